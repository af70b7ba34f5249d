import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, aToken } from '@/tests/support/api';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { anEnterprise } from '@/tests/support/register-world';
import { aPerson, aUnit, initialStandards } from '@/tests/support/report-world';

let db: FreshDatabase;
let official: string;
let leader: string;
let first: number;
let second: number;

beforeAll(async () => {
  db = await freshDatabase();
  await initialStandards();
  await aUnit('city');
  await aUnit('ward', 'city');
  const person = await aPerson('Hà', ['official', 'city']);
  official = await aToken(person);
  leader = await aToken(await aPerson('Em', ['leader', 'ward']));
  first = await anEnterprise(person, 'ward', { on: '2024-01-01' });
  second = await anEnterprise(person, 'ward', { on: '2024-01-01' });
});

afterAll(() => db.drop());

const record = (id: number, body: object) =>
  ask(`POST register/enterprises/${id}/facts`, { token: official, body });

describe('facts', () => {
  test('are recorded in plain words of the register', async () => {
    const founding = {
      kind: 'organisation-founded',
      on: '2024-06-01',
      organisationKind: 'grassroots-cell',
      affiliation: 'ward',
    };
    const { status, body } = await record(first, founding);
    expect(status).toBe(201);
    expect(body.facts.map(({ kind }: { kind: string }) => kind).sort()).toEqual(['coverage', 'organisation']);
    expect(body.facts[0].organisation.name).toMatch(/^Chi bộ Doanh nghiệp/);
    expect((await record(first, { kind: 'admission', on: '2024-07-01', count: 2 })).status).toBe(201);
    expect((await record(first, { kind: 'union', on: '2024-03-01' })).body.facts[0]).toMatchObject({
      present: true,
    });
    expect((await record(second, { kind: 'headcount', on: '2024-03-01', workers: 30 })).status).toBe(201);
    expect((await record(second, { kind: 'stage', on: '2024-03-02', stage: 'agreed' })).status).toBe(201);
    expect(
      (await record(second, { kind: 'place', on: '2024-04-01', unit: 'ward', zone: 'KCN I' })).status,
    ).toBe(201);
    expect((await record(second, { kind: 'status', on: '2025-01-01', status: 'suspended' })).status).toBe(
      201,
    );
    const joined = {
      kind: 'coverage',
      on: '2024-08-01',
      organisation: body.facts[0].organisation.id,
      host: false,
    };
    expect((await record(second, joined)).status).toBe(201);
    expect((await record(first, { kind: 'exemption', on: '2025-02-01', year: 2025 })).status).toBe(201);
  });

  test('that name what no register can hold are refused at their field', async () => {
    const on = '2025-03-01';
    const step = { on, organisationKind: 'grassroots-cell', affiliation: 'ward' };
    for (const id of [2_147_483_648, 3_000_000_000, 9_007_199_254_740_991]) {
      for (const [field, body] of [
        ['organisation', { kind: 'admission', on, count: 1, organisation: id }],
        ['organisation', { kind: 'coverage', on, organisation: id }],
        ['organisation', { kind: 'organisation', ...step, organisation: id }],
        ['organisation', { kind: 'organisation-dissolved', on, organisation: id }],
        ['committee', { kind: 'organisation-founded', ...step, committee: id }],
      ] as const) {
        const { status, body: problem } = await record(second, body);
        expect(status).toBe(400);
        expect(JSON.stringify(problem)).toContain(field);
      }
    }
  });

  test('that cannot be are refused at their field, naming the fact in the way', async () => {
    const { status, body } = await record(first, { kind: 'union', on: '2025-03-01' });
    expect(status).toBe(409);
    expect(body.detail).toMatch(/thành lập công đoàn cơ sở.*01\/03\/2024/);
    expect(body.errors?.[0]?.path ?? 'on').toBe('on');
    const none = await record(second, {
      kind: 'organisation-dissolved',
      on: '2024-08-02',
      organisation: 999,
    });
    expect(none.status).toBe(404);
  });

  const wrong: [string, object, string][] = [
    ['no kind', { on: '2024-01-01' }, 'kind'],
    ['a kind that nobody knows', { kind: 'merger', on: '2024-01-01' }, 'kind'],
    ['a day that does not exist', { kind: 'union', on: '2024-02-30' }, 'on'],
    ['a status that is none', { kind: 'status', on: '2024-02-01', status: 'sleeping' }, 'status'],
    ['no counts', { kind: 'headcount', on: '2024-02-01' }, 'workers'],
    ['a negative count', { kind: 'headcount', on: '2024-02-01', workers: -1 }, 'workers'],
    ['a fact of another kind', { kind: 'union', on: '2024-02-01', count: 1 }, 'count'],
    ['a unit that nobody knows', { kind: 'place', on: '2024-05-01', unit: 'x' }, 'unit'],
    ['nobody admitted', { kind: 'admission', on: '2024-05-01', count: 0 }, 'count'],
    ['a day to come', { kind: 'status', on: '2999-02-01', status: 'closed' }, 'on'],
  ];

  test.each(wrong)('%s is bad input', async (_name, body, path) => {
    const { status, body: problem } = await record(first, body);
    expect([400, 404]).toContain(status);
    if (status === 400) expect(problem.errors[0].path).toBe(path);
  });
});

