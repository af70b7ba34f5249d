import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordMeasureStep } from '@/lib/db/measures/keeping';
import { findMeasures } from '@/lib/db/measures/list';
import { measuresForReport } from '@/lib/db/measures/reported';
import type { Viewer } from '@/lib/domain/access';
import { measureStandings, type RecordedStep, standingOn } from '@/lib/domain/measure';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { aHouse, aSignedIn, granted, refusalOf } from '@/tests/support/house';
import { aMeasure, inDays, today } from '@/tests/support/measure-world';

let fresh: FreshDatabase;
let root: Viewer;
/** Keeps A and what is below it. */
let keeper: Viewer;
let below: Viewer;
let elsewhere: Viewer;

beforeAll(async () => {
  fresh = await freshDatabase();
  ({ root } = await aHouse());
  keeper = await aSignedIn('official', 'A');
  below = await aSignedIn('official', 'A1');
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

describe('the list', () => {
  test('counts by the same standing as the domain, on any day', async () => {
    for (const days of [-1, 0, 13, 14, 15, 40]) {
      const id = await aMeasure(root, { unit: 'B', decidedOn: inDays(-5), dueOn: inDays(days) });
      if (days === 40) granted(await recordMeasureStep(root, { id, seen: 1 }, step('done')));
    }
    for (const day of [inDays(-2), today(), inDays(14), inDays(20)]) {
      const { measures, counts } = granted(await findMeasures(root, { unit: 'B' }, day));
      for (const standing of measureStandings) {
        const expected = measures.filter((measure) => standingOn(measure, day) === standing).length;
        expect([standing, counts[standing]]).toEqual([standing, expected]);
        const only = granted(await findMeasures(root, { unit: 'B', standing }, day));
        expect(only.measures).toHaveLength(expected);
      }
    }
  });

  test('shows the most pressing first, what has ended last, page by page', async () => {
    const { measures } = granted(await findMeasures(root, { unit: 'B' }, today()));
    const open = measures.filter(({ state }) => state === 'open').map(({ dueOn }) => dueOn);
    expect(open).toEqual([...open].sort());
    expect(measures.at(-1)?.state).toBe('done');
    const pages = await Promise.all(
      [1, 2, 3].map(async (page) =>
        granted(await findMeasures(root, { unit: 'B', page, limit: 2 }, today())),
      ),
    );
    expect(pages.flatMap((page) => page.measures)).toEqual(measures);
  });

  test('is narrowed by goal, body, day of the decision and unit', async () => {
    const wanted = { goal: 'admission', bodyKind: 'youth', decidedOn: inDays(-3) } as const;
    const id = await aMeasure(keeper, wanted);
    const inA1 = await aMeasure(below, { ...wanted, unit: 'A1' });
    const ids = async (filter: object) =>
      granted(await findMeasures(keeper, { unit: 'A', ...filter }, today())).measures.map((each) => each.id);
    for (const filter of [
      { goal: wanted.goal },
      { bodyKind: wanted.bodyKind },
      { decidedOn: wanted.decidedOn },
    ])
      expect(await ids(filter)).toEqual([id, inA1]);
    expect(await ids({ goal: wanted.goal, own: true })).toEqual([id]);
  });
});

describe('a report', () => {
  test('tells of measures as they stood on its cut-off', async () => {
    const [decidedOn, cutOff] = [inDays(-50), inDays(-20)];
    const titled = (title: string, dueOn: string) =>
      aMeasure(root, { unit: 'SC', title, decidedOn, dueOn, goal: 'formation' });
    await titled('quá hạn', inDays(-30));
    const done = await titled('xong sau đó', inDays(-10));
    granted(await recordMeasureStep(root, { id: done, seen: 1 }, step('done', { on: inDays(-5) })));
    const early = await titled('xong trước đó', inDays(-10));
    granted(await recordMeasureStep(root, { id: early, seen: 1 }, step('done', { on: cutOff })));
    const given = await titled('thôi', inDays(-10));
    granted(await recordMeasureStep(root, { id: given, seen: 1 }, step('cancelled', { on: inDays(-21) })));
    await aMeasure(root, { unit: 'SC', title: 'chưa giao', decidedOn: inDays(-19) });
    const told = granted(await measuresForReport(root, 'SC', cutOff));
    expect(told.map(({ title, state }) => [title, state])).toEqual([
      ['quá hạn', 'overdue'],
      ['xong sau đó', 'open'],
      ['xong trước đó', 'done'],
    ]);
    expect(granted(await measuresForReport(root, 'SC', cutOff, 'admission'))).toEqual([]);
    expect(refusalOf(await measuresForReport(below, 'SC', cutOff))).toBe('unit-not-found');
  });

  test('of the unit that carries one out tells of it too', async () => {
    await aMeasure(root, { unit: 'SC', title: 'giao cho B', responsible: 'B' });
    const told = granted(await measuresForReport(elsewhere, 'B', today()));
    expect(told).toContainEqual({ title: 'giao cho B', body: 'Công đoàn', dueOn: inDays(30), state: 'open' });
  });
});
