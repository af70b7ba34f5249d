/** Enters planned reports with their revisions, figures and steps. */

import type { Transaction } from '@/lib/db/client';
import { toDateColumn } from '@/lib/db/dates';
import { readStandards, ruleOn } from '@/lib/db/standards';
import type { Json } from '@/lib/domain/audit';
import { goalCodes } from '@/lib/domain/goal';
import type { ReportStep } from '@/lib/domain/report';
import type { Ids } from './house';
import type { PlannedReport, PlannedRevision, PlannedStep } from './plan';
import type { Told } from './trail';

type Entered = PlannedRevision & { id: number; report: PlannedReport; reportId: number };
type Rules = Awaited<ReturnType<typeof readStandards>>['rules'];

/** Enters the reports and tells of every step. Roll-ups are the caller's to compute. */
export async function enterReports(
  tx: Transaction,
  reports: readonly PlannedReport[],
  units: Ids,
  accounts: Ids,
  told: Told[],
): Promise<void> {
  const { rules } = await readStandards(tx);
  const entered = await enterRevisions(tx, reports, units, accounts);
  await tx.figure.createMany({ data: entered.flatMap((revision) => figuresOf(revision, rules)) });
  await tx.reportStep.createMany({ data: entered.flatMap((revision) => stepsOf(revision, accounts)) });
  await freezeApproved(tx, entered);
  for (const revision of entered) {
    const unitId = units.get(revision.report.unit.code) ?? null;
    told.push(...revision.steps.map((step) => entryOf(step, revision, unitId, accounts)));
  }
}

const lastOf = ({ steps }: PlannedRevision): PlannedStep => steps.at(-1) ?? steps[0];

async function enterRevisions(
  tx: Transaction,
  reports: readonly PlannedReport[],
  units: Ids,
  accounts: Ids,
): Promise<Entered[]> {
  const rows = await tx.report.createManyAndReturn({
    data: reports.map((report) => rowOf(report, units)),
    select: { id: true, unitId: true, period: true },
  });
  const idOf = new Map(rows.map(({ id, unitId, period }) => [`${unitId} ${period}`, id]));
  const planned = reports.flatMap((report) => {
    const reportId = idOf.get(`${units.get(report.unit.code)} ${report.period}`) ?? 0;
    return report.revisions.map((revision) => ({ ...revision, report, reportId }));
  });
  const revisions = await tx.reportRevision.createManyAndReturn({
    data: planned.map((revision) => ({ reportId: revision.reportId, ...revisionRowOf(revision, accounts) })),
    select: { id: true, reportId: true, number: true },
  });
  const revisionIdOf = new Map(revisions.map(({ id, reportId, number }) => [`${reportId} ${number}`, id]));
  return planned.map((revision) => ({
    ...revision,
    id: revisionIdOf.get(`${revision.reportId} ${revision.number}`) ?? 0,
  }));
}

function rowOf({ unit, period, revisions }: PlannedReport, units: Ids) {
  const steps = revisions.flatMap((revision) => revision.steps);
  return {
    unitId: units.get(unit.code) ?? 0,
    period,
    revision: steps.length,
    status: steps.at(-1)?.status ?? 'draft',
    latestNumber: revisions.length,
  };
}

/** Not yet approved: the database would take no figures any more. */
function revisionRowOf(revision: PlannedRevision, accounts: Ids) {
  const { content, status } = lastOf(revision);
  const [first] = revision.steps;
  const logged = revision.steps.filter(({ kind }) => isLogged[kind]);
  const hands = logged.map(({ by }) => accounts.get(by.email) ?? 0);
  const lastEdit = revision.steps.findLast(({ kind }) => kind !== 'submitted' && isLogged[kind]) ?? first;
  return {
    number: revision.number,
    status: status === 'approved' ? ('draft' as const) : status,
    authorId: accounts.get(first.by.email) ?? null,
    asOf: toDateColumn(content.asOf),
    members: content.members,
    workers: content.workers,
    note: content.note,
    createdAt: first.at,
    editedAt: lastEdit.at,
    editedBy: hands.at(-1) ?? null,
    editors: [...new Set(hands)],
  };
}

/** Whose hands a revision bears: those who write in it. */
const isLogged: Record<ReportStep, boolean> = {
  opened: true,
  edited: true,
  submitted: true,
  returned: false,
  approved: false,
  reopened: false,
};

function figuresOf(revision: Entered, rules: Rules) {
  const { figures, asOf } = lastOf(revision).content;
  return goalCodes.flatMap((goal) => {
    const figure = figures[goal];
    const ruleId = ruleOn(rules, goal, asOf)?.id ?? null;
    return figure === undefined ? [] : [{ revisionId: revision.id, goal, ...(figure ?? {}), ruleId }];
  });
}

function stepsOf(revision: Entered, accounts: Ids) {
  return revision.steps.flatMap(({ kind, at, by, reason, goal = null }) =>
    kind === 'edited'
      ? []
      : [
          {
            revisionId: revision.id,
            kind,
            at,
            accountId: accounts.get(by.email),
            byName: by.name,
            reason,
            goal,
          },
        ],
  );
}

async function freezeApproved(tx: Transaction, entered: readonly Entered[]): Promise<void> {
  const approved = entered.filter((revision) => lastOf(revision).status === 'approved').map(({ id }) => id);
  await tx.reportRevision.updateMany({ where: { id: { in: approved } }, data: { status: 'approved' } });
  await tx.$executeRaw`
    update "Report" r set "inForceId" = (select v.id from "ReportRevision" v
      where v."reportId" = r.id and v.status = 'approved' order by v.number desc limit 1)`;
}

/** The entry that the product itself would have left. */
function entryOf(step: PlannedStep, revision: Entered, unitId: number | null, accounts: Ids): Told {
  const { unit, period } = revision.report;
  const { kind, at, by, reason, content, changes, status, statusBefore, goal } = step;
  const { asOf, figures, ...context } = content;
  const judged = {
    status,
    number: revision.number,
    ...(goal ? { goal } : {}),
    ...(status === 'approved' ? { asOf, figures } : {}),
  };
  const values: Record<'opened' | 'edited' | 'judged', { before: unknown; after: unknown }> = {
    opened: { before: null, after: { asOf, figures, ...context } },
    edited: { before: changes?.before ?? {}, after: changes?.after ?? {} },
    judged: { before: { status: statusBefore }, after: judged },
  };
  return {
    at,
    by: { accountId: accounts.get(by.email) ?? null, name: by.name },
    deed: `report.${kind}`,
    subject: { kind: 'report', id: String(revision.reportId), label: unit.name, period },
    unitId,
    ...(values[kind === 'opened' || kind === 'edited' ? kind : 'judged'] as { before: Json; after: Json }),
    ...(reason ? { reason } : {}),
  };
}
