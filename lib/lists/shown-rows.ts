/** The rows of a preview, kept in files by what they come to, so that a page of them is read without planning anew. */

import { createReadStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { PlannedRow } from '@/lib/db/register/import/plan-list';
import type { ListProblem } from '@/lib/domain/list-problem';
import type { RowChange, RowOutcome } from '@/lib/domain/register/import/row-plan';
import type { RowProblem } from '@/lib/domain/register/import/row-problem';
import { type Draft, draftAt } from './draft';
import { pathIn } from './uploads';

/** What a person looks at: rows that ask him, that are refused, that change or add something, that deserve a look. */
export const rowViews = ['asked', 'refused', 'updated', 'new', 'noted'] as const;
export type RowView = (typeof rowViews)[number];

/** A row as a page shows it. */
export type ShownRow = {
  readonly row: number;
  readonly name: string;
  readonly taxCode: string | null;
  readonly outcome: RowOutcome;
  readonly changes: readonly RowChange[];
  readonly cells: readonly ListProblem[];
  readonly problems: readonly RowProblem[];
  /** Of refused rows: the cells as they were read. */
  readonly texts?: readonly string[];
};

/** How many rows each view has. */
export type ViewCounts = Readonly<Record<RowView, number>>;

/** Whether a row waits for an answer: which enterprise it means, or whether what it denies is to end. */
const isAsking = ({ kind, candidates }: RowProblem): boolean =>
  candidates !== undefined || kind === 'organisation-not-in-list' || kind === 'union-not-in-list';

/** The views that a row belongs to. */
export function viewsOf({ outcome, cells, problems }: ShownRow): RowView[] {
  const asks = problems.some(isAsking);
  const isRefused = outcome === 'refused';
  return [
    ...(asks ? (['asked'] as const) : []),
    ...(isRefused && !problems.some(({ candidates }) => candidates) ? (['refused'] as const) : []),
    ...(!isRefused && cells.length + problems.length > 0 ? (['noted'] as const) : []),
    ...(outcome === 'updated' || outcome === 'new' ? [outcome] : []),
  ];
}

function shownRow({ source, plan }: PlannedRow): ShownRow {
  const { row, outcome, changes, problems } = plan;
  const { facts } = source;
  return {
    row,
    name: facts.name ?? '',
    taxCode: facts.taxCode ?? null,
    outcome,
    changes,
    problems,
    cells: source.problems,
    ...(outcome === 'refused' && { texts: source.texts }),
  };
}

/**
 * Writes rows as they are planned; `end` puts them in the place of those of the preview before, `close` gives up what has not
 * ended. Both `add` and `end` throw what went wrong with the files.
 */
export function keepRows(uploadId: string) {
  const drafts = new Map<RowView | 'out', Draft>();
  const counts: Record<RowView, number> = { asked: 0, refused: 0, noted: 0, updated: 0, new: 0 };
  const draftOf = (name: RowView | 'out') => {
    const known = drafts.get(name) ?? draftAt(pathIn(uploadId, `${name}.draft`));
    drafts.set(name, known);
    return known;
  };
  return {
    async add(rows: readonly PlannedRow[]): Promise<void> {
      for (const planned of rows) {
        const shown = shownRow(planned);
        const views = viewsOf(shown);
        const line = views.length > 0 || shown.outcome === 'refused' ? `${JSON.stringify(shown)}\n` : '';
        for (const view of views) {
          counts[view] += 1;
          await draftOf(view).put(line);
        }
        if (shown.outcome === 'refused') await draftOf('out').put(line);
      }
    },
    async end(): Promise<ViewCounts> {
      for (const name of [...rowViews, 'out'] as const) {
        await draftOf(name).end();
        await rename(pathIn(uploadId, `${name}.draft`), pathIn(uploadId, `${name}.jsonl`));
      }
      return counts;
    },
    close(): void {
      for (const draft of drafts.values()) draft.close();
    },
  };
}

/** Some rows of a view. */
export async function readRows(
  uploadId: string,
  view: RowView,
  from: number,
  most: number,
): Promise<ShownRow[]> {
  const rows: ShownRow[] = [];
  let index = 0;
  for await (const line of linesOf(uploadId, view)) {
    if (index >= from + most) break;
    if (index >= from) rows.push(JSON.parse(line) as ShownRow);
    index += 1;
  }
  return rows;
}

/** Every row that is refused, one after another. */
export async function* refusedRows(uploadId: string): AsyncGenerator<ShownRow> {
  for await (const line of linesOf(uploadId, 'out')) yield JSON.parse(line) as ShownRow;
}

async function* linesOf(uploadId: string, name: string): AsyncGenerator<string> {
  const input = createReadStream(pathIn(uploadId, `${name}.jsonl`));
  try {
    yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  } finally {
    // Whoever breaks off would leave the file open.
    input.destroy();
  }
}
