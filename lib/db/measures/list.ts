import { database } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { unitFor } from '@/lib/db/scope';
import type { Viewer } from '@/lib/domain/access';
import { addDays, type CalendarDate } from '@/lib/domain/calendar-date';
import type { GoalCode } from '@/lib/domain/goal';
import { type BodyKind, type MeasureStanding, measureStandings, SOON_DAYS } from '@/lib/domain/measure';
import { isRefusal, type Refusal } from '@/lib/domain/refusal';
import { concerningBranch, concerningUnit, type Measure, measureColumns, measuresWithUnits } from './rows';

/** As many as one page of the list shows. */
export const measuresPerPage = 50;

/** What somebody looks for. */
export type MeasureFilter = {
  readonly unit: string;
  readonly goal?: GoalCode | undefined;
  readonly standing?: MeasureStanding | undefined;
  readonly bodyKind?: BodyKind | undefined;
  /** Those decided on this very day, as at a meeting. */
  readonly decidedOn?: CalendarDate | undefined;
  /** Only of the unit itself, without those below. */
  readonly own?: boolean;
  /** From 1 on. */
  readonly page?: number;
  readonly limit?: number;
};

/** A measure in a list, with its newest word of progress. */
export type ListedMeasure = Measure & {
  readonly unitName: string;
  readonly enterprises: number;
  readonly newest: { readonly on: CalendarDate; readonly note: string } | null;
};

/** A page of measures, and how many there are in each standing whatever standing is asked for. */
export type FoundMeasures = {
  readonly measures: readonly ListedMeasure[];
  readonly counts: Readonly<Record<MeasureStanding, number>>;
};

/** Measures that a unit and those below assigned or carry out: the most pressing first, those that ended last. */
export async function findMeasures(
  viewer: Viewer,
  filter: MeasureFilter,
  today: CalendarDate,
): Promise<FoundMeasures | Refusal> {
  const unit = await unitFor(viewer, 'see-measures', filter.unit);
  if (isRefusal(unit)) return unit;
  const { standing, page = 1, limit = measuresPerPage } = filter;
  const where = Prisma.sql`${filter.own ? concerningUnit(unit) : concerningBranch(unit)} and ${narrowed(filter)}`;
  const stands = standingSql(today);
  const asked = standing === undefined ? Prisma.sql`true` : Prisma.sql`${stands} = ${standing}`;
  const [measures, counted] = await Promise.all([
    database().$queryRaw<ListedMeasure[]>`
      select ${measureColumns}, u.name as "unitName",
        (select count(*)::int from "MeasureEnterprise" e where e."measureId" = m.id) as enterprises,
        (select jsonb_build_object('on', s."on"::text, 'note', s.note) from "MeasureStep" s
          where s."measureId" = m.id and s.note <> '' and s.kind <> 'corrected' order by s.id desc limit 1) as newest
      from ${measuresWithUnits} where ${where} and ${asked}
      order by array_position(array['open', 'done', 'cancelled'], m.state),
        case when m.state = 'open' then m."dueOn" end, m."dueOn" desc, m.id
      limit ${limit} offset ${(page - 1) * limit}`,
    database().$queryRaw<{ standing: MeasureStanding; count: number }[]>`
      select ${stands} as standing, count(*)::int as count from ${measuresWithUnits} where ${where} group by 1`,
  ]);
  return { measures, counts: countsOf(counted) };
}

function narrowed({ goal, bodyKind, decidedOn }: MeasureFilter): Prisma.Sql {
  const conditions = [
    ...(goal === undefined ? [] : [Prisma.sql`m.goal = ${goal}`]),
    ...(bodyKind === undefined ? [] : [Prisma.sql`m."bodyKind" = ${bodyKind}`]),
    ...(decidedOn === undefined ? [] : [Prisma.sql`m."decidedOn" = ${decidedOn}::date`]),
  ];
  return conditions.length === 0 ? Prisma.sql`true` : Prisma.join(conditions, ' and ');
}

/** `standingOn` of lib/domain/measure, as SQL; a test holds the two to the same answers. */
function standingSql(today: CalendarDate): Prisma.Sql {
  return Prisma.sql`case when m.state <> 'open' then m.state when m."dueOn" < ${today}::date then 'overdue'
    when m."dueOn" <= ${addDays(today, SOON_DAYS)}::date then 'due-soon' else 'open' end`;
}

function countsOf(rows: readonly { standing: MeasureStanding; count: number }[]) {
  const counts = measureStandings.map(
    (standing) => [standing, rows.find((row) => row.standing === standing)?.count ?? 0] as const,
  );
  return Object.fromEntries(counts) as Record<MeasureStanding, number>;
}
