/** The list of a unit, and how it follows the unit's lines. */

import { addDays, type CalendarDate } from '@/lib/domain/calendar-date';
import type { OrganisationKind } from '@/lib/domain/register/fact';
import { shortName } from '@/prisma/synthetic/names';
import type { Line } from './counts';
import { type PlannedEnterprise, type PlannedOrganisation, type RegisterBook, zoneOf } from './register-book';
import { jointCellsOf, type Traits, traitsOf } from './register-slots';
import type { DemonstrationUnit } from './units';

/** The register begins with what was there on this day. */
export const registerBegins: CalendarDate = '2023-01-01';

/** An organisation that counts by itself: its own, with cells when it is a committee, or a joint one. */
export type Founded = {
  readonly organisation: PlannedOrganisation;
  readonly kind: OrganisationKind;
  readonly cells: readonly PlannedOrganisation[];
  readonly on: CalendarDate;
};

/** A place in a unit's list: the enterprise that fills it now, and what that has. */
export type Slot = {
  enterprise: PlannedEnterprise;
  traits: Traits;
  organisation: Founded | null;
  isInJointCell: boolean;
};

/** The enterprises of a unit, and its organisations in the order of their founding. */
export type List = {
  readonly unit: DemonstrationUnit;
  readonly slots: Slot[];
  readonly organisations: Founded[];
};

const nothing: Traits = { organised: false, members: false, union: false };

/** Lets a list follow a line from a day on; on the register's first day everything has been there before. */
export function follow(book: RegisterBook, list: List, line: Line, on: CalendarDate): void {
  for (const [place, traits] of traitsOf(line).entries()) {
    const slot = list.slots[place] ?? enter(book, list, dayOfEntering(on, place));
    if (isSame(slot.traits, traits)) continue;
    change(book, list, slot, traits, on);
  }
  const joint = list.organisations.filter(({ kind }) => kind === 'joint-cell').length;
  for (let cell = joint; cell < jointCellsOf(line); cell += 1) foundJointCell(book, list, addDays(on, 16));
}

const dayOfEntering = (on: CalendarDate, place: number): CalendarDate =>
  on === registerBegins ? on : addDays(on, (place * 3) % 10);

/** A new enterprise at the end of the list; it operates from this day on. */
export function enter(
  book: RegisterBook,
  { unit, slots }: List,
  on: CalendarDate,
  known: { name?: string; zone?: string } = {},
): Slot {
  const name = known.name ?? (slots.length === 1 ? wellKnown[unit.code] : undefined);
  const enterprise = book.enterprise(unit, name ? { name } : {});
  const slot: Slot = { enterprise, traits: nothing, organisation: null, isInJointCell: false };
  begin(book, unit, enterprise, on, 'operating', known.zone);
  const fullMembers = slots.length % 4 === 1 ? 2 : slots.length % 3 === 0 ? 1 : 0;
  const headcount = { workers: 12 + ((enterprise.number * 7) % 40), fullMembers, probationaryMembers: 0 };
  const counted = { kind: 'headcount', ...headcount, organisationMembers: null } as const;
  book.tell(unit, on, { enterprise }, counted, 'Báo cáo tình hình sử dụng lao động');
  slots.push(slot);
  return slot;
}

/** Enterprises that the story speaks of, second in their unit's list. */
const wellKnown: Readonly<Record<string, string>> = { 'CAU-DAU': 'Công ty May Cầu Dâu' };

/** An enterprise's first status and place. */
export function begin(
  book: RegisterBook,
  unit: DemonstrationUnit,
  enterprise: PlannedEnterprise,
  on: CalendarDate,
  status: 'operating' | 'suspended',
  zone: string | null = zoneOf(unit),
): void {
  const source = on === registerBegins ? 'Danh sách doanh nghiệp đầu năm 2023' : 'Giấy đăng ký doanh nghiệp';
  book.tell(unit, on, { enterprise }, { kind: 'status', status }, source);
  book.tell(unit, on, { enterprise }, { kind: 'place', unit: unit.code, zone }, source);
}

const isSame = (one: Traits, other: Traits): boolean =>
  one.organised === other.organised && one.members === other.members && one.union === other.union;

