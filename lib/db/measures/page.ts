import { database, type Reader } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { inScope, withinScope } from '@/lib/db/scope';
import { unitTree } from '@/lib/db/units';
import type { Viewer } from '@/lib/domain/access';
import type { MeasurePart, MeasureStep } from '@/lib/domain/measure';
import { type Refusal, refuse } from '@/lib/domain/refusal';
import type { Unit, UnitTree } from '@/lib/domain/unit';
import { type Measure, measureColumns, measuresWithUnits } from './rows';

/** A step with who recorded it, and when. */
export type RecordedMeasureStep = MeasureStep & {
  readonly id: number;
  readonly byName: string;
  readonly at: Date;
};

/** An enterprise that a measure is about. */
export type MeasuredEnterprise = {
  readonly id: number;
  readonly name: string;
  readonly taxCode: string | null;
  readonly unitName: string | null;
  /** Whether the viewer may open its page. */
  readonly maySee: boolean;
};

/** All that the page of a measure shows. */
export type MeasurePage = {
  readonly measure: Measure;
  readonly unit: Pick<Unit, 'code' | 'name'>;
  readonly responsible: Pick<Unit, 'code' | 'name'> | null;
  /** What the viewer is to it. */
  readonly part: MeasurePart;
  /** Oldest first. */
  readonly steps: readonly RecordedMeasureStep[];
  readonly enterprises: readonly MeasuredEnterprise[];
};

/** A measure that concerns the viewer's branches; any other does not exist for him. */
export async function measureIn(
  viewer: Viewer,
  id: number,
  reader: Reader = database(),
): Promise<Measure | Refusal> {
  const [measure] = await reader.$queryRaw<Measure[]>`
    select ${measureColumns} from ${measuresWithUnits} where m.id = ${id}::int
      and (${withinScope(viewer, 'see-measures', Prisma.sql`u.path`)} or ${withinScope(viewer, 'see-measures', Prisma.sql`r.path`)})`;
  return measure ?? refuse('measure-not-found');
}

/** What the viewer is to a measure: he keeps those of his branches, and tells of the progress of those given to them. */
export function partIn(
  viewer: Viewer,
  tree: UnitTree,
  { unitId, responsibleUnitId }: Pick<Measure, 'unitId' | 'responsibleUnitId'>,
): MeasurePart {
  const keeps = (id: number | null) => {
    const unit = tree.get(id ?? 0);
    return unit !== undefined && inScope(viewer, 'keep-measures', unit);
  };
  if (keeps(unitId)) return 'keeper';
  return keeps(responsibleUnitId) ? 'responsible' : 'reader';
}

/** The page of a measure. */
export async function measurePage(viewer: Viewer, id: number): Promise<MeasurePage | Refusal> {
  const measure = await measureIn(viewer, id);
  if ('refusal' in measure) return measure;
  const tree = await unitTree(viewer);
  const [steps, enterprises] = await Promise.all([stepsOf(id), enterprisesOf(viewer, tree, id)]);
  const unit = tree.get(measure.unitId);
  if (unit === undefined) return refuse('measure-not-found');
  const responsible = tree.get(measure.responsibleUnitId ?? 0) ?? null;
  return { measure, unit, responsible, part: partIn(viewer, tree, measure), steps, enterprises };
}

const stepsOf = (measureId: number): Promise<RecordedMeasureStep[]> =>
  database().$queryRaw<RecordedMeasureStep[]>`
    select s.id, s.kind, s."on"::text as "on", s.note, s."dueOn"::text as "dueOn", s."byName", s.at
    from "MeasureStep" s where s."measureId" = ${measureId} order by s.id`;

async function enterprisesOf(
  viewer: Viewer,
  tree: UnitTree,
  measureId: number,
): Promise<MeasuredEnterprise[]> {
  const rows = await database().$queryRaw<
    { id: number; name: string; taxCode: string | null; unitId: number | null }[]
  >`
    select e.id, e.name, e."taxCode", p."unitId" from "MeasureEnterprise" m join "Enterprise" e on e.id = m."enterpriseId"
    left join "EnterpriseState" p on p."enterpriseId" = e.id and p."until" is null and p."knownUntil" is null
    where m."measureId" = ${measureId} order by e.name collate "vi-x-icu", e.id`;
  return rows.map(({ unitId, ...enterprise }) => {
    const unit = tree.get(unitId ?? 0);
    const maySee = unit !== undefined && inScope(viewer, 'see-register', unit);
    return { ...enterprise, unitName: unit?.name ?? null, maySee };
  });
}
