import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { withIdempotencyKey } from '@/lib/db/idempotency';
import { takeStep } from '@/lib/db/report-steps';
import { rebuildRollUps } from '@/lib/db/roll-up';
import { standards } from '@/lib/db/standards';
import { addUnit, changeUnit, type UnitInput } from '@/lib/db/unit-changes';
import { readTree } from '@/lib/db/units';
import type { Viewer } from '@/lib/domain/access';
import type { DraftFigures } from '@/lib/domain/figures';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import {
  anApproved,
  aPerson,
  aSubmitted,
  aUnit,
  corrected,
  granted,
  initialStandards,
  someFigures,
  today,
} from '@/tests/support/report-world';

let db: FreshDatabase;

beforeAll(async () => {
  db = await freshDatabase();
  await initialStandards();
});

afterAll(() => db.drop());

/** Everything that the roll-up says, to the last count; rows that say nothing are left out. */
const keptRows = () =>
  db.query(
    `select "unitId", period, goal, "ownNumerator", "ownDenominator", "childrenNumerator", "childrenDenominator", reported
     from "RolledFigure" where coalesce("ownNumerator", "childrenNumerator") is not null order by "unitId", period, goal`,
  );

async function expectAsRebuilt(viewer: Viewer): Promise<void> {
  const kept = await keptRows();
  const { calendars } = await standards(viewer);
  await database().$transaction(async (tx) => rebuildRollUps(tx, await readTree(tx), calendars));
  expect(kept).toEqual(await keptRows());
}

const approve = async (approver: Viewer, id: number) =>
  granted(await takeStep(approver, id, { step: 'approved' }, today));

const figures = (numerator: number): DraftFigures => ({
  ...someFigures,
  coverage: { numerator, denominator: 60 },
  formation: numerator % 3 === 0 ? null : { numerator: 0, denominator: 0 },
});

const aNew = (code: string, parent: string): UnitInput => ({
  code,
  name: 'Đơn vị mới',
  kind: 'committee',
  parent,
  validFrom: '2021-01-01',
  validTo: null,
  successors: [],
});

let worlds = 0;

test('approvals leave what a rebuild gives, while units are founded and moved', async () => {
  const shape = fc.array(fc.nat(), { minLength: 3, maxLength: 9 });
  const places = fc.uniqueArray(fc.nat(9), { minLength: 2, maxLength: 7 });
  const changes = fc.array(fc.record({ at: fc.nat(9), to: fc.nat(9), isNew: fc.boolean() }), {
    maxLength: 3,
  });
  await fc.assert(
    fc.asyncProperty(shape, places, changes, async (above, reporting, changed) => {
      worlds += 1;
      const prefix = `w${worlds}`;
      const code = (at: number) => `${prefix}-${at % (above.length + 1)}`;
      await aUnit(code(0));
      for (const [index, at] of above.entries()) await aUnit(code(index + 1), code(at % (index + 1)));
      const official = await aPerson('Hà', ['official', code(0)]);
      const approver = await aPerson('Cường', ['approver', code(0)], ['admin', code(0)]);
      const codes = [...new Set(reporting.map(code))];
      const waiting = await Promise.all(
        codes.map((unit, index) => aSubmitted(official, unit, '2026-Q3', figures(index))),
      );
      const change = async ({ at, to, isNew }: (typeof changed)[number], index: number) => {
        const dates = { validFrom: '2021-01-01', validTo: null };
        const unit = {
          code: `${prefix}-new${index}`,
          name: 'Đơn vị mới',
          kind: 'committee',
          successors: [],
        } as const;
        if (isNew) return addUnit(approver, { ...unit, ...dates, parent: code(to) });
        return changeUnit(approver, code(at), { parent: code(to) }, 1);
      };
      await Promise.all([...waiting.map(({ id }) => approve(approver, id)), ...changed.map(change)]);
      await expectAsRebuilt(approver);
    }),
    { numRuns: 25, endOnFailure: true },
  );
}, 120_000);

test('an approval by somebody who signed in before the tree changed follows the new tree, with a key and without', async () => {
  await aUnit('top');
  await aUnit('town', 'top');
  const official = await aPerson('Hà', ['official', 'top']);
  const early = await aPerson('Cường', ['approver', 'top'], ['admin', 'top']);
  const one = await aSubmitted(official, 'town', '2026-Q2', figures(7));
  const other = await aSubmitted(official, 'town', '2026-Q3', figures(8));
  for (const code of ['east', 'west']) granted(await addUnit(early, aNew(code, 'town')));
  await approve(early, one.id);
  await withIdempotencyKey('a key', 'of one request', () => approve(early, other.id));
  const above = await db.query(
    `select k.period, k."childrenNumerator" as sum, k.reported from "RolledFigure" k join "Unit" u on u.id = k."unitId"
     where k.goal = 'coverage' and u.code = 'top' order by k.period`,
  );
  expect(above).toEqual([
    { period: '2026-Q2', sum: 7, reported: 2 },
    { period: '2026-Q3', sum: 8, reported: 2 },
  ]);
  await expectAsRebuilt(early);
});

test('a figure taken back leaves the sum of the others, and without any other nothing', async () => {
  await aUnit('hill');
  await aUnit('north', 'hill');
  await aUnit('south', 'hill');
  const official = await aPerson('Hà', ['official', 'hill']);
  const approver = await aPerson('Cường', ['approver', 'hill']);
  const sum = () =>
    db.query(
      `select "childrenNumerator" as numerator, "childrenDenominator" as denominator, reported from "RolledFigure" k
       join "Unit" u on u.id = k."unitId" where u.code = 'hill' and k.goal = 'coverage'`,
    );
  const north = await anApproved(official, approver, 'north', '2026-Q3', figures(5));
  const south = await anApproved(official, approver, 'south', '2026-Q3', figures(6));
  expect(await sum()).toEqual([{ numerator: 11, denominator: 120, reported: 2 }]);
  const unknown = { ...figures(5), coverage: null };
  await corrected(official, approver, north.id, unknown);
  expect(await sum()).toEqual([{ numerator: 6, denominator: 60, reported: 1 }]);
  await corrected(official, approver, south.id, unknown);
  expect(await sum()).toEqual([{ numerator: null, denominator: null, reported: 0 }]);
  await expectAsRebuilt(approver);
});
