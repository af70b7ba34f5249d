import type { BulkLoad } from '@/lib/db/bulk-load';
import { type CountedRule, verdictOf } from '@/lib/domain/register/bookings';
import type { EnterpriseState } from '@/lib/domain/register/enterprise-state';
import type { KnownState } from '@/lib/domain/register/known-states';
import type { OrganisationState } from '@/lib/domain/register/organisation-state';
import { placeOf } from '@/lib/domain/register/verdict';

type Net = { numerator: number; denominator: number };

/**
 * What states come to in the figures, as `lib/domain/register/bookings` books it, gathered while they are made: per rule,
 * unit and day, and per day on which it became known.
 */
export class Bookings {
  private readonly net = new Map<string, Net>();

  constructor(private readonly rules: readonly CountedRule[]) {}

  /** Books a state from the day on which it became known, and takes it back on the day on which it was known no more. */
  book({ state, knownFrom, knownUntil }: KnownState<EnterpriseState | OrganisationState>): void {
    for (const rule of this.rules) {
      const verdict = verdictOf(rule, state);
      const unitId = placeOf(rule.choices, state);
      if (verdict === null || verdict.counted === 'left-out' || unitId === null) continue;
      const numerator = Number(verdict.counted === 'numerator');
      const at = `${rule.id}\t${unitId}\t`;
      for (const [known, sign] of [
        [knownFrom, 1],
        [knownUntil, -1],
      ] as const) {
        if (known === null) continue;
        const knownOn = dayOf(known);
        this.add(`${at}${state.from}\t${knownOn}`, sign * numerator, sign);
        if (state.until !== null) this.add(`${at}${state.until}\t${knownOn}`, -sign * numerator, -sign);
      }
    }
  }

  /** What was booked, as lines to copy; forgets it. */
  takeLines(): string {
    let lines = '';
    for (const [at, { numerator, denominator }] of this.net)
      if (numerator !== 0 || denominator !== 0) lines += `${at}\t${numerator}\t${denominator}\n`;
    this.net.clear();
    return lines;
  }

  private add(at: string, numerator: number, denominator: number): void {
    const net = this.net.get(at);
    if (net) {
      net.numerator += numerator;
      net.denominator += denominator;
    } else this.net.set(at, { numerator, denominator });
  }
}

/** Offices sit between eight and five, when it is the same day in Vietnam and in Greenwich. */
const dayOf = (instant: string): string => instant.slice(0, 10);

/** Columns of the table in which bookings wait until all have been made. */
export const bookedColumns = ['ruleId', 'unitId', 'on', 'knownOn', 'numerator', 'denominator'] as const;

/** Makes the table in which bookings wait. */
export async function beginBooking(load: BulkLoad): Promise<void> {
  await load.query(
    `create temporary table booked ("ruleId" int, "unitId" int, "on" date, "knownOn" date, numerator int, denominator int) on commit drop`,
  );
}

/** Sums what was booked, at each unit and at all above it. */
export async function sumBookings(load: BulkLoad): Promise<void> {
  await load.query(`
    insert into "RegisterTally" ("ruleId", "unitId", "on", "knownOn", numerator, denominator)
    select b."ruleId", above.id, b."on", b."knownOn", sum(b.numerator), sum(b.denominator)
    from booked b join (
      select u.id as unit, a.id::int as id from "Unit" u, unnest(string_to_array(trim(both '/' from u.path), '/')) a (id)) above
      on above.unit = b."unitId"
    group by b."ruleId", above.id, b."on", b."knownOn"
    having sum(b.numerator) <> 0 or sum(b.denominator) <> 0
    order by 1, 2, 3, 4`);
}
