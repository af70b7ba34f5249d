import { describe, expect, test } from 'vitest';
import { addDays } from '@/lib/domain/calendar-date';
import {
  courseAfter,
  courseOn,
  type MeasureStep,
  measureStates,
  problemsOfDays,
  type RecordedStep,
  type SteppingMeasure,
  standingOn,
  stepsOpenTo,
} from '@/lib/domain/measure';
import { isRefusal } from '@/lib/domain/refusal';

const today = '2026-11-23';

/** Assigned on 1 September, due at the end of the year. */
const assigned: MeasureStep = { kind: 'assigned', on: '2026-09-01', note: '', dueOn: '2026-12-31' };

const aStep = (kind: MeasureStep['kind'], on: string, dueOn: string | null = null): MeasureStep => ({
  kind,
  on,
  note: 'vì thế',
  dueOn,
});

describe('where a measure stands is what its steps come to', () => {
  const history = [
    assigned,
    aStep('progress', '2026-09-20'),
    aStep('deadline-moved', '2026-10-05', '2027-01-31'),
    aStep('done', '2026-11-01'),
    aStep('reopened', '2026-11-10'),
    aStep('corrected', '2026-11-11'),
    aStep('cancelled', '2026-11-20'),
  ];

  test.each([
    ['2026-08-31', null],
    ['2026-09-01', { state: 'open', dueOn: '2026-12-31' }],
    ['2026-10-04', { state: 'open', dueOn: '2026-12-31' }],
    ['2026-10-05', { state: 'open', dueOn: '2027-01-31' }],
    ['2026-11-01', { state: 'done', dueOn: '2027-01-31' }],
    ['2026-11-12', { state: 'open', dueOn: '2027-01-31' }],
    ['2026-11-20', { state: 'cancelled', dueOn: '2027-01-31' }],
  ])('on %s', (day, course) => {
    expect(courseOn(history, day)).toEqual(course);
  });
});

test.each([
  ['2026-11-22', 'overdue'],
  ['2026-11-23', 'due-soon'],
  ['2026-12-07', 'due-soon'],
  ['2026-12-08', 'open'],
])('an open measure due on %s is %s', (dueOn, standing) => {
  expect(standingOn({ state: 'open', dueOn }, today)).toBe(standing);
});

test.each(['done', 'cancelled'] as const)('a measure that is %s is late no more', (state) => {
  expect(standingOn({ state, dueOn: '2020-01-01' }, today)).toBe(state);
});

describe('who may record which step', () => {
  test('whoever assigned it records every step that fits', () => {
    expect(stepsOpenTo('keeper', 'open')).toEqual(['progress', 'done', 'deadline-moved', 'cancelled']);
    expect(stepsOpenTo('keeper', 'done')).toEqual(['reopened']);
    expect(stepsOpenTo('keeper', 'cancelled')).toEqual(['reopened']);
  });

  test('whoever carries it out tells of its progress, and of nothing else', () => {
    expect(stepsOpenTo('responsible', 'open')).toEqual(['progress']);
    expect(stepsOpenTo('responsible', 'done')).toEqual([]);
    expect(stepsOpenTo('responsible', 'cancelled')).toEqual([]);
  });

  test.each(measureStates)('a reader records nothing of a measure that is %s', (state) => {
    expect(stepsOpenTo('reader', state)).toEqual([]);
  });
});

