'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const milliseconds = 1500;

export type RunProgressProps = {
  label: string;
  done: number;
  of: number;
  said: string;
  wait: string;
  reload: string;
  /** Of the page itself. */
  address: string;
};

/** How far a long run has come. The page asks again by itself; without JavaScript the browser does. */
export function RunProgress({ label, done, of, said, wait, reload, address }: RunProgressProps) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), milliseconds);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <div className="grid max-w-xl gap-3">
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={of || undefined}
        aria-valuenow={of === 0 ? undefined : done}
        className="h-4 rounded-sm border border-edge bg-wash"
      >
        <div className="h-full bg-link" style={{ width: `${of === 0 ? 0 : (100 * done) / of}%` }} />
      </div>
      <p role="status" className="tabular text-lg font-semibold">
        {said}
      </p>
      <p className="text-muted">{wait}</p>
      <noscript>
        <meta httpEquiv="refresh" content="2" />
        <p>
          <a href={address}>{reload}</a>
        </p>
      </noscript>
    </div>
  );
}
