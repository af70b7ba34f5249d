import { z } from 'zod';
import { UploadedFile } from '@/lib/auth/multipart';
import { readJson } from '@/lib/auth/request-input';
import type { PlannedRow } from '@/lib/db/register/import/plan-list';
import type { Viewer } from '@/lib/domain/access';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import { type ListHead, textEncodings } from '@/lib/domain/list';
import { listFields } from '@/lib/domain/list-field';
import { weightOfListProblem } from '@/lib/domain/list-problem';
import { isRefusal, type Refusal } from '@/lib/domain/refusal';
import { weightOfRowProblem } from '@/lib/domain/register/import/row-problem';
import { runList } from '@/lib/lists/run';
import type { Locale } from '@/lib/text/locale';
import { listProblemSentence } from '@/lib/text/words/import-problems';
import { rowProblemSentence } from '@/lib/text/words/imports/row-problems';
import { date, recordId, unitCode } from './codes';

const field = z.enum(listFields as [string, ...string[]]).nullable();

/** A text of a form that holds JSON. */
const jsonOf = <S extends z.ZodType>(schema: S) =>
  z
    .string()
    .transform((text, context) => {
      const read = readJson(text);
      if (!isRefusal(read)) return read.value;
      context.addIssue({ code: 'custom', message: read.refusal });
      return z.NEVER;
    })
    .pipe(schema);

const mapping = z.record(z.string().max(500), field);
const decisions = z.record(
  z.string().regex(/^\d{1,7}$/),
  z.strictObject({
    match: z.union([recordId, z.literal('new')]).optional(),
    end: z.array(z.enum(['organisation', 'union'])).optional(),
  }),
);

const asText = (description: string) => ({ override: { type: 'string' as const, description } });

/** What is asked in the address. */
export const importQuery = z.strictObject({
  dryRun: z.enum(['true', 'false']).default('false'),
  unit: unitCode,
  asOf: date,
});

/** The form that carries the file. */
export const importForm = z.strictObject({
  file: z
    .custom<UploadedFile>((value) => value instanceof UploadedFile, { error: 'required' })
    .meta({
      override: { type: 'string', format: 'binary', description: '.xlsx, .xls or .csv, at most 64 MB' },
    }),
  sheet: z.string().max(100).optional(),
  headerRow: z.coerce.number().int().min(1).optional(),
  encoding: z.enum(textEncodings).optional(),
  mapping: jsonOf(mapping).optional().meta(asText('JSON: heading to field, or null to leave a column out')),
  decisions: jsonOf(decisions)
    .optional()
    .meta(asText('JSON: by row, {"match": an enterprise\'s id or "new", "end": ["organisation", "union"]}')),
  agreed: z.string().max(100).optional().meta({
    description: 'The hash of a dry run: the import is refused when it would do anything else.',
  }),
});

const problem = z.strictObject({
  row: z.int(),
  column: z.string(),
  value: z.string(),
  message: z.string(),
  suggestion: z.string().optional(),
  refused: z
    .boolean()
    .meta({ description: 'The row is not imported; otherwise it is, and somebody should look.' }),
  candidates: z
    .array(z.strictObject({ id: z.int(), name: z.string(), taxCode: z.string().nullable() }))
    .optional()
    .meta({ description: 'Enterprises that may be meant: answer by `decisions`.' }),
});

/** What a list was read as, and what it comes to. */
export const importAnswer = z.strictObject({
  importId: z.int().nullable().meta({ description: 'Null when nothing was written.' }),
  hash: z.string(),
  format: z.enum(['xlsx', 'xls', 'csv']),
  encoding: z.enum(textEncodings),
  sheet: z.string(),
  headerRow: z.int(),
  columns: z.array(z.strictObject({ source: z.string(), letter: z.string(), field })),
  refusedColumns: z.array(z.strictObject({ source: z.string(), letter: z.string(), why: z.string() })),
  skipped: z.array(z.strictObject({ row: z.int(), why: z.string(), text: z.string() })),
  rows: z.int(),
  accepted: z.int(),
  new: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  refused: z.int(),
  problems: z.array(problem),
  problemsLeftOut: z.int(),
});

