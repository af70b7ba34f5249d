import { PagesNav } from '@/components/admin/pages-nav';
import { FieldForm, type Secret } from '@/components/forms/field-form';
import { type NamedUnit, UnitField } from '@/components/register/unit-field';
import { Button, ButtonLink } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { EmptyState } from '@/components/ui/empty-state';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/inputs';
import { PageHeader } from '@/components/ui/page-header';
import { type GoalCode, goalCodes } from '@/lib/domain/goal';
import { type BodyKind, bodyKinds, type MeasureStanding, measureStandings } from '@/lib/domain/measure';
import type { FormAction } from '@/lib/text/action-state';
import type { Locale } from '@/lib/text/locale';
import { formatCount } from '@/lib/text/numbers';
import { formTexts } from '@/lib/text/words/form';
import { goalWords } from '@/lib/text/words/goals';
import { measureWords } from '@/lib/text/words/measures';
import { measuresAddress, meetingAddress, newMeasureAddress } from './address';
import { type KnownBodies, quickFields } from './measure-fields';
import { MeasureList, type MeasureListProps } from './measure-list';

/** What narrows the list down. */
export type MeasuresChoice = {
  readonly goal: GoalCode | undefined;
  readonly bodyKind: BodyKind | undefined;
  readonly standing: MeasureStanding | undefined;
  readonly page: number;
};

export type MeasuresScreenProps = Omit<MeasureListProps, 'unitName'> & {
  place: { unit: NamedUnit; trail: readonly NamedUnit[]; children: readonly NamedUnit[] };
  choice: MeasuresChoice;
  counts: Readonly<Record<MeasureStanding, number>>;
  perPage: number;
  /** Of whoever may assign measures here. */
  assign: FormAction<Secret> | undefined;
  bodies: KnownBodies;
  locale: Locale;
};

/** What was assigned, narrowed down by unit, goal, body and standing; and a short form for one more. */
export function MeasuresScreen(props: MeasuresScreenProps) {
  const { place, choice, counts, measures, assign, bodies, today, locale } = props;
  const words = measureWords[locale];
  const unit = place.unit.code;
  return (
    <>
      <PageHeader
        title={words.title}
        lead={words.lead(place.unit.name)}
        actions={
          <>
            {assign ? (
              <ButtonLink href={newMeasureAddress({ unit, goal: choice.goal })} look="primary">
                {words.assign}
              </ButtonLink>
            ) : null}
            <ButtonLink href={meetingAddress({ unit })}>{words.present}</ButtonLink>
          </>
        }
      />
      {assign ? (
        <Disclosure summary={words.quick.title} className="mb-8 print:hidden">
          <p className="mb-4 max-w-xl text-sm text-muted">{words.quick.lead}</p>
          <FieldForm
            id="quick"
            action={assign}
            fields={quickFields(unit, bodies, locale)}
            texts={formTexts(locale, { ...words.form, submit: words.assign })}
            emptyWhenDone
          />
        </Disclosure>
      ) : null}
      <Filter {...props} />
      <Standings choice={choice} counts={counts} unit={unit} locale={locale} />
      {measures.length === 0 ? (
        <EmptyState title={words.list.none}>{words.list.noneText}</EmptyState>
      ) : (
        <MeasureList measures={measures} unitName={place.unit.name} today={today} locale={locale} />
      )}
      <Pages {...props} />
    </>
  );
}

function Filter({ place, choice, locale }: MeasuresScreenProps) {
  const words = measureWords[locale].filter;
  return (
    <search aria-label={words.label} className="print:hidden">
      <form method="get" action="/measures" className="mb-5 grid gap-3 sm:flex sm:flex-wrap sm:items-end">
        <UnitField label={words.unit} {...place} />
        <Field id="goal" label={words.goal} className="min-w-0 sm:w-60">
          {(control) => (
            <Select {...control} name="goal" defaultValue={choice.goal ?? ''}>
              <option value="">{words.anyGoal}</option>
              {goalCodes.map((goal) => (
                <option key={goal} value={goal}>
                  {goalWords[locale][goal].short}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field id="body" label={words.bodyKind} className="min-w-0 sm:w-60">
          {(control) => (
            <Select {...control} name="body" defaultValue={choice.bodyKind ?? ''}>
              <option value="">{words.anyBody}</option>
              {bodyKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {measureWords[locale].bodyKinds[kind]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {choice.standing ? <input type="hidden" name="standing" value={choice.standing} /> : null}
        <Button type="submit">{words.show}</Button>
      </form>
    </search>
  );
}

type StandingsProps = Pick<MeasuresScreenProps, 'choice' | 'counts' | 'locale'> & { unit: string };

/** How many measures there are in each standing, each a link to those. */
function Standings({ choice, counts, unit, locale }: StandingsProps) {
  const words = measureWords[locale];
  const all = measureStandings.reduce((sum, standing) => sum + counts[standing], 0);
  const shown = measureStandings.filter((standing) => counts[standing] > 0 || standing === choice.standing);
  const asked = { unit, goal: choice.goal, body: choice.bodyKind };
  const chips = [
    { standing: undefined, label: words.filter.all, count: all },
    ...shown.map((standing) => ({ standing, label: words.standings[standing], count: counts[standing] })),
  ];
  return (
    <nav aria-label={words.filter.standings} className="mb-5 print:hidden">
      <ul className="flex flex-wrap gap-2">
        {chips.map(({ standing, label, count }) => (
          <li key={label}>
            <a
              href={measuresAddress({ ...asked, standing })}
              aria-current={standing === choice.standing ? 'true' : undefined}
              className="tabular inline-flex min-h-9 items-center gap-1.5 rounded-sm border border-edge px-3 text-sm text-ink no-underline hover:bg-wash aria-[current]:border-ink aria-[current]:bg-ink aria-[current]:font-semibold aria-[current]:text-white"
            >
              {label} <span>{formatCount(count, locale)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Pages({ place, choice, counts, perPage, locale }: MeasuresScreenProps) {
  const { goal, bodyKind, standing, page } = choice;
  const { list } = measureWords[locale];
  const total = standing ? counts[standing] : measureStandings.reduce((sum, each) => sum + counts[each], 0);
  const at = (number: number) =>
    measuresAddress({ unit: place.unit.code, goal, body: bodyKind, standing, page: number });
  return (
    <PagesNav
      previous={page > 1 ? { href: at(page - 1), label: list.previous } : undefined}
      next={page * perPage < total ? { href: at(page + 1), label: list.next } : undefined}
    />
  );
}
