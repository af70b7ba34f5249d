import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { presentOn } from '@/lib/db/presence';
import { openReport, saveDraft } from '@/lib/db/report-drafts';
import { reportHistory } from '@/lib/db/report-history';
import { sendDraft } from '@/lib/db/report-sending';
import { takeStep } from '@/lib/db/report-steps';
import { findReportOf, findReports, getReport, newestRevision } from '@/lib/db/reports';
import type { Viewer } from '@/lib/domain/access';
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
  someFigures,
  today,
} from '@/tests/support/report-world';

let db: FreshDatabase;
let official: Viewer;
let colleague: Viewer;
let approver: Viewer;
let both: Viewer;
let leader: Viewer;
let stranger: Viewer;
let units = 0;

/** Every test has a unit to itself. */
async function freshUnit(): Promise<string> {
  units += 1;
  const code = `u${units}`;
  await aUnit(code, 'city');
  const people = [official, colleague, approver, both, leader, stranger];
  const [row] = await db.query<{ structure: string }>(
    'select sum(structure)::text as structure from "AuditLane"',
  );
  for (const person of people) Object.assign(person.version, row);
  return code;
}

beforeAll(async () => {
  db = await freshDatabase();
  await initialStandards();
  await aUnit('province');
  await aUnit('city', 'province');
  await aUnit('elsewhere', 'province');
  official = await aPerson('Hà', ['official', 'city']);
  colleague = await aPerson('Bình', ['official', 'city']);
  approver = await aPerson('Cường', ['approver', 'city']);
  both = await aPerson('Dung', ['official', 'city'], ['approver', 'city']);
  leader = await aPerson('Em', ['leader', 'city']);
  stranger = await aPerson('Giang', ['official', 'elsewhere']);
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

describe('the workflow', () => {
  test('goes from draft over return and correction to approval', async () => {
    const unit = await freshUnit();
    const { id } = await aSubmitted(official, unit, '2026-Q3');
    expect(refusalOf(await takeStep(approver, id, { step: 'returned', reason: ' ' }, today))).toBe(
      'reason-required',
    );
    const request = { step: 'returned', reason: 'Thiếu khu B', goal: 'coverage' } as const;
    const returned = granted(await takeStep(approver, id, request, today));
    expect(refusalOf(await takeStep(official, id, { step: 'submitted' }, today))).toBe('report-returned');
    const figures = { coverage: { numerator: 16, denominator: 92 } };
    granted(await sendDraft(official, id, returned.revision, { figures }, today));
    granted(await takeStep(approver, id, { step: 'approved' }, today));
    const report = granted(await getReport(official, id));
    expect(report).toMatchObject({ status: 'approved', inForce: 1 });
    expect(newestRevision(report).steps.map(({ kind }) => kind)).toEqual([
      'opened',
      'submitted',
      'returned',
      'submitted',
      'approved',
    ]);
    expect(newestRevision(report).steps[2]).toMatchObject({
      by: 'Cường',
      reason: 'Thiếu khu B',
      goal: 'coverage',
    });
  });

  test('saves nothing of a submission that is not ready', async () => {
    const { id, revision } = granted(
      await openReport(official, { unit: await freshUnit(), period: '2026-Q3' }, {}, today),
    );
    const figures = { coverage: { numerator: 1, denominator: 2 } };
    expect(refusalOf(await sendDraft(official, id, revision, { figures }, today))).toBe('answers-missing');
    expect(granted(await getReport(official, id))).toMatchObject({
      revision: 1,
      revisions: [{ figures: {} }],
    });
  });

  test('lets nobody approve what he opened, edited or submitted', async () => {
    const opened = await aSubmitted(both, await freshUnit(), '2026-Q3');
    expect(refusalOf(await takeStep(both, opened.id, { step: 'approved' }, today))).toBe('own-report');
    const edited = await aDraft(official, await freshUnit(), '2026-Q3');
    granted(await saveDraft(both, edited.id, edited.revision, { members: 1 }, today));
    granted(await takeStep(official, edited.id, { step: 'submitted' }, today));
    expect(refusalOf(await takeStep(both, edited.id, { step: 'approved' }, today))).toBe('own-report');
    const sent = await aDraft(official, await freshUnit(), '2026-Q3');
    granted(await takeStep(both, sent.id, { step: 'submitted' }, today));
    expect(refusalOf(await takeStep(both, sent.id, { step: 'approved' }, today))).toBe('own-report');
    granted(await takeStep(approver, sent.id, { step: 'approved' }, today));
  });

  test('lets nobody approve his own figures in a reopened revision that others only sent on', async () => {
    const { id } = await anApproved(both, approver, await freshUnit(), '2026-Q3');
    granted(await takeStep(approver, id, { step: 'reopened', reason: 'xem lại' }, today));
    granted(await takeStep(official, id, { step: 'submitted' }, today));
    expect(refusalOf(await takeStep(both, id, { step: 'approved' }, today))).toBe('own-report');
  });

  test('keeps the approved revision in force while the next is written, and replaces it on approval', async () => {
    const { id } = await anApproved(official, approver, await freshUnit(), '2026-Q3');
    expect(refusalOf(await takeStep(approver, id, { step: 'reopened' }, today))).toBe('reason-required');
    const reopened = granted(await takeStep(approver, id, { step: 'reopened', reason: 'Bổ sung' }, today));
    granted(
      await saveDraft(
        official,
        id,
        reopened.revision,
        { figures: { coverage: { numerator: 20, denominator: 92 } } },
        today,
      ),
    );
    const during = granted(await getReport(official, id));
    expect(during).toMatchObject({ status: 'draft', inForce: 1 });
    expect(during.revisions.map(({ figures }) => figures.coverage?.numerator)).toEqual([15, 20]);
    granted(await takeStep(official, id, { step: 'submitted' }, today));
    granted(await takeStep(approver, id, { step: 'approved' }, today));
    expect(granted(await getReport(official, id))).toMatchObject({ status: 'approved', inForce: 2 });
  });

  test('freezes what is approved, in the database too', async () => {
    const { id, revision } = await anApproved(official, approver, await freshUnit(), '2026-Q3');
    expect(refusalOf(await saveDraft(official, id, revision, { members: 1 }, today))).toBe('report-frozen');
    const ofReport = `(select id from "ReportRevision" where "reportId" = ${id})`;
    const attempts = [
      `update "ReportRevision" set note = 'x' where id in ${ofReport}`,
      `delete from "ReportRevision" where id in ${ofReport}`,
      `update "Figure" set numerator = 1 where "revisionId" in ${ofReport} and numerator is not null`,
      `delete from "Figure" where "revisionId" in ${ofReport}`,
      `delete from "ReportStep" where "revisionId" in ${ofReport}`,
    ];
    for (const attempt of attempts) await expect(db.query(attempt)).rejects.toThrow(/frozen|append-only/);
  });

  test('refuses roles that have no part in it', async () => {
    const { id, revision } = await aDraft(official, await freshUnit(), '2026-Q3');
    for (const person of [approver, leader]) {
      expect(refusalOf(await saveDraft(person, id, revision, { members: 1 }, today))).toBe('not-allowed');
      expect(refusalOf(await takeStep(person, id, { step: 'submitted' }, today))).toBe('not-allowed');
    }
    granted(await takeStep(official, id, { step: 'submitted' }, today));
    for (const step of ['approved', 'returned', 'reopened'] as const) {
      expect(refusalOf(await takeStep(official, id, { step, reason: 'x' }, today))).toBe('not-allowed');
      expect(refusalOf(await takeStep(leader, id, { step, reason: 'x' }, today))).toBe('not-allowed');
    }
  });
});

describe('out of scope', () => {
  test('a report does not exist', async () => {
    const unit = await freshUnit();
    const { id, revision } = await aSubmitted(official, unit, '2026-Q3');
    expect(refusalOf(await getReport(stranger, id))).toBe('report-not-found');
    expect(refusalOf(await reportHistory(stranger, id))).toBe('report-not-found');
    expect(refusalOf(await saveDraft(stranger, id, revision, { members: 1 }, today))).toBe(
      'report-not-found',
    );
    expect(refusalOf(await sendDraft(stranger, id, revision, {}, today))).toBe('report-not-found');
    for (const step of ['submitted', 'approved', 'returned', 'reopened'] as const) {
      expect(refusalOf(await takeStep(stranger, id, { step, reason: 'x' }, today))).toBe('report-not-found');
    }
    expect(refusalOf(await openReport(stranger, { unit, period: '2026-Q2' }, {}, today))).toBe(
      'unit-not-found',
    );
    const unitId = granted(await getReport(official, id)).unit.id;
    expect(await findReportOf(stranger, unitId, '2026-Q3')).toBe(null);
    expect((await findReports(stranger, { limit: 500 })).map((report) => report.id)).not.toContain(id);
  });
});

describe('the history', () => {
  test('tells every step with who and why, and what each edit came to', async () => {
    const { id } = await aSubmitted(official, await freshUnit(), '2026-Q3');
    const returned = granted(await takeStep(approver, id, { step: 'returned', reason: 'Xem lại' }, today));
    let { revision } = returned;
    for (const numerator of [1, 16]) {
      const input = { figures: { coverage: { numerator, denominator: 92 } }, members: numerator };
      ({ revision } = granted(await saveDraft(colleague, id, revision, input, today)));
    }
    granted(await takeStep(colleague, id, { step: 'submitted' }, today));
    granted(await takeStep(approver, id, { step: 'approved' }, today));
    granted(await takeStep(approver, id, { step: 'reopened', reason: 'Sót một chi bộ' }, today));
    const history = granted(await reportHistory(leader, id));
    expect(history.map(({ kind, by, number }) => `${number} ${kind} ${by}`)).toEqual([
      '1 opened Hà',
      '1 submitted Hà',
      '1 returned Cường',
      '1 edited Bình',
      '1 submitted Bình',
      '1 approved Cường',
      '2 reopened Cường',
    ]);
    expect(history[3]?.changes).toEqual({
      before: { members: null, figures: { coverage: { numerator: 15, denominator: 92 } } },
      after: { members: 16, figures: { coverage: { numerator: 16, denominator: 92 } } },
    });
    expect(history[6]).toMatchObject({ reason: 'Sót một chi bộ', changes: null });
  });

  test('leaves out an edit that was taken back', async () => {
    const { id, revision } = await aDraft(official, await freshUnit(), '2026-Q3');
    const first = granted(await saveDraft(official, id, revision, { note: 'thử' }, today));
    granted(await saveDraft(official, id, first.revision, { note: '' }, today));
    expect(granted(await reportHistory(official, id)).map(({ kind }) => kind)).toEqual(['opened']);
  });
});