describe('figures', () => {
  test('are those of the day, with the rule that counts them', async () => {
    const { body } = await ask('GET register/figures?asOf=2024-12-31', { token: official });
    expect(body).toMatchObject({ unit: 'city', asOf: '2024-12-31', knownAt: null });
    expect(body.figures.coverage).toMatchObject({ numerator: 2, denominator: 2, percent: 100 });
    expect(body.figures.coverage.rule).toMatchObject({
      id: expect.any(Number),
      choices: { place: 'location' },
    });
    expect(body.figures.formation).toMatchObject({ numerator: 0, denominator: 0, percent: null });
    expect(body.figures.admission).toMatchObject({ numerator: 1, denominator: 1 });
    const later = (await ask('GET register/figures', { token: leader })).body;
    expect(later.unit).toBe('ward');
    expect(later.figures.coverage).toMatchObject({ numerator: 1, denominator: 1 });
  });

  test('are counted by other choices, and by a recorded rule', async () => {
    const what = async (query: string) =>
      (await ask(`GET register/figures?asOf=2025-06-30&${query}`, { token: official })).body.figures.coverage;
    expect(await what('suspended=counted')).toMatchObject({
      numerator: 2,
      denominator: 2,
      rule: { id: null },
    });
    expect(await what('minWorkers=20')).toMatchObject({ numerator: 0, denominator: 0 });
    expect(await what('base=zones&suspended=counted')).toMatchObject({ numerator: 1, denominator: 1 });
    expect(await what('rule=1')).toMatchObject({ denominator: 1, rule: { id: 1 } });
  });

  const wrong: [string, string, number][] = [
    ['a unit that is not there', 'unit=x', 404],
    ['a rule that is not there', 'rule=99', 404],
    ['a day that is none', 'asOf=2024-13-01', 400],
    ['a base that is none', 'base=all', 400],
    ['a base without its number', 'base=workers-at-least', 400],
    ['a number that the base does not ask', 'base=zones&minWorkers=20', 400],
    ['a rule and other choices', 'rule=1&suspended=counted', 400],
    ['an ownership that is none', 'ownership=private,royal', 400],
    ['a question that nobody knows', 'colour=red', 400],
  ];

  test.each(wrong)('%s is refused', async (_name, query, status) => {
    expect((await ask(`GET register/figures?${query}`, { token: official })).status).toBe(status);
  });
});

describe('explanations', () => {
  test('list the rows behind a figure, page by page, each with its reason', async () => {
    const line = 'GET register/explain?asOf=2024-12-31&goal=coverage&part=numerator&limit=1';
    const page = (await ask(line, { token: official })).body;
    expect(page).toMatchObject({ total: 2, unit: 'city', part: 'numerator' });
    expect(page.items).toHaveLength(1);
    expect(page.items[0]).toMatchObject({
      counted: 'numerator',
      reason: 'has-organisation',
      sentence: 'Có tổ chức đảng',
    });
    const next = (await ask(`${line}&cursor=${page.nextCursor}`, { token: official })).body;
    expect(next.nextCursor).toBeNull();
    expect([page.items[0].id, next.items[0].id].sort()).toEqual([first, second].sort());
  });

  test('tell what is left out, and organisations whose enterprise does not operate', async () => {
    const left = (await ask('GET register/explain?goal=coverage&part=left-out', { token: official })).body;
    expect(left.items).toMatchObject([{ id: second, reason: 'suspended', status: 'suspended' }]);
    const line = 'GET register/explain?asOf=2025-06-30&goal=admission&part=left-out';
    const exempt = (await ask(line, { token: official, headers: { 'accept-language': 'en' } })).body;
    expect(exempt.items).toMatchObject([
      {
        reason: 'nobody-to-admit',
        enterprises: [
          { id: first, isHost: true },
          { id: second, status: 'suspended' },
        ],
      },
    ]);
  });

  test.each([
    'goal=growth&part=numerator',
    'goal=coverage',
    'goal=coverage&part=all',
    'goal=coverage&part=numerator&cursor=x',
    'goal=coverage&part=numerator&limit=501',
  ])('%s is bad input', async (query) => {
    expect((await ask(`GET register/explain?${query}`, { token: official })).status).toBe(400);
  });
});

describe('changes', () => {
  test('sum exactly', async () => {
    const line = 'GET register/change?goal=coverage&from=2024-05-31&to=2025-06-30';
    const { body } = await ask(line, { token: official });
    expect(body.from).toMatchObject({ asOf: '2024-05-31', numerator: 0, denominator: 2, percent: 0 });
    expect(body.to).toMatchObject({ numerator: 1, denominator: 1 });
    expect(body.parts).toEqual([
      { part: 'left', sentence: expect.any(String), numerator: 0, denominator: -1 },
      { part: 'founded', sentence: expect.any(String), numerator: 1, denominator: 0 },
    ]);
  });

  test.each([
    'goal=coverage&from=2024-05-31',
    'goal=coverage&from=2025-01-01&to=2024-01-01',
    'from=2024-01-01&to=2024-01-02',
  ])('%s is bad input', async (query) => {
    expect((await ask(`GET register/change?${query}`, { token: official })).status).toBe(400);
  });
});
