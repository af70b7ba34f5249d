import { AutoSubmit } from '@/components/forms/auto-submit';
import type { NamedUnit } from '@/components/goals/choosers';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/inputs';
import { type GoalCode, goalCodes } from '@/lib/domain/goal';
import type { Period } from '@/lib/domain/period';
import { formatPeriod } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import type { ExportedThing } from '@/lib/text/words/document-export';
import { exportWords } from '@/lib/text/words/exports';
import { goalWords } from '@/lib/text/words/goals';

export type ExportChoosersProps = {
  thing: Exclude<ExportedThing, 'progress'>;
  unit: string;
  from: Period;
  to: Period;
  goal: GoalCode | null;
  /** From the topmost unit down to the one chosen, it included. */
  trail: readonly NamedUnit[];
  units: readonly NamedUnit[];
  /** Newest first. */
  periods: readonly Period[];
  locale: Locale;
};

/** What to export: unit, range of periods, goal. A plain form that leads to this page again. */
export function ExportChoosers(props: ExportChoosersProps) {
  const { thing, unit, from, to, goal, trail, units, periods, locale } = props;
  const words = exportWords[locale].screen;
  return (
    <form action="/exports" data-auto-submit className="flex flex-wrap items-end gap-3 print:hidden">
      <input type="hidden" name="document" value={thing} />
      <Field id="unit" label={words.unit} className="min-w-0 basis-full sm:flex-1 sm:basis-64">
        {(control) => (
          <Select {...control} name="unit" defaultValue={unit}>
            {[...trail, ...units].map(({ code, name }, index) => (
              <option key={code} value={code}>
                {'\u2003'.repeat(Math.min(index, trail.length))}
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {thing === 'figures' ? (
        <PeriodField id="from" label={words.from} chosen={from} periods={periods} locale={locale} />
      ) : null}
      {thing === 'register' ? null : (
        <>
          <PeriodField
            id="to"
            label={thing === 'figures' ? words.to : words.period}
            chosen={to}
            periods={periods}
            locale={locale}
          />
          <GoalField chosen={goal} locale={locale} />
        </>
      )}
      <Button type="submit">{words.show}</Button>
      <AutoSubmit />
    </form>
  );
}

function GoalField({ chosen, locale }: { chosen: GoalCode | null; locale: Locale }) {
  const words = exportWords[locale].screen;
  return (
    <Field id="goal" label={words.goal} className="basis-full sm:basis-48">
      {(control) => (
        <Select {...control} name="goal" defaultValue={chosen ?? ''}>
          <option value="">{words.allGoals}</option>
          {goalCodes.map((code) => (
            <option key={code} value={code}>
              {goalWords[locale][code].short}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

type PeriodFieldProps = {
  id: 'from' | 'to';
  label: string;
  chosen: Period;
  periods: readonly Period[];
  locale: Locale;
};

function PeriodField({ id, label, chosen, periods, locale }: PeriodFieldProps) {
  return (
    <Field id={id} label={label} className="flex-1 sm:max-w-40">
      {(control) => (
        <Select {...control} name={id} defaultValue={chosen}>
          {periods.map((period) => (
            <option key={period} value={period}>
              {formatPeriod(period, locale)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