/** More than anybody reads; a list of 200,000 rows that are all wrong is answered all the same. */
const problemsAtMost = 20_000;

/** Shows what a list would change, or takes it over. */
export async function importOverApi(
  viewer: Viewer & { locale: Locale },
  { dryRun, unit, asOf }: z.output<typeof importQuery>,
  { file, decisions = {}, agreed, mapping, sheet, headerRow, encoding }: z.output<typeof importForm>,
  today: CalendarDate,
): Promise<z.output<typeof importAnswer> | Refusal> {
  const withProblems: PlannedRow[] = [];
  let found = 0;
  const reading = {
    ...(mapping && { mapping: mapping as NonNullable<Parameters<typeof runList>[1]['reading']['mapping']> }),
    ...(sheet !== undefined && { sheet }),
    ...(headerRow !== undefined && { headerRow }),
    ...(encoding && { encoding }),
  };
  const choices = new Map(Object.entries(decisions).map(([row, choice]) => [Number(row), choiceOf(choice)]));
  const watch = (rows: readonly PlannedRow[]) => {
    for (const row of rows) {
      const count = row.source.problems.length + row.plan.problems.length;
      if (count > 0 && found < problemsAtMost) withProblems.push(row);
      found += count;
    }
  };
  const sent = { file, unit, asOf, reading, choices, ...(agreed && { agreed }) };
  const done = await runList(viewer, sent, { dryRun: dryRun === 'true', today, watch });
  if (isRefusal(done)) return done;
  const { head, counts, hash, importId } = done;
  const told = withProblems.flatMap((row) => problemsOf(row, head, viewer.locale)).slice(0, problemsAtMost);
  const { format, skipped, refusedColumns } = head;
  return {
    importId,
    hash,
    format,
    encoding: head.encoding,
    sheet: head.sheet,
    headerRow: head.headerRow,
    columns: head.columns.map((column) => ({
      source: column.source,
      letter: column.letter,
      field: column.field,
    })),
    refusedColumns: refusedColumns.map(({ source, letter, why }) => ({ source, letter, why })),
    skipped: skipped.map(({ row, why, text }) => ({ row, why, text })),
    rows: counts.new + counts.updated + counts.unchanged + counts.refused,
    accepted: counts.new + counts.updated + counts.unchanged,
    ...counts,
    problems: told,
    problemsLeftOut: found - told.length,
  };
}

type Decision = z.output<typeof decisions>[string];

const choiceOf = ({ match, end }: Decision) => ({
  ...(match !== undefined && { match }),
  ...(end && { end }),
});

/** Every problem of a row, those of its cells first. */
function problemsOf(
  { source, plan }: PlannedRow,
  head: Pick<ListHead, 'columns'>,
  locale: Locale,
): z.output<typeof problem>[] {
  const letterOf = (name: string | null) =>
    head.columns.find((column) => column.field === name)?.letter ?? '';
  return [
    ...source.problems.map((each) => ({
      row: each.row,
      column: each.column,
      value: each.value,
      message: listProblemSentence(each, locale),
      ...(each.suggestion !== undefined && { suggestion: each.suggestion }),
      refused: weightOfListProblem[each.kind] === 'refused',
    })),
    ...plan.problems.map((each) => ({
      row: each.row,
      column: each.field ? letterOf(each.field) : '',
      value: each.value,
      message: rowProblemSentence(each, locale),
      ...(each.suggestion !== undefined && { suggestion: each.suggestion }),
      refused: weightOfRowProblem[each.kind] === 'refused',
      ...(each.candidates && { candidates: each.candidates.map((candidate) => ({ ...candidate })) }),
    })),
  ];
}
