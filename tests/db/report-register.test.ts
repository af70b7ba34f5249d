import { afterAll, beforeAll, expect, test } from 'vitest';
import { createReport } from '@/lib/api/report-creation';
import { presentReport } from '@/lib/api/reports';
import { findInbox } from '@/lib/db/inbox';
import { openReport, saveDraft } from '@/lib/db/report-drafts';
import { reportHistory } from '@/lib/db/report-history';
import { registerOn } from '@/lib/db/report-register';
import { sendDraft } from '@/lib/db/report-sending';
import { takeStep } from '@/lib/db/report-steps';
import { getReport, newestRevision } from '@/lib/db/reports';
import { reportsToApprove } from '@/lib/db/waiting';
import type { Viewer } from '@/lib/domain/access';
import { goalCodes } from '@/lib/domain/goal';
import { isRefusal } from '@/lib/domain/refusal';
import { ask, aToken } from '@/tests/support/api';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { booked } from '@/tests/support/register-tallies';
import { aReportCity, type ReportCity } from '@/tests/support/report-city';
import { granted, someFigures, today } from '@/tests/support/report-world';
import { of } from '@/tests/support/worlds';

let db: FreshDatabase;
let freshUnit: ReportCity['freshUnit'];
let official: Viewer;
let approver: Viewer;

beforeAll(async () => {
  db = await freshDatabase();
  ({ official, approver, freshUnit } = await aReportCity(db));
});

afterAll(() => db.drop());

const period = '2026-Q3';

/** A unit whose register says 15/92, 8/10, 0/0 and 6/7 at the end of September 2026, and 16/92 the day after. */
async function aKeptUnit(): Promise<string> {
  const unit = await freshUnit();
  await booked(unit, 'coverage', '2024-01-01', 15, 92);
  await booked(unit, 'coverage', '2026-10-01', 1, 0);
  await booked(unit, 'formation', '2025-03-01', 8, 10);
  await booked(unit, 'admission', '2026-09-30', 6, 7);
  return unit;
}

const opened = async (unit: string) => granted(await openReport(official, { unit, period }, {}, today));
const revisionOf = async (id: number) => newestRevision(granted(await getReport(official, id)));

test('a draft is filled from the register as of its day', async () => {
  const { id } = await opened(await aKeptUnit());
  const { asOf, figures, register } = await revisionOf(id);
  expect(asOf).toBe('2026-09-30');
  expect(figures).toEqual({
    coverage: of(15, 92),
    formation: of(8, 10),
    'union-backed': of(0, 0),
    admission: of(6, 7),
  });
  for (const goal of goalCodes) {
    expect(register[goal]).toMatchObject({ origin: 'register', register: figures[goal], changedSince: null });
    expect(register[goal]?.ruleId).toBeGreaterThan(0);
  }
});

test('a unit without a register begins with nothing answered, and what it types needs no reason', async () => {
  const { id, revision } = await opened(await freshUnit());
  expect((await revisionOf(id)).figures).toEqual({});
  granted(await sendDraft(official, id, revision, { figures: someFigures }, today));
  const { register } = await revisionOf(id);
  expect(register.coverage).toMatchObject({ origin: 'entered', register: null, reason: '' });
});

test('a typed value that differs is submitted only with a reason, which the approver sees and the history keeps', async () => {
  const unit = await aKeptUnit();
  const { id, revision } = await opened(unit);
  const figures = { coverage: of(17, 92), admission: null };
  const saved = granted(await saveDraft(official, id, revision, { figures }, today));
  const refused = await takeStep(official, id, { step: 'submitted' }, today);
  expect(isRefusal(refused) && [refused, ...(refused.others ?? [])]).toMatchObject([
    { refusal: 'differs-from-register', path: 'figures.coverage.reason', detail: of(15, 92) },
    { refusal: 'differs-from-register', path: 'figures.admission.reason', detail: of(6, 7) },
  ]);
  const reasons = { coverage: ' Hai chi bộ mới lập, chưa kịp ghi sổ ', admission: 'Chưa đối chiếu' };
  granted(await sendDraft(official, id, saved.revision, { reasons }, today));

  const [waiting] = (await reportsToApprove(approver, { period })).rows.filter((row) => row.id === id);
  expect(waiting?.register.coverage).toMatchObject({
    origin: 'entered',
    register: of(15, 92),
    reason: 'Hai chi bộ mới lập, chưa kịp ghi sổ',
  });
  expect(waiting?.register.formation?.origin).toBe('register');
  const edits = granted(await reportHistory(official, id)).filter(({ kind }) => kind === 'edited');
  expect(edits[0]?.changes).toMatchObject({
    before: { figures: { coverage: of(15, 92) }, reasons: { coverage: '' } },
    after: {
      figures: { coverage: of(17, 92) },
      reasons: { coverage: 'Hai chi bộ mới lập, chưa kịp ghi sổ' },
    },
  });
});

