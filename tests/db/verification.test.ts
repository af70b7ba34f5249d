import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { issuedPapers } from '@/lib/db/documents/issued-papers';
import { issueDocument } from '@/lib/db/documents/issuing';
import { officialReportOf } from '@/lib/db/documents/official-report';
import { openDocument } from '@/lib/db/documents/openings';
import { unsettledUnits } from '@/lib/db/documents/unsettled';
import { type Verification, verificationOf } from '@/lib/db/documents/verification';
import { takeStep } from '@/lib/db/report-steps';
import type { Role, Viewer } from '@/lib/domain/access';
import { standardFormat } from '@/lib/export/official/standard-format';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import {
  anApproved,
  aPerson,
  asSignedIn,
  aUnit,
  corrected,
  granted,
  initialStandards,
  refusalOf,
  someFigures,
} from '@/tests/support/report-world';

const today = '2026-10-08';
let db: FreshDatabase;
let official: Viewer;
let approver: Viewer;
let admin: Viewer;
let reportId: number;
let made = 0;

beforeAll(async () => {
  db = await freshDatabase();
  await initialStandards();
  await aUnit('P');
  for (const code of ['A', 'B', 'U']) await aUnit(code, 'P');
  for (const code of ['V', 'W']) await aUnit(code, 'U');
  official = await aPerson('Hà', ['official', 'A']);
  approver = await aPerson('Cường', ['approver', 'A']);
  admin = await aPerson('Minh', ['admin', 'A']);
  ({ id: reportId } = await anApproved(official, approver, 'A', '2026-Q3'));
  await renewed();
});

afterAll(() => db.drop());

/** Everybody as he is after the data have changed. */
async function renewed(): Promise<void> {
  for (const viewer of [official, approver, admin]) Object.assign(viewer, await asSignedIn(viewer.accountId));
}

/** A paper of a unit as it stands now, unlike any other. */
async function aPaper(format = 'progress docx', viewer = official, unit = 'A'): Promise<string> {
  made += 1;
  const report = granted(await officialReportOf(viewer, { unit, period: '2026-Q3' }, today));
  const issue = { place: 'Thử Nghiệm', date: '2026-10-08', number: String(made), signer: 'Trần Văn Ký' };
  const snapshot = { kind: 'progress', report, issue, format: standardFormat, origin: 'http://x' } as const;
  return granted(await issueDocument(viewer, snapshot, format)).code;
}

const seen = async (asker: Viewer | null, code: string): Promise<Verification> =>
  granted(await verificationOf(asker, code));

describe('who is told', () => {
  let code: string;
  beforeEach(async () => {
    code = await aPaper();
  });

  test.each<Role>(['admin', 'official', 'approver', 'leader'])(
    'the %s of the unit and of the one above, everything',
    async (role) => {
      for (const unit of ['A', 'P']) {
        const found = await seen(await aPerson('Ai', [role, unit]), code);
        expect(found).toMatchObject({ asked: 'inside', firstBy: 'Hà', mayOpen: role === 'admin' });
        expect(found.whole?.snapshot.report.unit.code).toBe('A');
        expect(found.issues).toMatchObject([{ format: 'progress docx', by: 'Hà' }]);
      }
    },
  );

  test.each<Role>(['admin', 'official', 'approver', 'leader'])(
    'the %s of a sister unit nothing, as of a code that nobody issued',
    async (role) => {
      const elsewhere = await aPerson('Ai', [role, 'B']);
      const hidden = await verificationOf(elsewhere, code);
      expect(refusalOf(hidden)).toBe('document-not-found');
      expect(hidden).toEqual(await verificationOf(elsewhere, '0000000000'));
    },
  );

  test('somebody who is not signed in, nothing', async () => {
    const hidden = await verificationOf(null, code);
    expect(refusalOf(hidden)).toBe('document-not-found');
    expect(hidden).toEqual(await verificationOf(null, '0000000000'));
  });

  test('of an opened paper everybody what was printed, and no account, no snapshot', async () => {
    granted(await openDocument(admin, code, true));
    for (const asker of [null, await aPerson('Ai', ['admin', 'B'])]) {
      const found = await seen(asker, code);
      expect(found).toMatchObject({ asked: 'public', whole: null, firstBy: null, mayOpen: false });
      expect(found.printed).toMatchObject({ unitName: 'Đơn vị A', period: '2026-Q3' });
      const told = JSON.stringify(found);
      for (const name of ['Hà', 'Cường', 'Minh']) expect(told).not.toContain(`"${name}"`);
    }
    granted(await openDocument(admin, code, false));
    expect(refusalOf(await verificationOf(null, code))).toBe('document-not-found');
  });
});

