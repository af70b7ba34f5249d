/** Writes a drawn register: office by office, one batch being copied while the next is drawn. */

import { setImmediate as breath } from 'node:timers/promises';
import type { BulkLoad } from '@/lib/db/bulk-load';
import type { CountedRule } from '@/lib/domain/register/bookings';
import type { Fact } from '@/lib/domain/register/fact';
import { indexFacts } from '@/lib/domain/register/fact-index';
import type { YearOn } from '@/lib/domain/register/reporting-year';
import { Bookings, bookedColumns } from './bookings';
import { begunOn, type Days } from './days';
import { knownOfEnterprise, knownOfOrganisation } from './known-states';
import { drawOffice, largestPart, type OfficeRegister, type Place } from './office';
import type { Headcounts } from './reports';
import {
  columns,
  enterpriseLine,
  enterpriseStateLine,
  type FilledTable,
  factLine,
  organisationLine,
  organisationStateLine,
} from './rows';

/** How many rows there are of each table. */
export type Written = Record<FilledTable, number>;

/** What is to be drawn, and what has to be counted on the way. */
export type Country = {
  readonly seed: number;
  readonly days: Days;
  readonly places: readonly Place[];
  readonly yearOn: YearOn;
  readonly rules: readonly CountedRule[];
  readonly headcounts: Headcounts;
};

/** Told after each batch how many enterprises have been written. */
export type Progress = (enterprises: number) => void;

/** Rows are copied in batches of about this many characters: some thousand enterprises. */
const batchOf = 4_000_000;

/** Draws and writes everything. Memory holds two batches, however large the register. */
export async function writeRegister(load: BulkLoad, country: Country, tell: Progress): Promise<Written> {
  const { seed, days, places } = country;
  const batch = new Batch(load);
  const bookings = new Bookings(country.rules);
  const next = { organisationId: 1, factId: 1 };
  for (const place of places) {
    for (let first = 0; first < place.unit.enterprises; first += largestPart) {
      const count = Math.min(largestPart, place.unit.enterprises - first);
      const drawn = drawOffice(seed, days, place, { first, count }, next);
      next.organisationId += drawn.organisations.length;
      next.factId += drawn.facts.length;
      takeDown({ batch, bookings, ...country }, drawn);
      if (batch.size > batchOf) {
        await batch.send();
        tell(batch.written.Enterprise);
      }
      // What is being copied goes on its way.
      await breath();
    }
  }
  await batch.send();
  await batch.arrived;
  return batch.written;
}

type Desk = Pick<Country, 'yearOn' | 'headcounts'> & { readonly batch: Batch; readonly bookings: Bookings };

function takeDown(
  { batch, bookings, yearOn, headcounts }: Desk,
  { enterprises, organisations, facts }: OfficeRegister,
): void {
  const index = indexFacts(facts);
  for (const fact of facts) batch.add('Fact', factLine(fact));
  for (const enterprise of enterprises) {
    const known = knownOfEnterprise(index, enterprise);
    batch.add('Enterprise', enterpriseLine(enterprise, enteredAt(index.ofEnterprise(enterprise.id))));
    for (const each of known) {
      batch.add('EnterpriseState', enterpriseStateLine(enterprise.id, each));
      bookings.book(each);
      headcounts.count(each);
    }
  }
  for (const organisation of organisations) {
    const known = knownOfOrganisation(index, organisation.id, yearOn);
    batch.add(
      'PartyOrganisation',
      organisationLine(organisation, enteredAt(index.ofOrganisation(organisation.id))),
    );
    for (const each of known) {
      batch.add('OrganisationState', organisationStateLine(organisation.id, each));
      bookings.book(each);
    }
  }
  batch.addLines('booked', bookings.takeLines());
}

/** When something was first heard of. */
const enteredAt = ([first]: readonly Fact[]): string => first?.recordedAt ?? begunOn;

/** Tables that are copied into, and their columns. */
const copied = { ...columns, booked: bookedColumns } as const;

/** Rows that wait to be copied, and those that are on their way. */
class Batch {
  readonly written: Written = {
    Enterprise: 0,
    PartyOrganisation: 0,
    Fact: 0,
    EnterpriseState: 0,
    OrganisationState: 0,
  };
  arrived: Promise<void> = Promise.resolve();
  size = 0;
  private waiting = emptied();
  private leaving = emptied();

  constructor(private readonly load: BulkLoad) {}

  add(table: FilledTable, line: string): void {
    this.addLines(table, line);
    this.written[table] += 1;
  }

  addLines(table: keyof typeof copied, lines: string): void {
    this.waiting[table].add(lines);
    this.size += lines.length;
  }

  /** Waits for the batch before, and sends this one on its way. */
  async send(): Promise<void> {
    await this.arrived;
    [this.waiting, this.leaving] = [this.leaving, this.waiting];
    this.size = 0;
    this.arrived = this.copy(this.leaving);
    // Awaited before the next batch is sent; until then a failure is nobody's surprise.
    this.arrived.catch(() => undefined);
  }

  private async copy(lines: Record<keyof typeof copied, Lines>): Promise<void> {
    for (const table of tables) {
      const bytes = lines[table].take();
      if (bytes.length > 0) await this.load.copy(table, copied[table], bytes);
    }
  }
}

const tables = Object.keys(copied) as (keyof typeof copied)[];

const emptied = (): Record<keyof typeof copied, Lines> => ({
  Enterprise: new Lines(),
  PartyOrganisation: new Lines(),
  Fact: new Lines(),
  EnterpriseState: new Lines(),
  OrganisationState: new Lines(),
  booked: new Lines(),
});

/** Text as bytes, in memory that is used again: millions of short lines kept as text would keep the garbage collector busy. */
class Lines {
  private bytes = Buffer.allocUnsafe(65_536);
  private used = 0;

  add(text: string): void {
    // No letter takes more than three bytes.
    if (this.used + text.length * 3 > this.bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.used + text.length * 3));
      this.bytes.copy(larger, 0, 0, this.used);
      this.bytes = larger;
    }
    this.used += this.bytes.write(text, this.used);
  }

  /** What was added since it was taken last; good until more is added. */
  take(): Buffer {
    const taken = this.bytes.subarray(0, this.used);
    this.used = 0;
    return taken;
  }
}
