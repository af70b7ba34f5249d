import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { GET as health } from '@/app/api/health/route';
import { database, disconnect } from '@/lib/db/client';
import { ask } from '@/tests/support/api';

const nobodyListens = 'postgres://moc@127.0.0.1:9/moc';
const before = process.env.DATABASE_URL;

beforeAll(async () => {
  await disconnect();
  process.env.DATABASE_URL = nobodyListens;
});

afterAll(async () => {
  await disconnect();
  process.env.DATABASE_URL = before;
});

test('health says that the database is away', async () => {
  const response = await health();
  expect(response.status).toBe(503);
  expect(await response.json()).toMatchObject({ status: 'error', database: 'unreachable' });
});

test('every other answer is 503, says so kindly and when to come back', async () => {
  const { status, headers, body } = await ask('GET goals', { token: 'x' });
  expect([status, headers.get('retry-after')]).toEqual([503, '10']);
  expect(body).toMatchObject({ type: 'urn:moc2030:problem:database-unreachable', status: 503 });
  expect(body.detail).toMatch(/Cơ sở dữ liệu chưa trả lời/);
});

test('a bug is 500 under a number that is in the log, and tells nothing else', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(database(), '$queryRaw').mockImplementationOnce(() => {
    throw new Error('a secret of the house');
  });
  const { status, body } = await ask('GET goals', { token: 'x' });
  expect(status).toBe(500);
  const reference = /mã số ([0-9a-f]{8})/.exec(body.detail)?.[1];
  expect(log.mock.calls[0]?.[0]).toBe(`error ${reference}`);
  expect(JSON.stringify(body)).not.toContain('secret');
  log.mockRestore();
});
