/** Which units lead and which lag on a goal, and which are not known: how many there are, and the first of them by name. */

import { type GoalCode, goalCodes } from '@/lib/domain/goal';
import type { OfficialReport, ReportedUnit } from '@/lib/domain/official-report';
import type { GoalStanding, StandingState } from '@/lib/domain/standing';
import { formatCount } from '@/lib/text/numbers';
import { isPartial } from '@/lib/text/sentence-case';
import { countText, listText, shareText } from './document-words';
import { bySome } from './goal-narrative';

/** As many are named; of more, as many of the best or the worst. */
const namedAtMost = 5;

/** How a unit's state is told; a state that says nothing about its pace is told apart. */
const groupOf: Record<StandingState, 'ahead' | 'behind' | 'unknown' | 'silent'> = {
  met: 'ahead',
  'on-track': 'ahead',
  slow: 'behind',
  behind: 'behind',
  'insufficient-data': 'silent',
  undetermined: 'silent',
  'no-data': 'unknown',
};

type Named = {
  readonly name: string;
  readonly standing: GoalStanding;
  /** Neither it nor a unit below it has given any figure. */
  readonly isSilent: boolean;
};

/** The sentences about the units below; none for a unit without units below. */
export function unitsNarrative({ units }: Pick<OfficialReport, 'units'>, goal: GoalCode): string[] {
  if (units.length === 0) return [];
  const named = units.map(
    ({ name, standings }: ReportedUnit): Named => ({
      name,
      standing: standings[goal],
      isSilent: goalCodes.every((each) => standings[each].figure === null),
    }),
  );
  const inGroup = (group: string) => named.filter(({ standing }) => groupOf[standing.state] === group);
  const isWhole = ({ standing }: Named) => !isPartial(standing);
  const [ahead, behind] = [inGroup('ahead').filter(isWhole), inGroup('behind').filter(isWhole)];
  // Of a part of its own units nothing is concluded.
  const open = [...inGroup('ahead'), ...inGroup('behind')].filter(({ standing }) => isPartial(standing));
  // Units without a report were named at the beginning.
  const unknown = inGroup('unknown').filter(({ isSilent }) => !isSilent);
  // Before the due day a unit on its way has not met anything yet.
  const isOver = named[0]?.standing.final === true;
  const of = units.length;
  return [
    sentence(ahead, of, isOver ? 'đạt mục tiêu' : 'đạt mục tiêu hoặc đúng tiến độ', 'cao nhất là', best),
    sentence(behind, of, isOver ? 'không đạt mục tiêu' : 'chậm tiến độ', 'thấp nhất là', worst),
    sentence(open, of, 'chưa đủ số liệu của các đơn vị trực thuộc để kết luận', 'trong đó có', bySomeOfIts),
    sentence(unknown, of, 'có báo cáo nhưng chưa có số liệu về mục tiêu này', 'trong đó có', plain),
  ].filter((each) => each !== '');
}

/** "2/12 đơn vị chậm tiến độ: A (5,0%) và B (6,1%)."; of many "…, thấp nhất là: A (5,0%), B (6,1%)…" */
function sentence(
  group: readonly Named[],
  of: number,
  what: string,
  some: string,
  inOrder: (units: readonly Named[]) => string[],
): string {
  if (group.length === 0) return '';
  const names = inOrder(group);
  const isAll = names.length <= namedAtMost;
  const said = `Có ${formatCount(group.length, 'vi')}/${countText(of, 'đơn vị')} ${what}`;
  return `${said}${isAll ? '' : `, ${some}`}: ${listText(names.slice(0, namedAtMost), namedAtMost, '')}.`;
}

const share = ({ standing }: Named): number => standing.percent ?? 0;
/** None at all is 0%, not a share that rounds to it. */
const withShare = ({ name, standing: { rounded, figure } }: Named): string =>
  rounded === null ? name : `${name} (${figure?.numerator === 0 ? '0%' : shareText(rounded)})`;

const best = (units: readonly Named[]): string[] =>
  [...units].sort((one, other) => share(other) - share(one)).map(withShare);
const worst = (units: readonly Named[]): string[] =>
  [...units].sort((one, other) => share(one) - share(other)).map(withShare);
const bySomeOfIts = (units: readonly Named[]): string[] =>
  units.map(({ name, standing }) => `${name} (${bySome(standing)})`);
const plain = (units: readonly Named[]): string[] => units.map(({ name }) => name);
