/**
 * A fictional register of any size, up to that of a country (CONTRACT: `npm run synthesize`): the same for the same seed, size
 * and last day, whatever the day and the machine.
 */

import { type BulkLoad, loadInBulk } from '@/lib/db/bulk-load';
import { readStandards, type Standards } from '@/lib/db/standards';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import { type Refusal, refuse } from '@/lib/domain/refusal';
import { reportingYears } from '@/lib/domain/register/reporting-year';
import { beginBooking, sumBookings } from './bookings';
import { planCountry, type Size } from './country';
import { Days } from './days';
import { type Written, writeRegister } from './filling';
import { enterReports, Headcounts, reportedPeriods } from './reports';
import { filledTables } from './rows';
import { enterUnits } from './units';

/** What is to be drawn: how much, from which seed, up to which day. */
export type Synthesis = Size & { readonly until: CalendarDate };

/** What came about. */
export type Synthesised = Written & { readonly units: number; readonly reports: number };

/** Told what is being done, in words. */
export type Tell = (what: string) => void;

/**
 * Fills a house that was set up and has nothing but its root unit: all or nothing, marked as a demonstration. Refuses a
 * house with a register, or with units below the root.
 */
export async function synthesize(asked: Synthesis, tell: Tell): Promise<Synthesised | Refusal> {
  const standards = await readStandards();
  return loadInBulk((load) => fill(load, asked, standards, tell));
}

async function fill(
  load: BulkLoad,
  asked: Synthesis,
  standards: Standards,
  tell: Tell,
): Promise<Synthesised | Refusal> {
  const rootId = await emptyRoot(load);
  if (rootId === null) return refuse('not-empty');
  const planned = planCountry(asked);
  const places = await enterUnits(load, rootId, planned);
  const putBack = await load.rest([...filledTables, 'RegisterTally']);
  await beginBooking(load);
  const periods = reportedPeriods(standards, asked.until);
  const headcounts = new Headcounts(periods);
  const yearOn = reportingYears(standards.calendars);
  const written = await writeRegister(
    load,
    { seed: asked.seed, days: new Days(asked.until), places, yearOn, rules: standards.rules, headcounts },
    tellTwentieths(asked.enterprises, tell),
  );
  tell('adding up figures');
  await sumBookings(load);
  tell('entering reports');
  const parents = new Set(planned.map(({ parent }) => parent));
  const leaves = places.filter(({ number }) => !parents.has(number)).map(({ unitId }) => unitId);
  const reports = await enterReports(load, { periods, leaves, headcounts, standards, until: asked.until });
  tell('indexing');
  await putBack();
  for (const table of filledTables)
    await load.query(
      `select setval(pg_get_serial_sequence($1, 'id'), greatest(1, (select max(id) from "${table}")))`,
      [`"${table}"`],
    );
  const done = { ...written, units: planned.length, reports };
  await load.query(`update "Installation" set demonstration = true`);
  await load.query(
    `select audit_append(null, 'npm run synthesize', 'register.filled', 'installation', '1', 'Mốc 2030', null, $1, null, null, $2, 'structure')`,
    [rootId, JSON.stringify({ ...asked, ...done })],
  );
  return done;
}

/** Tells of progress each time when another twentieth is done. */
function tellTwentieths(all: number, tell: Tell): (written: number) => void {
  let told = 0;
  return (written) => {
    const twentieths = Math.floor((written * 20) / all);
    if (twentieths > told) tell(`${written} of ${all} enterprises`);
    told = twentieths;
  };
}

/** The root of a house that has no other unit and no register; null otherwise. Waits for whoever is writing. */
async function emptyRoot(load: BulkLoad): Promise<number | null> {
  await load.query(`lock table "Unit", "Enterprise", "PartyOrganisation", "Fact" in exclusive mode`);
  const [found] = await load.query<{ units: number; root: number | null; filled: boolean }>(
    `select count(*)::int as units, min(id) filter (where "parentId" is null) as root,
       exists (select from "Enterprise") or exists (select from "PartyOrganisation") or exists (select from "Fact") as filled
     from "Unit"`,
  );
  return found && found.units === 1 && !found.filled ? found.root : null;
}
