import type { ReactNode } from 'react';
import { Tag, type TagTone } from '@/components/ui/tag';
import type { RowOutcome } from '@/lib/domain/register/import/row-plan';
import type { Locale } from '@/lib/text/locale';
import { formatCount } from '@/lib/text/numbers';
import { importWords } from '@/lib/text/words/imports/wizard';
import type { ChangeText } from './change-text';

/** A row in words. */
export type ListedRow = {
  readonly row: number;
  readonly name: string;
  readonly taxCode: string | null;
  readonly outcome: RowOutcome;
  readonly changes: readonly ChangeText[];
  /** What is wrong, each at its cell where it has one. */
  readonly problems: readonly { readonly cell: string | null; readonly message: string }[];
};

const tones: Record<RowOutcome, TagTone> = {
  new: 'good',
  updated: 'plain',
  unchanged: 'unknown',
  refused: 'late',
};

const grid = 'grid gap-x-6 gap-y-2 md:grid-cols-[4rem_5fr_8fr]';

/** Rows of a list with what they change or why they are kept out; `ask` adds what a person has to answer. */
export function RowList({
  rows,
  locale,
  ask,
}: {
  rows: readonly ListedRow[];
  locale: Locale;
  ask?: (row: ListedRow) => ReactNode;
}) {
  const words = importWords[locale].rows;
  return (
    <div>
      <div className={`${grid} border-b-2 border-ink pb-2 text-sm font-semibold max-md:hidden`}>
        <span>{words.row}</span>
        <span>{words.enterprise}</span>
        <span>{words.change}</span>
      </div>
      <ul>
        {rows.map((row) => (
          <li key={row.row} className={`${grid} border-b border-line py-3`}>
            <span className="tabular text-muted">
              <span className="md:sr-only">{words.row} </span>
              {formatCount(row.row, locale)}
            </span>
            <div className="min-w-0">
              <p className="font-semibold break-words">{row.name || row.taxCode || '—'}</p>
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
                {row.name && row.taxCode ? <span className="tabular">{row.taxCode}</span> : null}
                <Tag tone={tones[row.outcome]}>{words.outcomes[row.outcome]}</Tag>
              </p>
            </div>
            <div className="grid min-w-0 content-start gap-2">
              <Changes changes={row.changes} />
              <Problems row={row} locale={locale} />
              {ask?.(row)}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Changes({ changes }: { changes: readonly ChangeText[] }) {
  if (changes.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1">
      {changes.map(({ what, from, to, on }) => (
        <li key={what} className="min-w-0 break-words">
          <span className="text-sm text-muted">{what}:</span>{' '}
          {from === null ? null : (
            <>
              <s className="text-muted">{from}</s> <span aria-hidden="true">→</span>{' '}
            </>
          )}
          {to}
          {on ? <span className="text-sm text-muted"> {on}</span> : null}
        </li>
      ))}
    </ul>
  );
}

function Problems({ row, locale }: { row: ListedRow; locale: Locale }) {
  const words = importWords[locale].rows;
  if (row.problems.length === 0) return null;
  return (
    <ul className="grid gap-1 text-sm">
      {row.problems.map(({ cell, message }) => (
        <li key={`${cell} ${message}`} className="min-w-0 break-words">
          {cell ? <strong className="tabular font-semibold">{words.cell(cell)}: </strong> : null}
          {message}
        </li>
      ))}
    </ul>
  );
}
