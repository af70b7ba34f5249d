import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { GoalCode } from '@/lib/domain/goal';
import type { Locale } from '@/lib/text/locale';
import { registerPageWords } from '@/lib/text/words/register-pages';
import { changeAddress, countedAddress } from './address';

export type GoalLinksProps = { goal: GoalCode; unit: string; asOf: CalendarDate; locale: Locale };

/** The ways from a figure down into the register: who is counted, and why it moved. */
export function GoalLinks({ goal, unit, asOf, locale }: GoalLinksProps) {
  const { counted, change } = registerPageWords[locale];
  return (
    <ul className="mt-4 flex flex-wrap gap-x-6 gap-y-1 print:hidden">
      <li>
        <a href={countedAddress(goal, { unit, asOf })}>{counted.link}</a>
      </li>
      <li>
        <a href={changeAddress(goal, { unit, to: asOf })}>{change.link}</a>
      </li>
    </ul>
  );
}
