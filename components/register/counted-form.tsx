import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { NumberInput, Select, TextInput } from '@/components/ui/inputs';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import { countedThing, type GoalCode } from '@/lib/domain/goal';
import { formatDate } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { registerPageWords, type WhatIf } from '@/lib/text/words/register-pages';
import { UnitField, type UnitFieldProps } from './unit-field';

export type CountedFormProps = {
  goal: GoalCode;
  place: Omit<UnitFieldProps, 'label'>;
  asOf: CalendarDate;
  today: CalendarDate;
  part: string;
  rule: { choice: string; workers: number };
  /** Recorded rules of the goal, the newest first; the first is in force on the day. */
  rules: readonly { id: number; name: string; validFrom: CalendarDate }[];
  inForce: string;
  locale: Locale;
};

const suppositions: Record<'enterprise' | 'organisation', readonly WhatIf[]> = {
  enterprise: [
    'all-operating',
    'workers-at-least',
    'zones',
    'zones-or-workers-at-least',
    'with-branches',
    'joint-cells',
  ],
  organisation: ['each-cell', 'without-founded', 'nobody-counted'],
};

/** Unit, day and rule of the rows; a plain form that works everywhere. */
export function CountedForm({
  goal,
  place,
  asOf,
  today,
  part,
  rule,
  rules,
  inForce,
  locale,
}: CountedFormProps) {
  const words = registerPageWords[locale];
  const asksWorkers = countedThing[goal] === 'enterprise';
  return (
    <form
      action={`/goals/${goal}/counted`}
      className="mb-8 grid items-end gap-3 sm:grid-cols-2 lg:flex lg:flex-wrap print:hidden"
    >
      <input type="hidden" name="part" value={part} />
      <UnitField label={words.unit} {...place} />
      <Field id="asOf" label={words.counted.asOf} className="sm:w-48">
        {(control) => <TextInput {...control} type="date" name="asOf" defaultValue={asOf} max={today} />}
      </Field>
      <Field id="rule" label={words.counted.rule} className="min-w-0 sm:col-span-2 lg:w-96">
        {(control) => (
          <Select {...control} name="rule" defaultValue={rule.choice}>
            <option value="">{words.counted.inForce(inForce)}</option>
            {rules.map(({ id, name, validFrom }) => (
              <option key={id} value={id}>
                {words.counted.recorded(name, formatDate(validFrom, locale))}
              </option>
            ))}
            <optgroup label={words.counted.what}>
              {suppositions[countedThing[goal]].map((each) => (
                <option key={each} value={each}>
                  {words.counted.whatIf[each]}
                </option>
              ))}
            </optgroup>
          </Select>
        )}
      </Field>
      {asksWorkers ? (
        <Field id="workers" label={words.counted.workers} className="sm:w-32">
          {(control) => (
            <NumberInput
              {...control}
              name="workers"
              title={words.counted.workersHint}
              defaultValue={String(rule.workers)}
            />
          )}
        </Field>
      ) : null}
      <Button type="submit">{words.show}</Button>
    </form>
  );
}
