import { describe, expect, test } from 'vitest';
import { type Role, roles } from '@/lib/domain/access';
import { isRefusal, type RefusalCode } from '@/lib/domain/refusal';
import {
  type AskedStep,
  checkOpening,
  type Decision,
  decideStep,
  dueState,
  type ReportState,
  type ReportStatus,
  reportStatuses,
  reportSteps,
  type StepInput,
} from '@/lib/domain/report';
import { aCalendar, aReport, aViewer, of, someFigures } from '@/tests/support/worlds';

const calendar = aCalendar();
const input: StepInput = { today: '2026-10-05', calendar, reason: 'Số liệu công đoàn chưa khớp' };
const asked = reportSteps.filter((step): step is AskedStep => step !== 'opened');

/** Somebody who had no hand in the report. */
const someone = (role: Role, unitPath = '/1/') => aViewer(role, unitPath, { accountId: 99 });

function outcome(report: ReportState, step: AskedStep, role: Role, more: Partial<StepInput> = {}) {
  const decision = decideStep(report, step, someone(role), { ...input, ...more });
  return isRefusal(decision) ? decision.refusal : decision.status;
}

/** Where each step leads for somebody who may take it: written from DESIGN §4, not from the code. */
const allowed: Record<ReportStatus, Record<AskedStep, ReportStatus | RefusalCode>> = {
  draft: {
    edited: 'draft',
    submitted: 'submitted',
    returned: 'report-not-submitted',
    approved: 'report-not-submitted',
    reopened: 'report-not-approved',
  },
  submitted: {
    edited: 'report-waiting',
    submitted: 'report-already-submitted',
    returned: 'returned',
    approved: 'approved',
    reopened: 'report-not-approved',
  },
  returned: {
    edited: 'draft',
    submitted: 'report-returned',
    returned: 'report-not-submitted',
    approved: 'report-not-submitted',
    reopened: 'report-not-approved',
  },
  approved: {
    edited: 'report-frozen',
    submitted: 'report-already-approved',
    returned: 'report-already-approved',
    approved: 'report-already-approved',
    reopened: 'draft',
  },
};

const takenBy: Record<AskedStep, Role> = {
  edited: 'official',
  submitted: 'official',
  returned: 'approver',
  approved: 'approver',
  reopened: 'approver',
};

describe.each(reportStatuses)('a report that is %s', (status) => {
  describe.each(asked)('when it is to be %s', (step) => {
    test.each(roles)('by an %s', (role) => {
      const expected = role === takenBy[step] ? allowed[status][step] : 'not-allowed';
      expect(outcome(aReport({ status }), step, role)).toBe(expected);
    });

    test('by somebody of another branch is not found', () => {
      const stranger = someone(takenBy[step], '/1/3/');
      expect(decideStep(aReport({ status }), step, stranger, input)).toEqual({ refusal: 'report-not-found' });
    });
  });
});

test('nobody approves a revision that he had a hand in, whatever his other roles', () => {
  const report = aReport({ status: 'submitted', hands: [1, 7] });
  const both = aViewer('approver', '/1/', {
    accountId: 7,
    appointments: [
      { role: 'official', unitId: 1, unitPath: '/1/' },
      { role: 'approver', unitId: 1, unitPath: '/1/' },
    ],
  });
  expect(decideStep(report, 'approved', both, input)).toEqual({ refusal: 'own-report' });
  expect(decideStep(report, 'returned', both, input)).toMatchObject({ status: 'returned' });
  expect(decideStep({ ...report, hands: [1] }, 'approved', both, input)).toMatchObject({
    status: 'approved',
  });
});

