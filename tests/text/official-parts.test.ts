import { describe, expect, test } from 'vitest';
import type { GoalCode } from '@/lib/domain/goal';
import type { Observation } from '@/lib/domain/observation';
import type { OfficialReport, ReportedUnit } from '@/lib/domain/official-report';
import type { Figure } from '@/lib/domain/ratio';
import { standingOf } from '@/lib/domain/standing';
import { standardFormat } from '@/lib/export/official/standard-format';
import { remarksNarrative } from '@/lib/text/official/remarks-narrative';
import { tasksNarrative } from '@/lib/text/official/tasks-narrative';
import { unitsNarrative } from '@/lib/text/official/units-narrative';
import { cityReport } from '@/tests/support/official-reports';
import { anObservation, aStanding, of } from '@/tests/support/worlds';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const wording = standardFormat.wording;

const standing = (
  goal: GoalCode,
  figure: Figure | null,
  { period = '2026-Q3', before = [] as Observation[] } = {},
) => standingOf(aStanding({ goal, period, observations: [...before, anObservation(period, figure)] }));

/** A unit that began at 4 of 92 at the end of 2024. */
const baseline = [anObservation('2024-Q4', of(4, 92))];
const unit = (name: string, figure: Figure | null): ReportedUnit => ({
  code: name,
  name,
  standings: { ...cityReport.standings, coverage: standing('coverage', figure, { before: baseline }) },
});

const aReport = (more: Partial<OfficialReport>): OfficialReport => ({
  ...cityReport,
  notes: [],
  shortlist: null,
  measures: [],
  unreported: [],
  ...more,
});

describe('what is said of the units below', () => {
  test.each([
    ['nothing where there are none', [], []],
    [
      'those that met the goal or are on their way, the best first',
      [unit('A', of(9, 92)), unit('B', of(15, 92))],
      ['Có 2/2 đơn vị đạt mục tiêu hoặc đúng tiến độ: B (16,3%) và A (9,8%).'],
    ],
    [
      'one that is late, with nothing at all',
      [unit('A', of(0, 92))],
      ['Có 1/1 đơn vị chậm tiến độ: A (0%).'],
    ],
    [
      'one that reported, but not this',
      [unit('A', null)],
      ['Có 1/1 đơn vị có báo cáo nhưng chưa có số liệu về mục tiêu này: A.'],
    ],
    ['nothing of one that has nothing to count', [unit('A', of(0, 0))], []],
  ])('%s', (_what, units, sentences) => {
    expect(unitsNarrative({ units, unreported: [] }, 'coverage').map(plain)).toEqual(sentences);
  });

  test('of many only the first five are named', () => {
    const units = Array.from({ length: 8 }, (_, index) => unit(`U${index}`, of(index, 400)));
    expect(unitsNarrative({ units, unreported: [] }, 'coverage').map(plain)).toEqual([
      'Có 8/8 đơn vị chậm tiến độ, thấp nhất là: U0 (0%), U1 (0,3%), U2 (0,5%), U3 (0,8%) và U4 (1,0%).',
    ]);
  });

  test('who did not report at all was named before', () => {
    const units = [unit('A', null)];
    expect(unitsNarrative({ units, unreported: ['A'] }, 'coverage')).toEqual([]);
  });
});

