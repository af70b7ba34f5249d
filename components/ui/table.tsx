import type { HTMLAttributes, ReactNode, TdHTMLAttributes, ThHTMLAttributes } from 'react';
import { classNames } from '@/components/ui/class-names';
import { SortArrow, type SortDirection } from '@/components/ui/sort-arrow';

export interface TableProps {
  /** What the table shows; read out, and shown above it unless `captionHidden`. */
  caption: ReactNode;
  captionHidden?: boolean;
  className?: string;
  children: ReactNode;
}

/**
 * A data table that scrolls sideways inside its own frame on a narrow screen, by touch and by keyboard.
 * Inside go plain `<thead>`, `<tbody>` with `Row`, `HeadCell`, `Cell` and `NumberCell`.
 */
export function Table({ caption, captionHidden, className, children }: TableProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group, so that not every table becomes a landmark
    <div
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={typeof caption === 'string' ? caption : undefined}
      className="relative overflow-x-auto"
    >
      <table className={classNames('w-full border-collapse text-left text-sm', className)}>
        <caption className={captionHidden ? 'sr-only' : 'pb-2 text-left font-semibold'}>{caption}</caption>
        {children}
      </table>
    </div>
  );
}

/** A row with a hairline beneath; a `total` row has a stronger one above and semibold words. */
export function Row({
  total,
  className,
  ...rest
}: HTMLAttributes<HTMLTableRowElement> & { total?: boolean }) {
  return (
    <tr
      className={classNames(
        total ? 'border-t-2 border-ink font-semibold' : 'border-b border-line',
        'break-inside-avoid',
        className,
      )}
      {...rest}
    />
  );
}

export type HeadCellProps = Omit<ThHTMLAttributes<HTMLTableCellElement>, 'align'> & {
  /** Numbers are set right, their heads too. */
  number?: boolean;
  /** Makes the head a link that sorts; `direction` is how the column is sorted now, if it is. */
  sort?: { href: string; direction?: SortDirection };
};

/** The head of a column, or of a row with `scope="row"`. */
export function HeadCell({ number, sort, scope = 'col', className, children, ...rest }: HeadCellProps) {
  return (
    <th
      scope={scope}
      aria-sort={sort?.direction}
      className={classNames(
        'py-2 pr-3 align-bottom font-semibold last:pr-0',
        scope === 'col' && 'border-b-2 border-ink',
        number && 'text-right',
        className,
      )}
      {...rest}
    >
      {sort ? (
        <a href={sort.href} className="text-ink">
          {children}
          {sort.direction ? <SortArrow direction={sort.direction} /> : null}
        </a>
      ) : (
        children
      )}
    </th>
  );
}

/** A cell of words. */
export function Cell({ className, ...rest }: TdHTMLAttributes<HTMLTableCellElement>) {
  return <td className={classNames('py-2 pr-3 align-top last:pr-0', className)} {...rest} />;
}

/** A cell of figures: set right, all digits of one width, never broken. */
export function NumberCell({ className, ...rest }: TdHTMLAttributes<HTMLTableCellElement>) {
  return (
    <td
      className={classNames('tabular py-2 pr-3 text-right align-top whitespace-nowrap last:pr-0', className)}
      {...rest}
    />
  );
}
