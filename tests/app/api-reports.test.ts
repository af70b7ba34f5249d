import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ask, aToken } from '@/tests/support/api';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { aPerson, aUnit, initialStandards, today } from '@/tests/support/report-world';

let db: FreshDatabase;
let official: string;
let colleague: string;
let approver: string;
let units = 0;

const figures = {
  coverage: { numerator: 7, denominator: 92 },
  formation: { numerator: 6, denominator: 8 },
  'union-backed': { numerator: 0, denominator: 0 },
  admission: null,
};

/** Every test has a unit to itself. */
async function freshUnit(): Promise<string> {
  units += 1;
  await aUnit(`ward-${units}`, 'city');
  return `ward-${units}`;
}

const submitted = async (unit: string) =>
  (
    await ask('POST reports', {
      token: official,
      body: { unit, period: '2026-Q3', figures, submit: true },
    })
  ).body;

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${today}T03:00:00Z`) });
  db = await freshDatabase();
  await initialStandards();
  await aUnit('city');
  official = await aToken(await aPerson('Hà', ['official', 'city']));
  colleague = await aToken(await aPerson('Bình', ['official', 'city']));
  approver = await aToken(await aPerson('Cường', ['approver', 'city']));
});

afterAll(async () => {
  vi.useRealTimers();
  await db.drop();
});

describe('logging', () => {
  test('a report is logged as a draft, absent goals being unknown', async () => {
    const unit = await freshUnit();
    const body = { unit, period: '2026-Q3', figures: { coverage: figures.coverage }, note: 'Số liệu sơ bộ' };
    const { status, body: written } = await ask('POST reports', { token: official, body });
    expect(status).toBe(201);
    expect(written).toEqual({ id: expect.any(Number), status: 'draft', revision: 1 });
    const { body: report } = await ask(`GET reports/${written.id}`, { token: official });
    expect(report).toMatchObject({
      unit,
      period: '2026-Q3',
      status: 'draft',
      asOf: '2026-09-30',
      note: 'Số liệu sơ bộ',
      figures: { coverage: { numerator: 7, denominator: 92 }, formation: null, admission: null },
      inForce: null,
    });
    expect(report.revisions).toHaveLength(1);
  });

  test('a report can be logged and submitted at once', async () => {
    const written = await submitted(await freshUnit());
    expect(written).toMatchObject({ status: 'submitted', revision: 2 });
  });

  test('a second report for the same unit and period is refused', async () => {
    const unit = await freshUnit();
    const body = { unit, period: '2026-Q3' };
    expect((await ask('POST reports', { token: official, body })).status).toBe(201);
    const second = await ask('POST reports', { token: colleague, body });
    expect(second.status).toBe(409);
    expect(second.body.type).toBe('urn:moc2030:problem:report-exists');
  });

  test('what cannot be submitted yet is refused before anything is written', async () => {
    const unit = await freshUnit();
    const body = { unit, period: '2026-Q4', asOf: '2026-12-31', submit: true };
    const refused = await ask('POST reports', { token: official, body });
    expect(refused.status).toBe(400);
    expect(refused.body.errors).toEqual([{ path: 'asOf', message: expect.any(String) }]);
    expect((await ask(`GET reports?unit=${unit}`, { token: official })).body.items).toEqual([]);
  });
});

describe('editing', () => {
  test('what is absent stays as it is', async () => {
    const unit = await freshUnit();
    const { body } = await ask('POST reports', {
      token: official,
      body: { unit, period: '2026-Q3', figures },
    });
    const change = {
      revision: 1,
      figures: { admission: { numerator: 3, denominator: 7 } },
      source: 'Báo cáo số 12',
    };
    const edited = await ask(`PATCH reports/${body.id}`, { token: colleague, body: change });
    expect(edited.body).toEqual({ id: body.id, status: 'draft', revision: 2 });
    const { body: report } = await ask(`GET reports/${body.id}`, { token: official });
    expect(report.figures).toEqual({ ...figures, admission: { numerator: 3, denominator: 7 } });
    expect(report.revisions[0].source).toBe('Báo cáo số 12');
  });

  test('who saw an older state is shown the present one', async () => {
    const unit = await freshUnit();
    const { body } = await ask('POST reports', {
      token: official,
      body: { unit, period: '2026-Q3', figures },
    });
    const path = `PATCH reports/${body.id}`;
    await ask(path, { token: official, body: { revision: 1, note: 'trước' } });
    const late = await ask(path, { token: colleague, body: { revision: 1, note: 'sau' } });
    expect(late.status).toBe(409);
    expect(late.body.type).toBe('urn:moc2030:problem:stale');
    expect(late.body.current).toMatchObject({ id: body.id, revision: 2, note: 'trước', unit });
  });

  test('an edit must say which state it saw', async () => {
    const { id } = await submitted(await freshUnit());
    const { status, body } = await ask(`PATCH reports/${id}`, { token: official, body: { note: 'x' } });
    expect(status).toBe(400);
    expect(body.errors[0].path).toBe('revision');
  });
});

describe('the workflow', () => {
  test('submitted, approved, reopened with a reason: each step answers where the report stands', async () => {
    const { id } = await submitted(await freshUnit());
    const approved = await ask(`POST reports/${id}/approve`, { token: approver });
    expect(approved.body).toEqual({ id, status: 'approved', revision: 3 });
    const again = await ask(`POST reports/${id}/approve`, { token: approver });
    expect(again.status).toBe(409);
    const reopened = await ask(`POST reports/${id}/reopen`, {
      token: approver,
      body: { reason: 'sai mẫu số' },
    });
    expect(reopened.body).toMatchObject({ id, status: 'draft' });
    const { body: report } = await ask(`GET reports/${id}`, { token: official });
    expect(report.inForce).toBe(1);
    expect(report.revisions.map(({ status }: { status: string }) => status)).toEqual(['approved', 'draft']);
  });

  test('a return needs its reason', async () => {
    const { id } = await submitted(await freshUnit());
    for (const body of [{}, { reason: '' }, { reason: '   ' }]) {
      const refused = await ask(`POST reports/${id}/return`, { token: approver, body });
      expect(refused.status).toBe(400);
      expect(refused.body.errors[0].path).toBe('reason');
    }
    const body = { reason: 'Xem lại mẫu số', goal: 'coverage' };
    const returned = await ask(`POST reports/${id}/return`, { token: approver, body });
    expect(returned.body.status).toBe('returned');
    const { body: report } = await ask(`GET reports/${id}`, { token: official });
    expect(report.revisions[0].steps.at(-1)).toMatchObject({ kind: 'returned', ...body, by: 'Cường' });
  });

  test('nobody approves a report of his own', async () => {
    const unit = await freshUnit();
    const both = await aToken(await aPerson('Dung', ['official', unit], ['approver', unit]));
    const body = { unit, period: '2026-Q3', figures, submit: true };
    const { body: written } = await ask('POST reports', { token: both, body });
    const refused = await ask(`POST reports/${written.id}/approve`, { token: both });
    expect(refused.status).toBe(403);
    expect(refused.body.type).toBe('urn:moc2030:problem:own-report');
  });

  test('a step on a state that somebody has changed since is refused when it says what it saw', async () => {
    const { id, revision } = await submitted(await freshUnit());
    await ask(`POST reports/${id}/return`, { token: approver, body: { reason: 'thiếu' } });
    const { body: now } = await ask(`GET reports/${id}`, { token: official });
    await ask(`PATCH reports/${id}`, {
      token: official,
      body: { revision: now.revision, note: 'đã bổ sung' },
    });
    await ask(`POST reports/${id}/submit`, { token: official });
    const late = await ask(`POST reports/${id}/approve`, { token: approver, body: { revision } });
    expect(late.status).toBe(409);
    expect(late.body.current.status).toBe('submitted');
  });

  test('a report that does not exist is not there, whatever is asked of it', async () => {
    for (const line of ['GET reports/999999', 'GET reports/0', 'GET reports/abc', 'POST reports/-1/submit']) {
      expect((await ask(line, { token: official })).status).toBe(404);
    }
  });
});

describe('finding', () => {
  test('a list goes on after its cursor, newest first, without gap or repetition', async () => {
    const unit = await freshUnit();
    for (const period of ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1']) {
      await ask('POST reports', { token: official, body: { unit, period } });
    }
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const after: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const { body } = await ask(`GET reports?unit=${unit}&limit=2${after}`, { token: official });
      expect(body.items.length).toBeLessThanOrEqual(2);
      seen.push(...body.items.map(({ period }: { period: string }) => period));
      cursor = body.nextCursor;
    }
    expect(seen).toEqual(['2026-Q1', '2025-Q4', '2025-Q3', '2025-Q2', '2025-Q1']);
  });

  test('unit, period and status narrow a list; a unit stands for all below it', async () => {
    const unit = await freshUnit();
    const { id } = await submitted(unit);
    await ask('POST reports', { token: official, body: { unit, period: '2026-Q2' } });
    const ids = async (query: string) =>
      (await ask(`GET reports?${query}`, { token: official })).body.items.map(
        (each: { id: number }) => each.id,
      );
    expect(await ids(`unit=${unit}&period=2026-Q3`)).toEqual([id]);
    expect(await ids(`unit=${unit}&status=submitted`)).toEqual([id]);
    expect(await ids('unit=city&period=2026-Q3&status=submitted')).toContain(id);
    expect((await ask('GET reports?unit=nowhere', { token: official })).status).toBe(404);
  });
});
