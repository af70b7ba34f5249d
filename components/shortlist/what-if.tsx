import { ChartFigure } from '@/components/charts/chart-figure';
import { shortlistAddress } from '@/components/register/address';
import { figureText } from '@/components/register/figure-text';
import { Button, ButtonLink } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { NumberInput, Select, TextInput } from '@/components/ui/inputs';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { ChartModel } from '@/lib/domain/chart';
import type { PlanInput } from '@/lib/domain/plan';
import { enterpriseKinds, type PlannedGoal, plannedGoals } from '@/lib/domain/plan-search';
import type { PlannedCourse } from '@/lib/domain/planned-foundings';
import { formatDate } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { formatCount } from '@/lib/text/numbers';
import { goalWords } from '@/lib/text/words/goals';
import { planWords } from '@/lib/text/words/plan';

/** One step of the form: the kind by its number in the list of kinds, as text. */
export type WhatIfRow = { readonly kind: string; readonly count: string; readonly on: string };

export type WhatIfProps = {
  unit: string;
  rows: readonly WhatIfRow[];
  today: CalendarDate;
  input: PlanInput;
  /** The rows as parameters of an address: the browser asks for a chart's model by them. */
  chartQuery: string;
  /** What the rows lead to; nothing when nothing is planned. */
  course: (PlannedCourse & { total: number; until: CalendarDate }) | null;
  charts: Readonly<Record<PlannedGoal, ChartModel>>;
  locale: Locale;
};

/** Foundings that somebody supposes, and the three charts with where they lead. */
export function WhatIfSection(props: WhatIfProps) {
  const { unit, rows, course, locale } = props;
  const words = planWords[locale].whatIf;
  return (
    <Section id="what-if" title={words.title} lead={words.lead}>
      <form action="/shortlist#what-if" className="print:hidden">
        <input type="hidden" name="unit" value={unit} />
        <div className="grid grid-cols-1 gap-3">
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the form
            <StepFields key={index} number={index + 1} row={row} {...props} />
          ))}
        </div>
        <div className="mt-4 flex flex-wrap gap-3">
          <Button type="submit">{words.show}</Button>
          {course === null ? null : (
            <ButtonLink href={`${shortlistAddress({ unit })}#what-if`} look="quiet">
              {words.clear}
            </ButtonLink>
          )}
        </div>
      </form>
      {course === null ? null : <Outcome {...props} course={course} />}
    </Section>
  );
}

function StepFields({ number, row, today, locale }: WhatIfProps & { number: number; row: WhatIfRow }) {
  const words = planWords[locale];
  return (
    <fieldset className="grid min-w-0 grid-cols-[minmax(0,1fr)_minmax(0,1.3fr)] items-end gap-x-3 gap-y-1 sm:grid-cols-[minmax(0,24rem)_8rem_12rem]">
      <legend className="sr-only">{words.whatIf.row(number)}</legend>
      <Field id={`kind${number}`} label={words.whatIf.kind} className="col-span-2 min-w-0 sm:col-span-1">
        {(control) => (
          <Select {...control} name={`kind${number}`} defaultValue={row.kind}>
            <option value="">{words.whatIf.none}</option>
            {enterpriseKinds.map((kind, index) => (
              <option key={words.plan.kind(kind)} value={index + 1}>
                {words.plan.kind(kind)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field id={`count${number}`} label={words.whatIf.count}>
        {(control) => <NumberInput {...control} name={`count${number}`} defaultValue={row.count} />}
      </Field>
      <Field id={`on${number}`} label={words.whatIf.on}>
        {(control) => (
          <TextInput {...control} type="date" name={`on${number}`} min={today} defaultValue={row.on} />
        )}
      </Field>
    </fieldset>
  );
}

function Outcome({
  course,
  charts,
  chartQuery,
  input,
  locale,
}: WhatIfProps & { course: NonNullable<WhatIfProps['course']> }) {
  const words = planWords[locale];
  const { steps, beyond, total, until } = course;
  const led = plannedGoals.map((goal) => {
    const figure = steps[goal].at(-1)?.figure ?? input.figures[goal];
    const said = (each: typeof figure) => figureText(each, input.targets[goal], locale);
    const { short } = goalWords[locale][goal];
    return { goal, sentence: words.plan.after(short, said(input.figures[goal]), said(figure)) };
  });
  return (
    <>
      <p className="mt-6 max-w-prose text-lg font-semibold">
        {words.whatIf.sentence(formatCount(total, locale), formatDate(until, locale))}
      </p>
      {beyond > 0 ? (
        <Notice tone="late" className="mt-3">
          {words.whatIf.beyond(formatCount(beyond, locale))}
        </Notice>
      ) : null}
      <div className="mt-4 grid gap-x-10 gap-y-8 lg:grid-cols-2">
        {led.map(({ goal, sentence }) => (
          <ChartFigure
            key={goal}
            id={`plan-${goal}`}
            model={charts[goal]}
            source={`/shortlist/chart/${goal}?${chartQuery}`}
            title={`${goalWords[locale][goal].name}. ${sentence}`}
            layout="column"
            files={[]}
            locale={locale}
          >
            <h3 className="tabular font-semibold">{sentence}</h3>
          </ChartFigure>
        ))}
      </div>
    </>
  );
}
