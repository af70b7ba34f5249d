'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useTransition } from 'react';

/** After the last key somebody has finished a word. */
const pause = 500;

/**
 * Shows what is typed or chosen in the page's form marked `data-live` as soon as somebody pauses: the page is asked for anew behind
 * the form, which stays as it is, focus and all. Without JavaScript there is the form's button.
 */
export function LiveForm({ updating }: { updating: string }) {
  const router = useRouter();
  const [isUpdating, startUpdate] = useTransition();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onInput = ({ target }: Event) => {
      const form = target instanceof Element ? target.closest<HTMLFormElement>('form[data-live]') : null;
      if (!form) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
        const address = `${form.getAttribute('action')}?${new URLSearchParams(fields)}`;
        startUpdate(() => router.replace(address, { scroll: false }));
      }, pause);
    };
    document.addEventListener('input', onInput);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('input', onInput);
    };
  }, [router]);
  return (
    <span role="status" className="text-sm text-muted">
      {isUpdating ? updating : null}
    </span>
  );
}
