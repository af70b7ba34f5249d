import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyInput, changesBetween, type DraftContent, explained, joinChanges } from '@/lib/domain/draft';
import { goalCodes } from '@/lib/domain/goal';
import { fieldsOf, goalField, readFields } from '@/lib/text/report-fields';
import { differingItems, mergeFields, reportItems } from '@/lib/text/report-merge';

const blank: DraftContent = {
  asOf: '2026-09-30',
  figures: {},
  members: null,
  workers: null,
  note: '',
  source: '',
};

const figures = fc
  .tuple(fc.nat(9_999_999), fc.nat(9_999_999))
  .map(([one, other]) => ({ numerator: Math.min(one, other), denominator: Math.max(one, other) }));
const answers = fc.option(fc.option(figures, { nil: null }), { nil: undefined });
const why = fc.constantFrom('', 'Chưa ghi kịp', 'Theo kết luận kiểm tra');
const contents: fc.Arbitrary<DraftContent> = fc
  .record({
    asOf: fc.constantFrom('2026-09-30', '2026-08-15'),
    answers: fc.tuple(answers, answers, answers, answers),
    reasons: fc.tuple(why, why, why, why),
    members: fc.option(fc.nat(10_000_000)),
    workers: fc.option(fc.nat(10_000_000)),
    note: fc.string().map((text) => text.normalize('NFC')),
    source: fc.constantFrom('', 'Sổ theo dõi'),
  })
  .map(({ answers: given, reasons, ...rest }) => ({
    ...rest,
    ...explained(
      Object.fromEntries(
        goalCodes.flatMap((goal, index) =>
          given[index] === undefined ? [] : [[goal, reasons[index] ?? '']],
        ),
      ),
    ),
    figures: Object.fromEntries(
      goalCodes.flatMap((goal, index) => (given[index] === undefined ? [] : [[goal, given[index]]])),
    ),
  }));
const locales = fc.constantFrom('vi', 'en') as fc.Arbitrary<'vi' | 'en'>;

describe('a report as it is typed', () => {
  test('is read back as what it was written from', () => {
    fc.assert(
      fc.property(contents, locales, (content, locale) => {
        const { content: read, problems, unfinished } = readFields(fieldsOf(content, locale), blank, locale);
        expect({ read, problems, unfinished }).toEqual({ read: content, problems: {}, unfinished: [] });
      }),
    );
  });

  const coverage = (numerator: string, denominator: string, answer = 'figure') =>
    readFields(
      {
        ...fieldsOf(blank, 'vi'),
        [goalField('coverage', 'numerator')]: numerator,
        [goalField('coverage', 'denominator')]: denominator,
        [goalField('coverage', 'answer')]: answer,
      },
      blank,
      'vi',
    );

  test.each([
    ['1.234', '5.678', { numerator: 1234, denominator: 5678 }],
    ['1234', '5678', { numerator: 1234, denominator: 5678 }],
    [' 15 ', '92', { numerator: 15, denominator: 92 }],
    ['0', '0', { numerator: 0, denominator: 0 }],
  ])('%s of %s is a figure', (numerator, denominator, figure) => {
    expect(coverage(numerator, denominator).content.figures.coverage).toEqual(figure);
  });

  test('says what cannot be read, at its field', () => {
    expect(coverage('93', '92').problems).toEqual({
      'figures.coverage.numerator': 'numerator-above-denominator',
    });
    expect(coverage('mười', '92').problems).toEqual({ 'figures.coverage.numerator': 'not-a-number' });
    expect(coverage('1,5', '-2').problems).toEqual({
      'figures.coverage.numerator': 'not-an-integer',
      'figures.coverage.denominator': 'negative',
    });
  });

  test('with one count only is unfinished, neither an answer nor a problem', () => {
    const { content, problems, unfinished } = coverage('15', '');
    expect([content.figures, problems, unfinished]).toEqual([{}, {}, ['coverage']]);
  });

  test('takes the chosen answer, whatever numbers were typed before', () => {
    expect(coverage('15', '92', 'unknown').content.figures).toEqual({ coverage: null });
    expect(coverage('', '', 'nil').content.figures).toEqual({ coverage: { numerator: 0, denominator: 0 } });
    expect(coverage('', '', '').content.figures).toEqual({});
  });
});

describe('what changed', () => {
  test('leads from the one to the other and no further', () => {
    fc.assert(
      fc.property(contents, contents, (before, after) => {
        const changes = changesBetween(before, after);
        if (changes === null) return expect(after).toEqual(before);
        const takenBack = goalCodes.filter((goal) => goal in before.figures && !(goal in after.figures));
        expect(applyInput(before, { ...changes.after, unanswered: takenBack })).toEqual(after);
      }),
    );
  });

  test('in two steps is what changed in one', () => {
    fc.assert(
      fc.property(contents, contents, contents, (first, second, third) => {
        const [one, two] = [changesBetween(first, second), changesBetween(second, third)];
        if (one === null || two === null) return;
        expect(joinChanges(one, two)).toEqual(changesBetween(first, third));
      }),
    );
  });
});

describe('two people on one draft', () => {
  test('lose nothing: what one alone changed is there, what both changed is asked', () => {
    fc.assert(
      fc.property(contents, contents, contents, (base, mine, theirs) => {
        const merged = mergeFields(base, fieldsOf(mine, 'vi'), theirs, 'vi');
        const [before, my, their] = [base, mine, theirs].map((content) => fieldsOf(content, 'vi'));
        if (!before || !my || !their) return;
        const changedByMe = differingItems(before, my, 'vi');
        const changedByThem = differingItems(before, their, 'vi');
        const clashes = differingItems(my, their, 'vi');
        for (const item of reportItems) {
          const isMine = changedByMe.includes(item);
          const isTheirs = changedByThem.includes(item);
          const isAsked = merged.conflicts.some((each) => each.item === item);
          expect(isAsked).toBe(isMine && isTheirs && clashes.includes(item));
          if (isTheirs && !isMine) expect(differingItems(merged.fields, their, 'vi')).not.toContain(item);
          else expect(differingItems(merged.fields, my, 'vi')).not.toContain(item);
        }
      }),
    );
  });

  test('do not disagree about how a number is written', () => {
    const theirs = { ...blank, members: 1234 };
    const mine = { ...fieldsOf(blank, 'vi'), members: '1234' };
    expect(mergeFields(blank, mine, theirs, 'vi').conflicts).toEqual([]);
  });
});
