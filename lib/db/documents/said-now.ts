import { figuresOfUnit, observationsOf } from '@/lib/db/figures';
import { cutOffIn, ruleOn, standards } from '@/lib/db/standards';
import { structureVersion, unitTree } from '@/lib/db/units';
import { type GoalCode, termsOn } from '@/lib/domain/goal';
import type { SaidOfGoal } from '@/lib/domain/paper-comparison';
import type { Period } from '@/lib/domain/period';
import type { Unit } from '@/lib/domain/unit';

/** What the system says of a unit and period now: the unit as it is, and each goal. */
export type SaidNow = {
  readonly unit: Pick<Unit, 'name' | 'code' | 'path' | 'validTo'> & {
    readonly successors: readonly string[];
  };
  readonly goals: Readonly<Record<GoalCode, SaidOfGoal>>;
};

/** By approved figures only, as on every screen. The caller has checked that whoever asks may know. */
export async function saidNow(unitId: number, period: Period): Promise<SaidNow> {
  // Whoever asks may be nobody: only the version of the structure is looked at.
  const structure = await structureVersion();
  const house = { version: { structure, figures: '', register: '', access: '', events: '' } };
  const [tree, known, rows] = await Promise.all([unitTree(house), standards(house), figuresOfUnit(unitId)]);
  const unit = tree.get(unitId);
  if (unit === undefined) throw new Error(`a paper of a unit that is not there: ${unitId}`);
  const cutOff = cutOffIn(known, period);
  const of = (goal: GoalCode): SaidOfGoal => {
    const [found] = observationsOf(tree, known, unit, goal, [period], rows);
    if (found === undefined) throw new Error(`no observation of ${goal}`);
    const { figure, origin, revision, reported, expected, ruleNote } = found;
    const rule =
      known.rules.findLast((each) => each.goal === goal && each.name === ruleNote) ??
      ruleOn(known.rules, goal, cutOff);
    return {
      figure,
      target: termsOn(known.terms, goal, cutOff).targetBasisPoints,
      rule: rule && { name: rule.name, validFrom: rule.validFrom },
      origin: figure === null ? null : origin,
      revision,
      reported,
      expected,
    };
  };
  const { name, code, path, validTo } = unit;
  const successors = unit.successors.flatMap((id) => tree.get(id)?.name ?? []);
  return {
    unit: { name, code, path, validTo, successors },
    goals: {
      coverage: of('coverage'),
      formation: of('formation'),
      'union-backed': of('union-backed'),
      admission: of('admission'),
    },
  };
}
