import { expect, test } from 'vitest';
import { defaultChoices, publishedChoices, ruleChoicesSchema } from '@/lib/domain/counting';
import { goalCodes } from '@/lib/domain/goal';

test('the rules of the start are those of the design: enterprises by location, organisations by affiliation', () => {
  expect(goalCodes.map((goal) => defaultChoices[goal].place)).toEqual([
    'location',
    'location',
    'location',
    'affiliation',
  ]);
  for (const goal of goalCodes) {
    expect(defaultChoices[goal]).toMatchObject({
      base: { kind: 'all-operating' },
      branches: 'left-out',
      suspended: 'left-out',
      jointCells: 'none',
      nobodyToAdmit: 'exempt',
    });
    expect(ruleChoicesSchema.safeParse(defaultChoices[goal]).success).toBe(true);
  }
});

test('the published base of 2023 is the zones, and enterprises of 20 workers or more', () => {
  const published = publishedChoices('coverage');
  expect(published.base).toEqual({ kind: 'zones-or-workers-at-least', workers: 20 });
  expect(published).toEqual({ ...defaultChoices.coverage, base: published.base });
});

test('choices that are not whole, or not known, are refused', () => {
  const { place: _, ...incomplete } = defaultChoices.coverage;
  const { success: acceptsIncomplete } = ruleChoicesSchema.safeParse(incomplete);
  const { success: acceptsUnknown } = ruleChoicesSchema.safeParse({
    ...defaultChoices.coverage,
    mood: 'good',
  });
  const base = { kind: 'workers-at-least', workers: 0 };
  const { success: acceptsEmptyBase } = ruleChoicesSchema.safeParse({ ...defaultChoices.coverage, base });
  expect([acceptsIncomplete, acceptsUnknown, acceptsEmptyBase]).toEqual([false, false, false]);
});
