/** The first sheet: what the report is of, and where each goal stands, by which rule and from where. */

import { type GoalCode, goalCodes } from '@/lib/domain/goal';
import { serialOf } from '@/lib/export/cell-names';
import { shareFormat, targetFormat } from '@/lib/export/official/share-format';
import { formatPeriod } from '@/lib/text/dates';
import { UNDETERMINED, UNKNOWN } from '@/lib/text/official/annex-cells';
import { numberText } from '@/lib/text/official/document-lines';
import { goalPhrases } from '@/lib/text/official/goal-phrases';
import { ruleSources, ruleText, sourceText, summaryWords } from '@/lib/text/official/workbook-words';
import { stateWords } from '@/lib/text/words/charts';
import { type AnnexFrame, columnNumber } from './annex';
import { formats } from './row';
import type { Look, Page, Placed } from './sheet';

const widths = [6, 36, 10, 12, 10, 10, 10, 16, 34, 28];
const last = widths.length;
/** The facts about the report take the first columns for their names. */
const nameColumns = 2;

/** The page of the summary. */
export function summaryPage(name: string, frame: AnnexFrame): Page {
  const title = titleCells(frame);
  const facts = factCells(frame, rowAfter(title) + 1);
  const headAt = rowAfter(facts) + 1;
  const rows = goalCodes.flatMap((goal, index) => goalCells(goal, index, headAt + 2 + index, frame));
  const table = [...headCells(headAt), ...rows];
  const notes = ruleSources(goalCodes.map((goal) => frame.report.basis[goal])).map(
    (value, index): Placed => ({
      row: rowAfter(table) + 1 + index,
      column: 1,
      toColumn: last,
      value,
      look: { isItalic: true },
    }),
  );
  const cells = [...title, ...facts, ...table, ...notes];
  return { name, widths, cells, head: null, end: { row: rowAfter(cells) - 1, column: last } };
}

const rowAfter = (cells: readonly Placed[]): number => Math.max(...cells.map(({ row }) => row)) + 1;

/** The bodies as in the head of the report, then what this is. */
function titleCells({ document, format, mark }: AnnexFrame): Placed[] {
  const left = 4;
  const part = (row: number, column: number, toColumn: number, value: string, isBold: boolean): Placed => ({
    row,
    column,
    toColumn,
    value,
    look: { align: 'center', isBold },
  });
  return [
    ...(document.upperBody === '' ? [] : [part(1, 1, left, capital(document.upperBody), false)]),
    part(1, left + 1, last, format.head.party, true),
    part(document.upperBody === '' ? 1 : 2, 1, left, capital(document.issuingBody), true),
    ...titleLines(document, format, mark).map(
      ([value, look], index): Placed => ({
        row: 4 + index,
        column: 1,
        toColumn: last,
        value,
        look: { align: 'center', ...look },
      }),
    ),
  ];
}

const capital = (text: string): string => text.toLocaleUpperCase('vi');

function titleLines(
  { issue, title, subject }: AnnexFrame['document'],
  { head, annex }: AnnexFrame['format'],
  mark: string | null,
): (readonly [string, Look])[] {
  const attached =
    issue.number === null ? [] : [summaryWords.attached(title, numberText(head, issue), issue.date)];
  return [
    [summaryWords.title, { isBold: true, size: annex.headingSize }],
    [subject.join(' '), { isBold: true }],
    ...attached.map((text) => [text, { isItalic: true }] as const),
    ...(mark === null ? [] : [[mark, { isItalic: true, isBold: true }] as const]),
  ];
}

