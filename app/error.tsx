'use client';

import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { DEFAULT_LOCALE, localeFrom } from '@/lib/text/locale';
import { failedWords } from '@/lib/text/words/failed';

type FailedProps = { error: Error & { digest?: string }; reset: () => void };

/** A bug: it says so, and shows the number under which the server wrote it down. */
export default function Failed({ error, reset }: FailedProps) {
  const [locale, setLocale] = useState(DEFAULT_LOCALE);
  useEffect(() => setLocale(localeFrom(document.documentElement.lang)), []);
  const failed = failedWords[locale];
  return (
    <div className="mx-auto max-w-2xl px-4 py-12" role="alert">
      <h1 className="mb-4 text-2xl font-semibold">{failed.title}</h1>
      <p>{failed.text}</p>
      {error.digest ? (
        <p className="mt-4">
          {failed.reference}: <strong className="tabular font-semibold">{error.digest}</strong>
        </p>
      ) : null}
      <Button look="primary" className="mt-6" onClick={reset}>
        {failed.retry}
      </Button>
    </div>
  );
}
