/**
 * Official reports of three sizes, without a database: a ward with three enterprises and nothing below, a city of 12 units of
 * which two have not reported, a province of 92. Invented, and the same at every run.
 */

import { chartOf } from '@/lib/domain/chart';
import type { GoalCode } from '@/lib/domain/goal';
import type { StandingInput } from '@/lib/domain/moment';
import type { Observation } from '@/lib/domain/observation';
import type { OfficialReport, ReportedUnit } from '@/lib/domain/official-report';
import { periodsFrom } from '@/lib/domain/period';
import { placeOf } from '@/lib/domain/place';
import type { Figure } from '@/lib/domain/ratio';
import { standingOf } from '@/lib/domain/standing';
import { aGoal, anObservation, of } from '@/tests/support/worlds';

const quarters = periodsFrom('2024-Q4', '2026-Q3');
const byGoal = <T>(made: (goal: GoalCode) => T): Record<GoalCode, T> => ({
  coverage: made('coverage'),
  formation: made('formation'),
  'union-backed': made('union-backed'),
  admission: made('admission'),
});

/** How many of 100 have what the goal asks for in the newest quarter; a quarter before it is one less. */
const shares: Record<GoalCode, number> = { coverage: 9, formation: 72, 'union-backed': 71, admission: 57 };
const bases: Record<GoalCode, number> = { coverage: 1, formation: 0.12, 'union-backed': 0.3, admission: 0.1 };

function figureOf(goal: GoalCode, enterprises: number, behind: number, seed: number): Figure {
  const denominator = Math.round(enterprises * bases[goal]);
  const drift = seed === 0 ? 0 : ((seed * 37) % 11) - 5;
  const share = Math.max(0, Math.min(100, shares[goal] + drift * 2 - behind));
  return of(Math.round((denominator * share) / 100), denominator);
}

type Sized = { readonly code: string; readonly name: string; readonly enterprises: number };

/** Where a unit stands: what it has had each quarter, unless it never reported. */
function inputOf(goal: GoalCode, unit: Sized, seed: number, more: Partial<Observation> | null) {
  const observations = quarters.map((period, index) =>
    anObservation(
      period,
      more === null ? null : figureOf(goal, unit.enterprises, quarters.length - 1 - index, seed),
      more ?? {},
    ),
  );
  const input: StandingInput = {
    goal,
    terms: [aGoal(goal)],
    calendar: {
      cadence: 'quarter',
      yearStartsInMonth: 1,
      dueAfterDays: 10,
      appliesFrom: '2023-01-01',
    },
    unit: { code: unit.code, name: unit.name, isRoot: seed === 0 },
    period: '2026-Q3',
    observations,
  };
  return input;
}

const below = (names: readonly string[], enterprises: number, silent: number): ReportedUnit[] =>
  names.map((name, index) => {
    const unit = { code: `U${index + 1}`, name, enterprises: enterprises + ((index * 13) % 40) };
    const more = index < names.length - silent ? {} : null;
    return {
      code: unit.code,
      name,
      standings: byGoal((goal) => standingOf(inputOf(goal, unit, index + 1, more))),
    };
  });

type Given = {
  readonly unit: Sized;
  readonly upper: string | null;
  readonly units: readonly ReportedUnit[];
  readonly more?: Partial<OfficialReport>;
};

