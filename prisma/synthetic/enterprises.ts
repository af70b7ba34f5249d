/** The lives of enterprises: when they enter and leave, how many work there, whether they have a union. */

import type { Ownership } from '@/lib/domain/register/fact';
import type { Chance } from './chance';
import type { Day, Days } from './days';
import type { FactBook } from './facts';

/** Where enterprises stand: among them the communes, and the industrial zones with their big ones. */
export type Surroundings = 'zone' | 'commune';

/** An enterprise as its life begins. */
export type Enterprise = {
  readonly id: number;
  readonly taxCode: string;
  readonly name: string;
  readonly ownership: Ownership;
  readonly isBranch: boolean;
  readonly enters: Day;
  /** The first day on which it works no more; after the register's last day when it goes on. */
  readonly closes: Day;
  /** Suspended from one of these days to the next, by turns. */
  readonly pauses: readonly Day[];
  readonly workers: number;
  readonly fullMembers: number;
  readonly probationaryMembers: number;
  readonly unionFrom: Day | null;
};

const ownerships: Record<Surroundings, readonly (readonly [Ownership, number])[]> = {
  commune: [
    ['private', 960],
    ['cooperative', 19],
    ['foreign', 12],
    ['state-share', 6],
    ['state', 3],
  ],
  zone: [
    ['foreign', 52],
    ['private', 38],
    ['state-share', 8],
    ['state', 2],
  ],
};

/** Full members among a hundred workers, in an enterprise of the middle of the country. */
const membersAmongHundred: Record<Ownership, number> = {
  state: 16,
  'state-share': 6,
  private: 1.1,
  foreign: 0.9,
  cooperative: 6,
};

/** Of those that operate, a year: new ones, those that close, those that pause. About a quarter comes, a fifth goes. */
const aYear = { entering: 0.17, closing: 0.075, pausing: 0.125, ofPaused: { ending: 1.5, resuming: 0.62 } };

/** Enterprises of this many workers and those with members last longer. */
const lastingFrom = 50;

export const ownershipIn = (chance: Chance, surroundings: Surroundings): Ownership =>
  chance.weighted(ownerships[surroundings], 'private');

/** An enterprise's life, drawn to its end. */
export function drawEnterprise(
  chance: Chance,
  days: Days,
  surroundings: Surroundings,
  who: Pick<Enterprise, 'id' | 'taxCode' | 'name' | 'ownership' | 'isBranch'>,
): Enterprise {
  const middle = surroundings === 'zone' ? 190 : who.ownership === 'private' ? 4.5 : 24;
  const workers = Math.min(40_000, Math.max(1, Math.round(chance.longTailed(middle, 1.25))));
  const rate = (membersAmongHundred[who.ownership] / 100) * chance.longTailed(0.75, 0.75);
  const fullMembers = Math.min(workers, chance.times(rate * workers));
  const isLasting = workers >= lastingFrom || fullMembers >= 3;
  const enters = chance.happens(1 / (1 + aYear.entering * days.years))
    ? days.begun
    : chance.between(days.begun + 1, days.last);
  const { closes, pauses } = drawEnd(chance, days, enters, isLasting ? 0.2 : 1);
  return {
    ...who,
    enters,
    closes,
    pauses,
    workers,
    fullMembers,
    probationaryMembers: chance.times(fullMembers * 0.08),
    unionFrom: drawUnion(chance, days, enters, unionShare(workers)),
  };
}

function drawEnd(chance: Chance, days: Days, enters: Day, haste: number) {
  const pauses: Day[] = [];
  let day = enters;
  for (;;) {
    const closes = day + chance.daysUntil(aYear.closing * haste);
    const pauseFrom = day + chance.daysUntil(aYear.pausing * haste);
    if (closes <= pauseFrom || pauseFrom > days.last) return { closes, pauses };
    const until = pauseFrom + 30 + chance.daysUntil(aYear.ofPaused.ending);
    pauses.push(pauseFrom);
    if (!chance.happens(aYear.ofPaused.resuming)) return { closes: until, pauses };
    pauses.push(until);
    day = until;
  }
}

const unionShare = (workers: number): number =>
  workers < 10 ? 0.004 : workers < 25 ? 0.04 : workers < 100 ? 0.26 : workers < 500 ? 0.74 : 0.94;

