import { describe, expect, test } from 'vitest';
import type { GoalCode } from '@/lib/domain/goal';
import type { Observation } from '@/lib/domain/observation';
import type { OfficialReport } from '@/lib/domain/official-report';
import type { Figure } from '@/lib/domain/ratio';
import { standingOf } from '@/lib/domain/standing';
import { standardFormat } from '@/lib/export/official/standard-format';
import { remarksNarrative } from '@/lib/text/official/remarks-narrative';
import { tasksNarrative } from '@/lib/text/official/tasks-narrative';
import { cityReport } from '@/tests/support/official-reports';
import { anObservation, aStanding, of } from '@/tests/support/worlds';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const wording = standardFormat.wording;

const standing = (
  goal: GoalCode,
  figure: Figure | null,
  { period = '2026-Q3', before = [] as Observation[], more = {} as Partial<Observation> } = {},
) => standingOf(aStanding({ goal, period, observations: [...before, anObservation(period, figure, more)] }));
const some: Partial<Observation> = { origin: 'roll-up', reported: 5, expected: 14 };

const aReport = (more: Partial<OfficialReport>): OfficialReport => ({
  ...cityReport,
  notes: [],
  shortlist: null,
  measures: [],
  unreported: [],
  ...more,
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
      'what some units need, as theirs',
      aReport({
        standings: {
          ...met,
          coverage: standing('coverage', of(13, 92), { more: some }),
          admission: standing('admission', of(4, 8), { more: some }),
        },
      }),
      [
        'Thành lập thêm 1 tổ chức đảng để đạt mục tiêu 15% doanh nghiệp có tổ chức đảng đến năm 2030 (theo số liệu của 5/14 đơn vị).',
        'Phấn đấu có thêm 3 tổ chức đảng kết nạp được đảng viên để đạt mục tiêu 80% năm 2026 (theo số liệu của 5/14 đơn vị).',
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

  test('conclude nothing from a part of the units', () => {
    const standings = {
      coverage: standing('coverage', of(15, 92), { more: some }),
      formation: standing('formation', of(0, 0), { more: some }),
      'union-backed': standing('union-backed', of(7, 10)),
      admission: standing('admission', of(1, 8), { period: '2025-Q4', more: some }),
    };
    expect(textsOf(aReport({ standings }))).toEqual([
      'Mục tiêu đã đạt (1/4): thành lập tổ chức đảng ở doanh nghiệp có tổ chức công đoàn.',
      'Mục tiêu chưa xác định được tỷ lệ vì không có đối tượng thuộc diện tính (1/4): thành lập tổ chức đảng ở doanh nghiệp có từ 3 đảng viên chính thức trở lên.',
      'Chưa đủ đơn vị báo cáo để kết luận (2/4): tỷ lệ doanh nghiệp có tổ chức đảng (theo số liệu của 5/14 đơn vị); kết nạp đảng viên trong doanh nghiệp (theo số liệu của 5/14 đơn vị).',
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
