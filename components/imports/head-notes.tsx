import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import type { ListHead } from '@/lib/domain/list';
import type { Locale } from '@/lib/text/locale';
import { formatCount } from '@/lib/text/numbers';
import { listFieldWords, personalColumnWords, skippedRowWords } from '@/lib/text/words/import-columns';
import { importWords } from '@/lib/text/words/imports/wizard';

export type HeadNotesProps = {
  head: Pick<ListHead, 'ambiguous' | 'columns' | 'refusedColumns' | 'skipped'>;
  locale: Locale;
};

/** What needs a decision before rows can be checked: columns that claim one field, or no column that names enterprises. */
export function HeadQuestions({ head, locale }: HeadNotesProps) {
  const words = importWords[locale].columns;
  const names = listFieldWords[locale];
  const isNamed = head.columns.some(({ field }) => field === 'name' || field === 'taxCode');
  const questions = [
    ...head.ambiguous.map(({ field, letters }) => words.ambiguous(names[field], letters.join(', '))),
    ...(isNamed || head.ambiguous.length > 0 ? [] : [words.noName]),
  ];
  if (questions.length === 0) return null;
  return (
    <Notice tone="late" className="mb-6">
      {questions.map((question) => (
        <p key={question}>{question}</p>
      ))}
    </Notice>
  );
}

/** What was not read, and why: columns about persons, rows that are no data. */
export function HeadOmissions({ head, locale }: HeadNotesProps) {
  const words = importWords[locale].columns;
  const why = personalColumnWords[locale];
  const skipped = skippedRowWords[locale];
  return (
    <div className="mt-6 grid gap-4">
      {head.refusedColumns.length === 0 ? null : (
        <Notice title={words.personal}>
          <ul>
            {head.refusedColumns.map((column) => (
              <li key={column.letter}>
                <strong className="font-semibold">
                  {column.letter}: {column.source}.
                </strong>{' '}
                {why[column.why]}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {head.skipped.length === 0 ? null : (
        <Disclosure summary={words.skipped(formatCount(head.skipped.length, locale))}>
          <ul className="grid gap-1 text-sm">
            {head.skipped.slice(0, 100).map((each) => (
              <li key={each.row}>
                <span className="text-muted">
                  {words.row(formatCount(each.row, locale))}, {skipped[each.why].toLowerCase()}:
                </span>{' '}
                {each.text}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}
