'use client';

import { useEffect, useRef } from 'react';

const keysThatBrowse = new Set(['ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown']);

/**
 * Sends the form it stands in as soon as a choice is made by pointer or touch. Someone who browses the choices with
 * the arrow keys is not carried off at the first one: for them there is the button.
 */
export function AutoSubmit() {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const form = mark.current?.closest('form');
    if (!form) return;
    let isBrowsing = false;
    const onKey = (event: KeyboardEvent) => {
      isBrowsing = keysThatBrowse.has(event.key) || event.key.length === 1;
    };
    const onPointer = () => {
      isBrowsing = false;
    };
    const onChange = () => {
      if (!isBrowsing) form.requestSubmit();
    };
    form.addEventListener('keydown', onKey);
    form.addEventListener('pointerdown', onPointer);
    form.addEventListener('change', onChange);
    return () => {
      form.removeEventListener('keydown', onKey);
      form.removeEventListener('pointerdown', onPointer);
      form.removeEventListener('change', onChange);
    };
  }, []);
  return <span ref={mark} hidden />;
}
