'use client';

import { useEffect } from 'react';

/** What `public/meeting-worker.js` keeps: the slides, and the scripts, styles and fonts of that version of the application. */
const kept = ['meeting-pages', 'meeting-parts'];

/** Whoever has to sign in leaves no slides behind in the browser. */
export function ForgetKeptPages() {
  useEffect(() => {
    if (!('caches' in window)) return;
    for (const name of kept) caches.delete(name).catch(() => undefined);
  }, []);
  return null;
}
