/**
 * What may be told outside the internal circle (DESIGN §6): no count of 1 or 2, and nothing from which one could be worked
 * out. A share and a target give small counts away by themselves, so beside a small count only a word is told.
 */

import { type BasisPoints, type Figure, meets, missingTo, type RoundedPercent } from '@/lib/domain/ratio';
import type { GoalStanding } from '@/lib/domain/standing';
import { formatCount } from '@/lib/text/numbers';
import { isPartial } from '@/lib/text/sentence-case';

/** Counts that are not told. */
export const isFew = (count: number): boolean => count === 1 || count === 2;

/** A count, or that it is one of the few; 0 is told. */
export const toldCount = (count: number): string => (isFew(count) ? 'dưới 3' : formatCount(count, 'vi'));

/** What is told in the place of small counts; `unsaid`: not even whether the target is met. */
export type FewWord = 'met' | 'near' | 'not-met' | 'unsaid';

/** How much of a standing is told: both counts, the share and how many are missing, or a word instead of all. */
export type Told = {
  readonly figure: Figure | null;
  readonly share: RoundedPercent | null;
  /** null when nothing is missing, or it is not told. */
  readonly missing: string | null;
  /** null when the counts are told, or there are none. */
  readonly word: FewWord | null;
};

/** Whether one side of a figure, or what it lacks of the target, is a count that is not told. */
export function hasFew(figure: Figure, target: BasisPoints): boolean {
  const { numerator, denominator } = figure;
  return [numerator, denominator - numerator, missingTo(figure, target)].some(isFew);
}

/** What is told of a standing. */
export function toldOf(standing: GoalStanding): Told {
  const { figure, rounded, missing, target } = standing;
  if (figure === null || rounded === null) return { figure: null, share: null, missing: null, word: null };
  if (hasFew(figure, target)) {
    return { figure: null, share: null, missing: null, word: wordOf(standing, figure) };
  }
  return { figure, share: rounded, missing: missing ? toldCount(missing) : null, word: null };
}

const fine = (figure: Figure, target: BasisPoints): FewWord =>
  meets(figure, target) ? 'met' : isFew(missingTo(figure, target)) ? 'near' : 'not-met';
const coarse = (figure: Figure, target: BasisPoints): FewWord => (meets(figure, target) ? 'met' : 'not-met');

/**
 * The most exact word that gives nothing away. The whole of admissions is what coverage counts, and may be known: there a
 * word is used only when each such word would leave several counts possible.
 */
function wordOf({ goal, target }: GoalStanding, figure: Figure): FewWord {
  if (goal !== 'admission') return fine(figure, target);
  const hidden = Array.from({ length: figure.denominator + 1 }, (_, numerator) => ({
    numerator,
    denominator: figure.denominator,
  })).filter((each) => hasFew(each, target));
  const words = [fine, coarse].find((said) => {
    const all = hidden.map((each) => said(each, target));
    return all.every((word) => all.indexOf(word) !== all.lastIndexOf(word));
  });
  return words === undefined ? 'unsaid' : words(figure, target);
}

/** Whether a verdict would rest on the figures of some units only. */
export const isProvisional = (standing: GoalStanding): boolean =>
  standing.met !== null && isPartial(standing);

/** "5/14 đơn vị"; in words where one side is few. */
export function someUnitsText({ reported, expected }: GoalStanding): string {
  if (isFew(reported) || isFew(expected - reported)) return 'thiếu đơn vị';
  return `${formatCount(reported, 'vi')}/${formatCount(expected, 'vi')} đơn vị`;
}
