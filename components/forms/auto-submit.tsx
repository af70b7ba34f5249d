'use client';

import { useEffect } from 'react';

const keysThatBrowse = new Set(['ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown']);

const formOf = ({ target }: Event): HTMLFormElement | null =>
  target instanceof Element ? target.closest<HTMLFormElement>('form[data-auto-submit]') : null;

/**
 * Sends every form of the page that is marked `data-auto-submit` as soon as a choice is made in it by pointer or touch.
 * Someone who browses the choices with the arrow keys is not carried off at the first one: for them there is the button.
 */
export function AutoSubmit() {
  useEffect(() => {
    let isBrowsing = false;
    const onKey = ({ key }: KeyboardEvent) => {
      isBrowsing = keysThatBrowse.has(key) || key.length === 1;
    };
    const onPointer = () => {
      isBrowsing = false;
    };
    const onChange = (event: Event) => {
      if (!isBrowsing) formOf(event)?.requestSubmit();
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onPointer);
    document.addEventListener('change', onChange);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onPointer);
      document.removeEventListener('change', onChange);
    };
  }, []);
  return null;
}
