/** Enters the units and people of the fictional city, and the path that it decreed. */

import type { Transaction } from '@/lib/db/client';
import { toDateColumn } from '@/lib/db/dates';
import { readStandards } from '@/lib/db/standards';
import { createUnit, describeUnit } from '@/lib/db/unit-rows';
import { readTree } from '@/lib/db/units';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import { type GoalCode, termsOn } from '@/lib/domain/goal';
import type { Unit } from '@/lib/domain/unit';
import { type DemonstrationPerson, people } from './people';
import type { Keeper, Told } from './trail';
import { begunOn, city, type DemonstrationUnit, mergersEnteredOn, units } from './units';

/** The moment of a working day, in Vietnam. */
const morningOf = (date: CalendarDate, minutes: number): Date =>
  new Date(Date.parse(`${date}T08:00:00+07:00`) + minutes * 60_000);

/** Ids by code; the city goes by its own code here, however the root unit of the installation is called. */
export type Ids = ReadonlyMap<string, number>;

/** Enters every unit, tells of it, and returns the ids by code. */
export async function enterUnits(tx: Transaction, root: Unit, by: Keeper, told: Told[]): Promise<Ids> {
  const ids = new Map<string, number>([[city.code, root.id]]);
  const idOf = (code: string) => ids.get(code) ?? root.id;
  for (const unit of units) {
    const { below, successors, ...columns } = unit;
    const change = {
      ...columns,
      id: null,
      parentId: idOf(below ?? city.code),
      successors: successors.map(idOf),
    };
    ids.set(unit.code, await createUnit(tx, await readTree(tx), change));
  }
  const tree = await readTree(tx);
  for (const [order, unit] of units.entries()) {
    const entered = tree.get(idOf(unit.code));
    if (entered === undefined) throw new Error(`${unit.code} was not entered`);
    const subject = { kind: 'unit', id: String(entered.id), label: unit.name } as const;
    const standing = describeUnit(tree, { ...entered, validTo: null, successors: [] });
    const at = morningOf(unit.validFrom > begunOn ? mergersEnteredOn : begunOn, order);
    told.push({ at, by, deed: 'unit.created', subject, unitId: entered.id, before: null, after: standing });
    if (unit.validTo === null) continue;
    const ended = { at: morningOf(mergersEnteredOn, 30 + order), by, deed: 'unit.ended' } as const;
    const after = describeUnit(tree, entered);
    told.push({ ...ended, subject, unitId: entered.id, before: standing, after });
  }
  return ids;
}

/** Makes the accounts, tells of it, and returns the ids by address. Who has no password is given a link to choose one. */
export async function enterPeople(
  tx: Transaction,
  ids: Ids,
  passwordHashOf: (person: DemonstrationPerson) => string | null,
  by: Keeper,
  told: Told[],
): Promise<Ids> {
  const accounts = new Map<string, number>();
  for (const [order, person] of people.entries()) {
    const { name, email, role, disabled } = person;
    const unit = units.find(({ code }) => code === person.unit);
    const unitId = ids.get(person.unit) ?? 0;
    const at = morningOf(enteredOn(unit), 60 + order);
    const { id } = await tx.account.create({
      data: {
        name,
        email,
        passwordHash: passwordHashOf(person),
        createdAt: at,
        disabledAt: disabled ? morningOf(mergersEnteredOn, 120) : null,
        appointments: { create: { unitId, role } },
      },
    });
    accounts.set(email, id);
    const subject = { kind: 'account', id: String(id), label: name } as const;
    const after = { name, email, role, unit: unit?.name ?? '' };
    told.push({ at, by, deed: 'account.created', subject, unitId, before: null, after });
    if (!disabled) continue;
    const until = { at: morningOf(mergersEnteredOn, 120), by, deed: 'account.disabled' } as const;
    told.push({ ...until, subject, unitId, before: null, after: null });
  }
  return accounts;
}

const enteredOn = (unit: DemonstrationUnit | undefined): CalendarDate =>
  unit && unit.validFrom > begunOn ? mergersEnteredOn : begunOn;

/** The city decreed its own path to one of the goals: 65 % by the end of 2026, 72 % by the end of 2028. */
const decree = {
  goal: 'formation' as GoalCode,
  decidedOn: '2024-12-16',
  appliesFrom: '2025-01-01',
  milestones: [
    { on: '2026-12-31', basisPoints: 6_500 },
    { on: '2028-12-31', basisPoints: 7_200 },
  ],
  reason:
    'Kế hoạch của Thành ủy Sông Lụa về thành lập tổ chức đảng nơi có từ ba đảng viên, giai đoạn 2025–2030.',
};

/** Records the decree as the goal's terms from 2025 on. */
export async function enterDecree(tx: Transaction, by: Keeper, told: Told[]): Promise<void> {
  const { goal, appliesFrom, milestones, reason } = decree;
  const { terms } = await readStandards(tx);
  const { targetBasisPoints, dueOn, baseline, ...earlier } = termsOn(terms, goal, appliesFrom);
  const at = morningOf(decree.decidedOn, 95);
  await tx.goalTerms.create({
    data: {
      goal,
      appliesFrom: toDateColumn(appliesFrom),
      targetBasisPoints,
      dueOn: toDateColumn(dueOn),
      milestones,
      reason,
      authorId: by.accountId,
      authorName: by.name,
      recordedAt: at,
    },
  });
  const same = { targetBasisPoints, dueOn, baseline };
  const before = { appliesFrom: earlier.appliesFrom, ...same, milestones: [...earlier.milestones] };
  const after = { appliesFrom, ...same, milestones };
  const subject = { kind: 'goal', id: goal, label: goal } as const;
  told.push({ at, by, deed: 'goal.changed', subject, unitId: null, before, after, reason });
}
