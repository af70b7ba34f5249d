/** What a unit's organisations and enterprises did over the years: admissions, counts, and what happened besides. */

import { addDays, type CalendarDate, calendarYearOf, laterOf } from '@/lib/domain/calendar-date';
import { cutOffOf, type Period, type ReportingCalendar, startOf } from '@/lib/domain/period';
import { validOn } from '@/lib/domain/unit';
import { portions } from '@/prisma/synthetic/country';
import { admittedIn } from './answers';
import type { UnitCounts } from './counts';
import type { RegisterBook } from './register-book';
import { begin, enter, type Founded, type List, registerBegins } from './register-lists';

/** The decision that Cầu Dâu had overlooked (see the story): when it was taken, and when it was entered. */
const overlooked = { unit: 'CAU-DAU', period: '2025-Q3', on: '2025-09-19', recordedOn: '2025-10-14' };

const firstYear = 2023;

/** As many organisations admit by the end of each quarter as the tables say; `admitted` keeps which have, by year. */
export function tellAdmissions(
  book: RegisterBook,
  { unit, organisations }: List,
  { admissions }: Pick<UnitCounts, 'admissions'>,
  { calendar, today, admitted }: { calendar: ReportingCalendar; today: CalendarDate; admitted: Set<string> },
): void {
  for (let year = firstYear; year <= calendarYearOf(today); year += 1) {
    for (let quarter = 1; quarter <= 4; quarter += 1) {
      const period: Period = `${year}-Q${quarter}`;
      const cutOff = cutOffOf(period, calendar);
      if (!validOn(unit, cutOff)) continue;
      const there = organisations.filter(({ on }) => on <= addDays(cutOff, -10));
      const has = ({ organisation }: Founded) => admitted.has(`${year} ${organisation.number}`);
      const missing = admittedIn(admissions, period) - there.filter(has).length;
      const next = there.filter((each) => !has(each)).slice(0, missing);
      for (const [order, founded] of next.entries()) {
        admitted.add(`${year} ${founded.organisation.number}`);
        const usual = laterOf(addDays(startOf(period, calendar), 38 + order * 9), addDays(founded.on, 5));
        const isOverlooked = overlooked.unit === unit.code && overlooked.period === period;
        const on = isOverlooked ? overlooked.on : usual;
        const value = { kind: 'admission', count: 1 + ((year + quarter + order) % 2) } as const;
        const organisation = founded.cells[quarter % 3] ?? founded.organisation;
        const source = 'Quyết định kết nạp đảng viên';
        book.tell(
          unit,
          on,
          { organisation },
          value,
          source,
          isOverlooked ? overlooked.recordedOn : addDays(on, 3),
        );
      }
    }
  }
}

/** The days on which everybody was counted: soon after the beginning, and again this year. */
const counted = { first: '2023-05-15', last: '2026-02-10' } as const;

/** Workers and members of organisations come to what the unit reports beside its figures, at first and at last. */
export function tellHeadcounts(
  book: RegisterBook,
  { unit, slots }: List,
  { members, workers }: Pick<UnitCounts, 'members' | 'workers'>,
  which: keyof typeof counted,
): void {
  const on = counted[which];
  const index = which === 'first' ? 0 : 1;
  if (!validOn(unit, on)) return;
  // Those that another unit has counted on that day came later.
  const there = slots.filter(
    ({ enterprise }) => book.hasEntered(enterprise, on) && !book.isCounted(enterprise, on),
  );
  const organised = there.filter(({ organisation }) => organisation !== null && organisation.on <= on);
  const weights = there.map((slot) => (organised.includes(slot) ? 9 : 3) + (slot.enterprise.number % 4));
  const workersOf = portions(workers[index] ?? 0, weights);
  const membersOf = portions(
    members[index] ?? 0,
    organised.map(({ enterprise }) => 3 + (enterprise.number % 3)),
  );
  for (const [place, slot] of there.entries()) {
    const organisationMembers = membersOf[organised.indexOf(slot)] ?? null;
    const isLarge = slot.traits.members && organisationMembers !== null && organisationMembers > 4;
    const value = {
      kind: 'headcount',
      workers: workersOf[place] ?? 0,
      fullMembers: isLarge ? organisationMembers - 1 : null,
      probationaryMembers: isLarge ? Math.round(organisationMembers / 15) : null,
      organisationMembers,
    } as const;
    book.tell(unit, on, { enterprise: slot.enterprise }, value, 'Báo cáo tình hình sử dụng lao động');
  }
}

/** Quarters in which one enterprise closed and another one opened: nothing in the figures shows it. */
const replaced: Readonly<Record<string, readonly Period[]>> = {
  'KCN-2': ['2024-Q2', '2025-Q2'],
  'BEN-TO': ['2023-Q4', '2026-Q1'],
  'CHO-KEN': ['2024-Q4'],
};

/** Replaced enterprises, and those outside the base: a branch, a suspended one, one that paused between two cut-offs. */
export function tellComingAndGoing(book: RegisterBook, list: List, calendar: ReportingCalendar): void {
  const { unit, slots } = list;
  const plain = slots.filter(
    ({ traits, isInJointCell, enterprise }) =>
      !traits.members && !traits.union && !isInJointCell && book.hasEntered(enterprise, registerBegins),
  );
  for (const period of replaced[unit.code] ?? []) {
    const slot = plain.pop();
    if (!slot) throw new Error(`${unit.name} has nobody left to close`);
    const day = addDays(startOf(period, calendar), 33);
    const closed = { kind: 'status', status: 'closed' } as const;
    book.tell(unit, day, { enterprise: slot.enterprise }, closed, 'Thông báo giải thể');
    const newcomer = enter(book, { ...list, slots: [] }, addDays(day, 6));
    slot.enterprise = newcomer.enterprise;
  }
  if (unit.code === 'BEN-TO' && plain[0]) {
    const { enterprise } = plain[0];
    const paused = { kind: 'status', status: 'suspended' } as const;
    book.tell(unit, '2025-11-05', { enterprise }, paused, 'Thông báo tạm ngừng kinh doanh');
    const resumed = { kind: 'status', status: 'operating' } as const;
    book.tell(unit, '2025-12-18', { enterprise }, resumed, 'Thông báo hoạt động trở lại');
  }
  if (unit.code !== 'KCN-2') return;
  const [first] = slots;
  if (first)
    begin(book, unit, book.enterprise(unit, { branchOf: first.enterprise }), registerBegins, 'operating');
  begin(book, unit, book.enterprise(unit), registerBegins, 'suspended');
}

/** What the reports of the newest quarter say that is not in the tables: Song Sa's four, and the one that Bến Tơ forgot. */
export function tellNewest(book: RegisterBook, list: List, newestStart: CalendarDate): void {
  if (list.unit.code === 'SONG-SA') {
    for (const days of [20, 24, 31, 47])
      enter(book, list, addDays(newestStart, days), { zone: 'CCN Bến Sa' });
  }
  if (list.unit.code === 'BEN-TO') enter(book, list, addDays(newestStart, 76));
}
