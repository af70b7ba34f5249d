import { StatusMark } from '@/components/ui/status-mark';
import { type GoalStanding, standingStates } from '@/lib/domain/standing';
import type { Locale } from '@/lib/text/locale';
import { dashboardWords } from '@/lib/text/words/dashboard';

/** The whole page in one line: how many goals are met, on track, late, unknown. */
export function Tally({ standings, locale }: { standings: readonly GoalStanding[]; locale: Locale }) {
  const words = dashboardWords[locale];
  const counts = standingStates
    .map((state) => ({ state, count: standings.filter((standing) => standing.state === state).length }))
    .filter(({ count }) => count > 0);
  return (
    <ul aria-label={words.tallyLabel} className="flex flex-wrap gap-x-4 gap-y-1 sm:gap-x-5 sm:text-lg">
      {counts.map(({ state, count }) => (
        <li key={state}>
          <StatusMark state={state}>{words.tally[state](count)}</StatusMark>
        </li>
      ))}
    </ul>
  );
}
