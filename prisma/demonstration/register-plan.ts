/**
 * The register of the fictional city: enterprises and organisations whose figures are those that the units reported, quarter
 * by quarter (a test compares). Pure: the same day gives the same facts.
 *
 * What cannot be equal: Suối Chàm cannot say which of its enterprises have a union, while a register that knows of no union
 * counts none; and what reports of the newest quarter say before they are corrected.
 */

import { addDays, type CalendarDate } from '@/lib/domain/calendar-date';
import {
  comparePeriods,
  latestClosedPeriod,
  type Period,
  type ReportingCalendar,
  startOf,
} from '@/lib/domain/period';
import { countsOf, type Growth, type Line } from './counts';
import { RegisterBook, zoneOf } from './register-book';
import { follow, type List, registerBegins, type Slot } from './register-lists';
import { tellAdmissions, tellComingAndGoing, tellHeadcounts, tellNewest } from './register-years';
import { type DemonstrationUnit, units } from './units';

/** When wards and communes were merged. */
const mergedOn: CalendarDate = '2025-07-01';

/** Which enterprises of a unit that ended went on in which unit: Hạ Sa's first three, all of Thượng Sa. */
const goesOn: Readonly<Record<string, (list: List) => Slot[]>> = {
  'SONG-SA': ({ unit, slots }) =>
    unit.code === 'THUONG-SA' ? slots : unit.code === 'HA-SA' ? slots.slice(0, 3) : [],
  'BAI-TAM': ({ unit, slots }) => (unit.code === 'HA-SA' ? slots.slice(3) : []),
};

/** Plans the register; nothing in it is later than today. */
export function planRegister(calendar: ReportingCalendar, today: CalendarDate): RegisterBook {
  const book = new RegisterBook();
  const lists: List[] = [];
  const admitted = new Set<string>();
  // Units that ended come before those that took over from them.
  const ordered = [...units].sort(
    (one, other) => Number(one.validTo === null) - Number(other.validTo === null),
  );
  for (const unit of ordered) {
    const counts = countsOf(unit.code);
    if (counts === null) continue;
    const list: List = { unit, slots: [], organisations: [] };
    for (const [order, line] of counts.lines.entries()) {
      if (order === counts.lines.length - 1) takeOver(book, list, lists);
      const isFirst = order === 0 && line[0] === firstPeriod;
      follow(
        book,
        list,
        ownOf(unit, line),
        isFirst ? registerBegins : addDays(startOf(line[0], calendar), 12),
      );
    }
    lists.push(list);
    const own = { members: counts.members, workers: ownWorkers(unit, counts.workers) };
    tellHeadcounts(book, list, own, 'first');
    tellComingAndGoing(book, list, calendar);
    tellHeadcounts(book, list, own, 'last');
    tellAdmissions(book, list, counts, { calendar, today, admitted });
    tellNewest(book, list, startOf(latestClosedPeriod(today, calendar), calendar));
  }
  return book;
}

/** Units that report from then on had their enterprises before. */
const firstPeriod: Period = '2023-Q2';

/** Enterprises of units that ended move to the list, with their organisations, on the day of the merger. */
function takeOver(book: RegisterBook, list: List, lists: readonly List[]): void {
  const { unit } = list;
  const coming = lists.flatMap((ended) => goesOn[unit.code]?.(ended) ?? []);
  const rank = ({ traits: { organised, union, members } }: Slot) =>
    organised ? (union ? 0 : 1) : members || union ? 2 : 3;
  for (const slot of [...coming].sort((one, other) => rank(one) - rank(other))) {
    const { enterprise, organisation: founded } = slot;
    const value = { kind: 'place', unit: unit.code, zone: zoneOf(unit) } as const;
    book.tell(unit, mergedOn, { enterprise }, value, merger);
    list.slots.push(slot);
    if (founded === null) continue;
    const step = { kind: 'organisation', organisationKind: founded.kind, affiliation: unit.code } as const;
    book.tell(unit, mergedOn, { organisation: founded.organisation }, { ...step, committee: null }, merger);
    list.organisations.push(founded);
  }
}

const merger = 'Sắp xếp đơn vị hành chính cấp xã từ ngày 1/7/2025';

/** What a unit counts itself: its line without those of the units below it. */
function ownOf({ code }: DemonstrationUnit, line: Line): Line {
  const below = units.filter((unit) => unit.below === code);
  const [from, ...counts] = line;
  if (below.length === 0) return line;
  const own = counts.map((count, index) =>
    below.reduce((rest, unit) => {
      const lineBelow = countsOf(unit.code)?.lines.findLast(([since]) => comparePeriods(since, from) <= 0);
      return rest - Number(lineBelow?.[index + 1] ?? 0);
    }, Number(count)),
  );
  const [
    operating = 0,
    organised = 0,
    members = 0,
    membersOrganised = 0,
    union = 0,
    unionOrganised = 0,
    all = 0,
  ] = own;
  return [from, operating, organised, members, membersOrganised, union, unionOrganised, all];
}

function ownWorkers({ code }: DemonstrationUnit, [first, last]: Growth): Growth {
  const below = units
    .filter((unit) => unit.below === code)
    .map((unit) => countsOf(unit.code)?.workers ?? [0, 0]);
  return [
    below.reduce((rest, [each]) => rest - each, first),
    below.reduce((rest, [, each]) => rest - each, last),
  ];
}