test('what the register says is taken anew when the report is submitted', async () => {
  const unit = await aKeptUnit();
  const { id } = await opened(unit);
  await booked(unit, 'coverage', '2026-08-01', 0, 1);
  const refused = await takeStep(official, id, { step: 'submitted' }, today);
  expect(refused).toMatchObject({ refusal: 'differs-from-register', detail: of(15, 93) });
  const { revision } = granted(await getReport(official, id));
  granted(await sendDraft(official, id, revision, { figures: { coverage: of(15, 93) } }, today));
  expect((await revisionOf(id)).register.coverage).toMatchObject({
    origin: 'register',
    register: of(15, 93),
  });
});

test('a later fact flags an approved report and leaves its figures alone, until it is reopened and approved again', async () => {
  const unit = await aKeptUnit();
  const { id } = await opened(unit);
  granted(await takeStep(official, id, { step: 'submitted' }, today));
  granted(await takeStep(approver, id, { step: 'approved' }, today));
  const line = async () =>
    (await findInbox(official, { period, text: unit }, today)).rows.find(({ report }) => report?.id === id);
  expect((await line())?.changed).toEqual([]);

  await booked(unit, 'coverage', '2026-10-02', 1, 0);
  expect((await revisionOf(id)).register.coverage?.changedSince).toBeNull();
  await booked(unit, 'coverage', '2026-06-30', 1, 1);
  const after = await revisionOf(id);
  expect(after.figures.coverage).toEqual(of(15, 92));
  expect(after.register.coverage).toMatchObject({ register: of(15, 92), changedSince: of(16, 93) });
  expect(after.register.formation?.changedSince).toBeNull();
  expect((await line())?.changed).toEqual([{ goal: 'coverage', approved: of(15, 92), now: of(16, 93) }]);
  const { register } = presentReport(granted(await getReport(official, id)));
  expect(register.coverage).toEqual({
    origin: 'register',
    figure: of(15, 92),
    reason: null,
    changedSince: of(16, 93),
  });

  granted(await takeStep(approver, id, { step: 'reopened', reason: 'Sổ đã bổ sung' }, today));
  const { revision } = granted(await getReport(official, id));
  granted(await sendDraft(official, id, revision, { figures: { coverage: of(16, 93) } }, today));
  granted(await takeStep(approver, id, { step: 'approved' }, today));
  expect((await revisionOf(id)).register.coverage).toMatchObject({ origin: 'register', changedSince: null });
  expect((await line())?.changed).toEqual([]);
});

test('over the API absent goals come from the register, and a difference that nobody explained is marked as such', async () => {
  const sent = { period, submit: true, figures: { coverage: of(20, 92) } };
  const unexplained = granted(await createReport(official, { ...sent, unit: await aKeptUnit() }, today));
  expect(unexplained.status).toBe('submitted');
  expect((await revisionOf(unexplained.id)).reasons).toEqual({ coverage: 'Gửi qua API, không nêu lý do' });
  const unit = await aKeptUnit();
  const explained = {
    ...sent,
    unit,
    figures: { coverage: { ...of(20, 92), reason: 'Theo kết luận kiểm tra' } },
  };
  const { id } = granted(await createReport(official, explained, today));
  const { figures, reasons } = await revisionOf(id);
  expect(figures).toMatchObject({ coverage: of(20, 92), formation: of(8, 10), admission: of(6, 7) });
  expect(reasons).toEqual({ coverage: 'Theo kết luận kiểm tra' });
});

test('a program that edits and submits need not give a reason either', async () => {
  const token = await aToken(official);
  const { id, revision } = await opened(await aKeptUnit());
  const body = { revision, figures: { coverage: of(20, 92) } };
  expect((await ask(`PATCH reports/${id}`, { token, body })).status).toBe(200);
  const sent = await ask(`POST reports/${id}/submit`, { token, body: {} });
  expect(sent).toMatchObject({ status: 200, body: { status: 'submitted' } });
  expect((await revisionOf(id)).reasons).toEqual({ coverage: 'Gửi qua API, không nêu lý do' });
});

test("the register is asked as of the report's own day", async () => {
  const unit = await aKeptUnit();
  const draft = { unit, period, submit: false, asOf: '2026-07-15', figures: {} };
  const { id } = granted(await createReport(official, draft, today));
  expect((await revisionOf(id)).figures.admission).toEqual(of(0, 0));
  const { unit: known } = granted(await getReport(official, id));
  expect(await registerOn(official, known.id, '2020-01-01')).toBeNull();
  expect((await registerOn(official, known.id, '2026-10-01'))?.coverage).toEqual(of(16, 92));
});
