'use client';

import { type ReactNode, type TouchEvent, useCallback, useEffect, useRef, useState } from 'react';
import type { PresentationWords } from '@/lib/text/words/meeting';
import { keepForOffline } from './keep-for-offline';
import { leaveWhenSignedOut } from './kept-pages';
import { moveOf, type SlideMove, slideAfter } from './slide-keys';

export type PresentationProps = {
  label: string;
  /** Where one goes when the meeting is over. */
  leaveTo: string;
  /** When the session ends, as an instant: the browser keeps the slides no longer (`public/meeting-worker.js` reads it). */
  keptUntil: string;
  words: PresentationWords;
  /** The slides, in order. */
  children: ReactNode;
};

/** A finger that moves less than this far has not turned a page. */
const swipeWidth = 60;

const fields = 'input, textarea, select, [contenteditable]';

function whereOf(target: EventTarget | null): 'slide' | 'field' | 'button' {
  if (!(target instanceof Element)) return 'slide';
  if (target.closest(fields)) return 'field';
  return target.closest('button, a, summary') ? 'button' : 'slide';
}

function toggleFullScreen(): void {
  const turned = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen?.();
  turned?.catch(() => undefined);
}

/** Shows one slide at a time, turned by keys, fingers and buttons. Before it lives, all slides stand below one another. */
export function Presentation({ label, leaveTo, keptUntil, words, children }: PresentationProps) {
  const box = useRef<HTMLElement>(null);
  const touched = useRef<number | null>(null);
  const [shown, setShown] = useState<{ at: number; count: number } | null>(null);

  const go = useCallback((move: SlideMove) => {
    if (move === 'full-screen') toggleFullScreen();
    else setShown((before) => before && { ...before, at: slideAfter(before.at, move, before.count) });
  }, []);

  useEffect(() => {
    const slides = slidesIn(box.current);
    const named = slides.findIndex(({ id }) => `#${id}` === location.hash);
    setShown({ at: Math.max(0, named), count: slides.length });
    keepForOffline();
    return leaveWhenSignedOut();
  }, []);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && whereOf(event.target) === 'field') (event.target as HTMLElement).blur();
      const move = moveOf(event, whereOf(event.target));
      if (move === null) return;
      event.preventDefault();
      go(move);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [go]);

  useEffect(() => {
    if (shown !== null) show(slidesIn(box.current), shown.at);
  }, [shown]);

  const onTouchEnd = (event: TouchEvent) => {
    const from = touched.current;
    touched.current = null;
    const width = from === null ? 0 : (event.changedTouches[0]?.clientX ?? from) - from;
    if (Math.abs(width) > swipeWidth) go(width < 0 ? 'next' : 'previous');
  };
  const onTouchStart = (event: TouchEvent) => {
    const isSwipe = event.touches.length === 1 && whereOf(event.target) !== 'field';
    touched.current = isSwipe ? (event.touches[0]?.clientX ?? null) : null;
  };

  return (
    <main
      ref={box}
      aria-label={label}
      className="meeting"
      data-kept-until={keptUntil}
      data-presenting={shown ? '' : undefined}
      onTouchStart={onTouchStart}
      onTouchEnd={onTouchEnd}
    >
      {children}
      {shown ? <Controls {...shown} go={go} leaveTo={leaveTo} words={words} /> : null}
    </main>
  );
}

const slidesIn = (box: HTMLElement | null): HTMLElement[] => [
  ...(box?.querySelectorAll<HTMLElement>('[data-slide]') ?? []),
];

/** Shows one of the slides, names it in the address for a reload, and lets a screen reader begin at its title. */
function show(slides: readonly HTMLElement[], at: number): void {
  for (const [index, slide] of slides.entries()) slide.toggleAttribute('data-current', index === at);
  const slide = slides[at];
  if (slide === undefined) return;
  history.replaceState(history.state, '', `#${slide.id}`);
  slide.scrollTop = 0;
  slide.focus({ preventScroll: true });
}

type ControlsProps = Pick<PresentationProps, 'leaveTo' | 'words'> & {
  at: number;
  count: number;
  go: (move: SlideMove) => void;
};

const button =
  'inline-flex min-h-11 min-w-11 lg:min-h-8 lg:min-w-9 items-center justify-center rounded-sm border border-edge px-2 hover:border-ink hover:bg-wash aria-disabled:text-faint';

function Controls({ at, count, go, leaveTo, words }: ControlsProps) {
  const text = words.count.replace('##', String(count)).replace('#', String(at + 1));
  return (
    <nav className="meeting-controls">
      <a href={leaveTo} className="text-sm">
        {words.leave}
      </a>
      <span className="text-sm text-muted max-lg:hidden">{words.keys}</span>
      <span className="flex items-center gap-2">
        <span className="tabular mr-2 text-sm whitespace-nowrap" aria-live="polite">
          {text}
        </span>
        <button
          type="button"
          className={button}
          aria-label={words.previous}
          aria-disabled={at === 0}
          onClick={() => go('previous')}
        >
          ←
        </button>
        <button
          type="button"
          className={button}
          aria-label={words.next}
          aria-disabled={at === count - 1}
          onClick={() => go('next')}
        >
          →
        </button>
        <button
          type="button"
          className={button}
          aria-label={words.fullScreen}
          onClick={() => go('full-screen')}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true" className="size-5">
            <path
              d="M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.6"
            />
          </svg>
        </button>
      </span>
    </nav>
  );
}
