'use client';

import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { LaterLine } from './later-line';

type Told = { readonly box: HTMLElement; readonly lines: readonly LaterLine[] };

/**
 * Fills the boxes of a goal's page that are marked `data-lines` with the lines which that address answers, once the page
 * stands. They are of today and change by the minute; the page around them is painted once for many. Without JavaScript the
 * link beneath leads there.
 */
export function LaterLines() {
  const [told, setTold] = useState<readonly Told[]>([]);
  useEffect(() => {
    const boxes = [...document.querySelectorAll<HTMLElement>('[data-lines]')];
    void Promise.all(boxes.map(asked)).then((answers) => setTold(answers.flat()));
  }, []);
  return told.map(({ box, lines }) =>
    createPortal(<Lines lines={lines} none={box.dataset.none} />, box, box.dataset.lines),
  );
}

function asked(box: HTMLElement): Promise<Told[]> {
  const headers = { accept: 'application/json', 'accept-language': document.documentElement.lang };
  return fetch(box.dataset.lines ?? '', { headers })
    .then((answer) => (answer.ok ? answer.json() : { lines: [] }))
    .then(({ lines }) => [{ box, lines }])
    .catch(() => []);
}

function Lines({ lines, none }: Pick<Told, 'lines'> & { none: string | undefined }) {
  if (lines.length === 0) return none ? <p className="text-muted">{none}</p> : null;
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
