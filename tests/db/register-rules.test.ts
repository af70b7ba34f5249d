/** Rules as SQL and as TypeScript, and rules that come later. */

import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { countedSql, placeSql, reasonSql } from '@/lib/db/register/counting-sql';
import { editEnterprise } from '@/lib/db/register/enterprise-edits';
import { registerFigures } from '@/lib/db/register/figures';
import { rebuildRegister } from '@/lib/db/register/rebuild';
import { holdRegister, tallyRule } from '@/lib/db/register/tallies';
import type { Viewer } from '@/lib/domain/access';
import { defaultChoices } from '@/lib/domain/counting';
import { goalCodes } from '@/lib/domain/goal';
import { verdictOf } from '@/lib/domain/register/bookings';
import type { EnterpriseState } from '@/lib/domain/register/enterprise-state';
import { formationStages, organisationKinds } from '@/lib/domain/register/fact';
import type { OrganisationState } from '@/lib/domain/register/organisation-state';
import { placeOf } from '@/lib/domain/register/verdict';
import { anyRule } from '@/tests/support/any-register';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { keptRegister } from '@/tests/support/kept-register';
import { anEnterprise, anOrganisation, ofEnterprise, recorded } from '@/tests/support/register-world';
import { aPerson, asSignedIn, aUnit, granted, initialStandards } from '@/tests/support/report-world';

let db: FreshDatabase;
let keeper: Viewer;

beforeAll(async () => {
  db = await freshDatabase();
  await initialStandards();
  await aUnit('city');
  await aUnit('ward', 'city');
  keeper = await aPerson('Hà', ['official', 'city']);
});

afterAll(() => db.drop());

const span = { from: '2024-01-01', until: null };
const unit = fc.option(fc.constantFrom(1, 2), { nil: null });
const members = fc.option(fc.constantFrom(0, 2, 3, 4), { nil: null });

const enterpriseState: fc.Arbitrary<EnterpriseState> = fc.record({
  from: fc.constant(span.from),
  until: fc.constant(span.until),
  unitId: fc.constantFrom(1, 2),
  zone: fc.constantFrom(null, 'KCN I'),
  ownership: fc.constantFrom(null, 'private', 'state', 'foreign'),
  isBranch: fc.boolean(),
  status: fc.constantFrom('operating', 'operating', 'suspended', 'closed'),
  workers: fc.option(fc.constantFrom(0, 4, 5, 19, 20, 21), { nil: null }),
  fullMembers: members,
  probationaryMembers: members,
  organisationMembers: members,
  hasUnion: fc.boolean(),
  organisation: fc.constantFrom('own', 'joint-host', 'joint-guest', 'none'),
  affiliationId: unit,
  stage: fc.constantFrom(null, ...formationStages),
});

const organisationState: fc.Arbitrary<OrganisationState> = fc.record({
  from: fc.constant(span.from),
  until: fc.constant(span.until),
  kind: fc.constantFrom(...organisationKinds),
  affiliationId: unit,
  unitId: unit,
  isUnderCommittee: fc.boolean(),
  hasAdmitted: fc.boolean(),
  hasAdmittedWithCells: fc.boolean(),
  isExempt: fc.boolean(),
  isFoundedThisYear: fc.boolean(),
});

type SqlVerdict = { reason: string; place: number | null; base: boolean; held: boolean };

test('a rule as SQL gives every state the verdict, the reason and the place of the rule in TypeScript', async () => {
  const drawn = fc.record({
    goal: fc.constantFrom(...goalCodes),
    choices: anyRule,
    enterprises: fc.array(enterpriseState, { minLength: 60, maxLength: 60 }),
    organisations: fc.array(organisationState, { minLength: 40, maxLength: 40 }),
  });
  const property = fc.asyncProperty(drawn, async ({ goal, choices, enterprises, organisations }) => {
    const isOfOrganisations = goal === 'admission';
    const states = isOfOrganisations ? organisations : enterprises;
    const row = Prisma.raw(isOfOrganisations ? '"OrganisationState"' : '"EnterpriseState"');
    const { base, held } = countedSql(goal, choices);
    const verdicts = await database().$queryRaw<SqlVerdict[]>`
      select ${reasonSql(goal, choices)} as reason, ${placeSql(goal, choices)} as place, ${base} as base, (${held}) as held
      from json_array_elements(${JSON.stringify(states)}::json) with ordinality j (state, nr)
      cross join lateral json_populate_record(null::${row}, j.state) s order by j.nr`;
    for (const [index, state] of states.entries()) {
      const verdict = verdictOf({ id: 1, goal, choices }, state);
      const bySql = verdicts[index];
      expect(bySql?.reason, JSON.stringify({ goal, choices, state })).toBe(verdict?.reason);
      expect(bySql?.place).toBe(placeOf(choices, state));
      expect(bySql?.base).toBe(verdict?.counted !== 'left-out');
      if (bySql?.base) expect(bySql.held).toBe(verdict?.counted === 'numerator');
    }
  });
  await fc.assert(property, { numRuns: 150 });
});

