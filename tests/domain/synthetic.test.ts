import { expect, test } from 'vitest';
import { laterOf } from '@/lib/domain/calendar-date';
import { problemsIn } from '@/lib/domain/register/fact-check';
import { enterpriseStatesIn, indexFacts } from '@/lib/domain/register/fact-index';
import { statesEverKnown } from '@/lib/domain/register/known-states';
import { checkDigitFits } from '@/lib/domain/tax-code';
import { Chance } from '@/prisma/synthetic/chance';
import { planCountry, portions } from '@/prisma/synthetic/country';
import { begunOn, Days } from '@/prisma/synthetic/days';
import { knownOfEnterprise } from '@/prisma/synthetic/known-states';
import { drawOffice } from '@/prisma/synthetic/office';
import { taxCodeOf } from '@/prisma/synthetic/tax-codes';

const days = new Days('2026-09-30');

/** An office of a ward with a cluster, or of a zone. */
function anOffice(seed: number, kind: 'committee' | 'zone', count = 800) {
  const zones = ['KCN Hà Sa', 'KCN Kim Xá'];
  const unit = {
    code: 'T01-001',
    name: 'Đảng ủy',
    kind,
    parent: 0,
    place: 'Hà Sa',
    zones,
    enterprises: count,
  };
  const place = { unit, number: 3, unitId: 4, zoneCommitteeId: 5, neighbours: [6, 7], before: 100 };
  return drawOffice(seed, days, place, { first: 0, count }, { organisationId: 1, factId: 1 });
}

test('no fact contradicts another one', () => {
  for (const [seed, kind] of [
    [1, 'zone'],
    [2, 'zone'],
    [3, 'committee'],
    [4, 'committee'],
  ] as const) {
    const { enterprises, organisations, facts } = anOffice(seed, kind);
    const all = {
      enterprises: new Set(enterprises.map(({ id }) => id)),
      organisations: new Set(organisations.map(({ id }) => id)),
    };
    expect(problemsIn(indexFacts(facts), all)).toEqual([]);
    expect(organisations.length).toBeGreaterThan(0);
  }
});

test('what was known of an enterprise is what asking at each moment would have told', () => {
  for (const kind of ['zone', 'committee'] as const) {
    const { enterprises, facts } = anOffice(11, kind, 400);
    const index = indexFacts(facts);
    for (const enterprise of enterprises) {
      const related = [
        ...index.ofEnterprise(enterprise.id),
        ...index.organisationsCovering(enterprise.id).flatMap(index.ofOrganisation),
      ];
      const asked = statesEverKnown(related, (known) =>
        enterpriseStatesIn(indexFacts(known), enterprise.id, enterprise),
      );
      const told = knownOfEnterprise(index, enterprise);
      const sorted = (list: readonly unknown[]) => list.map((each) => JSON.stringify(each)).sort();
      expect(sorted(told)).toEqual(sorted(asked));
    }
  }
});

test('a fact is entered in the week after its day, by one office on one weekday, and the register begins in 2023', () => {
  const { facts } = anOffice(5, 'committee');
  for (const { on, recordedAt } of facts) {
    const since = laterOf(on, begunOn);
    const entered = recordedAt.slice(0, 10);
    expect(entered >= since && days.dayOf(entered) - days.dayOf(since) <= 7).toBe(true);
    expect(entered <= '2026-09-30').toBe(true);
  }
  const early = facts.filter(({ on }) => on < begunOn);
  expect(new Set(early.map(({ kind }) => kind))).toEqual(new Set(['organisation']));
});

test('numbers of a country give as many tax codes that check', () => {
  const codes = new Set<string>();
  for (let number = 0; number < 1_000_000; number += 7) codes.add(taxCodeOf(42, number));
  expect(codes.size).toBe(Math.ceil(1_000_000 / 7));
  for (const code of codes) if (!checkDigitFits(code)) throw new Error(code);
});

test('a country has as many units and enterprises as were asked for, and 34 provinces when it is large', () => {
  for (const [units, enterprises] of [
    [1, 1],
    [2, 10],
    [7, 3],
    [100, 20_000],
    [3_400, 1_000_000],
  ] as const) {
    const planned = planCountry({ units, enterprises, seed: 3 });
    expect(planned).toHaveLength(units);
    expect(planned.reduce((sum, unit) => sum + unit.enterprises, 0)).toBe(enterprises);
    expect(new Set(planned.map(({ code }) => code)).size).toBe(units);
    expect(planned.filter(({ kind }) => kind === 'province')).toHaveLength(
      units === 3_400 ? 34 : provinces(units),
    );
  }
});

const provinces = (units: number): number => (units <= 3 ? 0 : Math.round(Math.sqrt(units - 1)));

test('portions add up to the whole', () => {
  expect(portions(10, [1, 1, 1])).toEqual([3, 4, 3]);
  expect(portions(0, [1, 2])).toEqual([0, 0]);
});

test('chance falls the same way again, evenly, and differently for another purpose', () => {
  const draw = (...purpose: number[]) => {
    const chance = new Chance(9, ...purpose);
    return Array.from({ length: 1_000 }, () => chance.next());
  };
  expect(draw(1, 2)).toEqual(draw(1, 2));
  expect(draw(1, 2)).not.toEqual(draw(2, 1));
  const mean = draw(3).reduce((sum, number) => sum + number, 0) / 1_000;
  expect(Math.abs(mean - 0.5)).toBeLessThan(0.03);
});
