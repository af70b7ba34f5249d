import { database } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { unitFor } from '@/lib/db/scope';
import { unitTree } from '@/lib/db/units';
import type { Viewer } from '@/lib/domain/access';
import type { GoalCode } from '@/lib/domain/goal';
import type { Figure } from '@/lib/domain/ratio';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import type { EnterpriseStatus, OrganisationKind, Ownership } from '@/lib/domain/register/fact';
import {
  countedReasons,
  deniedReasons,
  leftOutReasons,
  type Verdict,
  type VerdictReason,
} from '@/lib/domain/register/verdict';
import { placeSql, reasonSql, statesOf } from './counting-sql';
import { type CoveredEnterprise, coveredEnterprises } from './covered-enterprises';
import { figuresOf } from './figures';
import { type Moment, stateAt, withinUnit } from './moments';
import { type CountedBy, type RuleWish, rulesFor } from './rules';

/** A part of a figure: what is in the numerator, all in the denominator, what is in that only, or what is left out. */
export const explainedParts = ['numerator', 'denominator', 'denominator-only', 'left-out'] as const;
export type ExplainedPart = (typeof explainedParts)[number];

/** What is to be listed. `cursor` is the id of the last row of the page before. */
export type Explained = Moment & {
  readonly unit: string;
  readonly goal: GoalCode;
  readonly part: ExplainedPart;
  readonly rule?: RuleWish | undefined;
  /** Only rows with this reason; `total` is then that of the reason. */
  readonly reason?: VerdictReason | undefined;
  readonly cursor?: number | undefined;
  readonly limit?: number | undefined;
};

/** An enterprise behind a figure, in the state of the day. */
export type ExplainedEnterprise = {
  readonly thing: 'enterprise';
  readonly id: number;
  readonly name: string;
  readonly taxCode: string | null;
  /** Of the unit where it stands. */
  readonly unitId: number;
  readonly affiliationId: number | null;
  readonly zone: string | null;
  readonly ownership: Ownership | null;
  readonly status: EnterpriseStatus;
  readonly workers: number | null;
  readonly fullMembers: number | null;
  readonly hasUnion: boolean;
};

/** An organisation behind a figure, with the enterprises that it covers on the day: one that is suspended or closed is told. */
export type ExplainedOrganisation = {
  readonly thing: 'organisation';
  readonly id: number;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly unitId: number | null;
  readonly affiliationId: number | null;
  readonly enterprises: readonly CoveredEnterprise[];
};

/** A row of a figure: how it counts, and why. */
export type ExplainedRow = (ExplainedEnterprise | ExplainedOrganisation) & {
  readonly counted: Verdict['counted'];
  readonly reason: VerdictReason;
};

/** A page of the rows behind a figure, by name, and how many rows there are: the figure itself. */
export type ExplainedPage = {
  readonly items: readonly ExplainedRow[];
  readonly total: number;
  readonly nextCursor: number | null;
  readonly rule: CountedBy;
};

/** From this size of a figure on, rows are found by walking along the names; below, by sorting the unit's own. */
const walkedFrom = 20_000;

/** The enterprises, or in the fourth goal organisations, behind a figure, each with how it counts and why. */
export async function explainFigure(viewer: Viewer, wanted: Explained): Promise<ExplainedPage | Refusal> {
  const { goal, part, reason, limit = 100, cursor } = wanted;
  const unit = await unitFor(viewer, 'see-register', wanted.unit);
  if (isRefusal(unit)) return unit;
  const rules = await rulesFor(viewer, wanted.asOf, wanted.rule);
  if (isRefusal(rules)) return rules;
  const rule = rules[goal];
  const tree = await unitTree(viewer);
  const figure = (await figuresOf(tree, unit, wanted, [rule])).get(rule) ?? { numerator: 0, denominator: 0 };
  const reasons = reasonsIn(part).filter((each) => reason === undefined || each === reason);
  const where = Prisma.sql`${stateAt(wanted)} and ${withinUnit(tree, unit, placeSql(goal, rule.choices))}`;
  const after = cursor === undefined ? null : await placeAfter(goal, where, cursor);
  if (isRefusal(after)) return after;
  const query: RowsQuery = { rule, reasons, where, limit: limit + 1, after };
  const isLarge = goal !== 'admission' && figure.denominator >= walkedFrom;
  const rows = await database().$queryRaw<Row[]>(isLarge ? walkedRows(query) : sortedRows(query));
  const total = reason === undefined ? await rowsIn(figure, part, query) : await countRows(query);
  const page = rows.slice(0, limit);
  return {
    items: goal === 'admission' ? await organisationRows(page, wanted) : page.map(enterpriseRow),
    total,
    nextCursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
    rule,
  };
}

function reasonsIn(part: ExplainedPart): readonly VerdictReason[] {
  if (part === 'left-out') return leftOutReasons;
  if (part === 'denominator-only') return deniedReasons;
  return part === 'numerator' ? countedReasons : [...countedReasons, ...deniedReasons];
}

/** How many rows there are: the figure itself says it, and of what it leaves out the number of all that there are. */
async function rowsIn(
  { numerator, denominator }: Figure,
  part: ExplainedPart,
  query: RowsQuery,
): Promise<number> {
  if (part === 'left-out') return (await countAll(query)) - denominator;
  return part === 'denominator-only'
    ? denominator - numerator
    : part === 'numerator'
      ? numerator
      : denominator;
}

