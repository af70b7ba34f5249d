/** The demonstration data: a fictional city in which every state of every screen can be seen. */

import type { Transaction } from '@/lib/db/client';
import { lockFor } from '@/lib/db/locks';
import { rebuildRollUps } from '@/lib/db/roll-up';
import { readStandards } from '@/lib/db/standards';
import { readTree } from '@/lib/db/units';
import { type Actor, type Recorder, write } from '@/lib/db/write';
import type { Role } from '@/lib/domain/access';
import { todayInVietnam } from '@/lib/domain/calendar-date';
import { calendarOn } from '@/lib/domain/period';
import { enterDecree, enterPeople, enterUnits } from './house';
import { enterMeasures } from './measure-rows';
import { printedPerson } from './people';
import { planReports } from './plan';
import { planRegister } from './register-plan';
import { enterRegister } from './register-rows';
import { enterReports } from './reports';
import { enterTrail, type Told } from './trail';

/** Passwords, hashed, of the city's own official, approver and leader; nobody else has one. */
export type DemonstrationPasswords = Readonly<Partial<Record<Exclude<Role, 'admin'>, string>>>;

/** A slow machine may take a while. */
const longestMilliseconds = 180_000;

/**
 * Fills a house that was just set up, and has nothing but its root unit and administrator, with units, people, the register
 * and reports up to the newest closed quarter: all or nothing, with the audit trail of its fictional years.
 */
export async function fillDemonstration(
  passwordHashes: DemonstrationPasswords = {},
  now = new Date(),
): Promise<void> {
  const filling: Actor = { accountId: null, name: 'Mốc 2030' };
  await write(filling, (tx, record) => fill(tx, record, passwordHashes, now), { longestMilliseconds });
}

async function fill(tx: Transaction, record: Recorder, passwordHashes: DemonstrationPasswords, now: Date) {
  await lockFor(tx, 'structure');
  const root = await adoptRoot(tx);
  const by = await administratorOf(tx);
  const told: Told[] = [];
  const hashes = new Map(
    (['official', 'approver', 'leader'] as const).map((role) => [printedPerson(role), passwordHashes[role]]),
  );
  const units = await enterUnits(tx, root, by, told);
  const accounts = await enterPeople(tx, units, (person) => hashes.get(person) ?? null, by, told);
  await enterDecree(tx, by, told);
  const { calendars } = await readStandards(tx);
  const today = todayInVietnam(now);
  const reports = planReports(calendarOn(calendars, today), today, now);
  await enterReports(tx, reports, units, accounts, told);
  await rebuildRollUps(tx, await readTree(tx), calendars);
  const book = planRegister(calendarOn(calendars, today), today);
  const register = await enterRegister(tx, book, { units, accounts, today, now });
  const measures = await enterMeasures(tx, { units, accounts, today, now }, told);
  await enterTrail(tx, told);
  record({
    deed: 'setup.data-filled',
    subject: { kind: 'installation', id: '1', label: 'Mốc 2030' },
    unitId: root.id,
    before: null,
    after: { units: units.size - 1, accounts: accounts.size, reports: reports.length, ...register, measures },
  });
  return null;
}

/** The root unit; one of a kind that nothing may stand below becomes a committee. */
async function adoptRoot(tx: Transaction) {
  const [root] = (await readTree(tx)).roots;
  if (root === undefined) throw new Error('demonstration data need a house that was set up');
  if (root.kind === 'zone' || root.kind === 'grassroots') {
    await tx.unit.update({ where: { id: root.id }, data: { kind: 'committee' } });
  }
  return root;
}

async function administratorOf(tx: Transaction): Promise<Actor> {
  const account = await tx.account.findFirst({ orderBy: { id: 'asc' } });
  return { accountId: account?.id ?? null, name: account?.name ?? 'Mốc 2030' };
}
