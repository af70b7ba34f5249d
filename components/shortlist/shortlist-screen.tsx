import type { Secret } from '@/components/forms/field-form';
import { shortlistAddress } from '@/components/register/address';
import { UnitField, type UnitFieldProps } from '@/components/register/unit-field';
import { Button, ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { Plan } from '@/lib/domain/plan';
import { type EnterpriseGroup, type ShortlistGroup, shortlistGroups } from '@/lib/domain/register/shortlist';
import type { FormAction } from '@/lib/text/action-state';
import { formatDate } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { formatCount } from '@/lib/text/numbers';
import { registerPageWords } from '@/lib/text/words/register-pages';
import { shortlistWords } from '@/lib/text/words/shortlist';
import { AssignBar } from './assign-bar';
import { EnterpriseLine, type ShownEnterprise } from './enterprise-line';
import { OrganisationLine, type ShownOrganisation } from './organisation-line';
import { PlanSection } from './plan-section';
import { type WhatIfProps, WhatIfSection } from './what-if';

/** A page of one group; `next` is the id that the next one begins after. */
export type ShownGroup = {
  readonly total: number;
  readonly from: number;
  readonly next: number | null;
} & (
  | { readonly group: EnterpriseGroup; readonly enterprises: readonly ShownEnterprise[] }
  | { readonly group: 'admission'; readonly organisations: readonly ShownOrganisation[] }
);

export type ShortlistScreenProps = {
  place: Omit<UnitFieldProps, 'label'>;
  today: CalendarDate;
  year: { year: number; daysLeft: number };
  /** All groups with their first rows, or one that is looked at in full. */
  groups: readonly ShownGroup[];
  isOne: boolean;
  /** Whether the unit has anything in the register. */
  hasRegister: boolean;
  plan: Plan;
  whatIf: Omit<WhatIfProps, 'locale' | 'unit' | 'today'>;
  recordStage: FormAction<Secret>;
  /** Whether the viewer may assign measures here. */
  mayAssign: boolean;
  locale: Locale;
};

/** What stands one step from moving a goal, the fewest foundings that meet the goals, and what a plan would lead to. */
export function ShortlistScreen(props: ShortlistScreenProps) {
  const { place, today, groups, isOne, hasRegister, plan, whatIf, locale } = props;
  const words = shortlistWords[locale];
  const unit = place.unit.code;
  return (
    <>
      <PageHeader
        title={words.title}
        lead={words.lead(place.unit.name, formatDate(today, locale))}
        actions={
          hasRegister ? (
            <ButtonLink href={`/api/v1/register/shortlist?${new URLSearchParams({ unit })}`} download>
              {words.file}
            </ButtonLink>
          ) : null
        }
      />
      <form action="/shortlist" className="mb-8 flex flex-wrap items-end gap-3 print:hidden">
        <UnitField label={registerPageWords[locale].unit} {...place} />
        <Button type="submit">{registerPageWords[locale].show}</Button>
      </form>
      {hasRegister ? null : (
        <EmptyState title={registerPageWords[locale].noRegister.title}>
          {registerPageWords[locale].noRegister.lead}
        </EmptyState>
      )}
      {hasRegister && !isOne ? (
        <>
          <PlanSection input={whatIf.input} plan={plan} locale={locale} />
          <Contents groups={groups} locale={locale} />
        </>
      ) : null}
      {isOne ? <a href={shortlistAddress({ unit })}>{words.overview}</a> : null}
      {hasRegister ? groups.map((group) => <Group key={group.group} {...props} shown={group} />) : null}
      {hasRegister && props.mayAssign ? <AssignBar unit={unit} locale={locale} /> : null}
      {hasRegister && !isOne ? <WhatIfSection {...whatIf} unit={unit} today={today} locale={locale} /> : null}
    </>
  );
}

/** The groups with their numbers, each a link to its place on the page. */
function Contents({ groups, locale }: Pick<ShortlistScreenProps, 'groups' | 'locale'>) {
  const words = shortlistWords[locale];
  return (
    <nav aria-label={words.title} className="mt-10 print:hidden">
      <ul className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-4">
        {groups.map(({ group, total }) => (
          <li key={group} className="border-t-2 border-ink py-2">
            <a href={`#${group}`} className="block text-ink no-underline hover:underline">
              <span className="tabular block text-3xl font-semibold">{formatCount(total, locale)}</span>
              {words.groups[group].title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Group({ shown, ...props }: ShortlistScreenProps & { shown: ShownGroup }) {
  const { year, recordStage, mayAssign, locale } = props;
  const { group, total } = shown;
  const words = shortlistWords[locale];
  const { title, lead, none } = words.groups[group];
  const left = group === 'admission' ? ` ${words.daysLeft(year.daysLeft, year.year)}` : '';
  return (
    <Section
      id={group}
      className={props.isOne ? 'mt-4' : undefined}
      title={`${title} (${formatCount(total, locale)})`}
      lead={`${lead}${left}`}
    >
      {total === 0 ? <p className="text-muted">{none}</p> : null}
      <ul>
        {shown.group === 'admission'
          ? shown.organisations.map((organisation) => (
              <OrganisationLine key={organisation.id} organisation={organisation} locale={locale} />
            ))
          : shown.enterprises.map((enterprise) => (
              <EnterpriseLine
                key={enterprise.id}
                {...{ enterprise, recordStage, mayAssign, locale }}
                group={shown.group as EnterpriseGroup}
              />
            ))}
      </ul>
      <Pages {...props} shown={shown} />
    </Section>
  );
}

function Pages({ place, isOne, shown, locale }: ShortlistScreenProps & { shown: ShownGroup }) {
  const { group, total, from, next } = shown;
  const words = shortlistWords[locale];
  const asked = { unit: place.unit.code, group };
  const rows = shown.group === 'admission' ? shown.organisations.length : shown.enterprises.length;
  if (!isOne) {
    return next === null ? null : (
      <p className="mt-3 print:hidden">
        <a href={shortlistAddress(asked)}>{words.all(formatCount(total, locale))}</a>
      </p>
    );
  }
  const [first, last, all] = [from, from + rows - 1, total].map((count) => formatCount(count, locale));
  return (
    <p className="mt-4 flex flex-wrap gap-x-6 gap-y-2 text-sm">
      <span className="tabular text-muted">{words.shown(first ?? '', last ?? '', all ?? '')}</span>
      {from > 1 ? <a href={shortlistAddress(asked)}>{words.first}</a> : null}
      {next === null ? null : (
        <a href={shortlistAddress({ ...asked, after: next, from: from + rows })}>{words.next}</a>
      )}
    </p>
  );
}

/** The group that an address names. */
export const groupNamed = (name: string | undefined): ShortlistGroup | undefined =>
  shortlistGroups.find((group) => group === name);
