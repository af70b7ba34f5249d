'use client';

import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextInput } from '@/components/ui/inputs';

/** A link or token that is shown this once, with a button that copies it. */
export function ShownOnce({ secret, copy, copied }: { secret: string; copy: string; copied: string }) {
  const [isCopied, setCopied] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  // Many offices serve plain http inside their network, where browsers have no navigator.clipboard.
  const copyIt = () => {
    box.current?.querySelector('input')?.select();
    setCopied(document.execCommand('copy'));
  };
  return (
    <div ref={box} className="flex flex-wrap gap-2">
      <TextInput
        readOnly
        value={secret}
        aria-label={copy}
        className="min-w-0 flex-1 font-semibold"
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button onClick={copyIt} aria-live="polite">
        {isCopied ? copied : copy}
      </Button>
    </div>
  );
}
