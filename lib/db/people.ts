import type { Appointment, Role } from '@/lib/domain/access';
import { normaliseEmail } from '@/lib/domain/account';
import { coverOf, type Keeper, keeps, type Person } from '@/lib/domain/people';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import { isRootPath } from '@/lib/domain/unit';
import { database, type Reader } from './client';

/** A role at a unit, named for the screen. */
export type NamedAppointment = Appointment & {
  id: number;
  unitCode: string;
  unitName: string;
};

/** An account as its keeper sees it. */
export type KnownPerson = Omit<Person, 'appointments'> & {
  name: string;
  email: string;
  /** `invited` has not chosen a password yet. */
  state: 'active' | 'invited' | 'disabled';
  /** Only those within the keeper's branch; `elsewhere` says that there are others. */
  appointments: NamedAppointment[];
  elsewhere: boolean;
  lastSignIn: Date | null;
};

const withPlaces = {
  appointments: { include: { unit: true }, orderBy: { id: 'asc' } },
  sessions: { orderBy: { startedAt: 'desc' }, take: 1 },
} as const;

type Row = {
  id: number;
  name: string;
  email: string;
  passwordHash: string | null;
  disabledAt: Date | null;
  sessions: { startedAt: Date }[];
  appointments: {
    id: number;
    role: Role;
    unitId: number;
    unit: { code: string; name: string; path: string };
  }[];
};

/** The whole account, unnarrowed; for decisions inside a transaction. */
export async function readPerson(reader: Reader, id: number): Promise<KnownPerson | null> {
  const row = await reader.account.findUnique({
    where: { id },
    include: withPlaces,
  });
  return row && toPerson(row);
}

function toPerson(row: Row): KnownPerson {
  const appointments = row.appointments.map(({ id, role, unitId, unit }) => ({
    id,
    role,
    unitId,
    unitPath: unit.path,
    unitCode: unit.code,
    unitName: unit.name,
  }));
  const { id, name, email } = row;
  const disabled = row.disabledAt !== null;
  const state = disabled ? 'disabled' : row.passwordHash === null && !row.sessions[0] ? 'invited' : 'active';
  return {
    id,
    name,
    email,
    disabled,
    state,
    appointments,
    elsewhere: false,
    lastSignIn: row.sessions[0]?.startedAt ?? null,
  };
}

function narrowed(keeper: Keeper, person: KnownPerson): KnownPerson {
  const within = person.appointments.filter(({ unitPath }) => keeps(keeper, unitPath));
  return {
    ...person,
    appointments: within,
    elsewhere: within.length < person.appointments.length,
  };
}

/** One person of the keeper's branch. */
export async function getPerson(keeper: Keeper, id: number): Promise<KnownPerson | Refusal> {
  const person = await readPerson(database(), id);
  if (!person || coverOf(keeper, person) === 'none') return refuse('account-not-found');
  return narrowed(keeper, person);
}

/** Rows of one page of people. */
export const peoplePerPage = 50;

/** The people of the keeper's branch by name, one page of them; `text` is looked for in names and addresses. */
export async function findPeople(
  keeper: Keeper,
  { text = '', page = 1 }: { text?: string; page?: number } = {},
): Promise<{ people: KnownPerson[]; total: number }> {
  const paths = keeper.appointments
    .filter(({ unitPath }) => keeps(keeper, unitPath))
    .map(({ unitPath }) => unitPath);
  const ids = await database().$queryRaw<{ id: number; total: bigint }[]>`
    select a.id, count(*) over () as total from "Account" a
    where (exists (select 1 from "Appointment" p join "Unit" u on u.id = p."unitId"
                   where p."accountId" = a.id and u.path like any (${paths.map((path) => `${path}%`)}::text[]))
        or (${paths.some(isRootPath)} and not exists (select 1 from "Appointment" p where p."accountId" = a.id)))
      and (strpos(lower(a.name), lower(${text.normalize('NFC')})) > 0 or strpos(a.email, lower(${text})) > 0)
    order by a.name, a.id limit ${peoplePerPage} offset ${(page - 1) * peoplePerPage}`;
  const rows = await database().account.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    include: withPlaces,
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const people = ids.flatMap(({ id }) => byId.get(id) ?? []).map((row) => narrowed(keeper, toPerson(row)));
  return { people, total: Number(ids[0]?.total ?? 0) };
}

/** Everyone, for the machine's operator. */
export async function findAllPeople(): Promise<KnownPerson[]> {
  const rows = await database().account.findMany({ include: withPlaces, orderBy: { email: 'asc' } });
  return rows.map(toPerson);
}

/** The person with this address, for the machine's operator. */
export async function findPersonByEmail(typed: string): Promise<KnownPerson | Refusal> {
  const email = normaliseEmail(typed);
  if (isRefusal(email)) return email;
  const row = await database().account.findUnique({ where: { email }, include: withPlaces });
  return row ? toPerson(row) : refuse('account-not-found');
}
