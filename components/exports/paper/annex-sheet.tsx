import type { Annex, AnnexColumn, AnnexRow } from '@/lib/domain/official-document';
import { columnNumbers, rowTexts } from '@/lib/text/official/annex-cells';

/** A statistical annex, on its own sheets in landscape. */
export function AnnexSheet({ annex }: { annex: Annex }) {
  const { number, title, columns, rows, notes } = annex;
  return (
    <article className="paper-text paper-annex">
      <p className="paper-annex-number">{number}</p>
      <h4 className="paper-annex-title">{title}</h4>
      <table>
        <colgroup>
          {columns.map(({ kind }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns stand where they stand
            <col key={index} className={`paper-column-${kind}`} />
          ))}
        </colgroup>
        <AnnexHead columns={columns} />
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows stand where they stand
            <AnnexLine key={index} columns={columns} row={row} />
          ))}
        </tbody>
      </table>
      {notes.map((note) => (
        <p key={note} className="paper-annex-note">
          {note}
        </p>
      ))}
    </article>
  );
}

function AnnexLine({ columns, row }: { columns: readonly AnnexColumn[]; row: AnnexRow }) {
  return (
    <tr className={`paper-row-${row.kind}`}>
      {rowTexts({ columns }, row).map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cells stand where they stand
        <td key={index} className={`paper-cell-${columns[index]?.kind ?? 'text'}`}>
          {text}
        </td>
      ))}
    </tr>
  );
}

type Group = { heading: string; span: number; isGroup: boolean };

/** Columns under one heading share it; one by itself goes down over both lines. */
function groupsOf(columns: readonly AnnexColumn[]): Group[] {
  const groups: Group[] = [];
  for (const { group, heading } of columns) {
    const last = groups.at(-1);
    if (group !== undefined && last?.isGroup && last.heading === group) last.span += 1;
    else groups.push({ heading: group ?? heading, span: 1, isGroup: group !== undefined });
  }
  return groups;
}

function AnnexHead({ columns }: { columns: readonly AnnexColumn[] }) {
  const groups = groupsOf(columns);
  const isGrouped = groups.some((each) => each.isGroup);
  return (
    <thead>
      <tr>
        {groups.map(({ heading, span, isGroup }, index) => (
          <th
            // biome-ignore lint/suspicious/noArrayIndexKey: headings stand where they stand
            key={index}
            scope={isGroup ? 'colgroup' : 'col'}
            colSpan={span}
            rowSpan={isGrouped && !isGroup ? 2 : 1}
          >
            {heading}
          </th>
        ))}
      </tr>
      {isGrouped ? (
        <tr>
          {columns.map(({ group, heading }, index) =>
            group === undefined ? null : (
              // biome-ignore lint/suspicious/noArrayIndexKey: headings stand where they stand
              <th key={index} scope="col">
                {heading}
              </th>
            ),
          )}
        </tr>
      ) : null}
      <tr className="paper-column-numbers">
        {columnNumbers(columns).map((number) => (
          <td key={number}>{number}</td>
        ))}
      </tr>
    </thead>
  );
}
