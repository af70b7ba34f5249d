import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { enterprisesByTaxCode } from '@/lib/db/measures/by-tax-code';
import { addMeasure, correctMeasure, recordMeasureStep } from '@/lib/db/measures/keeping';
import { findMeasures } from '@/lib/db/measures/list';
import { measurePage } from '@/lib/db/measures/page';
import type { Viewer } from '@/lib/domain/access';
import type { RecordedStep } from '@/lib/domain/measure';
import { isRefusal } from '@/lib/domain/refusal';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { aHouse, aSignedIn, granted, refusalOf } from '@/tests/support/house';
import { aMeasure, aNewMeasure, inDays, today } from '@/tests/support/measure-world';
import { anEnterprise } from '@/tests/support/register-world';

let fresh: FreshDatabase;
let root: Viewer;
/** Keeps A and what is below it. */
let keeper: Viewer;
let below: Viewer;
let leader: Viewer;
let elsewhere: Viewer;

beforeAll(async () => {
  fresh = await freshDatabase();
  ({ root } = await aHouse());
  keeper = await aSignedIn('official', 'A');
  below = await aSignedIn('official', 'A1');
  leader = await aSignedIn('leader', 'A');
  elsewhere = await aSignedIn('official', 'B');
});

afterAll(() => fresh.drop());

const step = (kind: RecordedStep['kind'], more: Partial<RecordedStep> = {}): RecordedStep => ({
  kind,
  on: today(),
  note: 'đã làm',
  dueOn: null,
  ...more,
});

const stateOf = async (id: number) => {
  const { state, dueOn, revision } = granted(await measurePage(root, id)).measure;
  return { state, dueOn, revision };
};

describe('a measure', () => {
  test('goes through its steps, each of which is kept with its day and its author', async () => {
    const id = await aMeasure(keeper);
    granted(await recordMeasureStep(keeper, { id, seen: 1 }, step('progress')));
    granted(await recordMeasureStep(keeper, { id, seen: 2 }, step('deadline-moved', { dueOn: inDays(60) })));
    granted(await recordMeasureStep(keeper, { id, seen: 3 }, step('done')));
    expect(await stateOf(id)).toEqual({ state: 'done', dueOn: inDays(60), revision: 4 });
    granted(await recordMeasureStep(keeper, { id, seen: 4 }, step('reopened')));
    const { steps, measure } = granted(await measurePage(keeper, id));
    expect(measure.state).toBe('open');
    expect(steps.map(({ kind }) => kind)).toEqual([
      'assigned',
      'progress',
      'deadline-moved',
      'done',
      'reopened',
    ]);
    expect(steps.every(({ byName }) => byName === keeper.name)).toBe(true);
  });

  test('cannot be written by two who saw the same state: the second is told what is there now', async () => {
    const id = await aMeasure(keeper);
    const both = await Promise.all([
      recordMeasureStep(keeper, { id, seen: 1 }, step('done')),
      recordMeasureStep(root, { id, seen: 1 }, step('cancelled')),
    ]);
    const refused = both.filter(isRefusal);
    expect(refused).toMatchObject([{ refusal: 'stale', current: { revision: 2 } }]);
    expect((await stateOf(id)).revision).toBe(2);
  });

  test('is refused by name, and nothing of it is kept', async () => {
    const before = await database().measure.count();
    const tried = await Promise.all([
      addMeasure(keeper, aNewMeasure({ decidedOn: inDays(1), dueOn: inDays(2) })),
      addMeasure(keeper, aNewMeasure({ dueOn: inDays(-1) })),
      addMeasure(keeper, aNewMeasure({ body: '' })),
      addMeasure(keeper, aNewMeasure({ responsible: 'B' })),
      addMeasure(keeper, aNewMeasure({ enterpriseIds: [987_654] })),
      addMeasure(keeper, aNewMeasure({ unit: 'SC' })),
      addMeasure(leader, aNewMeasure()),
    ]);
    expect(tried.map(refusalOf)).toEqual([
      'decided-in-future',
      'due-before-decided',
      'required',
      'unit-not-found',
      'enterprise-not-found',
      'unit-not-found',
      'not-allowed',
    ]);
    expect(await database().measure.count()).toBe(before);
  });

  test('is carried out by a unit under its own name, when no other is given', async () => {
    const id = await aMeasure(keeper, { responsible: 'A1', body: '' });
    expect(granted(await measurePage(keeper, id)).measure.body).toBe('Đơn vị A1');
  });

  test('takes in the enterprises that were chosen, once each', async () => {
    const one = await anEnterprise(keeper, 'A');
    const id = await aMeasure(keeper, { enterpriseIds: [one, one] });
    expect(granted(await measurePage(keeper, id)).enterprises).toMatchObject([{ id: one, maySee: true }]);
  });

  test('is worded anew only for a reason, which stands among its steps; the trail keeps the wording before', async () => {
    const id = await aMeasure(keeper);
    const { unit: _, decidedOn: _on, dueOn: _due, enterpriseIds: _ids, ...wording } = aNewMeasure();
    const seen = { id, seen: 1 };
    expect(refusalOf(await correctMeasure(keeper, seen, wording, 'x'))).toBe('nothing-changed');
    granted(await correctMeasure(keeper, seen, { ...wording, title: 'Lập danh sách' }, 'gõ nhầm'));
    const { measure, steps } = granted(await measurePage(keeper, id));
    expect(measure).toMatchObject({ title: 'Lập danh sách', revision: 2 });
    expect(steps.at(-1)).toMatchObject({ kind: 'corrected', note: 'gõ nhầm' });
    const event = await database().auditEvent.findFirst({
      where: { deed: 'measure.corrected' },
      orderBy: { id: 'desc' },
    });
    expect(event).toMatchObject({
      before: { title: 'Rà soát doanh nghiệp' },
      after: { title: 'Lập danh sách' },
      reason: 'gõ nhầm',
    });
    // A correction is no event of the measure: what happened yesterday may still be told.
    const late = await aMeasure(keeper, { decidedOn: inDays(-9) });
    granted(await correctMeasure(keeper, { id: late, seen: 1 }, { ...wording, goal: null }, 'x'));
    granted(await recordMeasureStep(keeper, { id: late, seen: 2 }, step('progress', { on: inDays(-1) })));
  });
});

