import { Button, ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Field } from '@/components/ui/field';
import { Select, TextInput } from '@/components/ui/inputs';
import { PageHeader } from '@/components/ui/page-header';
import { type OrganisationKind, organisationKinds } from '@/lib/domain/register/fact';
import type { Locale } from '@/lib/text/locale';
import { formatCount } from '@/lib/text/numbers';
import { registerCodeWords } from '@/lib/text/words/enterprises/codes';
import { enterpriseListWords } from '@/lib/text/words/enterprises/list';
import { organisationWords } from '@/lib/text/words/enterprises/organisations';
import { shellWords } from '@/lib/text/words/shell';

/** An organisation as lists show it. */
export type ShownOrganisationRow = {
  id: number;
  name: string;
  kind: OrganisationKind | null;
  affiliation: string;
  hasAdmitted: boolean | null;
  isExempt: boolean | null;
  covers: number;
};

export type OrganisationListScreenProps = {
  q: string;
  kind: OrganisationKind | undefined;
  rows: readonly ShownOrganisationRow[];
  isFirst: boolean;
  next: string | undefined;
  locale: Locale;
};

/** Organisations by name, narrowed by words and kind. */
export function OrganisationListScreen(props: OrganisationListScreenProps) {
  const { q, kind, rows, isFirst, next, locale } = props;
  const words = organisationWords[locale];
  const pageAt = (cursor?: string) => {
    const query = { ...(q ? { q } : {}), ...(kind ? { kind } : {}), ...(cursor ? { cursor } : {}) };
    return `/enterprises/organisations?${new URLSearchParams(query)}`;
  };
  return (
    <>
      <PageHeader
        title={words.title}
        lead={words.lead}
        crumbs={[{ href: '/enterprises', label: enterpriseListWords[locale].title }]}
        crumbsLabel={shellWords[locale].crumbs}
      />
      <search aria-label={words.find} className="mb-6 print:hidden">
        <form method="get" className="flex flex-wrap items-end gap-3">
          <Field id="q" label={words.search} className="grow basis-60">
            {(control) => <TextInput {...control} name="q" type="search" defaultValue={q} maxLength={200} />}
          </Field>
          <Field id="kind" label={words.kinds} className="grow basis-48 sm:grow-0">
            {(control) => (
              <Select {...control} name="kind" defaultValue={kind ?? ''}>
                <option value="">{words.all}</option>
                {organisationKinds.map((each) => (
                  <option key={each} value={each}>
                    {registerCodeWords[locale].kind[each]}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Button type="submit">{words.find}</Button>
        </form>
      </search>
      {rows.length === 0 ? (
        <EmptyState title={words.none}>{words.noneText}</EmptyState>
      ) : (
        <OrganisationList rows={rows} locale={locale} />
      )}
      {isFirst && next === undefined ? null : (
        <nav
          aria-label={enterpriseListWords[locale].pages}
          className="mt-6 flex flex-wrap gap-3 print:hidden"
        >
          {next === undefined ? null : <ButtonLink href={pageAt(next)}>{words.next}</ButtonLink>}
          {isFirst ? null : (
            <ButtonLink href={pageAt()} look="quiet">
              {words.first}
            </ButtonLink>
          )}
        </nav>
      )}
    </>
  );
}

/** One organisation a line: what it is, whose, how many enterprises, and this year's admissions. */
export function OrganisationList({
  rows,
  locale,
}: {
  rows: readonly ShownOrganisationRow[];
  locale: Locale;
}) {
  const words = organisationWords[locale];
  return (
    <ul className="border-t-2 border-ink">
      {rows.map((row) => (
        <li
          key={row.id}
          className="grid gap-x-6 gap-y-0.5 border-b border-line py-2.5 text-sm md:grid-cols-[5fr_3fr_4fr_3fr]"
        >
          <a href={`/enterprises/organisations/${row.id}`} className="font-semibold">
            {row.name}
          </a>
          <span>{row.kind === null ? words.dissolved : registerCodeWords[locale].kind[row.kind]}</span>
          <span className="text-muted">
            {row.affiliation}
            {row.covers > 1 ? `, ${words.covers(formatCount(row.covers, locale))}` : ''}
          </span>
          <span className="text-muted">
            {words.thisYear}: <Year row={row} locale={locale} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Whether it has admitted this year. */
export function Year({
  row: { hasAdmitted, isExempt },
  locale,
}: {
  row: Pick<ShownOrganisationRow, 'hasAdmitted' | 'isExempt'>;
  locale: Locale;
}) {
  const { admitted, exempt, notAdmitted } = organisationWords[locale];
  return hasAdmitted ? admitted : isExempt ? exempt : notAdmitted;
}
