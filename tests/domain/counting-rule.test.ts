import { expect, test } from 'vitest';
import { defaultChoices, publishedChoices } from '@/lib/domain/counting';
import { checkNewRule, checkRuleName, type ProposedRule, sameChoices } from '@/lib/domain/counting-rule';

const today = '2026-11-23';
const proposed: ProposedRule = {
  goal: 'coverage',
  name: 'Khu công nghiệp hoặc từ 20 lao động',
  validFrom: '2027-01-01',
  choices: publishedChoices('coverage'),
  sourceNote: 'Hướng dẫn số 1',
  acceptsPast: false,
};
const check = (changed: Partial<ProposedRule> = {}, inForce = defaultChoices.coverage) =>
  checkNewRule({ ...proposed, ...changed }, inForce, today);

test('a rule from a day to come may be recorded', () => {
  expect(check()).toBeNull();
});

test('a rule has a name, a source and a day', () => {
  expect(check({ name: ' ' })).toMatchObject({ refusal: 'required', path: 'name' });
  expect(check({ sourceNote: '' })).toMatchObject({ refusal: 'reason-required', path: 'sourceNote' });
  expect(check({ validFrom: '2026-02-30' })).toMatchObject({ refusal: 'not-a-date' });
});

test('days gone by are counted anew only when that is said', () => {
  expect(check({ validFrom: today })).toMatchObject({ refusal: 'rule-in-past', path: 'past' });
  expect(check({ validFrom: '2023-01-01', acceptsPast: true })).toBeNull();
});

test('a rule that counts like the one in force is none', () => {
  expect(check({}, publishedChoices('coverage'))).toMatchObject({ refusal: 'nothing-changed' });
  const kinds = { ...defaultChoices.coverage, ownership: ['private', 'foreign'] };
  expect(sameChoices(kinds, { ...kinds, ownership: ['foreign', 'private'] })).toBe(true);
  expect(sameChoices(kinds, { ...kinds, ownership: ['foreign'] })).toBe(false);
  expect(sameChoices(kinds, { ...kinds, ownership: 'all' })).toBe(false);
  expect(sameChoices(kinds, { ...kinds, place: 'affiliation' })).toBe(false);
});

test('no two rules of one goal are called alike, however the name is typed', () => {
  const others = [{ goal: 'coverage', name: 'Từ 20 lao động' }] as const;
  const named = (name: string, goal: ProposedRule['goal'] = 'coverage') =>
    checkRuleName({ goal, name }, others);
  for (const name of ['Từ 20 lao động', ' từ 20  lao động', 'Từ 20 lao động'.normalize('NFD')])
    expect(named(name)).toMatchObject({ refusal: 'rule-name-taken', path: 'name' });
  expect(named('Từ 30 lao động')).toBeNull();
  expect(named('Từ 20 lao động', 'formation')).toBeNull();
});
