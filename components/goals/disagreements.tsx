import { Notice } from '@/components/ui/notice';
import type { GoalCode } from '@/lib/domain/goal';
import type { Figure } from '@/lib/domain/ratio';
import type { Locale } from '@/lib/text/locale';
import { cardWords } from '@/lib/text/words/cards';
import { dashboardWords } from '@/lib/text/words/dashboard';
import { formatFigure } from './goal-view';

export type DisagreementsProps = {
  disagreements: readonly { readonly goal: GoalCode; readonly own: Figure; readonly children: Figure }[];
  locale: Locale;
};

/** Where a unit's own report and the sum of those below it differ, both are shown. */
export function Disagreements({ disagreements, locale }: DisagreementsProps) {
  if (disagreements.length === 0) return null;
  const words = dashboardWords[locale];
  return (
    <Notice tone="late" title={words.disagreementTitle} className="mt-6">
      <ul>
        {disagreements.map(({ goal, own, children }) => (
          <li key={goal}>
            {words.disagreement(
              cardWords[locale].goal[goal],
              formatFigure(own, locale),
              formatFigure(children, locale),
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
