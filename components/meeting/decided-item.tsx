import type { ReactNode } from 'react';
import type { DecisionWords } from '@/lib/text/words/meeting';

/** A decision as the list shows it. */
export type DecidedLine = {
  readonly id: number;
  readonly title: string;
  readonly body: string;
  /** As `2026-12-31`. */
  readonly dueOn: string;
};

export type DecidedItemProps = {
  decision: Omit<DecidedLine, 'id'>;
  words: DecisionWords;
  /** How far it has come on its way to the server. */
  children?: ReactNode;
};

/** One decision: the task, the body, the day. */
export function DecidedItem({ decision: { title, body, dueOn }, words, children }: DecidedItemProps) {
  return (
    <li className="border-b border-line py-2">
      <p className="font-semibold">{title}</p>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
        <span>
          {body}, {words.due.replace('#', dateText(dueOn))}
        </span>
        {children}
      </p>
    </li>
  );
}

/** As people write it here: 31/12/2026. */
export const dateText = (date: string): string => date.split('-').reverse().join('/');
