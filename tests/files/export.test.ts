import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { chartSizes } from '@/lib/charts/size';
import { setUp } from '@/lib/db/setup';
import { isRefusal } from '@/lib/domain/refusal';
import { fillDemonstration } from '@/prisma/demonstration';
import { administrator, printedPerson } from '@/prisma/demonstration/people';
import { city } from '@/prisma/demonstration/units';
import { ask, aToken, fetchRoute } from '@/tests/support/api';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';

let db: FreshDatabase;
let token: string;

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-22T03:00:00Z') });
  db = await freshDatabase();
  const house = { ...administrator, passwordHash: 'unused', unit: city, data: 'demonstration' as const };
  const done = await setUp(house, { operator: true });
  if (isRefusal(done)) throw new Error(done.refusal);
  await fillDemonstration({}, new Date());
  const [leader] = await db.query<{ id: number }>('select id from "Account" where email = $1', [
    printedPerson('leader').email,
  ]);
  token = await aToken({ accountId: leader?.id ?? 0 });
});

afterAll(async () => {
  vi.useRealTimers();
  await db.drop();
});

const fetched = async (query: string) => {
  const response = await fetchRoute(`GET export?${query}`, { token });
  expect(response.status).toBe(200);
  return response;
};

const sheetOf = async (query: string) => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(await (await fetched(`document=figures&format=xlsx&${query}`)).arrayBuffer());
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('the workbook has no sheet');
  return sheet;
};

type Point = { period: string; cutOff: string; numerator: number | null; denominator: number | null };

describe('figures', () => {
  test('are those that the API answers, for every unit, period and goal', async () => {
    const sheet = await sheetOf('');
    const written = new Map<string, unknown>();
    sheet.eachRow((row, number) => {
      const [unit, period, goal] = [1, 4, 7].map((column) => row.getCell(column).value);
      const [numerator, denominator] = [9, 10].map((column) => row.getCell(column).value);
      if (number > 1) written.set(`${unit} ${period} ${goal}`, [numerator, denominator]);
    });
    const units = (await ask('GET units', { token })).body.items;
    expect(units.length).toBeGreaterThan(10);
    for (const { code } of units) {
      const { points } = (await ask(`GET goals/coverage/series?unit=${code}`, { token })).body;
      for (const { period, numerator, denominator } of points as Point[]) {
        expect(written.get(`${code} ${period} coverage`), `${code} ${period}`).toEqual([
          numerator,
          denominator,
        ]);
      }
    }
  });

  test('can be narrowed to a unit, a range and a goal', async () => {
    const [, unit] = (await ask('GET units', { token })).body.items;
    const sheet = await sheetOf(`unit=${unit.code}&from=2026-Q1&to=2026-Q2&goal=formation`);
    const keys = [2, 3].map((line) => [1, 4, 7].map((column) => sheet.getRow(line).getCell(column).value));
    expect(keys).toEqual([
      [unit.code, '2026-Q1', 'formation'],
      [unit.code, '2026-Q2', 'formation'],
    ]);
    expect(sheet.rowCount).toBe(3);
    expect((await sheetOf(`unit=${unit.code}&period=2026-Q2`)).rowCount).toBe(5);
  });

  test('are the same as CSV, in the language asked for', async () => {
    const response = await fetched('document=figures&format=csv&period=2026-Q2&language=en&separator=,');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const bytes = await response.arrayBuffer();
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const [head, ...lines] = text.split('\r\n');
    expect(head).toMatch(/^\ufeffUnit code,Unit,/);
    expect(lines).toHaveLength((await sheetOf('period=2026-Q2')).rowCount - 1);
  });
});

describe('a chart', () => {
  test('is a picture twice as fine as a screen', async () => {
    const response = await fetched('document=chart&format=png&goal=coverage');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBe(2 * (chartSizes.large.width + 64));
  });

  test('as SVG says in words what it shows, and that the figures are fictional', async () => {
    const svg = await (await fetched('document=chart&format=svg&goal=admission&period=2026-Q2')).text();
    const { sentence } = (await ask('GET goals/admission/series?to=2026-Q2', { token })).body;
    const words = svg.replaceAll(/<\/text><text[^>]*>/g, ' ');
    expect(words).toContain(sentence);
    expect(svg).toContain('Số liệu minh họa');
    expect(svg).not.toMatch(/<script|href=|onload/i);
  });
});

test('a file is named in Vietnamese, and in plain letters for old programs', async () => {
  const name = (await fetched('document=figures&format=csv&period=2026-Q2')).headers.get(
    'content-disposition',
  );
  expect(name).toMatch(
    /^attachment; filename="minh-hoa-so-lieu-[a-z0-9-]+-2026-q2\.csv"; filename\*=UTF-8''/,
  );
  expect(decodeURIComponent(name?.split("UTF-8''")[1] ?? '')).toMatch(
    /^Minh họa - Số liệu - .* - 2026-Q2\.csv$/,
  );
});

test('every export leaves its trace', async () => {
  const count = async () =>
    (await db.query<{ n: string }>(`select count(*) as n from "AuditEvent" where deed = 'export.made'`))[0]
      ?.n;
  const before = Number(await count());
  await fetched('document=chart&format=svg&goal=coverage');
  expect(Number(await count())).toBe(before + 1);
});

test.each([
  ['document=figures&format=png', 'format'],
  ['document=chart&format=xlsx&goal=coverage', 'format'],
  ['document=chart&format=png', 'goal'],
  ['document=progress&format=svg', 'format'],
  ['document=memoir&format=docx', 'document'],
  ['document=figures&format=csv&separator=x', 'separator'],
  ['document=figures&format=csv&from=2026-Q2&to=2026-Q1', 'to'],
])('%s is refused', async (query, path) => {
  const { status, body } = await ask(`GET export?${query}`, { token });
  expect([status, body.errors[0].path]).toEqual([400, path]);
});
