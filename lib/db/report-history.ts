import type { Viewer } from '@/lib/domain/access';
import { may } from '@/lib/domain/access';
import { type DraftChanges, joinChanges } from '@/lib/domain/draft';
import type { GoalCode } from '@/lib/domain/goal';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import type { ReportStep } from '@/lib/domain/report';
import { database } from './client';
import { getReport, type ReportView } from './reports';

/** One thing that was done to a report. Edits of one person in a row are one entry, from `at` until `until`. */
export type HistoryEntry = {
  kind: ReportStep;
  /** Number of the revision that it belongs to. */
  number: number;
  /** ISO instants. */
  at: string;
  until: string;
  by: string;
  reason: string | null;
  goal: GoalCode | null;
  changes: DraftChanges | null;
};

type Edit = { at: string; by: string; before: DraftChanges['before']; after: DraftChanges['after'] };

/**
 * Everything that was done to a report, oldest first: its steps, and between them who changed what.
 * The steps come from the report, the edits from the audit trail, which keeps each save.
 */
export async function reportHistory(viewer: Viewer, id: number): Promise<HistoryEntry[] | Refusal> {
  const report = await getReport(viewer, id);
  if (isRefusal(report)) return report;
  if (may(viewer, 'see-history', report.unit.path) !== 'yes') return refuse('not-allowed');
  const edits = await database().$queryRaw<Edit[]>`
    select to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, e."actorName" as by, e.before, e.after
    from "AuditEvent" e where e."subjectKind" = 'report' and e."subjectId" = ${String(id)} and e.deed = 'report.edited'
    order by e.at, e.id`;
  return joined(inOrder(report, edits));
}

function inOrder(report: ReportView, edits: readonly Edit[]): HistoryEntry[] {
  const steps = report.revisions.flatMap(({ number, steps: ofRevision }) =>
    ofRevision.map((step): HistoryEntry => ({ ...step, number, until: step.at, changes: null })),
  );
  // The last step before an edit tells its revision.
  const numberAt = (at: string) => steps.findLast((step) => step.at <= at)?.number ?? 1;
  const changes = edits.map(
    ({ at, by, before, after }): HistoryEntry => ({
      kind: 'edited',
      number: numberAt(at),
      at,
      until: at,
      by,
      reason: null,
      goal: null,
      changes: { before, after },
    }),
  );
  return [...steps, ...changes].sort((one, other) => (one.at < other.at ? -1 : 1));
}

/** A draft is saved every few seconds while somebody types: what counts is what it came to. */
function joined(entries: readonly HistoryEntry[]): HistoryEntry[] {
  const list: HistoryEntry[] = [];
  for (const entry of entries) {
    const last = list.at(-1);
    if (last?.changes && entry.changes && last.by === entry.by) {
      list[list.length - 1] = { ...last, until: entry.at, changes: joinChanges(last.changes, entry.changes) };
    } else list.push(entry);
  }
  return list.filter(({ kind, changes }) => kind !== 'edited' || changes !== null);
}
