import type { ReactNode } from 'react';

export default function SignedInLayout({ children }: { children: ReactNode }) {
  return <main className="mx-auto max-w-6xl p-4">{children}</main>;
}
