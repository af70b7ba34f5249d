import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { TextInput } from '@/components/ui/inputs';
import { PageHeader } from '@/components/ui/page-header';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { GoalCode } from '@/lib/domain/goal';
import { formatDate } from '@/lib/text/dates';
import { goalWords } from '@/lib/text/words/goals';
import { registerPageWords } from '@/lib/text/words/register-pages';
import { shellWords } from '@/lib/text/words/shell';
import { countedAddress } from './address';
import { ChangeTable, type ChangeTableProps } from './change-table';
import { figureText } from './figure-text';
import { UnitField, type UnitFieldProps } from './unit-field';

export type ChangePageProps = ChangeTableProps & {
  goal: GoalCode;
  place: Omit<UnitFieldProps, 'label'>;
  today: CalendarDate;
  /** By the end of which day the first figure was known; null for all that is known now. */
  knownAt: CalendarDate | null;
  backTo: string;
};

/** Why a figure moved between two days: parts that sum exactly to the difference. */
export function ChangePage(props: ChangePageProps) {
  const { goal, place, today, from, to, knownAt, parts, target, locale, backTo } = props;
  const words = registerPageWords[locale].change;
  const said = (figure: typeof from.figure) => figureText(figure, target, locale);
  const [first, last] = [formatDate(from.on, locale), formatDate(to.on, locale)];
  return (
    <>
      <PageHeader
        title={words.title}
        lead={words.lead(place.unit.name)}
        crumbs={[{ href: backTo, label: goalWords[locale][goal].name }]}
        crumbsLabel={shellWords[locale].crumbs}
      />
      <form
        action={`/goals/${goal}/change`}
        className="mb-8 grid items-end gap-3 sm:grid-cols-2 lg:flex lg:flex-wrap print:hidden"
      >
        <UnitField label={registerPageWords[locale].unit} {...place} />
        <DayField name="from" label={words.from} value={from.on} today={today} />
        <DayField name="to" label={words.to} value={to.on} today={today} />
        <DayField
          name="knownAt"
          label={words.knownAt}
          hint={words.knownAtHint}
          value={knownAt ?? ''}
          today={today}
        />
        <Button type="submit">{registerPageWords[locale].show}</Button>
      </form>
      <p className="max-w-prose text-xl font-semibold">
        {words.sentence(first, said(from.figure), last, said(to.figure))}
      </p>
      {knownAt === null ? null : <p className="text-muted">{words.knownAs(formatDate(knownAt, locale))}</p>}
      <div className="mt-6 max-w-4xl">
        {parts.length === 0 ? <p className="text-muted">{words.nothing}</p> : <ChangeTable {...props} />}
      </div>
      {parts.length === 0 ? null : <p className="mt-3 text-sm text-muted">{words.sums}</p>}
      <p className="mt-6">
        <a href={countedAddress(goal, { unit: place.unit.code, asOf: to.on })}>
          {registerPageWords[locale].counted.link}
        </a>
      </p>
    </>
  );
}

type DayFieldProps = { name: string; label: string; hint?: string; value: string; today: CalendarDate };

function DayField({ name, label, hint, value, today }: DayFieldProps) {
  return (
    <Field id={name} label={label} {...(hint ? { hint } : {})} className="sm:max-w-64">
      {(control) => <TextInput {...control} type="date" name={name} defaultValue={value} max={today} />}
    </Field>
  );
}
