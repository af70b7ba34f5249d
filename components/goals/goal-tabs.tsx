import { StatusShape } from '@/components/ui/status-mark';
import { type GoalCode, goalCodes } from '@/lib/domain/goal';
import type { GoalStanding } from '@/lib/domain/standing';
import type { Locale } from '@/lib/text/locale';
import { stateWords } from '@/lib/text/words/charts';
import { goalPageWords } from '@/lib/text/words/goal-page';
import { goalWords } from '@/lib/text/words/goals';
import { goalAddress, type Place } from './address';

export type GoalTabsProps = {
  standings: Readonly<Record<GoalCode, GoalStanding>>;
  current: GoalCode;
  place: Place;
  locale: Locale;
};

/** From one goal to the next, each with where it stands. */
export function GoalTabs({ standings, current, place, locale }: GoalTabsProps) {
  return (
    <nav aria-label={goalPageWords[locale].otherGoals} className="mb-6 overflow-x-auto print:hidden">
      <ul className="flex gap-x-6 border-b border-line">
        {goalCodes.map((goal) => (
          <li key={goal}>
            <a
              href={goalAddress(goal, place)}
              aria-current={goal === current ? 'page' : undefined}
              className="flex items-center gap-2 border-b-4 border-transparent forced-colors:border-[Canvas] forced-colors:aria-[current=page]:border-[Highlight] py-2 whitespace-nowrap text-ink no-underline hover:underline aria-[current=page]:border-link aria-[current=page]:font-semibold"
            >
              <StatusShape state={standings[goal].state} label={stateWords[locale][standings[goal].state]} />
              {goalWords[locale][goal].short}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
