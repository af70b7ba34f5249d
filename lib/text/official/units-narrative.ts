/** Which units lead and which lag on a goal, and which are not known. */

import type { GoalCode } from '@/lib/domain/goal';
import type { OfficialReport, ReportedUnit } from '@/lib/domain/official-report';
import type { GoalStanding, StandingState } from '@/lib/domain/standing';
import { listText, shareText } from './document-words';

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

type Named = { readonly name: string; readonly standing: GoalStanding };

/** The sentences about the units below; none for a unit without units below. */
export function unitsNarrative({ units }: Pick<OfficialReport, 'units'>, goal: GoalCode): string[] {
  if (units.length === 0) return [];
  const named = units.map(
    ({ name, standings }: ReportedUnit): Named => ({ name, standing: standings[goal] }),
  );
  const inGroup = (group: string) => named.filter(({ standing }) => groupOf[standing.state] === group);
  // Before the due day a unit on its way has not met anything yet.
  const isOver = named[0]?.standing.final === true;
  return [
    sentence(isOver ? 'Đơn vị đạt mục tiêu' : 'Đơn vị đạt hoặc đúng tiến độ', best(inGroup('ahead'))),
    sentence(isOver ? 'Đơn vị không đạt mục tiêu' : 'Đơn vị chậm so với kế hoạch', worst(inGroup('behind'))),
    sentence('Chưa có số liệu của', plain(inGroup('unknown'))),
  ].filter((each) => each !== '');
}

function sentence(label: string, names: readonly string[]): string {
  return names.length === 0 ? '' : `${label}: ${listText(names, namedAtMost, 'đơn vị')}.`;
}

const share = ({ standing }: Named): number => standing.percent ?? 0;
const withShare = ({ name, standing }: Named): string =>
  standing.rounded === null ? name : `${name} (${shareText(standing.rounded)})`;

const best = (units: readonly Named[]): string[] =>
  [...units].sort((one, other) => share(other) - share(one)).map(withShare);
const worst = (units: readonly Named[]): string[] =>
  [...units].sort((one, other) => share(one) - share(other)).map(withShare);
const plain = (units: readonly Named[]): string[] => units.map(({ name }) => name);
