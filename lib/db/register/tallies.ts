import type { Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { CountedRule } from '@/lib/domain/register/bookings';
import { countedSql, placeSql, statesOf } from './counting-sql';
import { vietnamDay } from './moments';

/** Keeps every writer of the register waiting until the transaction ends; readers go on. */
export async function holdRegister(tx: Transaction): Promise<void> {
  await tx.$executeRaw`lock table "Enterprise", "PartyOrganisation" in exclusive mode`;
}

/** The tallies of a rule, counted from all states ever known: for a rule that is new, and for those that were emptied. */
export async function tallyRule(tx: Transaction, rule: CountedRule): Promise<void> {
  await bookStates(tx, rule, Prisma.sql`true`, 1);
}

/**
 * Adds what some states `s` come to under a rule to its tallies, or takes it away, with the days on which they were known:
 * a state counts from its first day until its last, since it is known and until it turned out otherwise.
 */
export async function bookStates(
  tx: Transaction,
  { id, goal, choices }: CountedRule,
  where: Prisma.Sql,
  sign: 1 | -1,
): Promise<void> {
  const { base, held } = countedSql(goal, choices);
  await tx.$executeRaw`
    insert into "RegisterTally" as t ("ruleId", "unitId", "on", "knownOn", numerator, denominator)
    select ${id}::int, above.id::int, b.day, b.known, sum(b.numerator), sum(b.denominator) from (
      select c.place, m.day, m.known, sum(m.sign * c.held) as numerator, sum(m.sign) as denominator from (
        select ${placeSql(goal, choices)} as place, s."from", s.until, (${held})::int as held,
          ${vietnamDay(Prisma.sql`s."knownFrom"`)} as since, ${vietnamDay(Prisma.sql`s."knownUntil"`)} as ended
        from ${statesOf(goal).table} s where ${base} and ${where}) c
      cross join lateral (values (c."from", c.since, ${sign}::int), (c.until, c.since, -${sign}::int),
        (c."from", c.ended, -${sign}::int), (c.until, c.ended, ${sign}::int)) m (day, known, sign)
      where m.day is not null and m.known is not null
      group by c.place, m.day, m.known) b
    join "Unit" u on u.id = b.place
    cross join lateral unnest(string_to_array(trim(both '/' from u.path), '/')) above (id)
    group by above.id::int, b.day, b.known
    having sum(b.numerator) <> 0 or sum(b.denominator) <> 0
    order by above.id::int, b.day, b.known
    on conflict ("ruleId", "unitId", "on", "knownOn") do update
    set numerator = t.numerator + excluded.numerator, denominator = t.denominator + excluded.denominator`;
}