async function aRule(suspended: 'counted' | 'left-out', validFrom: string) {
  const choices = { ...defaultChoices.coverage, suspended };
  return database().$transaction(async (tx) => {
    await holdRegister(tx);
    const { id } = await tx.countingRule.create({
      data: {
        goal: 'coverage',
        name: 'Cả tạm ngừng',
        validFrom: new Date(validFrom),
        choices,
        sourceNote: '',
        authorName: 'test',
      },
    });
    await tallyRule(tx, { id, goal: 'coverage', choices });
    await tx.$executeRaw`update "AuditLane" set structure = structure + 1 where lane = 0`;
    return id;
  });
}

test('a rule that comes later counts what was recorded before it, as known on any day', async () => {
  const known = (day: string) => ({ knownAt: new Date(`${day}T05:00:00Z`) });
  const enterprise = await anEnterprise(keeper, 'ward', { on: '2023-01-01', options: known('2026-01-01') });
  await anOrganisation(keeper, enterprise, 'ward', { on: '2023-02-01', options: known('2026-01-02') });
  await recorded(
    keeper,
    ofEnterprise(enterprise, '2023-03-01', { kind: 'status', status: 'suspended' }),
    known('2026-02-01'),
  );
  const id = await aRule('counted', '2023-06-01');
  const viewer = await asSignedIn(keeper.accountId);
  const figure = async (asOf: string, knownAt?: string) => {
    const { coverage } = granted(await registerFigures(viewer, { unit: 'city', asOf, knownAt }));
    return { ...coverage.figure, rule: coverage.rule.id };
  };
  expect(await figure('2023-05-31')).toEqual({ numerator: 0, denominator: 0, rule: 1 });
  expect(await figure('2023-06-01')).toEqual({ numerator: 1, denominator: 1, rule: id });
  expect(await figure('2023-05-31', '2026-01-31')).toEqual({ numerator: 1, denominator: 1, rule: 1 });
  expect(await figure('2023-06-01', '2026-01-01')).toEqual({ numerator: 0, denominator: 1, rule: id });
  await recorded(
    viewer,
    ofEnterprise(enterprise, '2023-07-01', { kind: 'status', status: 'closed' }),
    known('2026-03-01'),
  );
  expect(await figure('2023-07-01')).toEqual({ numerator: 0, denominator: 0, rule: id });
  expect(await figure('2023-07-01', '2026-02-28')).toEqual({ numerator: 1, denominator: 1, rule: id });
});

test('facts and a rule that is made at the same time do not miss each other', async () => {
  const viewer = await asSignedIn(keeper.accountId);
  const before = granted(await registerFigures(viewer, { unit: 'ward', asOf: '2024-12-31' })).coverage.figure;
  const [id] = await Promise.all([
    aRule('left-out', '2024-06-01'),
    ...Array.from({ length: 6 }, () => anEnterprise(viewer, 'ward', { on: '2024-07-01' })),
  ]);
  const after = granted(
    await registerFigures(await asSignedIn(keeper.accountId), { unit: 'ward', asOf: '2024-12-31' }),
  );
  expect(after.coverage.rule.id).toBe(id);
  expect(after.coverage.figure.denominator).toBe(before.denominator + 6);
});

test('several people at one enterprise at once are all heard, or told why not', async () => {
  const viewer = await asSignedIn(keeper.accountId);
  const enterprise = await anEnterprise(viewer, 'ward', { on: '2024-07-01' });
  const days = ['2024-08-01', '2024-08-02', '2024-08-03', '2024-08-04'];
  const count = (on: string, workers: number) =>
    recorded(
      viewer,
      ofEnterprise(enterprise, on, {
        kind: 'headcount',
        workers,
        fullMembers: null,
        probationaryMembers: null,
        organisationMembers: null,
      }),
    );
  await Promise.all(days.map((on, index) => count(on, index)));
  const states = await db.query<{ workers: number | null }>(
    `select workers from "EnterpriseState" where "enterpriseId" = $1 and "knownUntil" is null order by "from"`,
    [enterprise],
  );
  expect(states.map(({ workers }) => workers)).toEqual([null, 0, 1, 2, 3]);
});

test('another owner counts for all days from when it is known; what was known before stays, also when made anew', async () => {
  const viewer = await asSignedIn(keeper.accountId);
  const enterprise = await anEnterprise(viewer, 'ward', { on: '2024-09-01' });
  const [row] = await db.query<{ revision: number }>('select revision from "Enterprise" where id = $1', [
    enterprise,
  ]);
  const before = await keptRegister(db);
  granted(await editEnterprise(viewer, enterprise, { ownership: 'private' }, row?.revision ?? 0));
  const kept = await keptRegister(db);
  expect(kept.states.length).toBe(before.states.length + 1);
  await database().$transaction(rebuildRegister, { timeout: 60_000 });
  expect(await keptRegister(db)).toEqual(kept);
});
