import { describe, expect, test } from 'vitest';
import { affectedBy, type FactChange } from '@/lib/domain/register/consequences';
import type { Fact } from '@/lib/domain/register/fact';
import { checkFacts } from '@/lib/domain/register/fact-check';
import { indexFacts } from '@/lib/domain/register/fact-index';
import { reportingYears } from '@/lib/domain/register/reporting-year';
import {
  admit,
  cover,
  exempt,
  F,
  O,
  P,
  place,
  status,
  step,
  union,
  workers,
} from '@/tests/support/said-facts';
import { aCalendar } from '@/tests/support/worlds';

/** Why a change of the facts cannot be. */
function checked(known: Fact[], proposed: Fact[], withdrawn: Fact[] = []) {
  const kept = known.filter((fact) => !withdrawn.includes(fact));
  const change: FactChange = {
    before: indexFacts(known),
    after: indexFacts([...kept, ...proposed]),
    changed: [...withdrawn, ...proposed],
  };
  return checkFacts(change, affectedBy(change), proposed, '2025-06-30', reportingYears([aCalendar()]));
}

const born = () => [status('2023-01-01', 'operating'), place('2023-01-01')];
const organised = () => [...born(), step('2023-03-01', 'grassroots-cell'), cover('2023-03-01')];

describe('what cannot be is refused, and the fact in the way is named', () => {
  const cases: [string, () => Fact[], () => Fact[], object][] = [
    ['a day to come', born, () => [status('2025-07-01', 'closed')], { refusal: 'fact-in-future' }],
    [
      'an exemption for a year to come',
      organised,
      () => [exempt('2025-01-01', 2026)],
      { refusal: 'fact-in-future' },
    ],
    [
      'two of a kind on one day',
      () => [...born(), workers('2023-02-01')],
      () => [workers('2023-02-01')],
      { refusal: 'fact-same-day', detail: { fact: 'counted', date: '2023-02-01' } },
    ],
    [
      'what holds already',
      () => [...born(), union('2023-02-01', true)],
      () => [union('2024-01-01', true)],
      { refusal: 'fact-holds-already', detail: { fact: 'union-founded', date: '2023-02-01' } },
    ],
    [
      'what would hold twice after it',
      () => [...born(), union('2023-06-01', true)],
      () => [union('2023-02-01', true)],
      { refusal: 'fact-contradicts', detail: { fact: 'union-founded', date: '2023-06-01' } },
    ],
    ['an end of nothing', born, () => [union('2024-01-01', false)], { refusal: 'fact-nothing-to-end' }],
    [
      'a fact before the enterprise',
      born,
      () => [workers('2022-12-31')],
      { refusal: 'fact-before-first', detail: { fact: 'operating', date: '2023-01-01' } },
    ],
    [
      'an enterprise nowhere',
      () => [],
      () => [status('2023-01-01', 'operating')],
      { refusal: 'enterprise-without-place' },
    ],
    [
      'a count of a closed enterprise',
      () => [...born(), status('2024-01-01', 'closed')],
      () => [workers('2024-01-02')],
      { refusal: 'fact-after-closing', detail: { fact: 'closed', date: '2024-01-01' } },
    ],
    [
      'a suspension of a closed enterprise',
      () => [...born(), status('2024-01-01', 'closed')],
      () => [status('2024-01-02', 'suspended')],
      { refusal: 'fact-after-closing' },
    ],
    [
      'a closing before a later count',
      () => [...born(), workers('2024-05-01')],
      () => [status('2024-01-01', 'closed')],
      { refusal: 'fact-contradicts', path: 'facts.0.on', detail: { fact: 'counted', date: '2024-05-01' } },
    ],
    [
      'an admission before the founding',
      organised,
      () => [admit('2023-02-01')],
      { refusal: 'fact-outside-life', detail: { fact: 'organisation-founded', date: '2023-03-01' } },
    ],
    [
      'an admission after the end',
      () => [...organised(), step('2024-01-01', null)],
      () => [admit('2024-01-01')],
      { refusal: 'fact-outside-life', detail: { fact: 'organisation-dissolved', date: '2024-01-01' } },
    ],
    [
      'a second organisation of its own',
      organised,
      () => [
        step('2024-01-01', 'grassroots-cell', { organisation: P }),
        cover('2024-01-01', { organisation: P }),
      ],
      { refusal: 'second-organisation', path: 'facts.1.on' },
    ],
    [
      'a joint cell without a host',
      born,
      () => [step('2024-01-01', 'joint-cell'), cover('2024-01-01', { host: false })],
      { refusal: 'joint-cell-without-host' },
    ],
    [
      'a joint cell with two hosts',
      () => [
        ...born(),
        status('2023-01-01', 'operating', F),
        place('2023-01-01', 1, F),
        step('2024-01-01', 'joint-cell'),
        cover('2024-01-01'),
      ],
      () => [cover('2024-02-01', { enterprise: F })],
      { refusal: 'joint-cell-second-host' },
    ],
    [
      'a cell of what is no committee',
      organised,
      () => [step('2024-01-01', 'dependent-cell', { organisation: P, committeeId: O })],
      { refusal: 'committee-not-there' },
    ],
    [
      'a committee below a committee',
      () => [step('2023-01-01', 'grassroots-committee')],
      () => [step('2024-01-01', 'grassroots-committee', { organisation: P, committeeId: O })],
      { refusal: 'committee-below-committee' },
    ],
    [
      'a year exempt twice',
      () => [...organised(), exempt('2024-01-01', 2024)],
      () => [exempt('2024-02-01', 2024)],
      { refusal: 'fact-holds-already' },
    ],
  ];

  test.each(cases)('%s', (_name, known, proposed, refusal) => {
    expect(checked(known(), proposed())).toMatchObject(refusal);
  });
});