describe('the next step', () => {
  const open: SteppingMeasure = {
    state: 'open',
    dueOn: '2026-12-31',
    decidedOn: '2026-09-01',
    newestOn: '2026-11-01',
  };
  const done: SteppingMeasure = { ...open, state: 'done' };
  const step = (kind: RecordedStep['kind'], more: Partial<RecordedStep> = {}): RecordedStep => ({
    kind,
    on: today,
    note: 'vì thế',
    dueOn: null,
    ...more,
  });

  test.each([
    ['progress', open, step('progress'), { state: 'open', dueOn: '2026-12-31' }],
    ['done', open, step('done', { note: '' }), { state: 'done', dueOn: '2026-12-31' }],
    ['cancelled', open, step('cancelled'), { state: 'cancelled', dueOn: '2026-12-31' }],
    ['moved', open, step('deadline-moved', { dueOn: '2027-03-31' }), { state: 'open', dueOn: '2027-03-31' }],
    [
      'moved nearer',
      open,
      step('deadline-moved', { dueOn: '2026-12-01' }),
      { state: 'open', dueOn: '2026-12-01' },
    ],
    ['reopened', done, step('reopened'), { state: 'open', dueOn: '2026-12-31' }],
    [
      'a day after the newest',
      open,
      step('progress', { on: '2026-11-02' }),
      { state: 'open', dueOn: '2026-12-31' },
    ],
    [
      'a deadline given to a step that moves none',
      open,
      step('done', { dueOn: '2030-01-01' }),
      { state: 'done', dueOn: '2026-12-31' },
    ],
  ])('%s', (_, measure, taken, course) => {
    expect(courseAfter(measure, taken, 'keeper', today)).toEqual(course);
  });

  test.each([
    ['nothing more of one that is done', done, step('progress'), 'measure-closed', undefined],
    ['no reopening of an open one', open, step('reopened'), 'measure-open', undefined],
    ['progress without a word', open, step('progress', { note: '' }), 'required', 'note'],
    ['given up without a reason', open, step('cancelled', { note: '' }), 'reason-required', 'note'],
    ['reopened without a reason', done, step('reopened', { note: '' }), 'reason-required', 'note'],
    ['tomorrow', open, step('progress', { on: '2026-11-24' }), 'step-in-future', 'on'],
    ['before the newest step', open, step('progress', { on: '2026-10-31' }), 'step-before-last', 'on'],
    ['moved to no day', open, step('deadline-moved'), 'required', 'dueOn'],
    [
      'moved to where it is',
      open,
      step('deadline-moved', { dueOn: '2026-12-31' }),
      'nothing-changed',
      'dueOn',
    ],
    [
      'moved before it was assigned',
      open,
      step('deadline-moved', { dueOn: '2026-08-01' }),
      'due-before-decided',
      'dueOn',
    ],
  ])('is refused: %s', (_, measure, taken, refusal, path) => {
    const answer = courseAfter(measure, taken, 'keeper', today);
    expect(answer).toMatchObject({ refusal, ...(path && { path }) });
  });

  test('every problem is named at its field at once', () => {
    const wrong = step('deadline-moved', { on: '2030-01-01', note: '' });
    const answer = courseAfter(open, wrong, 'keeper', today);
    const all = isRefusal(answer) ? [answer, ...(answer.others ?? [])] : [];
    expect(all.map(({ path }) => path)).toEqual(['on', 'note', 'dueOn']);
  });

  test('is refused to whoever carries it out, but for progress', () => {
    expect(courseAfter(open, step('progress'), 'responsible', today)).toEqual({
      state: 'open',
      dueOn: '2026-12-31',
    });
    for (const kind of ['done', 'cancelled', 'deadline-moved'] as const) {
      expect(courseAfter(open, step(kind, { dueOn: '2027-01-01' }), 'responsible', today)).toMatchObject({
        refusal: 'not-allowed',
      });
    }
  });
});

test('a measure is decided by today, and due on that day or later', () => {
  const problems = (decidedOn: string, dueOn: string) =>
    problemsOfDays({ decidedOn, dueOn }, today).map(({ refusal }) => refusal);
  expect(problems(today, today)).toEqual([]);
  expect(problems(addDays(today, -40), addDays(today, -10))).toEqual([]);
  expect(problems(addDays(today, 1), addDays(today, 9))).toEqual(['decided-in-future']);
  expect(problems(today, addDays(today, -1))).toEqual(['due-before-decided']);
  expect(problems(addDays(today, 2), today)).toEqual(['decided-in-future', 'due-before-decided']);
});
