'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const milliseconds = 2_000;

export type WatchProps = {
  said: string;
  reload: string;
  /** Of the page itself. */
  address: string;
};

/** Stands on a page that shows work under way: it asks again by itself; without JavaScript the browser does. */
export function Watch({ said, reload, address }: WatchProps) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) router.refresh();
    }, milliseconds);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <>
      <p className="text-sm text-muted">{said}</p>
      <noscript>
        <meta httpEquiv="refresh" content="4" />
        <p>
          <a href={address}>{reload}</a>
        </p>
      </noscript>
    </>
  );
}
