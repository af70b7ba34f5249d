'use client';

import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';

export type UploadFormProps = { action: string; submit: string; busy: string; children: ReactNode };

/** A form that sends a file to a page of ours: the browser shows how far it is, the button that it is on its way. */
export function UploadForm({ action, submit, busy, children }: UploadFormProps) {
  const [isSent, setSent] = useState(false);
  return (
    <form
      action={action}
      method="post"
      encType="multipart/form-data"
      onSubmit={(event) => (isSent ? event.preventDefault() : setSent(true))}
      className="grid max-w-xl gap-5"
    >
      {children}
      <div>
        <Button type="submit" look="primary" aria-disabled={isSent || undefined}>
          {isSent ? busy : submit}
        </Button>
      </div>
    </form>
  );
}