describe('what can be is taken', () => {
  const cases: [string, () => Fact[], () => Fact[]][] = [
    [
      'an enterprise that comes back',
      () => [...born(), status('2024-01-01', 'closed')],
      () => [status('2024-06-01', 'operating')],
    ],
    [
      'a count of the last day',
      () => [...born(), status('2024-01-01', 'closed')],
      () => [workers('2024-01-01')],
    ],
    [
      'a union that ends with its enterprise',
      () => [...born(), union('2023-02-01', true), status('2024-01-01', 'closed')],
      () => [union('2024-02-01', false)],
    ],
    [
      'a cell of the own committee',
      () => [...born(), step('2023-03-01', 'grassroots-committee'), cover('2023-03-01')],
      () => [
        step('2024-01-01', 'dependent-cell', { organisation: P, committeeId: O }),
        cover('2024-01-01', { organisation: P }),
      ],
    ],
    [
      'a joint cell beside an own organisation',
      organised,
      () => [step('2024-01-01', 'joint-cell', { organisation: P }), cover('2024-01-01', { organisation: P })],
    ],
    [
      'an organisation founded again',
      () => [...organised(), step('2024-01-01', null)],
      () => [step('2024-06-01', 'grassroots-cell')],
    ],
  ];

  test.each(cases)('%s', (_name, known, proposed) => {
    expect(checked(known(), proposed())).toBeNull();
  });
});

test('a fact that others rest on cannot be withdrawn before them', () => {
  const founding = step('2023-03-01', 'grassroots-cell');
  const known = [...born(), founding, cover('2023-03-01'), admit('2023-05-01')];
  expect(checked(known, [], [founding])).toMatchObject({ refusal: 'fact-contradicts' });
  const wrong = workers('2023-05-01');
  expect(checked([...known, wrong], [], [wrong])).toBeNull();
});

test('what was impossible before is not held against a change', () => {
  const known = [...born(), union('2023-02-01', true), union('2023-03-01', true)];
  expect(checked(known, [workers('2024-01-01')])).toBeNull();
});

test('a reporting year ends where another calendar begins, whichever day is asked first', () => {
  const calendars = [
    aCalendar({ appliesFrom: '2023-01-01' }),
    aCalendar({ appliesFrom: '2025-11-01', yearStartsInMonth: 11 }),
  ];
  for (const days of [
    ['2025-03-01', '2025-12-01'],
    ['2025-12-01', '2025-03-01'],
  ]) {
    const yearOn = reportingYears(calendars);
    const years = new Map(days.map((day) => [day, yearOn(day)]));
    expect(years.get('2025-03-01')).toMatchObject({ year: 2025, from: '2025-01-01', until: '2025-11-01' });
    expect(years.get('2025-12-01')).toMatchObject({ year: 2026, from: '2025-11-01', until: '2026-11-01' });
  }
});