describe('opening', () => {
  test('is for administrators of the unit, each time on the record, and never twice the same', async () => {
    const code = await aPaper();
    const events = () =>
      db.query<{ deed: string; subjectId: string }>(
        `select deed, "subjectId" from "AuditEvent" where deed in ('document.opened', 'document.closed') and "subjectId" = $1 order by id`,
        [code],
      );
    expect(refusalOf(await openDocument(admin, code, false))).toBe('nothing-changed');
    for (const role of ['official', 'approver', 'leader'] as const) {
      const person = await aPerson('Ai', [role, 'A']);
      expect(refusalOf(await openDocument(person, code, true))).toBe('not-allowed');
    }
    const elsewhere = await aPerson('Ai', ['admin', 'B']);
    expect(refusalOf(await openDocument(elsewhere, code, true))).toBe('document-not-found');
    expect(refusalOf(await openDocument(admin, '0000000000', true))).toBe('document-not-found');
    expect(await events()).toEqual([]);
    granted(await openDocument(admin, code, true));
    expect(refusalOf(await openDocument(admin, code, true))).toBe('nothing-changed');
    granted(await openDocument(admin, code, false));
    expect((await events()).map(({ deed }) => deed)).toEqual(['document.opened', 'document.closed']);
  });

  test('of two who open at once only one does', async () => {
    const code = await aPaper();
    const other = await aPerson('Lan', ['admin', 'P']);
    const done = await Promise.all([openDocument(admin, code, true), openDocument(other, code, true)]);
    expect(done.map(refusalOf).sort()).toEqual(['nothing-changed', null]);
  });

  test('is added to and never changed', async () => {
    granted(await openDocument(admin, await aPaper(), true));
    await expect(database().documentOpening.updateMany({ data: { isPublic: false } })).rejects.toThrow();
    await expect(database().documentOpening.deleteMany()).rejects.toThrow();
  });
});