type Row = Omit<ExplainedEnterprise, 'thing'> & { kind: OrganisationKind; reason: VerdictReason };

type RowsQuery = {
  readonly rule: CountedBy;
  readonly reasons: readonly VerdictReason[];
  readonly where: Prisma.Sql;
  readonly limit: number;
  readonly after: { name: string; id: number } | null;
};

const namesOf = (goal: GoalCode): Prisma.Sql =>
  goal === 'admission' ? Prisma.sql`"PartyOrganisation"` : Prisma.sql`"Enterprise"`;

/** Where a page begins: after a row of the same unit and day. Another is no place to begin at. */
async function placeAfter(
  goal: GoalCode,
  where: Prisma.Sql,
  cursor: number,
): Promise<NonNullable<RowsQuery['after']> | Refusal> {
  const { table, subject } = statesOf(goal);
  const [row] = await database().$queryRaw<{ name: string; id: number }[]>`
    select e.name, e.id from ${namesOf(goal)} e join ${table} s on s.${subject} = e.id
    where e.id = ${cursor}::int and ${where}`;
  return row ?? refuse('cursor-invalid', { path: 'cursor' });
}

const isAfter = ({ after }: RowsQuery): Prisma.Sql =>
  after === null ? Prisma.sql`true` : Prisma.sql`(e.name, e.id) > (${after.name}::text, ${after.id}::int)`;

const columnsOf = (goal: GoalCode): Prisma.Sql =>
  goal === 'admission'
    ? Prisma.sql`s."unitId", s."affiliationId", s.kind`
    : Prisma.sql`s."unitId", s."affiliationId", s.zone, s.ownership, s.status, s.workers, s."fullMembers", s."hasUnion"`;

const ownColumnsOf = (goal: GoalCode): Prisma.Sql =>
  goal === 'admission' ? Prisma.sql`e.id, e.name` : Prisma.sql`e.id, e.name, e."taxCode"`;

/** The states of the unit with their reasons, as rows `c`. */
function countedRows({ rule: { goal, choices }, where }: RowsQuery): Prisma.Sql {
  const { table, subject } = statesOf(goal);
  return Prisma.sql`(select s.${subject} as subject, ${columnsOf(goal)}, ${reasonSql(goal, choices)} as reason from ${table} s where ${where})`;
}

function sortedRows(query: RowsQuery): Prisma.Sql {
  const { goal } = query.rule;
  return Prisma.sql`
    select ${ownColumnsOf(goal)}, c.* from ${countedRows(query)} c join ${namesOf(goal)} e on e.id = c.subject
    where c.reason = any(${[...query.reasons]}::text[]) and ${isAfter(query)}
    order by e.name, e.id limit ${query.limit}`;
}

function walkedRows(query: RowsQuery): Prisma.Sql {
  const { goal, choices } = query.rule;
  const { table, subject } = statesOf(goal);
  return Prisma.sql`
    select ${ownColumnsOf(goal)}, c.* from ${namesOf(goal)} e cross join lateral (
      select ${columnsOf(goal)}, ${reasonSql(goal, choices)} as reason
      from ${table} s where s.${subject} = e.id and ${query.where} offset 0) c
    where c.reason = any(${[...query.reasons]}::text[]) and ${isAfter(query)}
    order by e.name, e.id limit ${query.limit}`;
}

/** How many things there are in the unit on the day, however they count. */
async function countAll({ rule: { goal }, where }: RowsQuery): Promise<number> {
  const [row] = await database().$queryRaw<{ rows: number }[]>`
    select count(*)::int as rows from ${statesOf(goal).table} s where ${where}`;
  return row?.rows ?? 0;
}

async function countRows(query: RowsQuery): Promise<number> {
  const [row] = await database().$queryRaw<{ rows: number }[]>`
    select count(*)::int as rows from ${countedRows(query)} c where c.reason = any(${[...query.reasons]}::text[])`;
  return row?.rows ?? 0;
}

const countedBy = (reason: VerdictReason): Verdict['counted'] => {
  if (leftOutReasons.some((each) => each === reason)) return 'left-out';
  return countedReasons.some((each) => each === reason) ? 'numerator' : 'denominator';
};

function enterpriseRow({
  id,
  name,
  taxCode,
  unitId,
  affiliationId,
  zone,
  ownership,
  status,
  ...rest
}: Row): ExplainedRow {
  const { workers, fullMembers, hasUnion, reason } = rest;
  return {
    thing: 'enterprise',
    ...{ id, name, taxCode, unitId, affiliationId, zone, ownership, status, workers, fullMembers, hasUnion },
    counted: countedBy(reason),
    reason,
  };
}

async function organisationRows(rows: readonly Row[], moment: Moment): Promise<ExplainedRow[]> {
  const covered = await coveredEnterprises(
    rows.map(({ id }) => id),
    moment,
  );
  return rows.map(({ id, name, kind, unitId, affiliationId, reason }) => ({
    thing: 'organisation',
    ...{ id, name, kind, unitId, affiliationId },
    enterprises: covered.get(id) ?? [],
    counted: countedBy(reason),
    reason,
  }));
}
