import { z } from 'zod';
import type { Series } from '@/lib/db/series';
import type { Observation } from '@/lib/domain/observation';
import { type PaceClass, paceClasses } from '@/lib/domain/pace';
import { percentOf } from '@/lib/domain/ratio';
import type { StandingState } from '@/lib/domain/standing';
import type { Locale } from '@/lib/text/locale';
import { sentenceOf } from '@/lib/text/sentence';
import { date, goalCode, percent, period, unitCode } from './codes';

const count = z.int().min(0).nullable();

const point = z.strictObject({
  period,
  cutOff: date,
  asOf: date,
  numerator: count,
  denominator: count,
  percent,
  origin: z.enum(['report', 'roll-up', 'register']),
  reported: z.int().meta({ description: 'Of the units expected to report, how many are in the figure.' }),
  expected: z.int(),
  rule: z.string().nullable(),
  revision: z.int().nullable().meta({ description: 'Number of the approved revision; null for a roll-up.' }),
});

const pace = z.strictObject({
  class: z.enum(paceClasses),
  ratio: z.number().nullable().meta({ description: 'Actual change per year ÷ required change per year.' }),
  missing: count.meta({ description: 'max(0, ⌈target × denominator⌉ − numerator) at the last figure.' }),
  perYear: z.number().nullable(),
  reachesOn: date.nullable(),
});

/** One goal of one unit over time, with its plan, its pace and the sentence that says where it stands. */
export const seriesSchema = z
  .strictObject({
    goal: goalCode,
    unit: unitCode,
    target: z.number().meta({ description: 'In percent.' }),
    points: z.array(point),
    required: z.array(z.strictObject({ date, percent: z.number() })),
    pace,
    sentence: z.string(),
  })
  .meta({ id: 'Series' });

export const seriesQuery = z.strictObject({
  unit: unitCode.optional().meta({ description: "The caller's topmost unit when not given." }),
  from: period.optional(),
  to: period.optional().meta({ description: 'Pace and sentence are those of this period.' }),
});

/** The goal in the path. */
export const goalParams = z.object({ code: goalCode.or(z.never({ error: 'goal-not-found' })) });

/** A series as it is answered. */
export function presentSeries({ unit, standing, points }: Series, locale: Locale) {
  const { goal, target, path, state, ratio, missing, perYear, reachesOn } = standing;
  return {
    goal,
    unit: unit.code,
    target: target / 100,
    points: points.map(presentPoint),
    required: (path?.points ?? []).map(({ on, basisPoints }) => ({ date: on, percent: basisPoints / 100 })),
    pace: { class: paceClassOf(state), ratio, missing, perYear, reachesOn },
    sentence: sentenceOf(standing, locale),
  };
}

/** Without a figure, or with an empty denominator, there is not enough to judge by. */
function paceClassOf(state: StandingState): PaceClass {
  return state === 'no-data' || state === 'undetermined' ? 'insufficient-data' : state;
}

function presentPoint({ figure, ruleNote, ...point }: Observation) {
  const { period: of, cutOff, asOf, origin, reported, expected, revision } = point;
  return {
    period: of,
    cutOff,
    asOf,
    numerator: figure?.numerator ?? null,
    denominator: figure?.denominator ?? null,
    percent: figure && percentOf(figure),
    origin,
    reported,
    expected,
    rule: ruleNote,
    revision,
  };
}
