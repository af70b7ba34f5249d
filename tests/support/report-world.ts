import { randomUUID } from 'node:crypto';
import { database } from '@/lib/db/client';
import { createInitialStandards } from '@/lib/db/initial-standards';
import { openReport, saveDraft, type Written } from '@/lib/db/report-drafts';
import { takeStep } from '@/lib/db/report-steps';
import type { Role, Viewer } from '@/lib/domain/access';
import type { DraftFigures } from '@/lib/domain/figures';
import type { Period } from '@/lib/domain/period';
import { isRefusal, type Refusal } from '@/lib/domain/refusal';

/** The day on which the tests of reports take place: Q3 2026 is over, its reports are due on 10 October. */
export const today = '2026-10-05';

/** Four answers of every kind: figures, nothing to report, no figures yet. */
export const someFigures: DraftFigures = {
  coverage: { numerator: 15, denominator: 92 },
  formation: { numerator: 8, denominator: 10 },
  'union-backed': { numerator: 0, denominator: 0 },
  admission: null,
};

/** The goals, rules and calendar of a new installation. */
export async function initialStandards(): Promise<void> {
  await database().$transaction(async (tx) => {
    await createInitialStandards(tx, { accountId: null, name: 'test' });
    await tx.installation.create({ data: { setUpAt: new Date('2025-11-01T00:00:00Z') } });
  });
}

/** A unit below another. Units are addressed by code. */
export async function aUnit(
  code: string,
  parent: string | null = null,
  dates: { from?: string; to?: string } = {},
) {
  const above = parent === null ? null : await database().unit.findUniqueOrThrow({ where: { code: parent } });
  const { id } = await database().unit.create({
    data: {
      code,
      name: `Đơn vị ${code}`,
      kind: above === null ? 'province' : 'committee',
      parentId: above?.id ?? null,
      path: '',
      validFrom: new Date(dates.from ?? '2020-01-01'),
      validTo: dates.to === undefined ? null : new Date(dates.to),
    },
  });
  await database().unit.update({ where: { id }, data: { path: `${above?.path ?? '/'}${id}/` } });
  await structureChanged();
  return id;
}

/** What is kept of the tree is read anew. */
async function structureChanged(): Promise<void> {
  await database().$executeRaw`update "AuditLane" set structure = structure + 1 where lane = 0`;
}

/** Somebody with roles at units, as he is after signing in. */
export async function aPerson(name: string, ...appointments: [Role, string][]): Promise<Viewer> {
  const account = await database().account.create({
    data: { name, email: `${randomUUID()}@example.vn` },
  });
  for (const [role, code] of appointments) {
    const { id } = await database().unit.findUniqueOrThrow({ where: { code } });
    await database().appointment.create({ data: { accountId: account.id, unitId: id, role } });
  }
  return asSignedIn(account.id);
}

/** The viewer of an account, with the present versions of the data. */
export async function asSignedIn(accountId: number): Promise<Viewer> {
  const account = await database().account.findUniqueOrThrow({
    where: { id: accountId },
    include: { appointments: { include: { unit: true } } },
  });
  const [version] = await database().$queryRaw<{ structure: string; figures: string; register: string }[]>`
    select sum(structure)::text as structure, sum(figures)::text as figures, sum(register)::text as register from "AuditLane"`;
  return {
    accountId,
    name: account.name,
    email: account.email,
    locale: 'vi',
    appointments: account.appointments.map(({ role, unitId, unit }) => ({
      role,
      unitId,
      unitPath: unit.path,
    })),
    version: {
      structure: version?.structure ?? '',
      figures: version?.figures ?? '',
      register: version?.register ?? '',
      access: '1',
      events: '0',
    },
  };
}

/** The value, which is known not to be a refusal. */
export function granted<T>(value: T | Refusal): T {
  if (isRefusal(value)) throw new Error(`refused: ${JSON.stringify(value)}`);
  return value;
}

/** The name of a refusal, or `null` when there was none. */
export const refusalOf = (value: unknown): string | null => (isRefusal(value) ? value.refusal : null);

/** A draft with all four answers. */
export async function aDraft(
  official: Viewer,
  unit: string,
  period: Period,
  figures = someFigures,
): Promise<Written> {
  return granted(await openReport(official, { unit, period }, { figures }, today));
}

/** A report that waits for approval. */
export async function aSubmitted(
  official: Viewer,
  unit: string,
  period: Period,
  figures = someFigures,
): Promise<Written> {
  const { id } = await aDraft(official, unit, period, figures);
  return granted(await takeStep(official, id, { step: 'submitted' }, today));
}

/** An approved report. */
export async function anApproved(
  official: Viewer,
  approver: Viewer,
  unit: string,
  period: Period,
  figures = someFigures,
): Promise<Written> {
  const { id } = await aSubmitted(official, unit, period, figures);
  return granted(await takeStep(approver, id, { step: 'approved' }, today));
}

/** Takes an approved report through reopening, correction and approval. */
export async function corrected(
  official: Viewer,
  approver: Viewer,
  id: number,
  figures: DraftFigures,
): Promise<Written> {
  const { revision } = granted(await takeStep(approver, id, { step: 'reopened', reason: 'sửa số' }, today));
  granted(await saveDraft(official, id, revision, { figures }, today));
  granted(await takeStep(official, id, { step: 'submitted' }, today));
  return granted(await takeStep(approver, id, { step: 'approved' }, today));
}
