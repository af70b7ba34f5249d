import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAuditBreaks } from '@/lib/db/audit-trail';
import { database } from '@/lib/db/client';
import { issueDocument, issuedDocument } from '@/lib/db/documents/issuing';
import { officialReportOf } from '@/lib/db/documents/official-report';
import { saveDraft } from '@/lib/db/report-drafts';
import { takeStep } from '@/lib/db/report-steps';
import type { Viewer } from '@/lib/domain/access';
import { type DocumentFormat, documentFormatSchema } from '@/lib/domain/document-format';
import { canonicalJson, codeOfHash, type IssuedSnapshot } from '@/lib/domain/issued-document';
import type { OfficialReport } from '@/lib/domain/official-report';
import standard from '@/lib/export/official/format.json';
import { progressDocument } from '@/lib/text/official/progress-document';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import {
  anApproved,
  aPerson,
  asSignedIn,
  aUnit,
  granted,
  initialStandards,
  refusalOf,
  someFigures,
} from '@/tests/support/report-world';

const today = '2026-10-08';
const format: DocumentFormat = documentFormatSchema.parse(standard);
let db: FreshDatabase;
let official: Viewer;
let approver: Viewer;
let leader: Viewer;
let stranger: Viewer;

beforeAll(async () => {
  db = await freshDatabase();
  await initialStandards();
  await aUnit('P');
  for (const code of ['A', 'B', 'C']) await aUnit(code, 'P');
  official = await aPerson('Hà', ['official', 'P']);
  approver = await aPerson('Cường', ['approver', 'P']);
  leader = await aPerson('Em', ['leader', 'P']);
  stranger = await aPerson('Xa', ['leader', 'B']);
  await anApproved(official, approver, 'A', '2026-Q3');
  await anApproved(official, approver, 'B', '2026-Q3', {
    ...someFigures,
    coverage: { numerator: 1, denominator: 8 },
  });
  for (const viewer of [official, approver, leader, stranger])
    Object.assign(viewer, await asSignedIn(viewer.accountId));
});

afterAll(() => db.drop());

const reportOf = async (viewer: Viewer, unit: string): Promise<OfficialReport> =>
  granted(await officialReportOf(viewer, { unit, period: '2026-Q3' }, today));

const snapshotOf = (report: OfficialReport, more: Partial<IssuedSnapshot> = {}): IssuedSnapshot => ({
  kind: 'progress',
  report,
  issue: { place: 'Thử Nghiệm', date: null, number: null, signer: null },
  format,
  origin: 'http://localhost:3000',
  ...more,
});

const stored = async (code: string) =>
  database().issuedDocument.findUniqueOrThrow({ where: { code }, include: { issues: true } });

describe('what a report says', () => {
  test('of a unit without units below, with its own approval', async () => {
    const report = await reportOf(leader, 'A');
    expect(report.standings.coverage.figure).toEqual({ numerator: 15, denominator: 92 });
    expect(report.basis.coverage).toMatchObject({ origin: 'report', revision: 1, approvedBy: 'Cường' });
    expect(report.standings.admission.figure).toBeNull();
    expect(report).toMatchObject({ upper: { name: 'Đơn vị P' }, units: [], unreported: [] });
  });

  test('of those below, as far as they have reported', async () => {
    const report = await reportOf(leader, 'P');
    expect(report.standings.coverage.figure).toEqual({ numerator: 16, denominator: 100 });
    expect(report.basis.coverage).toMatchObject({ origin: 'roll-up', approvedBy: null });
    expect(report.unreported).toEqual(['Đơn vị C']);
    expect(report.reportedUnits).toEqual({ reported: 2, expected: 3 });
    expect(report.units.map(({ name }) => name)).toEqual(['Đơn vị A', 'Đơn vị B', 'Đơn vị C']);
    expect(report.upper).toBeNull();
  });

  test('is nobody’s business outside his branches', async () => {
    expect(refusalOf(await officialReportOf(stranger, { unit: 'P' }, today))).toBe('unit-not-found');
    expect(refusalOf(await officialReportOf(stranger, { unit: 'A' }, today))).toBe('unit-not-found');
  });
});

describe('a unit and period of which no paper can be', () => {
  const asked = (unit: string, period: string) => officialReportOf(leader, { unit, period }, today);

  test('a unit that had ended or was not founded when the period ended', async () => {
    await aUnit('old', 'P', { to: '2026-07-01' });
    await aUnit('new', 'P', { from: '2026-07-01' });
    Object.assign(leader, await asSignedIn(leader.accountId));
    for (const [unit, period] of [
      ['old', '2026-Q3'],
      ['new', '2026-Q2'],
    ] as const)
      expect(refusalOf(await asked(unit, period))).toBe('unit-not-standing-then');
    expect(granted(await asked('old', '2026-Q2')).unit.code).toBe('old');
    expect(granted(await asked('new', '2026-Q3')).unit.code).toBe('new');
  });

  test('a period that has not begun; one that is not over yet is told to be so', async () => {
    expect(refusalOf(await asked('A', '2027-Q1'))).toBe('period-not-begun');
    expect(refusalOf(await asked('A', '2030'))).toBe('period-not-begun');
    const open = granted(await asked('A', '2026-Q4'));
    expect(open.isPeriodOpen).toBe(true);
    const { body } = progressDocument(open, format, snapshotOf(open).issue);
    expect(body[0]).toMatchObject({
      kind: 'paragraph',
      text: expect.stringMatching(/^Kỳ báo cáo .* chưa kết thúc/),
    });
    const over = granted(await asked('A', '2026-Q3'));
    expect(over.isPeriodOpen).toBe(false);
    expect(JSON.stringify(progressDocument(over, format, snapshotOf(over).issue))).not.toContain(
      'chưa kết thúc',
    );
  });
});