/** Name and value, one fact a row. */
function factCells({ document, report }: AnnexFrame, at: number): Placed[] {
  const { unit, period, cutOff, isPeriodOpen, reportedUnits, unreported } = report;
  const open = isPeriodOpen ? ' (kỳ báo cáo chưa kết thúc)' : '';
  const { proof } = document;
  const facts: [string, string | number, string?][] = [
    [summaryWords.unit, unit.name],
    [summaryWords.period, `${formatPeriod(period, 'vi')}${open}`],
    [summaryWords.cutOff, serialOf(cutOff), 'dd/mm/yyyy'],
  ];
  if (reportedUnits.expected > 0) {
    facts.push([
      summaryWords.reported,
      summaryWords.reportedOf(reportedUnits.reported, reportedUnits.expected),
    ]);
  }
  if (unreported.length > 0) facts.push([summaryWords.unreported, unreported.join('; ')]);
  facts.push([summaryWords.code, proof?.code ?? summaryWords.notIssued]);
  if (proof !== null) facts.push([summaryWords.address, proof.address]);
  return facts.flatMap(([name, value, format], index): Placed[] => [
    { row: at + index, column: 1, toColumn: nameColumns, value: name, look: { isFaint: true } },
    {
      row: at + index,
      column: nameColumns + 1,
      toColumn: last,
      value,
      look: { isBold: index === 0, ...(format && { format }) },
    },
  ]);
}

/** Columns of the table, in their order. */
const at = { whole: 4, part: 5, share: 6, missing: 7, target: 3 } as const;
const headLook: Look = { align: 'center', isBold: true, isBoxed: true, isHead: true };

function headCells(row: number): Placed[] {
  const numbers = Object.keys(summaryWords.columns).map((_, index) => String(index + 1));
  numbers[at.share - 1] = `${at.share}=${at.part}:${at.whole}`;
  numbers[at.missing - 1] = summaryWords.missingNumber;
  return Object.values(summaryWords.columns).flatMap((heading, index): Placed[] => [
    { row, column: index + 1, value: heading, look: headLook },
    {
      row: row + 1,
      column: index + 1,
      value: columnNumber(numbers[index]),
      look: { align: 'center', isItalic: true, isBoxed: true },
    },
  ]);
}

/** One goal: its counts as numbers, the rest computed from them. */
function goalCells(goal: GoalCode, index: number, row: number, { report }: AnnexFrame): Placed[] {
  const standing = report.standings[goal];
  const { figure, target, missing, state } = standing;
  const cell = (
    column: number,
    value: string | number,
    align: Look['align'],
    format?: string,
    formula?: string,
  ): Placed => ({
    row,
    column,
    value,
    ...(formula && { formula }),
    look: { align, isBoxed: true, ...(format && { format }) },
  });
  const [whole, part] = [`D${row}`, `E${row}`];
  const known = (then: string, empty: string) =>
    `IF(COUNT(${whole},${part})=2,IF(${whole}=0,"${empty}",${then}),"${UNKNOWN}")`;
  const unlessKnown = <T>(value: T | null) => (figure === null ? UNKNOWN : (value ?? UNDETERMINED));
  const share = figure === null || figure.denominator === 0 ? null : figure.numerator / figure.denominator;
  const left = figure === null || figure.denominator === 0 ? null : missing;
  return [
    cell(1, index + 1, 'center'),
    cell(2, goalPhrases[goal].row, 'left'),
    cell(at.target, target / 10_000, 'right', targetFormat(target)),
    cell(at.whole, figure?.denominator ?? UNKNOWN, 'right', formats.count),
    cell(at.part, figure?.numerator ?? UNKNOWN, 'right', formats.count),
    cell(
      at.share,
      unlessKnown(share),
      'right',
      shareFormat(figure, target),
      known(`${part}/${whole}`, UNDETERMINED),
    ),
    cell(
      at.missing,
      unlessKnown(left),
      'right',
      formats.count,
      // Twelve digits are enough; beyond them stands what binary fractions add.
      known(`MAX(0,ROUNDUP(ROUND(C${row}*${whole},6),0)-${part})`, UNDETERMINED),
    ),
    cell(8, stateWords.vi[state], 'center'),
    cell(9, ruleText(report.basis[goal]), 'left'),
    cell(10, sourceText(report.basis[goal], standing), 'left'),
  ];
}