function reportOf({ unit, upper, units, more }: Given): OfficialReport {
  const unreported = units.filter(({ standings }) => standings.coverage.figure === null);
  const reported = units.length - unreported.length;
  const origin: Partial<Observation> =
    units.length === 0 ? {} : { origin: 'roll-up', reported, expected: units.length, revision: null };
  const inputs = byGoal((goal) => inputOf(goal, unit, 0, origin));
  return {
    unit: { code: unit.code, name: unit.name, place: placeOf([unit.name]) },
    upper: upper === null ? null : { name: upper },
    period: '2026-Q3',
    cutOff: '2026-09-30',
    isPeriodOpen: false,
    standings: byGoal((goal) => standingOf(inputs[goal])),
    basis: byGoal(() => ({
      origin: units.length === 0 ? 'report' : 'roll-up',
      revision: units.length === 0 ? 1 : null,
      approvedOn: units.length === 0 ? '2026-10-06' : null,
      approvedBy: units.length === 0 ? 'Trần Thị B' : null,
      rule: {
        name: 'Doanh nghiệp đang hoạt động',
        validFrom: '2023-01-01',
        source: 'Quy tắc mặc định',
      },
    })),
    charts: byGoal((goal) => chartOf(inputs[goal])),
    isFictional: true,
    decreed: byGoal((goal) => goal === 'coverage'),
    units,
    unreported: unreported.map(({ name }) => name),
    reportedUnits: { reported, expected: units.length },
    members: 786,
    workers: 18_000,
    notes: [],
    shortlist: null,
    measures: [],
    measuresAsOf: '2026-09-30',
    ...more,
  };
}

/** A ward with three enterprises, nothing below, no register: some figures are undetermined. */
export const wardReport: OfficialReport = reportOf({
  unit: { code: 'CD', name: 'Đảng ủy phường Cải Đan', enterprises: 3 },
  upper: 'Thành ủy Sông Công',
  units: [],
  more: { members: 11, workers: null },
});

const cityNames = [
  'Đảng ủy phường Bách Quang',
  'Đảng ủy phường Cải Đan',
  'Đảng ủy phường Châu Sơn',
  'Đảng ủy phường Lương Sơn',
  'Đảng ủy phường Mỏ Chè',
  'Đảng ủy phường Phố Cò',
  'Đảng ủy phường Thắng Lợi',
  'Đảng ủy xã Bá Xuyên',
  'Đảng ủy xã Bình Sơn',
  'Đảng ủy xã Tân Quang',
  'Đảng ủy Khu công nghiệp Sông Công I',
  'Đảng ủy Khu công nghiệp Sông Công II',
];

/** The city: twelve units, two of them silent; notes, a shortlist and measures. */
export const cityReport: OfficialReport = reportOf({
  unit: { code: 'SC', name: 'Thành ủy Sông Công', enterprises: 92 },
  upper: 'Tỉnh ủy Thái Nguyên',
  units: below(cityNames, 6, 2),
  more: {
    notes: [
      {
        unitName: 'Đảng ủy phường Phố Cò',
        text: 'Chủ doanh nghiệp chưa ủng hộ; người lao động thay đổi chỗ làm nhiều',
      },
      { unitName: 'Đảng ủy xã Bá Xuyên', text: 'Doanh nghiệp nhỏ, ít đảng viên.' },
    ],
    shortlist: { asOf: '2026-10-08', threeMembers: 3, union: 9, twoMembers: 1, noAdmission: 4 },
    measures: [
      {
        title: 'Khảo sát 9 doanh nghiệp có công đoàn chưa có tổ chức đảng',
        body: 'Liên đoàn Lao động thành phố',
        dueOn: '2026-11-30',
        state: 'open',
      },
      {
        title: 'Làm việc với chủ doanh nghiệp tại Khu công nghiệp Sông Công II',
        body: 'Ban Tổ chức Thành ủy',
        dueOn: '2026-08-31',
        state: 'overdue',
      },
    ],
  },
});

const provinceNames = Array.from({ length: 92 }, (_, index) =>
  index < 15 ? `Đảng ủy phường Minh họa ${index + 1}` : `Đảng ủy xã Minh họa ${index + 1}`,
);

/** A province of 92 communes and wards, seven of them silent. */
export const provinceReport: OfficialReport = reportOf({
  unit: { code: 'TN', name: 'Tỉnh ủy Thái Nguyên', enterprises: 11_200 },
  upper: null,
  units: below(provinceNames, 60, 7),
  more: {
    shortlist: { asOf: '2026-10-08', threeMembers: 212, union: 348, twoMembers: 161, noAdmission: 97 },
  },
});

/** All three, by a name for tests. */
export const officialReports: Readonly<Record<string, OfficialReport>> = {
  ward: wardReport,
  city: cityReport,
  province: provinceReport,
};
