import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { figuresOfUnit } from '@/lib/db/figures';
import { openReport, saveDraft } from '@/lib/db/report-drafts';
import { sendDraft } from '@/lib/db/report-sending';
import { takeStep } from '@/lib/db/report-steps';
import { getReport } from '@/lib/db/reports';
import type { Viewer } from '@/lib/domain/access';
import { isRefusal } from '@/lib/domain/refusal';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import {
  aDraft,
  anApproved,
  aPerson,
  aSubmitted,
  aUnit,
  granted,
  initialStandards,
  refusalOf,
  today,
} from '@/tests/support/report-world';

let db: FreshDatabase;
let root: number;
let official: Viewer;
let colleague: Viewer;
let approver: Viewer;
let deputy: Viewer;
const unitCodes = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
let next = 0;

const freshUnit = (): string => unitCodes[next++] ?? '';

beforeAll(async () => {
  db = await freshDatabase();
  await initialStandards();
  root = await aUnit('root');
  for (const code of unitCodes) await aUnit(code, 'root');
  official = await aPerson('Hà', ['official', 'root']);
  colleague = await aPerson('Bình', ['official', 'root']);
  approver = await aPerson('Cường', ['approver', 'root']);
  deputy = await aPerson('Dung', ['approver', 'root']);
});

afterAll(() => db.drop());

/** Splits outcomes into what was granted and the names of what was refused. */
function sorted(outcomes: readonly unknown[]) {
  return {
    granted: outcomes.filter((outcome) => !isRefusal(outcome)).length,
    refused: outcomes.filter(isRefusal).map(({ refusal }) => refusal),
  };
}

describe('two at once', () => {
  test('who begin a report: there is one', async () => {
    const at = { unit: freshUnit(), period: '2026-Q3' };
    const outcomes = await Promise.all(
      [official, colleague].map((person) => openReport(person, at, {}, today)),
    );
    expect(sorted(outcomes)).toEqual({ granted: 1, refused: ['report-exists'] });
  });

  test('who save a draft: one wins, the other sees what was saved and nothing of it is lost', async () => {
    const { id, revision } = await aDraft(official, freshUnit(), '2026-Q3');
    const outcomes = await Promise.all([
      saveDraft(official, id, revision, { members: 1 }, today),
      saveDraft(colleague, id, revision, { workers: 2 }, today),
    ]);
    expect(sorted(outcomes)).toEqual({ granted: 1, refused: ['stale'] });
    const won = isRefusal(outcomes[0]) ? { members: null, workers: 2 } : { members: 1, workers: null };
    expect(outcomes.find(isRefusal)).toMatchObject({ current: { revision: 2, revisions: [won] } });
    expect(granted(await getReport(official, id))).toMatchObject({ revision: 2, revisions: [won] });
  });

  test('many savers on one draft: each revision is won once', async () => {
    const { id, revision } = await aDraft(official, freshUnit(), '2026-Q3');
    const people = Array.from({ length: 12 }, (_, index) => (index % 2 === 0 ? official : colleague));
    const outcomes = await Promise.all(
      people.map((person, index) => saveDraft(person, id, revision, { members: index + 1 }, today)),
    );
    expect(sorted(outcomes).granted).toBe(1);
    expect(granted(await getReport(official, id)).revision).toBe(2);
  });

  test('one submits while the other edits: never a submission of what its sender did not see', async () => {
    for (const unit of ['root', freshUnit()]) {
      const { id, revision } = await aDraft(official, unit, '2026-Q2');
      const [sent, saved] = await Promise.all([
        sendDraft(official, id, revision, {}, today),
        saveDraft(colleague, id, revision, { members: 7 }, today),
      ]);
      const report = granted(await getReport(official, id));
      if (isRefusal(sent)) {
        expect(refusalOf(sent)).toBe('stale');
        expect(report).toMatchObject({ status: 'draft', revisions: [{ members: 7 }] });
      } else {
        expect(['stale', 'report-waiting']).toContain(refusalOf(saved));
        expect(report).toMatchObject({ status: 'submitted', revisions: [{ members: null }] });
      }
    }
  });

  test('who approve: one approval, one step, counted once above', async () => {
    const { id } = await aSubmitted(official, freshUnit(), '2026-Q3');
    const outcomes = await Promise.all(
      [approver, deputy, approver].map((person) => takeStep(person, id, { step: 'approved' }, today)),
    );
    expect(sorted(outcomes).granted).toBe(1);
    for (const refusal of sorted(outcomes).refused)
      expect(['stale', 'report-already-approved']).toContain(refusal);
    const steps = granted(await getReport(official, id)).revisions[0]?.steps.filter(
      ({ kind }) => kind === 'approved',
    );
    expect(steps).toHaveLength(1);
    const rows = await figuresOfUnit(root, ['coverage']);
    const above = rows.find(({ period }) => period === '2026-Q3');
    expect(above).toMatchObject({ children: { numerator: 15, denominator: 92 }, reported: 1 });
  });

  test('one approves while the other returns: exactly one of the two happens', async () => {
    const { id } = await aSubmitted(official, freshUnit(), '2026-Q3');
    const outcomes = await Promise.all([
      takeStep(approver, id, { step: 'approved' }, today),
      takeStep(deputy, id, { step: 'returned', reason: 'xem lại' }, today),
    ]);
    expect(sorted(outcomes).granted).toBe(1);
    const { status, inForce } = granted(await getReport(official, id));
    expect([status, inForce]).toEqual(isRefusal(outcomes[0]) ? ['returned', null] : ['approved', 1]);
  });

  test('who reopen: one next revision', async () => {
    const { id } = await anApproved(official, approver, freshUnit(), '2026-Q3');
    const outcomes = await Promise.all(
      [approver, deputy].map((person) => takeStep(person, id, { step: 'reopened', reason: 'sửa' }, today)),
    );
    expect(sorted(outcomes).granted).toBe(1);
    expect(granted(await getReport(official, id)).revisions.map(({ number }) => number)).toEqual([1, 2]);
  });

  test('an approval of what was seen is refused once it is another', async () => {
    const { id, revision } = await aSubmitted(official, freshUnit(), '2026-Q3');
    granted(await takeStep(deputy, id, { step: 'returned', reason: 'sai' }, today));
    const back = granted(await getReport(official, id));
    granted(await sendDraft(official, id, back.revision, { members: 3 }, today));
    expect(refusalOf(await takeStep(approver, id, { step: 'approved', seen: revision }, today))).toBe(
      'stale',
    );
  });

  test('every event of all this stands in an unbroken trail', async () => {
    expect(await db.query('select * from audit_breaks()')).toEqual([]);
  });
});