describe('the database', () => {
  test('lets no step be changed or deleted', async () => {
    const id = await aMeasure(keeper);
    for (const sql of [
      `update "MeasureStep" set note = 'khác' where "measureId" = ${id}`,
      `delete from "MeasureStep" where "measureId" = ${id}`,
      'truncate "MeasureStep"',
    ])
      await expect(fresh.query(sql)).rejects.toThrow();
  });

  test.each([`set state = 'late'`, `set "dueOn" = "decidedOn" - 1`])(
    'refuses a measure %s',
    async (change) => {
      const id = await aMeasure(keeper);
      await expect(fresh.query(`update "Measure" ${change} where id = ${id}`)).rejects.toThrow();
    },
  );
});

describe('somebody of the unit that carries a measure out', () => {
  test('sees it though another assigned it, tells of its progress, and decides nothing', async () => {
    const id = await aMeasure(keeper, { responsible: 'A1' });
    expect(granted(await measurePage(below, id)).part).toBe('responsible');
    granted(await recordMeasureStep(below, { id, seen: 1 }, step('progress')));
    for (const kind of ['done', 'cancelled'] as const)
      expect(refusalOf(await recordMeasureStep(below, { id, seen: 2 }, step(kind)))).toBe('not-allowed');
    const found = granted(await findMeasures(below, { unit: 'A1' }, today()));
    expect(found.measures.map((measure) => measure.id)).toContain(id);
  });

  test('does not see what was given to others', async () => {
    const id = await aMeasure(keeper);
    expect(refusalOf(await measurePage(below, id))).toBe('measure-not-found');
    expect(refusalOf(await recordMeasureStep(below, { id, seen: 1 }, step('done')))).toBe(
      'measure-not-found',
    );
  });
});

test('a measure of another branch does not exist, and a leader only reads', async () => {
  const id = await aMeasure(keeper);
  expect(refusalOf(await measurePage(elsewhere, id))).toBe('measure-not-found');
  expect(refusalOf(await recordMeasureStep(elsewhere, { id, seen: 1 }, step('done')))).toBe(
    'measure-not-found',
  );
  expect(refusalOf(await findMeasures(elsewhere, { unit: 'A' }, today()))).toBe('unit-not-found');
  expect(granted(await measurePage(leader, id)).part).toBe('reader');
  expect(refusalOf(await recordMeasureStep(leader, { id, seen: 1 }, step('done')))).toBe('not-allowed');
});

test('enterprises are found by their tax codes however these are written, and those that are not are named', async () => {
  const id = await anEnterprise(keeper, 'A');
  const { taxCode } = await database().enterprise.findUniqueOrThrow({ where: { id } });
  expect(await enterprisesByTaxCode(keeper, [` ${taxCode} `])).toEqual([id]);
  expect(await enterprisesByTaxCode(elsewhere, [String(taxCode)])).toMatchObject({
    refusal: 'tax-codes-unknown',
    detail: { codes: taxCode },
  });
  expect(await enterprisesByTaxCode(keeper, [String(taxCode), 'abc'])).toMatchObject({
    detail: { codes: 'abc' },
  });
});
