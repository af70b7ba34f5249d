import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openReport, saveDraft } from '@/lib/db/report-drafts';
import { reportHistory } from '@/lib/db/report-history';
import { sendDraft } from '@/lib/db/report-sending';
import { takeStep } from '@/lib/db/report-steps';
import { findReportOf, findReports, getReport, newestRevision } from '@/lib/db/reports';
import type { Viewer } from '@/lib/domain/access';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { aReportCity, type ReportCity } from '@/tests/support/report-city';
import { aDraft, anApproved, aSubmitted, granted, refusalOf, today } from '@/tests/support/report-world';

let db: FreshDatabase;
let freshUnit: ReportCity['freshUnit'];
let official: Viewer;
let colleague: Viewer;
let approver: Viewer;
let both: Viewer;
let leader: Viewer;
let stranger: Viewer;

beforeAll(async () => {
  db = await freshDatabase();
  ({ official, colleague, approver, both, leader, stranger, freshUnit } = await aReportCity(db));
});

afterAll(() => db.drop());

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