describe('what is to be done', () => {
  const met = {
    coverage: standing('coverage', of(15, 92)),
    formation: standing('formation', of(8, 8)),
    'union-backed': standing('union-backed', of(7, 10)),
    admission: standing('admission', of(8, 8)),
  };
  test.each([
    ['nothing when all is met', aReport({ standings: met }), []],
    [
      'one founding for one goal',
      aReport({ standings: { ...met, coverage: standing('coverage', of(13, 92)) } }),
      ['Thành lập thêm 1 tổ chức đảng để đạt mục tiêu 15% doanh nghiệp có tổ chức đảng đến năm 2030.'],
    ],
    [
      'foundings for several goals, which may be the same ones',
      aReport({
        standings: {
          ...met,
          coverage: standing('coverage', of(13, 92)),
          formation: standing('formation', of(5, 8)),
        },
      }),
      [
        'Thành lập thêm 1 tổ chức đảng để đạt mục tiêu 15% doanh nghiệp có tổ chức đảng đến năm 2030; 2 tổ chức đảng để đạt mục tiêu 80% doanh nghiệp có từ 3 đảng viên chính thức trở lên có tổ chức đảng đến năm 2030. Một tổ chức đảng mới có thể được tính vào nhiều mục tiêu.',
      ],
    ],
    [
      'figures that nobody gave',
      aReport({ standings: { ...met, formation: standing('formation', null) } }),
      [
        'Rà soát, báo cáo số liệu về: thành lập tổ chức đảng ở doanh nghiệp có từ 3 đảng viên chính thức trở lên.',
      ],
    ],
    [
      'nothing more for a year that is over',
      aReport({ standings: { ...met, admission: standing('admission', of(1, 8), { period: '2025-Q4' }) } }),
      [],
    ],
    [
      'no group of the shortlist that is empty',
      aReport({
        standings: met,
        shortlist: { asOf: '2026-10-08', threeMembers: 0, union: 2, twoMembers: 0, noAdmission: 0 },
      }),
      [
        'Tập trung vận động, hướng dẫn theo danh sách ưu tiên (sổ theo dõi doanh nghiệp đến ngày 08/10/2026): 2 doanh nghiệp có tổ chức công đoàn chưa có tổ chức đảng.',
      ],
    ],
    [
      'reports that are missing',
      aReport({ standings: met, unreported: ['Đảng ủy phường A'] }),
      ['Đôn đốc 1 đơn vị chưa báo cáo: Đảng ủy phường A.'],
    ],
    [
      'work assigned, and that it is late; not what was done',
      aReport({
        standings: met,
        measures: [
          { title: 'Khảo sát', body: 'Ban Tổ chức', dueOn: '2026-08-31', state: 'overdue' },
          { title: 'Gặp mặt', body: 'Công đoàn', dueOn: '2026-11-30', state: 'open' },
          { title: 'Tập huấn', body: 'Đoàn Thanh niên', dueOn: '2026-05-30', state: 'done' },
        ],
      }),
      [
        'Ban Tổ chức: Khảo sát (thời hạn ngày 31/8/2026; đã quá hạn tại ngày 30/9/2026).',
        'Công đoàn: Gặp mặt (thời hạn ngày 30/11/2026).',
      ],
    ],
  ])('%s', (_what, report, items) => {
    expect(tasksNarrative(report).map(plain)).toEqual(items);
  });
});

describe('the remarks', () => {
  const textsOf = (report: OfficialReport) =>
    remarksNarrative(report, wording).flatMap((block) =>
      block.kind === 'list' ? block.items : block.kind === 'paragraph' ? [block.text] : [],
    );

  test('put every goal into one group', () => {
    const standings = {
      coverage: standing('coverage', of(15, 92)),
      formation: standing('formation', of(0, 0)),
      'union-backed': standing('union-backed', null),
      admission: standing('admission', of(1, 8), { period: '2025-Q4' }),
    };
    expect(textsOf(aReport({ standings }))).toEqual([
      'Mục tiêu đã đạt (1/4): tỷ lệ doanh nghiệp có tổ chức đảng.',
      'Mục tiêu không đạt (1/4): kết nạp đảng viên trong doanh nghiệp.',
      'Mục tiêu chưa xác định được tỷ lệ vì không có đối tượng thuộc diện tính (1/4): thành lập tổ chức đảng ở doanh nghiệp có từ 3 đảng viên chính thức trở lên.',
      'Mục tiêu chưa đủ số liệu để đánh giá (1/4): thành lập tổ chức đảng ở doanh nghiệp có tổ chức công đoàn.',
    ]);
  });

  test('give causes as they were written, one line each, ended', () => {
    const notes = [
      { unitName: 'Đảng ủy xã A', text: '  Thiếu nguồn\n  kết nạp ' },
      { unitName: 'Đảng ủy xã B', text: 'Đã xong.' },
    ];
    expect(textsOf(aReport({ notes })).slice(-3)).toEqual([
      'Nguyên nhân, khó khăn và giải trình số liệu do các đơn vị nêu trong báo cáo:',
      'Đảng ủy xã A: Thiếu nguồn kết nạp.',
      'Đảng ủy xã B: Đã xong.',
    ]);
  });

  test('do not name the unit itself for what it wrote', () => {
    const notes = [{ unitName: cityReport.unit.name, text: 'Thiếu nguồn' }];
    expect(textsOf(aReport({ notes })).slice(-2)).toEqual([
      'Nguyên nhân, khó khăn và giải trình số liệu:',
      'Thiếu nguồn.',
    ]);
  });

  test('of very many causes the first twelve are told, and how many there are', () => {
    const notes = Array.from({ length: 60 }, (_, index) => ({ unitName: `U${index}`, text: 'Ghi chú' }));
    const texts = textsOf(aReport({ notes }));
    expect(texts.at(-1)).toBe('Ý kiến của 48 đơn vị khác: trong báo cáo của từng đơn vị.');
    expect(texts.filter((text) => text.endsWith('Ghi chú.'))).toHaveLength(12);
  });

  test('name what was done', () => {
    const measures = [{ title: 'Tập huấn', body: 'Công đoàn', dueOn: '2026-05-30', state: 'done' as const }];
    expect(textsOf(aReport({ measures })).map(plain)).toContain(
      'Đã hoàn thành 1 nhiệm vụ được giao: Tập huấn (Công đoàn).',
    );
  });
});
