'use client';

import { usePathname } from 'next/navigation';

/** Leads to the sign-in and from there back to this very page. */
export function SignInLink({ children }: { children: string }) {
  return <a href={`/signin?next=${encodeURIComponent(usePathname())}`}>{children}</a>;
}