/** Of those that have a union, most had it from the beginning. */
function drawUnion(chance: Chance, days: Days, enters: Day, share: number): Day | null {
  if (!chance.happens(share)) return null;
  return chance.happens(0.75) ? enters : chance.between(enters + 60, Math.max(enters + 61, days.last));
}

/** From when and until when an enterprise has an organisation of its own. */
export type Organised = { readonly from: Day; readonly until: Day } | null;

/** Tells an enterprise's own facts. `zone` is where it stands in its unit, `neighbours` where it may move. */
export function tellEnterprise(
  chance: Chance,
  days: Days,
  book: FactBook,
  enterprise: Enterprise,
  place: { unitId: number; zone: string | null; neighbours: readonly number[] },
  organised: Organised,
): void {
  const { id, enters, closes } = enterprise;
  const about = { enterpriseId: id, organisationId: null };
  const wasThere = enters === days.begun;
  const registered = wasThere
    ? 'Danh sách doanh nghiệp đầu năm 2023'
    : 'Giấy chứng nhận đăng ký doanh nghiệp';
  book.tell(about, enters, { kind: 'status', status: 'operating' }, registered);
  for (const [turn, day] of enterprise.pauses.entries()) {
    const status = turn % 2 === 0 ? 'suspended' : 'operating';
    const source = turn % 2 === 0 ? 'Thông báo tạm ngừng kinh doanh' : 'Thông báo hoạt động trở lại';
    book.tell(about, day, { kind: 'status', status }, source);
  }
  book.tell(about, closes, { kind: 'status', status: 'closed' }, 'Thông báo giải thể');
  book.tell(about, enters, { kind: 'place', unitId: place.unitId, zone: place.zone }, registered);
  tellMove(chance, days, book, enterprise, place.neighbours);
  tellHeadcounts(chance, days, book, enterprise, organised);
  const union = enterprise.unionFrom;
  if (union !== null && union < closes)
    book.tell(about, union, { kind: 'union', present: true }, 'Quyết định công nhận công đoàn cơ sở');
}

function tellMove(
  chance: Chance,
  days: Days,
  book: FactBook,
  { id, enters, closes }: Enterprise,
  neighbours: readonly number[],
): void {
  const [first, ...others] = neighbours;
  const day = enters + chance.daysUntil(0.01);
  if (first === undefined || day >= closes || day > days.last) return;
  const value = { kind: 'place', unitId: chance.of([first, ...others]), zone: null } as const;
  book.tell({ enterpriseId: id, organisationId: null }, day, value, 'Thông báo thay đổi địa chỉ trụ sở');
}

/** Counted when it enters, and again in later years, the more surely the larger it is. */
function tellHeadcounts(
  chance: Chance,
  days: Days,
  book: FactBook,
  enterprise: Enterprise,
  organised: Organised,
): void {
  const { id, enters, closes, probationaryMembers } = enterprise;
  const about = { enterpriseId: id, organisationId: null };
  const isWatched = enterprise.workers >= 20 || enterprise.fullMembers > 0;
  const membersAreKnown = isWatched || chance.happens(0.6);
  let { workers, fullMembers } = enterprise;
  for (let day = enters; day < closes && day <= days.last; day += chance.between(300, 430)) {
    if (day > enters) {
      workers = Math.max(fullMembers + 1, Math.round(chance.longTailed(workers * 1.01, 0.12)));
      fullMembers += Number(isWatched && chance.happens(0.02 + fullMembers * 0.02));
    }
    const isCounted = day === enters || isWatched || chance.happens(0.2);
    if (!isCounted) continue;
    const members = membersAreKnown ? { fullMembers, probationaryMembers } : unknownMembers;
    const isOrganised = organised !== null && organised.from <= day && day < organised.until;
    // Now and then somebody keeps Party life where they live.
    const organisationMembers = isOrganised ? Math.max(3, fullMembers - chance.times(0.2)) : null;
    const value = { kind: 'headcount', workers, ...members, organisationMembers } as const;
    book.tell(about, day, value, 'Báo cáo tình hình sử dụng lao động');
  }
}

const unknownMembers = { fullMembers: null, probationaryMembers: null };
