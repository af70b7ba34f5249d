/** Enters the planned register; what it comes to is computed from its facts, as after a restored backup. */

import type { Transaction } from '@/lib/db/client';
import { toDateColumn } from '@/lib/db/dates';
import { rebuildRegister } from '@/lib/db/register/rebuild';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import { searchTextOf } from '@/lib/text/search';
import type { Ids } from './house';
import { officialOf } from './people';
import type { PlannedFact, PlannedValue, RegisterBook } from './register-book';

/** What has to be known to enter a register: ids by code and address, and that nothing lies in the future. */
export type Entering = {
  readonly units: Ids;
  readonly accounts: Ids;
  readonly today: CalendarDate;
  readonly now: Date;
};

/** How much was entered. */
export type EnteredRegister = { enterprises: number; organisations: number; facts: number };

/** Enters everything of the book that is not later than today. */
export async function enterRegister(
  tx: Transaction,
  book: RegisterBook,
  entering: Entering,
): Promise<EnteredRegister> {
  const planned = book.facts.filter(({ on }) => on <= entering.today);
  const among = (numbers: readonly (number | null)[]) => {
    const told = new Set(numbers);
    return <T extends { readonly number: number }>(all: readonly T[]) =>
      all.filter(({ number }) => told.has(number));
  };
  const enterprises = among(planned.map(({ enterprise }) => enterprise))(book.enterprises);
  const organisations = among(planned.map(({ organisation }) => organisation))(book.organisations);
  const idOfEnterprise = await enterEnterprises(tx, enterprises);
  const idOfOrganisation = await enterOrganisations(tx, organisations);
  const idOf = {
    enterprise: (number: number | null) => (number === null ? null : (idOfEnterprise.get(number) ?? null)),
    organisation: (number: number | null) =>
      number === null ? null : (idOfOrganisation.get(number) ?? null),
    unit: (code: string | null) => (code === null ? null : (entering.units.get(code) ?? null)),
  };
  await tx.fact.createMany({ data: planned.map((fact) => rowOf(fact, idOf, entering)) });
  await rebuildRegister(tx);
  return { enterprises: enterprises.length, organisations: organisations.length, facts: planned.length };
}

async function enterEnterprises(tx: Transaction, enterprises: RegisterBook['enterprises']) {
  const rows = await tx.enterprise.createManyAndReturn({
    data: enterprises.map(({ name, taxCode, ownership }) => ({
      name,
      taxCode,
      ownership,
      searchText: searchTextOf(name, taxCode),
    })),
    select: { id: true, taxCode: true },
  });
  const idOfCode = new Map(rows.map(({ id, taxCode }) => [taxCode, id]));
  return new Map(enterprises.map(({ number, taxCode }) => [number, idOfCode.get(taxCode) ?? 0]));
}

async function enterOrganisations(tx: Transaction, organisations: RegisterBook['organisations']) {
  const ids = new Map<number, number>();
  for (const { number, name } of organisations) {
    const { id } = await tx.partyOrganisation.create({ data: { name, searchText: searchTextOf(name) } });
    ids.set(number, id);
  }
  return ids;
}

type IdOf = {
  readonly enterprise: (number: number | null) => number | null;
  readonly organisation: (number: number | null) => number | null;
  readonly unit: (code: string | null) => number | null;
};

function rowOf(fact: PlannedFact, idOf: IdOf, { accounts, now }: Entering) {
  const by = officialOf(fact.unit);
  return {
    on: toDateColumn(fact.on),
    enterpriseId: idOf.enterprise(fact.enterprise),
    organisationId: idOf.organisation(fact.organisation),
    source: fact.source,
    recordedAt: sittingOn(fact.recordedOn, fact.unit, now),
    recordedBy: by.name,
    recordedById: accounts.get(by.email) ?? null,
    ...columnsOf(fact.value, idOf),
  };
}

/** A unit's official enters what has come together at nine or a little later, and never in the future. */
function sittingOn(day: CalendarDate, unit: string, now: Date): Date {
  const planned = new Date(
    Date.parse(`${day}T09:00:00+07:00`) + (unit.length * 7 + unit.charCodeAt(0)) * 60_000,
  );
  return planned < now ? planned : now;
}

function columnsOf(value: PlannedValue, idOf: IdOf) {
  if (value.kind === 'place') return { kind: value.kind, unitId: idOf.unit(value.unit), zone: value.zone };
  if (value.kind !== 'organisation') return value;
  const { kind, organisationKind, affiliation, committee } = value;
  return {
    kind,
    organisationKind,
    unitId: idOf.unit(affiliation),
    committeeId: idOf.organisation(committee),
  };
}
