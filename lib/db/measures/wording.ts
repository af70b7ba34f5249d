import { unitFor } from '@/lib/db/scope';
import type { Viewer } from '@/lib/domain/access';
import type { GoalCode } from '@/lib/domain/goal';
import type { BodyKind } from '@/lib/domain/measure';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import type { Unit } from '@/lib/domain/unit';

/** How a measure is worded. */
export type MeasureWording = {
  readonly title: string;
  /** Left empty when a unit carries it out: then that unit's name. */
  readonly body: string;
  readonly bodyKind: BodyKind;
  /** The code of the unit that carries it out, when it is one. */
  readonly responsible: string | null;
  readonly goal: GoalCode | null;
  readonly source: string;
};

/** The same, with the unit found and the body named. */
export type SettledWording = Omit<MeasureWording, 'responsible'> & { readonly responsible: Unit | null };

/** Finds the unit that has to do it, within the viewer's branches, and names the body. */
export async function settleWording(
  viewer: Viewer,
  { responsible: code, ...wording }: MeasureWording,
): Promise<SettledWording | Refusal> {
  const responsible = code === null ? null : await unitFor(viewer, 'see-measures', code);
  if (isRefusal(responsible)) return { ...responsible, path: 'responsible' };
  const body = wording.body || responsible?.name;
  if (!body) return refuse('required', { path: 'body' });
  return { ...wording, body, responsible };
}

/** The columns of a wording. */
export const wordingRow = ({ responsible, ...wording }: SettledWording) => ({
  ...wording,
  responsibleUnitId: responsible?.id ?? null,
});

/** What the audit trail keeps of a wording. */
export function wordingRecorded({
  title,
  body,
  bodyKind,
  responsible,
  goal,
  source,
}: Omit<SettledWording, 'responsible'> & { readonly responsible: Pick<Unit, 'name'> | null }) {
  return { title, body, bodyKind, responsible: responsible?.name ?? null, goal, source };
}
