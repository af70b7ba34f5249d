'use client';

import { useEffect } from 'react';
import { forgetKeptPages, tellSignedOut } from './kept-pages';

/** Whoever has to sign in leaves no slides behind: neither kept by the browser nor open in another tab. */
export function ForgetKeptPages() {
  useEffect(() => {
    forgetKeptPages();
    tellSignedOut();
  }, []);
  return null;
}
