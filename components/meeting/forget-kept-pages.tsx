'use client';

import { useEffect } from 'react';

/** Whoever has to sign in leaves no slides behind in the browser: `public/meeting-worker.js` keeps them under this name. */
export function ForgetKeptPages() {
  useEffect(() => {
    if ('caches' in window) caches.delete('meeting-pages').catch(() => undefined);
  }, []);
  return null;
}
