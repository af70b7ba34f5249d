import { encode } from 'next-auth/jwt';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { startSession } from '@/lib/db/sessions';
import { ask, aToken } from '@/tests/support/api';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { aPerson, aUnit, initialStandards } from '@/tests/support/report-world';

let db: FreshDatabase;
let official: string;
let cookie: string;

const report = { unit: 'city', period: '2026-Q2' };

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = 'a secret of thirty-two characters';
  db = await freshDatabase();
  await initialStandards();
  await aUnit('city');
  const person = await aPerson('Hà', ['official', 'city']);
  official = await aToken(person);
  const sessionId = await database().$transaction((tx) => startSession(tx, person.accountId));
  const token = await encode({ token: { sessionId }, secret: process.env.NEXTAUTH_SECRET });
  cookie = `next-auth.session-token=${token}`;
});

afterAll(() => db.drop());

describe('a wrong field is named, with a sentence', () => {
  const cases: [string, object, string, RegExp][] = [
    ['no unit', { period: '2026-Q2' }, 'unit', /cần được điền/],
    ['a period that is none', { ...report, period: 'quý 3' }, 'period', /2026-Q3/],
    ['a date that does not exist', { ...report, asOf: '2026-02-30' }, 'asOf', /Ngày không hợp lệ/],
    ['a field that nobody knows', { ...report, figure: {} }, 'figure', /figure/],
    ['a goal that nobody knows', { ...report, figures: { growth: null } }, 'figures.growth', /growth/],
    [
      'half a figure',
      { ...report, figures: { coverage: { numerator: 1 } } },
      'figures.coverage.denominator',
      /cần được điền/,
    ],
    [
      'a fraction of an enterprise',
      { ...report, figures: { coverage: { numerator: 1.5, denominator: 2 } } },
      'figures.coverage.numerator',
      /số nguyên/,
    ],
    [
      'a negative count',
      { ...report, figures: { coverage: { numerator: -1, denominator: 2 } } },
      'figures.coverage.numerator',
      /nhỏ hơn 0/,
    ],
    [
      'a count as text',
      { ...report, figures: { coverage: { numerator: '7', denominator: 92 } } },
      'figures.coverage.numerator',
      /không đúng kiểu/,
    ],
    [
      'a part above its whole',
      { ...report, figures: { coverage: { numerator: 93, denominator: 92 } } },
      'figures.coverage.numerator',
      /không thể lớn hơn/,
    ],
    [
      'more than there are',
      { ...report, figures: { coverage: { numerator: 1, denominator: 10_000_001 } } },
      'figures.coverage.denominator',
      /10\.000\.000/,
    ],
  ];

  test.each(cases)('%s', async (_name, body, path, sentence) => {
    const { status, headers, body: problem } = await ask('POST reports', { token: official, body });
    expect(status).toBe(400);
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(problem).toMatchObject({
      status: 400,
      title: expect.any(String),
      type: expect.stringMatching(/^urn:/),
    });
    expect(problem.errors).toHaveLength(1);
    expect(problem.errors[0].path).toBe(path);
    expect(problem.errors[0].message).toMatch(sentence);
  });

  test('several wrong fields are all named', async () => {
    const body = { ...report, period: 'x', figures: { coverage: { numerator: -1, denominator: 'a' } } };
    const { body: problem } = await ask('POST reports', { token: official, body });
    expect(problem.errors.map(({ path }: { path: string }) => path)).toEqual([
      'period',
      'figures.coverage.numerator',
      'figures.coverage.denominator',
    ]);
    expect(problem.detail).toMatch(/^Có 3 chỗ/);
  });
});

