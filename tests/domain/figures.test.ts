import { describe, expect, test } from 'vitest';
import {
  answerKind,
  checkFigures,
  completeFigures,
  type DraftFigures,
  differencesBetween,
  GREATEST_COUNT,
  unansweredGoals,
} from '@/lib/domain/figures';
import { type EarlierFigures, questions } from '@/lib/domain/questions';
import { of, someFigures } from '@/tests/support/worlds';

describe('answers', () => {
  test('are a figure, nothing to report, not known, or none yet: four things', () => {
    expect([of(7, 92), of(0, 0), null, undefined].map(answerKind)).toEqual([
      'figure',
      'nil',
      'unknown',
      'unanswered',
    ]);
  });

  test('are complete when every goal has one', () => {
    expect(completeFigures({ ...someFigures(), admission: null })).toEqual(someFigures({ admission: null }));
    expect(unansweredGoals({ coverage: null })).toEqual(['formation', 'union-backed', 'admission']);
    expect(completeFigures({ coverage: null })).toEqual({
      refusal: 'answers-missing',
      path: 'formation',
      detail: { goals: 'formation union-backed admission' },
    });
  });
});

describe('a value that cannot be', () => {
  test.each<[DraftFigures, string, string]>([
    [{ coverage: of(93, 92) }, 'coverage.numerator', 'numerator-above-denominator'],
    [{ coverage: of(1, 0) }, 'coverage.numerator', 'numerator-above-denominator'],
    [{ formation: of(-1, 8) }, 'formation.numerator', 'negative'],
    [{ formation: of(1.5, 8) }, 'formation.numerator', 'not-an-integer'],
    [{ admission: of(1, Number.NaN) }, 'admission.denominator', 'not-an-integer'],
    [{ admission: of(1, Number.POSITIVE_INFINITY) }, 'admission.denominator', 'not-an-integer'],
    [{ admission: of(1, GREATEST_COUNT + 1) }, 'admission.denominator', 'number-too-large'],
  ])('%o', (figures, path, code) => {
    expect(checkFigures(figures)).toEqual([{ path, code }]);
  });

  test('is told of each field, in the order of the goals', () => {
    const problems = checkFigures({ admission: of(-1, -1), coverage: of(2, 1) });
    expect(problems.map(({ path }) => path)).toEqual([
      'coverage.numerator',
      'admission.numerator',
      'admission.denominator',
    ]);
  });

  test('is none of these', () => {
    expect(checkFigures({ coverage: of(0, 0), formation: of(8, 8), 'union-backed': null })).toEqual([]);
    expect(checkFigures({ coverage: of(GREATEST_COUNT, GREATEST_COUNT) })).toEqual([]);
  });
});

describe('questions', () => {
  const earlier = (with_: Partial<EarlierFigures> = {}): EarlierFigures => ({
    previous: someFigures(),
    samePeriodLastYear: null,
    previousInSameYear: true,
    ...with_,
  });
  const asked = (figures: DraftFigures, with_: Partial<EarlierFigures> = {}) =>
    questions(figures, earlier(with_)).map(({ goal, part, kind }) => `${goal} ${part} ${kind}`);

  test('are none when nothing jumps', () => {
    expect(asked(someFigures())).toEqual([]);
    expect(asked(someFigures({ coverage: of(9, 100) }))).toEqual([]);
    expect(asked({}, { previous: null })).toEqual([]);
  });

  test.each<[string, DraftFigures, string]>([
    ['a jump of more than two and a fifth', { coverage: of(10, 92) }, 'coverage numerator numerator-jumped'],
    ['a base a fifth larger', { coverage: of(7, 111) }, 'coverage denominator base-changed'],
    ['a base a fifth smaller', { coverage: of(7, 73) }, 'coverage denominator base-changed'],
    ['any fall', { coverage: of(6, 92) }, 'coverage numerator numerator-fell'],
    [
      'a fall of what is counted since the year began',
      { admission: of(3, 7) },
      'admission numerator admission-fell',
    ],
    ['what was known and is not', { coverage: null }, 'coverage numerator became-unknown'],
  ])('are asked about %s', (_, figures, question) => {
    expect(asked(figures)).toEqual([question]);
  });

  test('are asked about a part larger than the whole that coverage counts', () => {
    const figures = someFigures({ 'union-backed': of(8, 93) });
    expect(asked(figures, { previous: null })).toEqual([
      'union-backed numerator part-above-whole',
      'union-backed denominator part-above-whole',
    ]);
  });

  test('about admissions of a new year compare with the same period last year', () => {
    const fresh = { previousInSameYear: false, samePeriodLastYear: someFigures({ admission: of(1, 7) }) };
    expect(asked({ admission: of(0, 7) }, { ...fresh, samePeriodLastYear: null })).toEqual([]);
    expect(asked({ admission: of(5, 7) }, fresh)).toEqual(['admission numerator numerator-jumped']);
  });

  test('carry both values', () => {
    expect(questions({ coverage: of(6, 92) }, earlier())).toEqual([
      {
        goal: 'coverage',
        part: 'numerator',
        kind: 'numerator-fell',
        now: 6,
        earlier: 7,
        comparedWith: 'previous',
      },
    ]);
  });
});

test('differences are told goal by goal, and tell "not known" from "not answered"', () => {
  expect(
    differencesBetween(
      { coverage: of(1, 2), formation: null },
      { coverage: of(1, 3), formation: null, admission: null },
    ),
  ).toEqual([
    { goal: 'coverage', before: of(1, 2), after: of(1, 3) },
    { goal: 'admission', before: undefined, after: null },
  ]);
});
