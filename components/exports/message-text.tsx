'use client';

import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/inputs';

export type MessageTextProps = { text: string; label: string; copy: string; copied: string };

/** A text to be pasted elsewhere, with a button that copies it. */
export function MessageText({ text, label, copy, copied }: MessageTextProps) {
  const [copiedText, setCopied] = useState<string | null>(null);
  const area = useRef<HTMLDivElement>(null);
  // Many offices serve plain http inside their network, where browsers have no navigator.clipboard.
  const copyIt = () => {
    area.current?.querySelector('textarea')?.select();
    setCopied(document.execCommand('copy') ? text : null);
  };
  return (
    <div ref={area} className="grid justify-items-start gap-2">
      <TextArea readOnly lang="vi" rows={12} value={text} aria-label={label} className="text-sm" />
      <Button onClick={copyIt} aria-live="polite">
        {copiedText === text ? copied : copy}
      </Button>
    </div>
  );
}
