import { beforeEach, expect, test } from 'vitest';
import { database } from '@/lib/db/client';
import { setUp } from '@/lib/db/setup';
import { newSetupLink } from '@/lib/db/setup-link';
import { readStandards } from '@/lib/db/standards';
import { goalCodes } from '@/lib/domain/goal';
import { isRefusal } from '@/lib/domain/refusal';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { granted, refusalOf } from '@/tests/support/house';

let fresh: FreshDatabase;

beforeEach(async () => {
  fresh = await freshDatabase();
  return () => fresh.drop();
});

const input = {
  name: 'Nguyễn Quản Trị',
  email: 'admin@example.vn',
  passwordHash: 'hash',
  unit: { code: 'SC', name: 'Thành ủy Sông Công', kind: 'committee' as const },
};

test('the link works once; then there is no other', async () => {
  const token = (await newSetupLink()) ?? '';
  granted(await setUp({ ...input, data: 'empty' }, { token }));
  expect(refusalOf(await setUp({ ...input, email: 'b@example.vn', data: 'empty' }, { token }))).toBe(
    'already-set-up',
  );
  expect(await newSetupLink()).toBeNull();
});

test('a new start ends the link of the last, and an old one has run out', async () => {
  const first = (await newSetupLink()) ?? '';
  const second = (await newSetupLink()) ?? '';
  expect(refusalOf(await setUp({ ...input, data: 'empty' }, { token: first }))).toBe('link-not-valid');
  await fresh.query(`update "OneTimeLink" set "expiresAt" = now() - interval '1 minute'`);
  expect(refusalOf(await setUp({ ...input, data: 'empty' }, { token: second }))).toBe('link-not-valid');
  expect(await database().account.count()).toBe(0);
});

test('of two people with the same link one wins, and the house is built once', async () => {
  const token = (await newSetupLink()) ?? '';
  const emails = ['a@example.vn', 'b@example.vn', 'c@example.vn'];
  const all = await Promise.all(
    emails.map((email) => setUp({ ...input, email, data: 'published' }, { token })),
  );
  expect(all.filter(isRefusal)).toHaveLength(2);
  expect([
    await database().account.count(),
    await database().unit.count(),
    await database().report.count(),
  ]).toEqual([1, 1, 1]);
});

test.each(['empty', 'published', 'demonstration'] as const)(
  'the goals, their rules and the calendar are there: %s',
  async (data) => {
    granted(await setUp({ ...input, data }, { operator: true }));
    const { terms, rules, calendars } = await readStandards();
    expect(terms.map(({ goal, targetBasisPoints }) => [goal, targetBasisPoints])).toEqual([
      ['coverage', 1500],
      ['formation', 8000],
      ['union-backed', 7000],
      ['admission', 8000],
    ]);
    for (const goal of goalCodes) expect(rules.find((rule) => rule.goal === goal)?.sourceNote).toBeTruthy();
    expect(calendars).toHaveLength(1);
  },
);

test('the published choice stores what was published and nothing else', async () => {
  granted(await setUp({ ...input, data: 'published' }, { operator: true }));
  const [report, ...others] = await database().report.findMany({
    include: { unit: true, inForce: { include: { figures: { include: { rule: true } } } } },
  });
  expect(others).toEqual([]);
  expect(report).toMatchObject({ period: '2023-Q2', status: 'approved', unit: { code: 'SC' } });
  expect(report?.inForce).toMatchObject({
    asOf: new Date('2023-05-25'),
    members: 786,
    workers: 18_000,
    status: 'approved',
  });
  const figures = report?.inForce?.figures.map(({ goal, numerator, denominator }) => [
    goal,
    numerator,
    denominator,
  ]);
  expect(figures?.sort()).toEqual([
    ['admission', null, null],
    ['coverage', 15, 92],
    ['formation', null, null],
    ['union-backed', null, null],
  ]);
  const rule = report?.inForce?.figures.find(({ goal }) => goal === 'coverage')?.rule;
  expect(rule?.choices).toMatchObject({ base: { kind: 'zones-or-workers-at-least', workers: 20 } });
  expect(report?.inForce?.note).toContain('không phải mọi doanh nghiệp');
});
