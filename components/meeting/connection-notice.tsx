'use client';

import { useEffect, useState } from 'react';
import type { PresentationWords } from '@/lib/text/words/meeting';

type Connection = 'there' | 'gone' | 'kept';

/** A page that is older than this when it is opened was kept by the browser, not answered by the server. */
const newForMilliseconds = 120_000;

/**
 * Says that the network is gone, and whether a reload would lose the slides; and of a page that was kept, that it was.
 * `at` is when the server painted the page, as an instant.
 */
export function ConnectionNotice({ at, words }: { at: string; words: PresentationWords }) {
  const [connection, setConnection] = useState<Connection>('there');
  useEffect(() => {
    const isKept = Date.now() - Date.parse(at) > newForMilliseconds;
    const look = () => setConnection(isKept ? 'kept' : navigator.onLine ? 'there' : 'gone');
    look();
    window.addEventListener('online', look);
    window.addEventListener('offline', look);
    return () => {
      window.removeEventListener('online', look);
      window.removeEventListener('offline', look);
    };
  }, [at]);
  if (connection === 'there') return null;
  return (
    <p role="status" className="bg-late-wash px-4 py-1 text-center text-sm text-late-ink">
      {connection === 'kept' ? words.kept : goneText(words)}
    </p>
  );
}

function goneText({ offline, doNotReload }: PresentationWords): string {
  const isKept =
    navigator.serviceWorker?.controller !== undefined && navigator.serviceWorker.controller !== null;
  return isKept ? offline : `${offline} ${doNotReload}`;
}
