'use client';

import { type ReactNode, useId, useRef } from 'react';
import { Button, type ButtonLook } from '@/components/ui/button';

export interface DialogProps {
  /** The words on the button that opens it. */
  opener: ReactNode;
  openerLook?: ButtonLook;
  title: ReactNode;
  closeLabel: string;
  children: ReactNode;
}

/**
 * A button and the native modal dialog it opens: focus is kept inside, Esc closes, focus returns to the button.
 * What must work without JavaScript belongs on a page of its own instead.
 */
export function Dialog({ opener, openerLook, title, closeLabel, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  return (
    <>
      <Button look={openerLook} aria-haspopup="dialog" onClick={() => dialog.current?.showModal()}>
        {opener}
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby={titleId}
        className="m-auto max-h-[90vh] w-[min(40rem,calc(100vw-2rem))] overflow-y-auto rounded-md border border-edge bg-white p-6 text-ink"
      >
        <div className="mb-4 flex items-start justify-between gap-4">
          <h2 id={titleId} className="text-xl font-semibold">
            {title}
          </h2>
          <Button look="quiet" className="-mt-2 -mr-3" onClick={() => dialog.current?.close()}>
            {closeLabel}
          </Button>
        </div>
        {children}
      </dialog>
    </>
  );
}
