import { afterAll, beforeAll, expect, test } from 'vitest';
import { addRule } from '@/lib/db/counting-rules';
import { registerFigures } from '@/lib/db/register/figures';
import type { Viewer } from '@/lib/domain/access';
import { publishedChoices, type RuleChoices } from '@/lib/domain/counting';
import type { ProposedRule } from '@/lib/domain/counting-rule';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { anEnterprise, anOrganisation } from '@/tests/support/register-world';
import {
  aPerson,
  asSignedIn,
  aUnit,
  granted,
  initialStandards,
  refusalOf,
} from '@/tests/support/report-world';

const today = '2026-11-23';
let db: FreshDatabase;
let root: Viewer;
let branch: Viewer;

beforeAll(async () => {
  db = await freshDatabase();
  await initialStandards();
  await aUnit('city');
  await aUnit('ward', 'city');
  root = await aPerson('Gốc', ['admin', 'city']);
  branch = await aPerson('Nhánh', ['admin', 'ward']);
  const workers = (count: number) =>
    ({
      kind: 'headcount',
      workers: count,
      fullMembers: null,
      probationaryMembers: null,
      organisationMembers: null,
    }) as const;
  for (const count of [5, 19, 20, 300]) {
    const id = await anEnterprise(root, 'ward', { more: [workers(count)] });
    if (count >= 19) await anOrganisation(root, id, 'ward');
  }
});

afterAll(() => db.drop());

const rule = (changed: Partial<ProposedRule> = {}): ProposedRule => ({
  goal: 'coverage',
  name: 'Từ 20 lao động',
  validFrom: '2026-12-01',
  choices: publishedChoices('coverage'),
  sourceNote: 'Hướng dẫn',
  acceptsPast: false,
  ...changed,
});

const coverage = async (asOf: string, wish?: Partial<RuleChoices>) => {
  const reader = await asSignedIn(root.accountId);
  const { figure, rule: counted } = granted(
    await registerFigures(reader, { unit: 'city', asOf, rule: wish }),
  ).coverage;
  return { said: `${figure.numerator}/${figure.denominator}`, id: counted.id, name: counted.name };
};

test('only an administrator of the root adds a rule, and only with what it needs', async () => {
  expect(refusalOf(await addRule(branch, rule(), today))).toBe('root-only');
  expect(refusalOf(await addRule(root, rule({ validFrom: today }), today))).toBe('rule-in-past');
});

test('a new rule counts from its day on, as a scan by its choices does, and leaves the days before alone', async () => {
  expect(await coverage('2026-11-30')).toMatchObject({ said: '3/4' });
  const supposed = await coverage('2026-11-30', publishedChoices('coverage'));
  expect(supposed).toEqual({ said: '2/2', id: null, name: null });
  const { id } = granted(await addRule(root, rule(), today));
  expect(await coverage('2026-12-01')).toEqual({ said: '2/2', id, name: 'Từ 20 lao động' });
  expect(await coverage('2026-11-30')).toMatchObject({ said: '3/4' });
  expect(await coverage('2026-11-30', publishedChoices('coverage'))).toMatchObject({ said: '2/2', id });
});

test('facts recorded later count under the new rule as well, and it leaves one event', async () => {
  const before = await db.query('select count(*)::int as n from "AuditEvent" where deed = $1', [
    'rule.changed',
  ]);
  expect(before).toEqual([{ n: 1 }]);
  const reader = await asSignedIn(root.accountId);
  await anEnterprise(reader, 'ward', {
    more: [
      {
        kind: 'headcount',
        workers: 50,
        fullMembers: null,
        probationaryMembers: null,
        organisationMembers: null,
      },
    ],
  });
  expect(await coverage('2026-12-01')).toMatchObject({ said: '2/3' });
  expect(await coverage('2026-11-30')).toMatchObject({ said: '3/5' });
});

test('a rule may count days gone by when that is meant, and the same rule twice is none', async () => {
  expect(refusalOf(await addRule(root, rule({ validFrom: '2026-12-05' }), today))).toBe('nothing-changed');
  const past = rule({
    goal: 'formation',
    validFrom: '2024-01-01',
    choices: publishedChoices('formation'),
    acceptsPast: true,
  });
  granted(await addRule(root, past, today));
  const reader = await asSignedIn(root.accountId);
  const { formation } = granted(await registerFigures(reader, { unit: 'city', asOf: '2026-06-30' }));
  expect(formation.rule.name).toBe('Từ 20 lao động');
});

test('a rule of a goal is not called as another of that goal, on any day', async () => {
  const ownership = ['private'];
  const other = rule({ validFrom: '2029-01-01', choices: { ...publishedChoices('coverage'), ownership } });
  expect(await addRule(root, other, today)).toMatchObject({ refusal: 'rule-name-taken', path: 'name' });
  granted(await addRule(root, { ...other, name: 'Doanh nghiệp tư nhân' }, today));
});