describe('an issued document', () => {
  test('is found again by its code, the same to the byte', async () => {
    const snapshot = snapshotOf(await reportOf(leader, 'P'));
    const { code } = granted(await issueDocument(leader, snapshot, 'docx'));
    const again = granted(await issuedDocument(official, code));
    expect(canonicalJson(again.snapshot)).toBe(canonicalJson(snapshot));
    const { snapshot: text, hash } = await stored(code);
    expect(hash).toBe(createHash('sha256').update(text).digest('hex'));
    expect(code).toBe(codeOfHash(hash, 10));
  });

  test('issued again without a change is the same paper, taken out twice', async () => {
    const snapshot = snapshotOf(await reportOf(leader, 'B'));
    const [one, other] = await Promise.all([
      issueDocument(leader, snapshot, 'docx'),
      issueDocument(official, snapshot, 'pdf'),
    ]);
    expect(granted(one).code).toBe(granted(other).code);
    const { issues } = await stored(granted(one).code);
    expect(issues.map(({ format: of, byName }) => `${of} ${byName}`).sort()).toEqual(['docx Em', 'pdf Hà']);
  });

  test('with another number, place or figure has another code', async () => {
    const report = await reportOf(leader, 'A');
    const before = granted(await issueDocument(leader, snapshotOf(report), 'docx'));
    const issue = { place: 'Thử Nghiệm', date: '2026-10-08', number: '12', signer: null };
    const numbered = granted(await issueDocument(leader, snapshotOf(report, { issue }), 'docx'));
    expect(numbered.code).not.toBe(before.code);
    const [{ id } = { id: 0 }] = await db.query<{ id: number }>(
      `select r.id from "Report" r join "Unit" u on u.id = r."unitId" where u.code = 'A'`,
    );
    granted(await takeStep(approver, id, { step: 'reopened', reason: 'Sai số liệu' }, today));
    const figures = { ...someFigures, coverage: { numerator: 14, denominator: 92 } };
    granted(await correct(id, figures));
    const corrected = await asSignedIn(leader.accountId);
    const after = granted(await issueDocument(corrected, snapshotOf(await reportOf(corrected, 'A')), 'docx'));
    expect(after.code).not.toBe(before.code);
    expect(granted(await issuedDocument(leader, before.code)).snapshot.report).toEqual(report);
  });

  test('gets a longer code where the short one is taken by other content', async () => {
    const snapshot = snapshotOf(await reportOf(leader, 'P'), { origin: 'http://elsewhere' });
    const hash = createHash('sha256').update(canonicalJson(snapshot)).digest('hex');
    const { id } = await database().unit.findUniqueOrThrow({ where: { code: 'P' } });
    const other = { hash: createHash('sha256').update('{}').digest('hex'), snapshot: '{}' };
    const data = { ...other, code: codeOfHash(hash, 10), kind: 'progress', unitId: id, period: '2026-Q3' };
    await database().issuedDocument.create({ data });
    const { code } = granted(await issueDocument(leader, snapshot, 'docx'));
    expect(code).toBe(codeOfHash(hash, 11));
  });

  test('is refused to whoever may not export there, and does not exist for him', async () => {
    const snapshot = snapshotOf(await reportOf(leader, 'P'));
    const { code } = granted(await issueDocument(leader, snapshot, 'docx'));
    expect(refusalOf(await issueDocument(stranger, snapshot, 'docx'))).toBe('unit-not-found');
    expect(refusalOf(await issuedDocument(stranger, code))).toBe('document-not-found');
    expect(refusalOf(await issuedDocument(leader, '0000000000'))).toBe('document-not-found');
  });

  test('can be neither changed nor removed, nor say anything but its hash', async () => {
    for (const change of [
      `update "IssuedDocument" set period = '2025-Q1'`,
      `delete from "DocumentIssue"`,
      `truncate "IssuedDocument" cascade`,
    ])
      await expect(db.query(change)).rejects.toThrow(/append-only/);
    const forged = `insert into "IssuedDocument" (code, kind, "unitId", period, hash, snapshot)
      select 'ZZZZZZZZZZ', kind, "unitId", period, repeat('0', 64), snapshot from "IssuedDocument" limit 1`;
    await expect(db.query(forged)).rejects.toThrow(/IssuedDocument_hash/);
    expect(await findAuditBreaks()).toEqual([]);
  });
});

async function correct(id: number, figures: typeof someFigures) {
  const [{ revision } = { revision: 0 }] = await db.query<{ revision: number }>(
    `select revision from "Report" where id = ${id}`,
  );
  granted(await saveDraft(official, id, revision, { figures }, today));
  granted(await takeStep(official, id, { step: 'submitted' }, today));
  return takeStep(approver, id, { step: 'approved' }, today);
}
