import Ajv2020 from 'ajv/dist/2020';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GET as health } from '@/app/api/health/route';
import { allEndpoints, ask, aToken } from '@/tests/support/api';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { anApproved, aPerson, aUnit, initialStandards } from '@/tests/support/report-world';

type Node = { [key: string]: unknown };

let db: FreshDatabase;
let token: string;
let description: { openapi: string; paths: Record<string, Record<string, Node>>; components: Node };

beforeAll(async () => {
  db = await freshDatabase();
  await initialStandards();
  await aUnit('city');
  await aUnit('ward', 'city');
  const official = await aPerson('Hà', ['official', 'ward']);
  await anApproved(official, await aPerson('Cường', ['approver', 'city']), 'ward', '2026-Q2');
  token = await aToken(await aPerson('Em', ['leader', 'city']));
  description = (await ask('GET openapi.json', { token })).body;
});

afterAll(() => db.drop());

test('the description has every endpoint, and nothing else', async () => {
  const described = Object.entries(description.paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const served = (await allEndpoints()).map(({ method, path }) => `${method} ${path}`);
  expect(described.sort()).toEqual(['GET /api/health', ...served].sort());
});

test('every operation has a name of its own, says what it does, and how it fails', () => {
  const operations = Object.values(description.paths).flatMap((item) => Object.values(item));
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
  for (const { summary, responses, operationId } of operations) {
    expect(summary).toBeTruthy();
    const statuses = Object.keys(responses as Node);
    expect(statuses, String(operationId)).toEqual(expect.arrayContaining([statuses[0], '503']));
  }
});

test('every reference leads to a part of the description', () => {
  const references = JSON.stringify(description).match(/"\$ref":"#[^"]+"/g) ?? [];
  expect(references.length).toBeGreaterThan(20);
  for (const reference of references) {
    const path = reference.slice(10, -1).split('/').slice(0);
    const found = path.reduce<unknown>((node, key) => (node as Node | undefined)?.[key], description);
    expect(found, reference).toBeDefined();
  }
});

test('path parameters are those of the path', () => {
  for (const [path, item] of Object.entries(description.paths)) {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    for (const operation of Object.values(item)) {
      const parameters = (operation.parameters ?? []) as { in: string; name: string; required?: boolean }[];
      const described = parameters.filter((each) => each.in === 'path');
      expect(described.map(({ name }) => name)).toEqual(inPath);
      expect(described.every(({ required }) => required === true)).toBe(true);
    }
  }
});

describe('what is answered is what the description says', () => {
  const answered = (path: string, status: number, type = 'application/json') => {
    const responses = description.paths[path]?.get?.responses as Record<string, Node> | undefined;
    const content = responses?.[status]?.content as Record<string, { schema: object }> | undefined;
    const schema = content?.[type]?.schema;
    if (!schema) throw new Error(`${path} does not describe ${status}`);
    // The formats are checked by the endpoints' own schemas.
    const validator = new Ajv2020({ strict: false, validateFormats: false });
    return validator.compile({ ...schema, components: description.components });
  };

  test.each([
    ['GET units', '/api/v1/units'],
    ['GET units/ward', '/api/v1/units/{code}'],
    ['GET goals', '/api/v1/goals'],
    ['GET goals/coverage/series', '/api/v1/goals/{code}/series'],
    ['GET goals/admission/series?unit=ward', '/api/v1/goals/{code}/series'],
    ['GET reports', '/api/v1/reports'],
    ['GET reports/1', '/api/v1/reports/{id}'],
    ['GET tokens', '/api/v1/tokens'],
  ])('%s', async (line, path) => {
    const { status, body } = await ask(line, { token });
    const validate = answered(path, status);
    expect([validate(body), validate.errors]).toEqual([true, null]);
  });

  test.each([
    ['GET units/nowhere', '/api/v1/units/{code}', 404],
    ['GET reports?limit=0', '/api/v1/reports', 400],
  ])('%s', async (line, path, status) => {
    const { body } = await ask(line, { token });
    const validate = answered(path, status, 'application/problem+json');
    expect([validate(body), validate.errors]).toEqual([true, null]);
  });

  test('health, without signing in', async () => {
    const response = await health();
    const body = await response.json();
    expect(body).toEqual({ status: 'ok', database: 'ok', version: expect.stringMatching(/^\d+\.\d+\.\d+$/) });
    expect(answered('/api/health', 200)(body)).toBe(true);
  });
});
