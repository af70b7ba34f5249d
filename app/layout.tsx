import './globals.css';
import type { Metadata } from 'next';
import localFont from 'next/font/local';
import type { ReactNode } from 'react';
import { requestLocale } from '@/lib/auth/locale';

export const metadata: Metadata = { title: { default: 'Mốc 2030', template: '%s · Mốc 2030' } };

const vietnam = localFont({
  src: [
    { path: '../public/fonts/be-vietnam-pro-400.woff2', weight: '400' },
    { path: '../public/fonts/be-vietnam-pro-600.woff2', weight: '600' },
  ],
  variable: '--font-vietnam',
});

export default async function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={await requestLocale()} className={vietnam.variable}>
      <body>{children}</body>
    </html>
  );
}
