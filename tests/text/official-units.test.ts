import { describe, expect, test } from 'vitest';
import type { GoalCode } from '@/lib/domain/goal';
import type { Observation } from '@/lib/domain/observation';
import type { ReportedUnit } from '@/lib/domain/official-report';
import type { Figure } from '@/lib/domain/ratio';
import { standingOf } from '@/lib/domain/standing';
import { unitsNarrative } from '@/lib/text/official/units-narrative';
import { cityReport } from '@/tests/support/official-reports';
import { anObservation, aStanding, of } from '@/tests/support/worlds';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

/** A unit that began at 4 of 92 at the end of 2024. */
const baseline = [anObservation('2024-Q4', of(4, 92))];
const unit = (name: string, figure: Figure | null): ReportedUnit => ({
  code: name,
  name,
  standings: {
    ...cityReport.standings,
    coverage: standingOf(aStanding({ observations: [...baseline, anObservation('2026-Q3', figure)] })),
  },
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
    expect(unitsNarrative({ units }, 'coverage').map(plain)).toEqual(sentences);
  });

  test('of many only the first five are named', () => {
    const units = Array.from({ length: 8 }, (_, index) => unit(`U${index}`, of(index, 400)));
    expect(unitsNarrative({ units }, 'coverage').map(plain)).toEqual([
      'Có 8/8 đơn vị chậm tiến độ, thấp nhất là: U0 (0%), U1 (0,3%), U2 (0,5%), U3 (0,8%) và U4 (1,0%).',
    ]);
  });

  const ofNobody = (name: string, more: Partial<Observation>): ReportedUnit => {
    const none = (goal: GoalCode) =>
      standingOf(aStanding({ goal, observations: [anObservation('2026-Q3', null, more)] }));
    return {
      code: name,
      name,
      standings: {
        coverage: none('coverage'),
        formation: none('formation'),
        'union-backed': none('union-backed'),
        admission: none('admission'),
      },
    };
  };
  test.each([
    ['a unit without units below', { reported: 0, expected: 1 }],
    ['a committee whose own units are all silent', { origin: 'roll-up' as const, reported: 0, expected: 3 }],
  ])('who did not report at all was named before: %s', (_what, more) => {
    expect(unitsNarrative({ units: [ofNobody('A', more)] }, 'coverage')).toEqual([]);
  });

  test('of a part of its units nothing is concluded', () => {
    const some = anObservation('2026-Q3', of(20, 92), { origin: 'roll-up', reported: 2, expected: 3 });
    const coverage = standingOf(aStanding({ observations: [...baseline, some] }));
    const units = [{ ...unit('A', null), standings: { ...cityReport.standings, coverage } }];
    expect(unitsNarrative({ units }, 'coverage').map(plain)).toEqual([
      'Có 1/1 đơn vị chưa đủ số liệu của các đơn vị trực thuộc để kết luận: A (theo số liệu của 2/3 đơn vị).',
    ]);
  });
});
