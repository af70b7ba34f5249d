import { describe, expect, test } from 'vitest';
import { standingOf } from '@/lib/domain/standing';
import { yearVerdicts } from '@/lib/domain/year-verdict';
import { aCalendar, anObservation, aStanding, of } from '@/tests/support/worlds';

describe('admission, year by year', () => {
  const observations = [
    anObservation('2023-Q4', of(8, 9)),
    anObservation('2024-Q4', of(5, 9)),
    anObservation('2025-Q2', of(3, 9)),
    anObservation('2026-Q1', of(2, 9)),
    anObservation('2026-Q3', of(5, 9)),
  ];
  const input = aStanding({ goal: 'admission', observations });

  test('keeps a verdict for each finished year and is "so far" otherwise', () => {
    expect(standingOf(input).years.map(({ year, state }) => [year, state])).toEqual([
      [2023, 'met'],
      [2024, 'not-met'],
      // its last period never came in
      [2025, 'so-far'],
      [2026, 'so-far'],
    ]);
  });

  test('knows years without figures, and years with nobody to count', () => {
    const sparse = [anObservation('2022-Q4', of(0, 0)), anObservation('2024-Q1', of(1, 9))];
    const years = yearVerdicts({ ...input, period: '2024-Q1', observations: sparse });
    expect(years.map(({ state }) => state)).toEqual(['undetermined', 'no-data', 'so-far']);
  });

  test('is judged against this year only', () => {
    const standing = standingOf(input);
    expect(standing).toMatchObject({
      state: 'slow',
      final: false,
      missing: 3,
      dueOn: '2026-12-31',
      dueYear: 2026,
      daysLeft: 92,
      perYearRounded: null,
    });
  });

  test('is missed at the end of the year even when the report was drawn up a few days before', () => {
    const last = anObservation('2026-Q4', of(7, 9), { asOf: '2026-12-25' });
    const standing = standingOf({ ...input, period: '2026-Q4', observations: [...observations, last] });
    expect(standing).toMatchObject({ state: 'behind', final: true });
    expect(standing.years.at(-1)?.state).toBe('not-met');
  });

  test('follows a reporting year that begins in November', () => {
    const calendar = aCalendar({ yearStartsInMonth: 11 });
    const observation = anObservation('2026-Q1', of(1, 9), { calendar });
    const standing = standingOf({ ...input, calendar, period: '2026-Q1', observations: [observation] });
    expect(standing).toMatchObject({ asOf: '2026-01-31', dueOn: '2026-10-31', dueYear: 2026 });
  });
});
