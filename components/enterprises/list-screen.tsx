import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { formatDate } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { formatCount } from '@/lib/text/numbers';
import { enterpriseListWords } from '@/lib/text/words/enterprises/list';
import { ChooseMany, chooseFormId } from './choose-many';
import { EnterpriseSearch } from './enterprise-search';
import { EnterpriseTable, type ShownEnterprise } from './enterprise-table';
import { type ListChoice, listHref, withFilter } from './list-address';
import type { OfferedUnits } from './place-field';

export type EnterpriseListScreenProps = {
  choice: ListChoice;
  rows: readonly ShownEnterprise[];
  total: number;
  /** There are more than `total`. */
  isMore: boolean;
  isFirst: boolean;
  next: string | undefined;
  unitName: string | undefined;
  units: OfferedUnits;
  zones: readonly string[];
  mayKeep: boolean;
  mayExport: boolean;
  /** For how many one fact can be recorded at once. */
  atOnce: number;
  locale: Locale;
};

/** The register's list: what is asked, how many there are, the enterprises, and what can be done with them. */
export function EnterpriseListScreen(props: EnterpriseListScreenProps) {
  const { choice, rows, total, isMore, mayKeep, atOnce, unitName, units, zones, locale } = props;
  const words = enterpriseListWords[locale];
  const mayTick = mayKeep && choice.filter.asOf === undefined;
  return (
    <>
      <PageHeader title={words.title} actions={<Onward mayKeep={mayKeep} locale={locale} />} />
      <EnterpriseSearch choice={choice} unitName={unitName} units={units} zones={zones} locale={locale} />
      <div className="mt-8 mb-2 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <p className="text-lg font-semibold" role="status">
          {words.found(formatCount(total, locale), isMore)}
          {choice.filter.asOf ? (
            <span className="font-normal text-muted">
              {' '}
              {words.asOf(formatDate(choice.filter.asOf, locale))}
            </span>
          ) : null}
        </p>
        {props.mayExport && rows.length > 0 ? <Files choice={choice} locale={locale} /> : null}
      </div>
      {rows.length === 0 ? (
        <Nothing choice={choice} locale={locale} />
      ) : (
        <EnterpriseTable
          rows={rows}
          choice={choice}
          tickFor={mayTick ? chooseFormId : undefined}
          locale={locale}
        />
      )}
      <Pages {...props} />
      {mayTick && rows.length > 0 ? <ChooseMany choice={choice} most={atOnce} locale={locale} /> : null}
    </>
  );
}

function Onward({ mayKeep, locale }: { mayKeep: boolean; locale: Locale }) {
  const words = enterpriseListWords[locale];
  return (
    <>
      {mayKeep ? (
        <>
          <ButtonLink href="/enterprises/import">{words.importList}</ButtonLink>
          <ButtonLink href="/enterprises/new">{words.add}</ButtonLink>
        </>
      ) : null}
      <ButtonLink href="/enterprises/organisations" look="quiet" className="max-md:px-0">
        {words.organisations}
      </ButtonLink>
    </>
  );
}

/** The register of the unit that is shown, as a file. */
function Files({ choice: { filter }, locale }: { choice: ListChoice; locale: Locale }) {
  const words = enterpriseListWords[locale];
  const address = (format: 'xlsx' | 'csv') => {
    const { unit, asOf } = filter;
    const query = { document: 'register', ...(unit ? { unit } : {}), ...(asOf ? { asOf } : {}), format };
    return `/api/v1/export?${new URLSearchParams(query)}`;
  };
  return (
    <p className="flex gap-4 text-sm print:hidden">
      <a href={address('xlsx')}>{words.exportXlsx}</a>
      <a href={address('csv')}>{words.exportCsv}</a>
    </p>
  );
}

function Nothing({ choice, locale }: { choice: ListChoice; locale: Locale }) {
  const words = enterpriseListWords[locale];
  const { q, ...others } = choice.filter;
  const isNarrowed = q !== undefined || Object.keys(others).some((name) => name !== 'status');
  const mayBeClosed = choice.filter.status === 'existing' && q !== undefined;
  return (
    <EmptyState
      title={isNarrowed ? words.none : words.nothingYet}
      action={
        mayBeClosed ? (
          <a href={listHref(withFilter(choice, { status: undefined }))}>{words.tryClosed}</a>
        ) : undefined
      }
    >
      {isNarrowed ? words.noneNarrowed : words.noneAtAll}
    </EmptyState>
  );
}

function Pages({ choice, isFirst, next, locale }: EnterpriseListScreenProps) {
  const words = enterpriseListWords[locale];
  if (isFirst && next === undefined) return null;
  return (
    <nav aria-label={words.pages} className="my-6 flex flex-wrap items-center gap-3 print:hidden">
      {next === undefined ? null : <ButtonLink href={listHref(choice, next)}>{words.next}</ButtonLink>}
      {isFirst ? null : (
        <ButtonLink href={listHref(choice)} look="quiet">
          {words.first}
        </ButtonLink>
      )}
    </nav>
  );
}
