import { addDays, type CalendarDate, laterOf } from '@/lib/domain/calendar-date';
import type { FactValue, Ownership } from '@/lib/domain/register/fact';
import { Chance } from '@/prisma/synthetic/chance';
import { enterpriseName } from '@/prisma/synthetic/names';
import { taxCodeOf } from '@/prisma/synthetic/tax-codes';
import { begunOn, type DemonstrationUnit } from './units';

/** An enterprise of the city; numbers count from 0. */
export type PlannedEnterprise = {
  readonly number: number;
  readonly name: string;
  readonly taxCode: string;
  readonly ownership: Ownership;
};

/** A Party organisation of the city. */
export type PlannedOrganisation = { readonly number: number; readonly name: string };

/** A fact before its enterprises, organisations and units have ids: `unit` is whose official recorded it. */
export type PlannedFact = {
  readonly on: CalendarDate;
  readonly recordedOn: CalendarDate;
  readonly unit: string;
  readonly enterprise: number | null;
  readonly organisation: number | null;
  readonly source: string;
  readonly value: PlannedValue;
};

/** What a fact says; units by code, and organisations by number. */
export type PlannedValue =
  | Exclude<FactValue, { kind: 'place' | 'organisation' }>
  | { readonly kind: 'place'; readonly unit: string; readonly zone: string | null }
  | {
      readonly kind: 'organisation';
      readonly organisationKind: Extract<FactValue, { kind: 'organisation' }>['organisationKind'];
      readonly affiliation: string | null;
      readonly committee: number | null;
    };

/** Who a fact is about. */
export type PlannedSubject = {
  readonly enterprise?: PlannedEnterprise | undefined;
  readonly organisation?: PlannedOrganisation | undefined;
};

/** Not the seed of anything else. */
const seed = 2030;

/** What comes to be in the city, in the order in which it is told. */
export class RegisterBook {
  readonly enterprises: PlannedEnterprise[] = [];
  readonly organisations: PlannedOrganisation[] = [];
  readonly facts: PlannedFact[] = [];

  /** A new enterprise, with a name as its unit would have it. */
  enterprise(unit: DemonstrationUnit, known: { name?: string; branchOf?: PlannedEnterprise } = {}) {
    const number = this.enterprises.length;
    const chance = new Chance(seed, number);
    const isInZone = zoneOf(unit) !== null;
    const ownership: Ownership = isInZone
      ? chance.weighted(
          [
            ['foreign', 5],
            ['private', 4],
          ],
          'state-share',
        )
      : chance.weighted(
          [
            ['private', 16],
            ['cooperative', 2],
          ],
          'state-share',
        );
    const place = unit.name.replace(/^Đảng ủy (phường|xã|cơ sở|Khu công nghiệp) /, '');
    const { branchOf } = known;
    const enterprise: PlannedEnterprise = {
      number,
      name: branchOf
        ? `Chi nhánh ${branchOf.name}`
        : (known.name ?? enterpriseName(chance, ownership, place)),
      taxCode: branchOf ? `${branchOf.taxCode}-001` : taxCodeOf(seed, number),
      ownership: branchOf?.ownership ?? ownership,
    };
    this.enterprises.push(enterprise);
    return enterprise;
  }

  /** Whether an enterprise has been told of by a day. */
  hasEntered({ number }: PlannedEnterprise, by: CalendarDate): boolean {
    return this.facts.some(({ enterprise, on }) => enterprise === number && on <= by);
  }

  /** Whether somebody has counted it on a day. */
  isCounted({ number }: PlannedEnterprise, day: CalendarDate): boolean {
    return this.facts.some(
      ({ enterprise, on, value }) => enterprise === number && on === day && value.kind === 'headcount',
    );
  }

  organisation(name: string): PlannedOrganisation {
    const organisation = { number: this.organisations.length, name };
    this.organisations.push(organisation);
    return organisation;
  }

  /** Takes a fact down, recorded by the unit's official a few days later unless said otherwise. */
  tell(
    unit: DemonstrationUnit,
    on: CalendarDate,
    { enterprise, organisation }: PlannedSubject,
    value: PlannedValue,
    source: string,
    recordedOn: CalendarDate = addDays(on, 3),
  ): void {
    this.facts.push({
      on,
      recordedOn: laterOf(recordedOn, addDays(begunOn, 2)),
      unit: unit.code,
      enterprise: enterprise?.number ?? null,
      organisation: organisation?.number ?? null,
      source,
      value,
    });
  }
}

/** The industrial zone in which all enterprises of a unit stand. */
export function zoneOf({ code }: Pick<DemonstrationUnit, 'code'>): string | null {
  if (code.startsWith('KCN-1')) return 'KCN Sông Lụa I';
  return code === 'KCN-2' ? 'KCN Sông Lụa II' : null;
}
