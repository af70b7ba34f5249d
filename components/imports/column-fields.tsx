import { classNames } from '@/components/ui/class-names';
import { Select } from '@/components/ui/inputs';
import type { ListColumn } from '@/lib/domain/list';
import { type ListField, listFields } from '@/lib/domain/list-field';
import type { Locale } from '@/lib/text/locale';
import { listFieldWords } from '@/lib/text/words/import-columns';
import { importWords } from '@/lib/text/words/imports/wizard';

export type ColumnFieldsProps = {
  columns: readonly ListColumn[];
  personal: ReadonlySet<string>;
  locale: Locale;
};

const grid = 'grid gap-x-6 gap-y-1 md:grid-cols-[4fr_5fr_4fr] md:items-center';

/** One question a column: what does it hold? The answer that was recognised is given. Personal columns have none. */
export function ColumnFields({ columns, personal, locale }: ColumnFieldsProps) {
  const words = importWords[locale].columns;
  return (
    <div>
      <div className={classNames(grid, 'border-b-2 border-ink pb-2 text-sm font-semibold max-md:hidden')}>
        <span>{words.heading}</span>
        <span>{words.samples}</span>
        <span>{words.means}</span>
      </div>
      <ul>
        {columns.map((column, index) =>
          personal.has(column.letter) ? null : (
            <li key={column.letter} className={classNames(grid, 'border-b border-line py-3')}>
              <Heading column={column} />
              <Samples column={column} locale={locale} />
              <Answer column={column} index={index} locale={locale} />
            </li>
          ),
        )}
      </ul>
    </div>
  );
}

function Heading({ column }: { column: ListColumn }) {
  return (
    <p id={`column-${column.letter}`} className="min-w-0 font-semibold break-words">
      <span className="tabular mr-2 inline-block min-w-7 rounded-sm bg-wash px-1.5 text-center text-sm font-normal text-muted">
        {column.letter}
      </span>
      {column.source}
    </p>
  );
}

function Samples({ column, locale }: { column: ListColumn; locale: Locale }) {
  const words = importWords[locale].columns;
  const shown = column.samples.slice(0, 4);
  return (
    <p className="min-w-0 text-sm break-words text-muted">
      {shown.length === 0 ? words.notSaid : shown.map((sample) => sample.slice(0, 40)).join(' · ')}
      {column.emptyMeans === 'no' && column.field !== null ? (
        <span className="block">{words.marks}</span>
      ) : null}
    </p>
  );
}

function Answer({ column, index, locale }: { column: ListColumn; index: number; locale: Locale }) {
  const words = importWords[locale].columns;
  const names = listFieldWords[locale];
  const likely = column.alternatives;
  const others = listFields.filter((field) => !likely.includes(field));
  const option = (field: ListField) => (
    <option key={field} value={field}>
      {names[field]}
    </option>
  );
  return (
    <Select
      name={`fields.c${index}`}
      defaultValue={column.field ?? ''}
      aria-labelledby={`column-${column.letter}`}
    >
      <option value="">{words.leaveOut}</option>
      {likely.map(option)}
      {others.map(option)}
    </Select>
  );
}
