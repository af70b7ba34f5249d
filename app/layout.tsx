import './globals.css';
import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import type { ReactNode } from 'react';
import { requestLocale } from '@/lib/auth/locale';
import { shellWords } from '@/lib/text/words/shell';

/** Preloaded, with Arial of about the same measures to stand in for it. */
const vietnam = localFont({
  src: [
    { path: '../public/fonts/be-vietnam-pro-400.woff2', weight: '400' },
    { path: '../public/fonts/be-vietnam-pro-600.woff2', weight: '600' },
  ],
  variable: '--font-vietnam',
  // Nothing may move when the font arrives late: then this page keeps the system's font, and the next one has it.
  display: 'optional',
  adjustFontFallback: 'Arial',
});

export async function generateMetadata(): Promise<Metadata> {
  const { product, purpose } = shellWords[await requestLocale()];
  return {
    title: { default: product, template: `%s · ${product}` },
    description: purpose,
    icons: { icon: '/icon.svg' },
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

export const viewport: Viewport = { themeColor: '#ffffff', colorScheme: 'light' };

export default async function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={await requestLocale()} className={vietnam.variable}>
      <body>{children}</body>
    </html>
  );
}
