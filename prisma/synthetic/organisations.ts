/** The lives of Party organisations: founded in stages, admitting year by year, dissolved with their enterprise. */

import type { OrganisationKind, Ownership } from '@/lib/domain/register/fact';
import type { Chance } from './chance';
import type { Day, Days } from './days';
import type { Enterprise, Organised } from './enterprises';
import type { FactBook } from './facts';
import { shortName } from './names';

/** A Party organisation. */
export type Organisation = { readonly id: number; readonly name: string };

/** What telling of organisations needs of their surroundings. */
export type Setting = {
  readonly chance: Chance;
  readonly days: Days;
  readonly book: FactBook;
  /** Enters a name in the list of organisations and answers its number. */
  readonly enter: (name: string) => number;
};

/** Of the enterprises in which three full members work from the beginning, those that come to an organisation. */
const shareFormed: Record<Ownership, number> = {
  state: 0.97,
  'state-share': 0.86,
  private: 0.55,
  foreign: 0.58,
  cooperative: 0.6,
};

const membersToForm = 3;

/** From this many on an organisation is a committee with cells, of about a dozen members each. */
const membersOfCommittee = 30;

/** When an enterprise comes to an organisation of its own, and until when that lasts; null when it never does. */
export function drawOrganised(chance: Chance, days: Days, enterprise: Enterprise): Organised {
  const { enters, closes, fullMembers, ownership } = enterprise;
  if (fullMembers < membersToForm || !chance.happens(shareFormed[ownership])) return null;
  const wasThere = enters === days.begun && chance.happens(0.72);
  const from = wasThere ? chance.between(1, days.begun - 1) : enters + 90 + chance.daysUntil(0.45);
  if (from > days.last || from >= closes) return null;
  // Some lose their members; others outlive their enterprise by a few weeks, and a few are forgotten.
  const loses = Math.max(from, enters) + chance.daysUntil(0.008);
  const outlives = closes + (chance.happens(0.06) ? 10_000 : chance.between(0, 45));
  return { from, until: Math.min(loses, outlives) };
}

/** Tells an enterprise's own organisation, its cells when it is a committee, and the stages on the way to it. */
export function tellOwnOrganisation(
  setting: Setting,
  enterprise: Enterprise,
  { from, until }: NonNullable<Organised>,
  affiliationId: number,
): void {
  const { chance, days, book } = setting;
  const { id: enterpriseId, fullMembers } = enterprise;
  const isCommittee = fullMembers >= membersOfCommittee;
  const called = shortName(enterprise.name);
  const kind: OrganisationKind = isCommittee
    ? 'grassroots-committee'
    : chance.happens(0.55)
      ? 'dependent-cell'
      : 'grassroots-cell';
  const own = { from, until, kind, affiliationId, committeeId: null };
  tellStages(setting, enterprise, from);
  const id = tellLife(setting, `${isCommittee ? 'Đảng bộ' : 'Chi bộ'} ${called}`, own);
  const covered = Math.max(from, days.begun);
  const covers = { kind: 'coverage', present: true, host: true } as const;
  book.tell({ enterpriseId, organisationId: id }, covered, covers, founding);
  if (!isCommittee) {
    tellYears(setting, id, { from, until }, fullMembers);
    return;
  }
  const cells = Math.min(20, Math.max(2, Math.round(fullMembers / 12)));
  for (let cell = 1; cell <= cells; cell += 1) {
    const dependent = {
      from,
      until,
      kind: 'dependent-cell' as const,
      affiliationId,
      committeeId: id,
    };
    const cellId = tellLife(setting, `Chi bộ ${cell}, Đảng bộ ${called}`, dependent);
    book.tell({ enterpriseId, organisationId: cellId }, covered, covers, founding);
    tellYears(setting, cellId, { from, until }, fullMembers / cells);
  }
}

