import { database } from '@/lib/db/client';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { GoalCode } from '@/lib/domain/goal';

/** Books a change of a unit's figure under the newest rule of a goal, as if facts had led to it. */
export async function booked(
  unit: string,
  goal: GoalCode,
  on: CalendarDate,
  numerator: number,
  denominator: number,
): Promise<void> {
  await database().$executeRaw`
    insert into "RegisterTally" as t ("ruleId", "unitId", "on", "knownOn", numerator, denominator)
    select (select max(id) from "CountingRule" where goal = ${goal}), u.id, ${on}::date, ${on}::date, ${numerator}::int, ${denominator}::int
    from "Unit" u where u.code = ${unit}
    on conflict ("ruleId", "unitId", "on", "knownOn") do update
    set numerator = t.numerator + excluded.numerator, denominator = t.denominator + excluded.denominator`;
}