function change(book: RegisterBook, list: List, slot: Slot, traits: Traits, on: CalendarDate): void {
  const { unit } = list;
  const { enterprise, traits: had } = slot;
  const isFirst = on === registerBegins;
  if (had.organised && !traits.organised) throw new Error(`${enterprise.name} loses its organisation`);
  if (traits.union !== had.union) {
    const source = traits.union ? 'Quyết định công nhận công đoàn cơ sở' : 'Quyết định giải thể công đoàn';
    const day = isFirst ? on : addDays(on, 11);
    book.tell(unit, day, { enterprise }, { kind: 'union', present: traits.union }, source);
  }
  if (traits.members !== had.members) {
    const fullMembers = traits.members ? 3 + (enterprise.number % 3) : 2;
    // On the first day the first count says it, see `enter`: counted a day later, before any cut-off.
    const value = { kind: 'headcount', ...unsaid, fullMembers } as const;
    book.tell(
      unit,
      addDays(on, isFirst ? 1 : 12),
      { enterprise },
      value,
      'Rà soát đảng viên trong doanh nghiệp',
    );
  }
  if (traits.organised && !had.organised) slot.organisation = foundOwn(book, list, slot, on);
  slot.traits = traits;
}

const unsaid = { workers: null, fullMembers: null, probationaryMembers: null, organisationMembers: null };

const founding = 'Quyết định thành lập tổ chức đảng';

/** The first organisations of the two large lists are committees. */
const committees: readonly string[] = ['KCN-1A', 'KCN-2'];

function foundOwn(book: RegisterBook, list: List, { enterprise }: Slot, on: CalendarDate): Founded {
  const { unit, organisations } = list;
  const isFirst = on === registerBegins;
  const isCommittee = organisations.length === 0 && committees.includes(unit.code);
  const kind = isCommittee ? 'grassroots-committee' : isFirst ? 'grassroots-cell' : 'dependent-cell';
  const called = shortName(enterprise.name);
  const day = isFirst ? addDays('2020-03-03', (enterprise.number * 97) % 900) : addDays(on, 16);
  const covered = isFirst ? on : day;
  const cover = (organisation: PlannedOrganisation) => {
    const value = { kind: 'coverage', present: true, host: true } as const;
    book.tell(unit, covered, { enterprise, organisation }, value, founding);
  };
  const step = { kind: 'organisation', affiliation: unit.code } as const;
  const organisation = book.organisation(`${isCommittee ? 'Đảng bộ' : 'Chi bộ'} ${called}`);
  book.tell(unit, day, { organisation }, { ...step, organisationKind: kind, committee: null }, founding);
  cover(organisation);
  const cells = isCommittee
    ? [1, 2, 3].map((cell) => book.organisation(`Chi bộ ${cell}, Đảng bộ ${called}`))
    : [];
  for (const cell of cells) {
    const value = { ...step, organisationKind: 'dependent-cell', committee: organisation.number } as const;
    book.tell(unit, day, { organisation: cell }, value, founding);
    cover(cell);
  }
  if (!isFirst) tellStages(book, list, enterprise, day);
  const founded = { organisation, kind, cells, on: day } as const;
  organisations.push(founded);
  return founded;
}

function tellStages(
  book: RegisterBook,
  { unit }: List,
  enterprise: PlannedEnterprise,
  founded: CalendarDate,
) {
  const source = 'Nghị quyết của cấp ủy';
  book.tell(unit, addDays(founded, -4), { enterprise }, { kind: 'stage', stage: 'preparing' }, source);
  book.tell(unit, founded, { enterprise }, { kind: 'stage', stage: 'founded' }, source);
}

/** Two enterprises at the end of the list that have too few members each. */
function foundJointCell(book: RegisterBook, list: List, on: CalendarDate): void {
  const { unit, slots, organisations } = list;
  const free = slots.filter(({ traits, isInJointCell }) => isSame(traits, nothing) && !isInJointCell);
  const [host, guest] = free.slice(-2);
  if (!host || !guest) throw new Error(`${unit.name} has nobody left for a joint cell`);
  const organisation = book.organisation(`Chi bộ ghép ${shortName(host.enterprise.name)}`);
  const step = { kind: 'organisation', affiliation: unit.code, committee: null } as const;
  book.tell(unit, on, { organisation }, { ...step, organisationKind: 'joint-cell' }, founding);
  for (const slot of [host, guest]) {
    slot.isInJointCell = true;
    const value = { kind: 'coverage', present: true, host: slot === host } as const;
    book.tell(unit, on, { enterprise: slot.enterprise, organisation }, value, founding);
  }
  organisations.push({ organisation, kind: 'joint-cell', cells: [], on });
}
