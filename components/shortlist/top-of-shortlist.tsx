'use client';

import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { TopLine } from './top-lines';

type Told = { readonly box: HTMLElement; readonly lines: readonly TopLine[] };

/**
 * Puts the first rows of the shortlist into the page of a goal once that stands. They are of today and of the register,
 * which changes by the minute; the page around them is painted once for many. Without JavaScript the link beneath leads there.
 */
export function TopOfShortlist() {
  const [told, setTold] = useState<Told | null>(null);
  useEffect(() => {
    const box = document.querySelector<HTMLElement>('[data-shortlist]');
    if (box === null) return;
    const headers = { accept: 'application/json', 'accept-language': document.documentElement.lang };
    fetch(box.dataset.shortlist ?? '', { headers })
      .then((answer) => (answer.ok ? answer.json() : { lines: [] }))
      .then(({ lines }) => setTold({ box, lines }))
      .catch(() => undefined);
  }, []);
  return told === null ? null : createPortal(<Lines lines={told.lines} />, told.box);
}

function Lines({ lines }: Pick<Told, 'lines'>) {
  return (
    <ul>
      {lines.map(({ href, name, place, facts }) => (
        <li
          key={href}
          className="grid gap-x-6 border-b border-line py-2 lg:grid-cols-[minmax(0,5fr)_minmax(0,3fr)_minmax(0,6fr)]"
        >
          <a href={href} className="font-semibold">
            {name}
          </a>
          <span className="text-sm text-muted">{place}</span>
          <span className="tabular text-sm">{facts.join(' · ')}</span>
        </li>
      ))}
    </ul>
  );
}
