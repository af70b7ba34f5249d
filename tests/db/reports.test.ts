import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { presentOn } from '@/lib/db/presence';
import { openReport, saveDraft } from '@/lib/db/report-drafts';
import { takeStep } from '@/lib/db/report-steps';
import { getReport, newestRevision } from '@/lib/db/reports';
import type { Viewer } from '@/lib/domain/access';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { aReportCity, type ReportCity } from '@/tests/support/report-city';
import { aDraft, aUnit, granted, refusalOf, someFigures, today } from '@/tests/support/report-world';

let db: FreshDatabase;
let freshUnit: ReportCity['freshUnit'];
let official: Viewer;
let colleague: Viewer;
let approver: Viewer;
let stranger: Viewer;

beforeAll(async () => {
  db = await freshDatabase();
  ({ official, colleague, approver, stranger, freshUnit } = await aReportCity(db));
});

afterAll(() => db.drop());

describe('a draft', () => {
  test('begins as of the cut-off of a closed period', async () => {
    const unit = await freshUnit();
    const { id } = await aDraft(official, unit, '2026-Q3');
    const report = granted(await getReport(official, id));
    expect(report).toMatchObject({ status: 'draft', revision: 1, inForce: null, unit: { code: unit } });
    expect(newestRevision(report)).toMatchObject({
      number: 1,
      asOf: '2026-09-30',
      figures: someFigures,
      editedBy: 'Hà',
    });
  });

  test('of a period under way begins as of today, and is not submitted before its day', async () => {
    const unit = await freshUnit();
    const { id, revision } = await aDraft(official, unit, '2026-Q4');
    expect(newestRevision(granted(await getReport(official, id))).asOf).toBe(today);
    granted(await saveDraft(official, id, revision, { asOf: '2026-12-31' }, today));
    expect(refusalOf(await takeStep(official, id, { step: 'submitted' }, today))).toBe('as-of-in-future');
  });

  test('is begun once for a unit and period', async () => {
    const unit = await freshUnit();
    await aDraft(official, unit, '2026-Q3');
    expect(refusalOf(await openReport(colleague, { unit, period: '2026-Q3' }, {}, today))).toBe(
      'report-exists',
    );
  });

  test('is not begun for a period to come, nor for a unit that is no more', async () => {
    const unit = await freshUnit();
    expect(refusalOf(await openReport(official, { unit, period: '2027-Q1' }, {}, today))).toBe(
      'period-not-begun',
    );
    await aUnit('ended', 'city', { to: '2025-07-01' });
    await freshUnit();
    expect(refusalOf(await openReport(official, { unit: 'ended', period: '2026-Q3' }, {}, today))).toBe(
      'unit-not-valid',
    );
    expect(refusalOf(await openReport(official, { unit: 'ended', period: '2025-Q2' }, {}, today))).toBe(null);
  });

  test('keeps what an edit does not name, and takes an answer back when told to', async () => {
    const { id, revision } = await aDraft(official, await freshUnit(), '2026-Q3');
    const input = {
      figures: { admission: { numerator: 2, denominator: 7 } },
      members: 786,
      unanswered: ['coverage'],
    } as const;
    const saved = granted(await saveDraft(official, id, revision, input, today));
    const { coverage: _, ...rest } = someFigures;
    const report = granted(await getReport(official, id));
    expect(newestRevision(report)).toMatchObject({ members: 786, workers: null });
    expect(newestRevision(report).figures).toEqual({ ...rest, admission: { numerator: 2, denominator: 7 } });
    expect(saved.revision).toBe(2);
    const refused = await takeStep(official, id, { step: 'submitted' }, today);
    expect(refused).toMatchObject({ refusal: 'answers-missing', path: 'figures.coverage' });
  });

  test('stores text composed, however it was typed', async () => {
    const { id, revision } = await aDraft(official, await freshUnit(), '2026-Q3');
    granted(await saveDraft(official, id, revision, { note: 'đảng viên'.normalize('NFD') }, today));
    expect(newestRevision(granted(await getReport(official, id))).note).toBe('đảng viên'.normalize('NFC'));
  });

  test('writes nothing and leaves no event when nothing changed', async () => {
    const { id, revision } = await aDraft(official, await freshUnit(), '2026-Q3');
    const events = () =>
      db.query<{ n: number }>(`select count(*)::int as n from "AuditEvent" where "subjectId" = '${id}'`);
    const before = await events();
    expect(granted(await saveDraft(official, id, revision, { figures: someFigures }, today)).revision).toBe(
      revision,
    );
    expect(await events()).toEqual(before);
  });

  test('refuses what cannot be, each at its field', async () => {
    const { id, revision } = await aDraft(official, await freshUnit(), '2026-Q3');
    const figures = {
      coverage: { numerator: 93, denominator: 92 },
      formation: { numerator: -1, denominator: 2 },
    };
    expect(await saveDraft(official, id, revision, { figures, members: 1.5 }, today)).toMatchObject({
      refusal: 'numerator-above-denominator',
      path: 'figures.coverage.numerator',
      others: [{ refusal: 'negative', path: 'figures.formation.numerator' }, { path: 'members' }],
    });
    expect(refusalOf(await saveDraft(official, id, revision, { asOf: '2026-10-01' }, today))).toBe(
      'as-of-outside-period',
    );
  });

  test('refuses somebody who saw an older state, with what is there now', async () => {
    const { id, revision } = await aDraft(official, await freshUnit(), '2026-Q3');
    granted(await saveDraft(colleague, id, revision, { members: 5 }, today));
    const refused = await saveDraft(official, id, revision, { members: 6 }, today);
    expect(refused).toMatchObject({
      refusal: 'stale',
      current: { id, revision: 2, revisions: [{ members: 5, editedBy: 'Bình' }] },
    });
  });

  test('shows who else has it open, until they leave', async () => {
    const { id } = await aDraft(official, await freshUnit(), '2026-Q3');
    expect(granted(await presentOn(official, id)).others).toEqual([]);
    expect(granted(await presentOn(colleague, id)).others).toEqual([
      { accountId: official.accountId, name: 'Hà' },
    ]);
    expect(granted(await presentOn(official, id)).others).toMatchObject([{ name: 'Bình' }]);
    granted(await presentOn(colleague, id, true));
    expect(granted(await presentOn(official, id)).others).toEqual([]);
    expect(refusalOf(await presentOn(approver, id))).toBe('not-allowed');
    expect(refusalOf(await presentOn(stranger, id))).toBe('report-not-found');
  });
});
