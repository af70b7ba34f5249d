/**
 * Why a figure moved between two days: every enterprise or organisation that counts otherwise on the second day belongs to
 * exactly one part, so the parts sum to the difference of numerators and of denominators.
 */

import { type CountedThing, countedThing, type GoalCode } from '@/lib/domain/goal';
import type { Figure } from '@/lib/domain/ratio';
import { countedReasons, deniedReasons, type leftOutReasons, type VerdictReason } from './verdict';

/** The parts of a change, in the order in which they are shown. */
export const changeParts = [
  'entered',
  'left',
  'moved-in',
  'moved-out',
  'base-in',
  'base-out',
  'grew',
  'shrank',
  'union-founded',
  'union-dissolved',
  'founded',
  'dissolved',
  'released-from-committee',
  'became-cell',
  'exemption-ended',
  'exempted',
  'admitted',
  'year-turned',
  'rule-changed',
  'corrected',
] as const;

/**
 * `entered`, `left`: an enterprise began or resumed to operate, closed or was suspended. `moved-…`: to or from another unit.
 * `base-…`: zone, workers or kind took it into or out of the rule's base. `grew`, `shrank`: past three full members.
 * `founded`, `dissolved`: a Party organisation. `year-turned`: last year's admissions no longer count.
 * `rule-changed`: another rule is in force. `corrected`: facts recorded since.
 */
export type ChangePart = (typeof changeParts)[number];

/** How a thing counted on a day: whether within the unit, and why; null when it was not there at all. */
export type CountedSide = { readonly isInside: boolean; readonly reason: VerdictReason } | null;

/** What a part adds to a figure. */
export type PartOfChange = {
  readonly part: ChangePart;
  readonly numerator: number;
  readonly denominator: number;
};

/** The part that a thing belongs to, and what it adds there; null when it counts the same as before. */
export function partOf(goal: GoalCode, before: CountedSide, after: CountedSide): PartOfChange | null {
  const was = countOf(before);
  const is = countOf(after);
  const numerator = is.numerator - was.numerator;
  const denominator = is.denominator - was.denominator;
  if (numerator === 0 && denominator === 0) return null;
  const thing = countedThing[goal];
  const part =
    denominator === 0
      ? heldParts[thing][numerator > 0 ? 'in' : 'out']
      : denominator > 0
        ? partOfPassage(thing, before, 'in')
        : partOfPassage(thing, after, 'out');
  return { part, numerator, denominator };
}

/** What all of these come to, part by part, in the order in which parts are shown. */
export function sumOfParts(parts: readonly PartOfChange[]): PartOfChange[] {
  return changeParts.flatMap((part) => {
    const own = parts.filter((each) => each.part === part);
    const numerator = own.reduce((sum, each) => sum + each.numerator, 0);
    const denominator = own.reduce((sum, each) => sum + each.denominator, 0);
    return numerator === 0 && denominator === 0 ? [] : [{ part, numerator, denominator }];
  });
}

type Passage = 'in' | 'out';
type LeftOutReason = (typeof leftOutReasons)[number];

/** How a thing came to count, by what it was before; or ceased to, by what it is since. */
function partOfPassage(thing: CountedThing, outside: CountedSide, passage: Passage): ChangePart {
  if (outside === null) return absentParts[thing][passage];
  if (!outside.isInside) return passage === 'in' ? 'moved-in' : 'moved-out';
  return leftOutParts[outside.reason as LeftOutReason][passage];
}

const heldParts: Record<CountedThing, Record<Passage, ChangePart>> = {
  enterprise: { in: 'founded', out: 'dissolved' },
  organisation: { in: 'admitted', out: 'year-turned' },
};

const absentParts: Record<CountedThing, Record<Passage, ChangePart>> = {
  enterprise: { in: 'entered', out: 'left' },
  organisation: { in: 'founded', out: 'dissolved' },
};

const operating = { in: 'entered', out: 'left' } as const;
const ofBase = { in: 'base-in', out: 'base-out' } as const;
const ofMembers = { in: 'grew', out: 'shrank' } as const;

const leftOutParts: Record<LeftOutReason, Record<Passage, ChangePart>> = {
  closed: operating,
  suspended: operating,
  branch: ofBase,
  'ownership-not-included': ofBase,
  'ownership-unknown': ofBase,
  'outside-zones': ofBase,
  'too-few-workers': ofBase,
  'workers-unknown': ofBase,
  'members-unknown': ofMembers,
  'fewer-than-three-members': ofMembers,
  'no-union': { in: 'union-founded', out: 'union-dissolved' },
  'cell-of-committee': { in: 'released-from-committee', out: 'became-cell' },
  'nobody-to-admit': { in: 'exemption-ended', out: 'exempted' },
  'founded-this-year': { in: 'founded', out: 'dissolved' },
};

const numeratorReasons: readonly string[] = countedReasons;
const denominatorReasons: readonly string[] = [...countedReasons, ...deniedReasons];

function countOf(side: CountedSide): Figure {
  if (!side?.isInside) return { numerator: 0, denominator: 0 };
  return {
    numerator: numeratorReasons.includes(side.reason) ? 1 : 0,
    denominator: denominatorReasons.includes(side.reason) ? 1 : 0,
  };
}
