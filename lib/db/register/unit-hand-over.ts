import type { Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { lockFor } from '@/lib/db/locks';
import { describeUnit } from '@/lib/db/unit-rows';
import { readTree } from '@/lib/db/units';
import { type Actor, write } from '@/lib/db/write';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import type { OrganisationKind, ProposedFact } from '@/lib/domain/register/fact';
import type { UnitTree } from '@/lib/domain/unit';
import { applyFacts } from './recording';

/**
 * Hands the enterprises and organisations of units that have ended over to the one unit that succeeded each, by facts of
 * the day on which it ended. Where several succeeded, somebody has to say which goes where: they stay until then. Answers
 * the units from which something went.
 */
export async function handOver(
  tx: Transaction,
  actor: Actor,
  tree: UnitTree,
  today: CalendarDate,
): Promise<number[] | Refusal> {
  const ended = endedWithOneSuccessor(tree, today);
  const left = new Set<number>();
  // A successor may have ended as well: what it took over goes on, one step each time.
  for (const _ of ended) {
    const found = [...(await placesHandedOver(tx, ended)), ...(await affiliationsHandedOver(tx, ended))];
    if (found.length === 0) break;
    const handed = await applyFacts(tx, actor, { facts: found.map(({ fact }) => fact) });
    if (isRefusal(handed)) return handed;
    for (const { unitId } of found) left.add(unitId);
  }
  return [...left];
}

/** Whose end came by itself, on a day that was named before: hands over what is due. For a timer; nobody is signed in. */
export async function handOverDue(today: CalendarDate): Promise<'handed-over' | Refusal> {
  if (endedWithOneSuccessor(await readTree(), today).length === 0) return refuse('nothing-changed');
  return write(calendar, async (tx, record) => {
    await lockFor(tx, 'structure');
    const tree = await readTree(tx);
    const left = await handOver(tx, calendar, tree, today);
    if (isRefusal(left)) return left;
    if (left.length === 0) return refuse('nothing-changed');
    for (const unit of left.flatMap((id) => tree.get(id) ?? [])) {
      const subject = { kind: 'unit', id: String(unit.id), label: unit.name } as const;
      record({ deed: 'unit.ended', subject, unitId: unit.id, before: null, after: describeUnit(tree, unit) });
    }
    return 'handed-over';
  });
}

/** By whose hand it happens, in the audit trail: nobody's, the day had come. */
const calendar: Actor = { accountId: null, name: 'Mốc 2030' };

function endedWithOneSuccessor(tree: UnitTree, today: CalendarDate): Ended[] {
  return tree.units.flatMap((unit): Ended[] => {
    const [successor, another] = unit.successors.map((id) => tree.get(id));
    if (!successor || another || unit.validTo === null || unit.validTo > today) return [];
    const { id, name, validTo: on } = unit;
    return [{ id, on, successorId: successor.id, source: `${name} → ${successor.name}` }];
  });
}

/** A fact by which something leaves an ended unit. */
type Handed = { readonly unitId: number; readonly fact: ProposedFact };

/** An ended unit; also what was found in one, by its own id. */
type Ended = { id: number; on: CalendarDate; successorId: number; source: string };
type Found = Ended & { unitId: number };

const endedUnits = (ended: readonly Ended[]): Prisma.Sql => Prisma.sql`
  unnest(${ended.map(({ id }) => id)}::int[], ${ended.map(({ on }) => on)}::date[], ${ended.map(({ successorId }) => successorId)}::int[],
    ${ended.map(({ source }) => source)}::text[]) u (id, "on", "successorId", source)`;

async function placesHandedOver(tx: Transaction, ended: readonly Ended[]): Promise<Handed[]> {
  const enterprises = await tx.$queryRaw<(Found & { zone: string | null })[]>`
    select s."enterpriseId" as id, u.id as "unitId", u."on"::text as "on", u."successorId", u.source, s.zone
    from ${endedUnits(ended)} join "EnterpriseState" s on s."unitId" = u.id and s.until is null and s."knownUntil" is null
    where s.status <> 'closed' and ${noneSince('place', Prisma.sql`f."enterpriseId" = s."enterpriseId"`)}
      and exists (select from "Fact" f where f."enterpriseId" = s."enterpriseId" and f.kind = 'status' and f."withdrawnAt" is null
        and f."on" <= u."on")
    order by 1`;
  return enterprises.map(({ id, unitId, on, successorId, source, zone }) => ({
    unitId,
    fact: { kind: 'place', unitId: successorId, zone, on, source, enterpriseId: id, organisationId: null },
  }));
}

type FoundOrganisation = Found & { organisationKind: OrganisationKind; committeeId: number | null };

async function affiliationsHandedOver(tx: Transaction, ended: readonly Ended[]): Promise<Handed[]> {
  const organisations = await tx.$queryRaw<FoundOrganisation[]>`
    select s."organisationId" as id, u.id as "unitId", u."on"::text as "on", u."successorId", u.source, s.kind as "organisationKind", (
      select f."committeeId" from "Fact" f where f."organisationId" = s."organisationId" and f.kind = 'organisation'
        and f."withdrawnAt" is null order by f."on" desc limit 1) as "committeeId"
    from ${endedUnits(ended)} join "OrganisationState" s on s."affiliationId" = u.id and s.until is null and s."knownUntil" is null
    where ${noneSince('organisation', Prisma.sql`f."organisationId" = s."organisationId"`)} order by 1`;
  return organisations.map(({ id, unitId, on, successorId, source, organisationKind, committeeId }) => ({
    unitId,
    fact: {
      ...({ kind: 'organisation', organisationKind, affiliationId: successorId, committeeId } as const),
      ...{ on, source, enterpriseId: null, organisationId: id },
    },
  }));
}

/** That nothing of a kind was said of the day or after it: who placed something in an ended unit meant it. */
const noneSince = (kind: 'place' | 'organisation', of: Prisma.Sql): Prisma.Sql => Prisma.sql`
  not exists (select from "Fact" f where ${of} and f.kind = ${kind} and f."withdrawnAt" is null and f."on" >= u."on")`;