/** Tells a joint cell of enterprises that have too few members each: the first is its host. */
export function tellJointCell(
  setting: Setting,
  together: readonly [Enterprise, ...Enterprise[]],
  affiliationId: number,
  place: string,
): void {
  const { chance, days, book } = setting;
  const [host, ...guests] = together;
  const from = Math.max(...together.map(({ enters }) => enters)) + 30 + chance.daysUntil(0.6);
  const until = host.closes + chance.between(0, 30);
  if (from > days.last || together.some(({ closes }) => closes <= from)) return;
  const id = tellLife(setting, `Chi bộ ghép ${shortName(host.name)}, ${place}`, {
    from,
    until,
    kind: 'joint-cell',
    affiliationId,
    committeeId: null,
  });
  const cover = (enterprise: Enterprise, isHost: boolean) => {
    const about = { enterpriseId: enterprise.id, organisationId: id };
    book.tell(about, from, { kind: 'coverage', present: true, host: isHost }, founding);
    if (isHost || enterprise.closes >= until) return;
    const leaves = { kind: 'coverage', present: false, host: false } as const;
    book.tell(about, enterprise.closes, leaves, 'Doanh nghiệp giải thể');
  };
  cover(host, true);
  for (const guest of guests) cover(guest, false);
  const members = together.reduce((sum, { fullMembers }) => sum + fullMembers, 0);
  tellYears(setting, id, { from, until }, members);
}

/** How far some of those that should have an organisation have come. */
export function tellStagesWithout(setting: Setting, enterprise: Enterprise): void {
  const { chance, days, book } = setting;
  if (enterprise.fullMembers < membersToForm || !chance.happens(0.3)) return;
  const day = Math.max(enterprise.enters + 30, days.last - chance.between(0, 700));
  const about = { enterpriseId: enterprise.id, organisationId: null };
  const stages = ['agreed', 'eligible', 'preparing'] as const;
  const reached = chance.between(1, stages.length);
  for (const [index, stage] of stages.slice(0, reached).entries()) {
    const on = day + index * 75;
    if (on < enterprise.closes) book.tell(about, on, { kind: 'stage', stage }, 'Nghị quyết của cấp ủy');
  }
}

const founding = 'Quyết định thành lập tổ chức đảng';

type Life = {
  readonly from: Day;
  readonly until: Day;
  readonly kind: OrganisationKind;
  readonly affiliationId: number;
  readonly committeeId: number | null;
};

function tellLife(
  { book, enter }: Setting,
  name: string,
  { from, until, kind, affiliationId, committeeId }: Life,
): number {
  const id = enter(name);
  const about = { enterpriseId: null, organisationId: id };
  const founded = { kind: 'organisation', organisationKind: kind, affiliationId, committeeId } as const;
  book.tell(about, from, founded, founding);
  const ended = {
    kind: 'organisation',
    organisationKind: null,
    affiliationId: null,
    committeeId: null,
  } as const;
  book.tell(about, until, ended, 'Quyết định giải thể tổ chức đảng');
  return id;
}

/** Agreed, eligible, in preparation, founded: those that were founded since the register was begun. */
function tellStages({ chance, days, book }: Setting, enterprise: Enterprise, founded: Day): void {
  if (founded <= days.begun) return;
  const about = { enterpriseId: enterprise.id, organisationId: null };
  let day = founded;
  for (const stage of ['founded', 'preparing', 'eligible', 'agreed'] as const) {
    if (day < enterprise.enters || day < days.begun) return;
    book.tell(about, day, { kind: 'stage', stage }, 'Nghị quyết của cấp ủy');
    day -= chance.between(25, 80);
  }
}

/** What an organisation does in each year: it admits, or nobody is left to admit, or neither. */
function tellYears(
  { chance, days, book }: Setting,
  id: number,
  life: NonNullable<Organised>,
  members: number,
): void {
  const about = { enterpriseId: null, organisationId: id };
  const share = members < 6 ? 0.52 : members < 16 ? 0.7 : 0.86;
  const lastYear = Number(days.dateOf(days.last).slice(0, 4));
  for (let year = 2023; year <= lastYear; year += 1) {
    const first = days.dayOf(`${year}-01-01`);
    const isInLife = (day: Day) => life.from <= day && day < life.until;
    if (!chance.happens(share)) {
      const day = first + chance.between(250, 340);
      if (chance.happens(0.07) && isInLife(day))
        book.tell(about, day, { kind: 'exemption', year }, 'Báo cáo không còn quần chúng');
      continue;
    }
    const admissions = new Set<Day>();
    for (let turn = 0; turn <= chance.times(0.5); turn += 1) admissions.add(first + chance.between(10, 350));
    for (const day of admissions) {
      const count = 1 + chance.times(0.4 + members / 60);
      if (isInLife(day)) book.tell(about, day, { kind: 'admission', count }, 'Quyết định kết nạp đảng viên');
    }
  }
}