describe('a decision', () => {
  const decide = (report: ReportState, step: AskedStep, more: Partial<StepInput> = {}) =>
    decideStep(report, step, someone(takenBy[step]), { ...input, ...more }) as Decision;

  test('to reopen begins the next revision, and says why', () => {
    expect(decide(aReport({ status: 'approved', number: 2 }), 'reopened', { reason: ' Đếm sót \n' })).toEqual(
      {
        step: 'reopened',
        status: 'draft',
        number: 3,
        startsRevision: true,
        reason: 'Đếm sót',
        goal: null,
        deed: 'report.reopened',
      },
    );
  });

  test('to return names the goal that it is about', () => {
    expect(decide(aReport({ status: 'submitted' }), 'returned', { goal: 'union-backed' })).toMatchObject({
      number: 1,
      startsRevision: false,
      goal: 'union-backed',
      deed: 'report.returned',
    });
  });

  test.each<[AskedStep, ReportStatus]>([
    ['returned', 'submitted'],
    ['reopened', 'approved'],
  ])('to have it %s needs a reason', (step, status) => {
    for (const reason of ['', '  \n']) {
      expect(outcome(aReport({ status }), step, 'approver', { reason })).toBe('reason-required');
    }
    const { reason: _, ...without } = input;
    expect(decideStep(aReport({ status }), step, someone('approver'), without)).toMatchObject({
      refusal: 'reason-required',
    });
  });
});

describe('a draft can be submitted', () => {
  const submitting = (with_: Partial<ReportState>, today = input.today) =>
    decideStep(aReport(with_), 'submitted', someone('official'), { ...input, today });

  test('when each goal is answered, be it with "nothing to report" or "not known"', () => {
    const figures = someFigures({ formation: of(0, 0), 'union-backed': null });
    expect(submitting({ figures })).toMatchObject({ status: 'submitted' });
  });

  test('not while a goal has no answer', () => {
    const { admission: _, ...figures } = someFigures();
    expect(submitting({ figures })).toMatchObject({ refusal: 'answers-missing', path: 'figures.admission' });
  });

  test('not with a figure that cannot be', () => {
    const figures = someFigures({ formation: of(9, 8) });
    expect(submitting({ figures })).toMatchObject({
      refusal: 'numerator-above-denominator',
      path: 'figures.formation.numerator',
    });
  });

  test('not before the day of its figures, nor for a day outside the period', () => {
    expect(submitting({}, '2026-09-29')).toMatchObject({ refusal: 'as-of-in-future' });
    expect(submitting({}, '2026-09-30')).toMatchObject({ status: 'submitted' });
    expect(submitting({ asOf: '2026-06-30' })).toMatchObject({ refusal: 'as-of-outside-period' });
    expect(submitting({ asOf: '2026-07-01' })).toMatchObject({ status: 'submitted' });
  });
});

describe('a report can be opened', () => {
  const opening = (with_: Partial<ReportState>, role: Role = 'official', today = '2026-08-01') =>
    checkOpening(aReport(with_), someone(role), { today, calendar })?.refusal;

  test('once its period has begun, by an official of the branch', () => {
    expect(opening({})).toBeUndefined();
    expect(opening({}, 'official', '2026-06-30')).toBe('period-not-begun');
    expect(opening({}, 'approver')).toBe('not-allowed');
    expect(opening({ unitPath: '/2/' })).toBe('report-not-found');
  });

  test('for a period of the calendar, with a day in it', () => {
    expect(opening({ period: '2026-H1', asOf: '2026-06-30' })).toBe('period-of-another-cadence');
    expect(opening({ asOf: '2026-10-01' })).toBe('as-of-outside-period');
  });
});

describe('what is due', () => {
  test.each<[string, ReportStatus | null, string]>([
    ['2026-09-29', null, 'not-yet'],
    ['2026-09-29', 'draft', 'not-yet'],
    ['2026-09-30', null, 'due'],
    ['2026-10-10', 'draft', 'due'],
    ['2026-10-11', null, 'overdue'],
    ['2026-10-11', 'draft', 'overdue'],
    ['2026-10-11', 'returned', 'returned'],
    ['2026-10-11', 'submitted', 'waiting'],
    ['2026-10-11', 'approved', 'done'],
  ])('on %s with status %s: %s', (today, status, state) => {
    expect(dueState({ cutOff: '2026-09-30', dueOn: '2026-10-10' }, status, today)).toBe(state);
  });
});
