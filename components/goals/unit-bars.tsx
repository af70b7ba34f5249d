import { StatusMark } from '@/components/ui/status-mark';
import type { GoalStanding } from '@/lib/domain/standing';
import type { Locale } from '@/lib/text/locale';
import { formatPercent } from '@/lib/text/numbers';
import { stateWords } from '@/lib/text/words/charts';
import { goalAddress, type Place } from './address';
import type { NamedUnit } from './choosers';
import { formatFigure } from './goal-view';

export type UnitBar = { readonly unit: NamedUnit; readonly standing: GoalStanding };

export type UnitBarsProps = { bars: readonly UnitBar[]; place: Place; label: string; locale: Locale };

const WIDTH = 300;

/** Every unit's share against the target, the lowest first; those without a figure at the end, and without a bar. */
export function UnitBars({ bars, place, label, locale }: UnitBarsProps) {
  const known = bars.flatMap(({ standing }) => (standing.percent === null ? [] : [standing.percent]));
  const highest = Math.max(...known, ...bars.map(({ standing }) => standing.target / 100));
  const widthOf = (percent: number) => (percent / (highest * 1.04)) * WIDTH;
  const ordered = [...bars].sort(
    (one, other) =>
      (one.standing.percent ?? Number.POSITIVE_INFINITY) -
      (other.standing.percent ?? Number.POSITIVE_INFINITY),
  );
  return (
    <ul aria-label={label} className="unit-bars">
      {ordered.map(({ unit, standing }) => (
        <li key={unit.code} className="border-b border-line py-2 print:break-inside-avoid">
          <a href={goalAddress(standing.goal, { ...place, unit: unit.code })}>{unit.name}</a>
          <Bar standing={standing} widthOf={widthOf} />
          <span className="flex items-baseline gap-3">
            <strong className="tabular font-semibold">
              {standing.rounded ? formatPercent(standing.rounded, locale) : '—'}
            </strong>
            <span className="tabular text-sm text-muted">
              {standing.figure ? formatFigure(standing.figure, locale) : null}
            </span>
          </span>
          <StatusMark state={standing.state} className="text-sm">
            {stateWords[locale][standing.state]}
          </StatusMark>
        </li>
      ))}
    </ul>
  );
}

/** A picture of the numbers beside it, so it has no name of its own. */
function Bar({ standing, widthOf }: { standing: GoalStanding; widthOf: (percent: number) => number }) {
  const isShort = standing.met === false;
  const target = widthOf(standing.target / 100);
  return (
    <svg viewBox={`0 0 ${WIDTH} 18`} preserveAspectRatio="none" aria-hidden="true" className="h-4 w-full">
      <path d={`M0 9H${WIDTH}`} stroke="#dce0e5" />
      {standing.percent === null ? null : (
        <rect y="3" width={widthOf(standing.percent)} height="12" fill={isShort ? '#a9c6e8' : '#0b4f9e'} />
      )}
      <path d={`M${target} 0V18`} stroke="#15191e" strokeWidth="2" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
