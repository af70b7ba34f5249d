'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';

export type PageStripWords = {
  previous: string;
  next: string;
  /** "Trang {page}/{pages}" */
  page: string;
};

export type PageStripProps = {
  label: string;
  isLandscape?: boolean;
  /** Stands at the foot of every page. */
  footer: string | null;
  words: PageStripWords;
  children: ReactNode;
};

type Pages = { count: number; shown: number };

const first: Pages = { count: 0, shown: 1 };

/** The browser has broken the text into columns as large as pages: so many, and so far from one to the next. */
function pagesOf(strip: HTMLElement): { count: number; pitch: number } {
  const sheet = strip.firstElementChild;
  const text = sheet?.firstElementChild;
  if (!(sheet instanceof HTMLElement) || !text) return { count: 1, pitch: 1 };
  const gap = Number.parseFloat(getComputedStyle(sheet).columnGap) || 0;
  return { count: text.getClientRects().length, pitch: sheet.clientWidth + gap };
}

/**
 * Pages of one document side by side, to be leafed through by finger, wheel, key or button. Without JavaScript they are
 * there as well, unnumbered.
 */
export function PageStrip({ label, isLandscape, footer, words, children }: PageStripProps) {
  const strip = useRef<HTMLElement>(null);
  const [{ count, shown }, setPages] = useState(first);
  useEffect(() => {
    const element = strip.current;
    if (!element) return;
    const look = () => {
      const pages = pagesOf(element);
      setPages({ count: pages.count, shown: Math.round(element.scrollLeft / pages.pitch) + 1 });
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);
  const leaf = (by: number) => strip.current?.scrollBy({ left: by * pagesOf(strip.current).pitch });
  return (
    <div className={isLandscape ? 'paper-sheets paper-landscape' : 'paper-sheets'}>
      <section
        ref={strip}
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="paper-strip"
      >
        <div className="paper-sheet">{children}</div>
        <ol aria-hidden="true" className="paper-marks">
          {Array.from({ length: count }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pages in their order
            <li key={index}>
              <span>{index === 0 || isLandscape ? '' : index + 1}</span>
              <span>{footer}</span>
            </li>
          ))}
        </ol>
      </section>
      {count > 1 ? (
        <p className="paper-leafing">
          <Button look="quiet" onClick={() => leaf(-1)} disabled={shown === 1}>
            {words.previous}
          </Button>
          <span className="tabular">
            {words.page.replace('{page}', String(shown)).replace('{pages}', String(count))}
          </span>
          <Button look="quiet" onClick={() => leaf(1)} disabled={shown === count}>
            {words.next}
          </Button>
        </p>
      ) : null}
    </div>
  );
}