describe('what has changed since', () => {
  test('nothing, as long as nothing has', async () => {
    expect((await seen(official, await aPaper())).comparison.isUnchanged).toBe(true);
  });

  test('a later approval: the figure and the revision, the printed one beside the new one', async () => {
    const code = await aPaper();
    const coverage = { numerator: 16, denominator: 92 };
    await corrected(official, approver, reportId, { ...someFigures, coverage });
    await renewed();
    const { comparison, whole } = await seen(official, code);
    const [changed, ...others] = comparison.goals;
    expect(changed).toMatchObject({
      goal: 'coverage',
      changed: ['figure', 'revision'],
      printed: { figure: { numerator: 15, denominator: 92 }, revision: 1 },
      now: { figure: coverage, revision: 2 },
    });
    expect(others.map(({ changed: parts }) => parts)).toEqual([['revision'], ['revision'], []]);
    expect(whole?.snapshot.report.standings.coverage.figure?.numerator).toBe(15);
    expect((await seen(official, await aPaper())).comparison.isUnchanged).toBe(true);
  });

  test('a row below and last year’s figure, though the sum of the unit is the same', async () => {
    const upper = {
      official: await aPerson('Hà', ['official', 'U']),
      approver: await aPerson('Tư', ['approver', 'U']),
    };
    const coverage = (numerator: number) => ({ ...someFigures, coverage: { numerator, denominator: 50 } });
    const approved = (unit: string, period: string, numerator: number) =>
      anApproved(upper.official, upper.approver, unit, period, coverage(numerator));
    const lastYear = await approved('V', '2025-Q3', 5);
    const one = await approved('V', '2026-Q3', 10);
    const other = await approved('W', '2026-Q3', 20);
    Object.assign(upper.official, await asSignedIn(upper.official.accountId));
    const code = await aPaper('progress docx', upper.official, 'U');
    expect((await seen(upper.official, code)).comparison.isUnchanged).toBe(true);

    await corrected(upper.official, upper.approver, one.id, coverage(11));
    await corrected(upper.official, upper.approver, other.id, coverage(19));
    const moved = (await seen(upper.official, code)).comparison;
    expect(moved.goals.map(({ changed }) => changed)).toEqual([[], [], [], []]);
    expect(moved).toMatchObject({
      isUnchanged: false,
      rows: { printed: 2, changed: 2, named: ['Đơn vị V', 'Đơn vị W'], added: 0 },
    });

    await corrected(upper.official, upper.approver, lastYear.id, coverage(7));
    const later = (await seen(upper.official, code)).comparison;
    expect(later.goals[0]?.changed).toEqual(expect.arrayContaining(['before', 'history']));
    expect(later.goals[0]?.changed).not.toContain('figure');
  });

  test('a name and an end of the unit, whose paper keeps the old name', async () => {
    const code = await aPaper();
    await unitChanges({ name: 'Đảng ủy phường Mới', validTo: new Date('2027-07-01') });
    const found = await seen(official, code);
    expect(found.comparison).toMatchObject({
      isUnchanged: false,
      unit: { renamedTo: 'Đảng ủy phường Mới', ended: { on: '2027-07-01', successors: [] } },
    });
    expect(found.printed.unitName).toBe('Đơn vị A');
    await unitChanges({ name: 'Đơn vị A', validTo: null });
  });
});

test('a rule of the same name recorded for later days is not taken for the one that a figure was counted by', async () => {
  const code = await aPaper();
  const rule = await database().countingRule.findFirstOrThrow({ where: { goal: 'coverage' } });
  const { id: _, recordedAt: __, choices, ...row } = rule;
  const later = { ...row, choices: choices ?? {}, validFrom: new Date('2030-01-01') };
  await database().countingRule.create({ data: later });
  await unitChanges({ name: 'Đơn vị A', validTo: null });
  await renewed();
  expect((await seen(official, code)).comparison.isUnchanged).toBe(true);
  const now = granted(await officialReportOf(official, { unit: 'A', period: '2026-Q3' }, today));
  expect(now.basis.coverage.rule?.validFrom).toBe(rule.validFrom.toISOString().slice(0, 10));
});

async function unitChanges(data: { name: string; validTo: Date | null }): Promise<void> {
  await database().unit.update({ where: { code: 'A' }, data });
  await database().$executeRaw`update "AuditLane" set structure = structure + 1 where lane = 0`;
}

test('papers are listed with how often and by whom they were taken out, in the unit only', async () => {
  const code = await aPaper();
  const [newest] = granted(await issuedPapers(official, 'A'));
  expect(newest).toMatchObject({ code, times: 1, lastBy: 'Hà', number: String(made), isPublic: false });
  const elsewhere = await aPerson('Ai', ['admin', 'B']);
  expect(refusalOf(await issuedPapers(elsewhere, 'A'))).toBe('unit-not-found');
  expect(granted(await issuedPapers(elsewhere, 'B'))).toEqual([]);
});

test('a reopened report is told before its figures leave the house', async () => {
  const unit = await database().unit.findUniqueOrThrow({ where: { code: 'A' } });
  const unsettled = () => unsettledUnits(official, unit, '2026-Q3');
  expect(await unsettled()).toEqual({ changed: [], reopened: [] });
  granted(await takeStep(approver, reportId, { step: 'reopened', reason: 'sửa số' }, today));
  expect(await unsettled()).toEqual({ changed: [], reopened: ['Đơn vị A'] });
});
