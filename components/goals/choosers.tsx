import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/inputs';
import type { Period } from '@/lib/domain/period';
import { formatPeriod } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { dashboardWords } from '@/lib/text/words/dashboard';
import type { Place } from './address';

export type NamedUnit = { readonly code: string; readonly name: string };

export type ChoosersProps = {
  /** The page that the form leads to: `/` or `/goals/coverage`. */
  action: string;
  place: Place;
  /** From the topmost unit down to the one looked at, it included. */
  trail: readonly NamedUnit[];
  units: readonly NamedUnit[];
  /** Newest first. */
  periods: readonly Period[];
  locale: Locale;
};

/** Unit and period. A plain form: the button works everywhere; where `AutoSubmit` is, choosing with a pointer needs none. */
export function Choosers({ action, place, trail, units, periods, locale }: ChoosersProps) {
  const words = dashboardWords[locale];
  return (
    <form action={action} data-auto-submit className="choosers flex items-end gap-2 sm:gap-3 print:hidden">
      <Field id="unit" label={words.unit} className="min-w-0 flex-1 lg:w-64 lg:flex-none">
        {(control) => (
          <Select {...control} name="unit" className="max-sm:pr-1 max-sm:pl-2" defaultValue={place.unit}>
            {[...trail, ...units].map(({ code, name }, index) => (
              <option key={code} value={code}>
                {'\u2003'.repeat(Math.min(index, trail.length))}
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field id="period" label={words.period} className="w-32 flex-none sm:w-44">
        {(control) => (
          <Select {...control} name="period" className="max-sm:pr-1 max-sm:pl-2" defaultValue={place.period}>
            {periods.map((period) => (
              <option key={period} value={period}>
                {capitalised(formatPeriod(period, locale))}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Button type="submit" className="max-sm:px-3">
        {words.show}
      </Button>
    </form>
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