describe('the language of an answer', () => {
  const detail = async (headers: Record<string, string>) =>
    (await ask('GET reports/999', { token: official, headers })).body.detail;

  test('is Vietnamese, or English when the caller prefers it', async () => {
    expect(await detail({})).toMatch(/Không tìm thấy/);
    expect(await detail({ 'accept-language': 'fr, en;q=0.5' })).toMatch(/no such report/);
    expect(await detail({ 'accept-language': 'en;q=0.5, vi' })).toMatch(/Không tìm thấy/);
  });

  test('is the one chosen in the browser; a page opened there is Vietnamese until then', async () => {
    expect(await detail({ cookie: 'locale=vi', 'accept-language': 'en' })).toMatch(/Không tìm thấy/);
    const opened = { 'accept-language': 'en-US', 'sec-fetch-mode': 'navigate' };
    expect(await detail(opened)).toMatch(/Không tìm thấy/);
    expect(await detail({ ...opened, cookie: 'a=b; locale=en' })).toMatch(/no such report/);
  });
});

describe('the form of a body', () => {
  const post = (body: string, headers: Record<string, string>) =>
    ask('POST reports', { token: official, body, headers });

  test('JSON that cannot be read is 400', async () => {
    for (const body of ['{', 'undefined', '{"unit":"city",}']) {
      expect((await post(body, {})).status).toBe(400);
    }
  });

  test('bytes that are not UTF-8 are 400, not stored as question marks', async () => {
    const { POST } = await import('@/app/api/v1/reports/route');
    const request = new Request('http://localhost/api/v1/reports', {
      method: 'POST',
      headers: { authorization: `Bearer ${official}`, 'content-type': 'application/json' },
      body: Buffer.from('{"unit":"city","period":"2026-Q2","note":"\xe0"}', 'latin1'),
    });
    expect((await POST(request)).status).toBe(400);
  });

  test('another format is 415', async () => {
    expect((await post('unit=city', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(
      415,
    );
    expect((await post('{}', { 'content-type': 'text/plain' })).status).toBe(415);
  });

  test('more than a megabyte is 413', async () => {
    const body = JSON.stringify({ ...report, note: 'a'.repeat(1_100_000) });
    expect((await post(body, {})).status).toBe(413);
  });

  test('no body at all is a body in which everything is missing', async () => {
    const { status, body } = await ask('POST reports', { token: official });
    expect([status, body.errors.map(({ path }: { path: string }) => path)]).toEqual([
      400,
      ['unit', 'period'],
    ]);
  });
});

describe('the question after the address', () => {
  test.each(['limit=0', 'limit=501', 'limit=x', 'limit=1.5', 'limit=1&limit=2', 'cursor=%20', 'size=3'])(
    '%s is refused',
    async (query) => {
      const { status, body } = await ask(`GET reports?${query}`, { token: official });
      expect(status).toBe(400);
      expect(body.errors[0].path).toBe(query.split('=')[0]);
    },
  );

  test('a list may be asked for by the limits', async () => {
    expect((await ask('GET reports?limit=1', { token: official })).status).toBe(200);
    expect((await ask('GET reports?limit=500', { token: official })).status).toBe(200);
  });
});

describe('a browser session', () => {
  const write = (headers: Record<string, string>) =>
    ask('PATCH reports/999', { body: { revision: 1 }, headers: { cookie, ...headers } });

  test('reads and writes like a token', async () => {
    expect((await ask('GET reports', { headers: { cookie } })).status).toBe(200);
    expect((await write({ 'sec-fetch-site': 'same-origin' })).status).toBe(404);
    expect((await write({ origin: 'http://localhost:4500', host: 'localhost:4500' })).status).toBe(404);
    expect((await write({})).status).toBe(404);
  });

  const foreign: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
    { origin: 'https://evil.example', host: 'localhost:4500' },
    { origin: 'null', host: 'localhost:4500' },
  ];

  test.each(foreign)('writes nothing for another site: %o', async (headers) => {
    const { status, body } = await write(headers);
    expect([status, body.type]).toEqual([403, 'urn:moc2030:problem:cross-site']);
  });

  test('is nobody with a forged cookie or after it ended', async () => {
    const forged = await encode({ token: { sessionId: 'x' }, secret: 'another secret of thirty-two signs' });
    const headers = { cookie: `next-auth.session-token=${forged}` };
    expect((await ask('GET reports', { headers })).status).toBe(401);
    await db.query('update "Session" set "endedAt" = now()');
    expect((await ask('GET reports', { headers: { cookie } })).status).toBe(401);
  });
});
