import { SortArrow } from '@/components/ui/sort-arrow';
import { Tag } from '@/components/ui/tag';
import type { EnterpriseSort } from '@/lib/domain/register/enterprise-query';
import type { HeldOrganisation } from '@/lib/domain/register/enterprise-state';
import type { EnterpriseStatus, FormationStage } from '@/lib/domain/register/fact';
import type { Locale } from '@/lib/text/locale';
import { formatCount } from '@/lib/text/numbers';
import { registerCodeWords } from '@/lib/text/words/enterprises/codes';
import { enterpriseListWords } from '@/lib/text/words/enterprises/list';
import { type ListChoice, listHref } from './list-address';

/** An enterprise as the list shows it. */
export type ShownEnterprise = {
  id: number;
  name: string;
  taxCode: string | null;
  unitName: string;
  hasUnitEnded: boolean;
  zone: string | null;
  status: EnterpriseStatus;
  workers: number | null;
  fullMembers: number | null;
  probationaryMembers: number | null;
  hasUnion: boolean;
  organisation: HeldOrganisation;
  stage: FormationStage | null;
};

export type EnterpriseTableProps = {
  rows: readonly ShownEnterprise[];
  choice: ListChoice;
  /** The form that the tick boxes belong to; without one there are none. */
  tickFor?: string;
  locale: Locale;
};

/** A table where there is room; on a phone each row is a small card, with the same cells in the same order. */
export function EnterpriseTable({ rows, choice, tickFor, locale }: EnterpriseTableProps) {
  const words = enterpriseListWords[locale];
  const { columns } = words;
  const head = 'border-b-2 border-ink py-2 pr-4 align-bottom font-semibold last:pr-0';
  return (
    <table className="w-full border-collapse text-left text-sm max-md:grid">
      <caption className="sr-only">{words.title}</caption>
      <thead className="max-md:sr-only">
        <tr>
          {tickFor ? <td className={head} /> : null}
          <SortHead className={head} sort="name" choice={choice} label={columns.name} />
          <th scope="col" className={head}>
            {columns.unit}
          </th>
          <SortHead className={`${head} text-right`} sort="workers" choice={choice} label={columns.workers} />
          <SortHead className={`${head} text-right`} sort="members" choice={choice} label={columns.members} />
          <th scope="col" className={head}>
            {columns.union}
          </th>
          <th scope="col" className={head}>
            {columns.organisation}
          </th>
        </tr>
      </thead>
      <tbody className="max-md:grid">
        {rows.map((row) => (
          <EnterpriseRow key={row.id} row={row} tickFor={tickFor} locale={locale} />
        ))}
      </tbody>
    </table>
  );
}

type SortHeadProps = { sort: EnterpriseSort; choice: ListChoice; label: string; className: string };

function SortHead({ sort, choice, label, className }: SortHeadProps) {
  const { order } = choice;
  const isSorted = order.sort === sort;
  const isDown = (sort === 'workers' || sort === 'members') !== order.isTurned;
  const direction = isDown ? ('descending' as const) : ('ascending' as const);
  const href = listHref({ ...choice, order: { sort, isTurned: isSorted && !order.isTurned } });
  return (
    <th scope="col" aria-sort={isSorted ? direction : undefined} className={className}>
      <a href={href} className="text-ink">
        {label}
        {isSorted ? <SortArrow direction={direction} /> : null}
      </a>
    </th>
  );
}

const cell = 'py-2.5 pr-4 align-top last:pr-0 max-md:py-0 max-md:pr-0';
/** On a phone the head is gone: the name of a value stands before it. */
const named = 'md:sr-only max-md:text-muted';

type RowProps = { row: ShownEnterprise; tickFor?: string; locale: Locale };

function EnterpriseRow({ row, tickFor, locale }: RowProps) {
  const words = enterpriseListWords[locale];
  const { columns } = words;
  return (
    <tr className="border-b border-line max-md:relative max-md:grid max-md:gap-0.5 max-md:py-3">
      {tickFor ? (
        <td className="w-9 py-2 align-top max-md:absolute max-md:right-0 max-md:top-2 max-md:py-0">
          <label className="inline-flex size-8 items-center max-md:justify-end">
            <input
              type="checkbox"
              name="id"
              value={row.id}
              form={tickFor}
              aria-label={words.select(row.name)}
              className="size-5 accent-link"
            />
          </label>
        </td>
      ) : null}
      <th scope="row" className={`${cell} font-normal ${tickFor ? 'max-md:pr-10' : ''}`}>
        <NameCell row={row} locale={locale} />
      </th>
      <td className={cell}>
        <span className={named}>{columns.unit}: </span>
        {row.unitName}
        {row.zone ? (
          <span className="md:block text-muted max-md:before:content-[',_']">{row.zone}</span>
        ) : null}
      </td>
      <td className={`${cell} tabular md:text-right`}>
        <span className={named}>{columns.workers}: </span>
        <Count count={row.workers} locale={locale} />
      </td>
      <td className={`${cell} tabular md:text-right`}>
        <span className={named}>{columns.members}: </span>
        <Members row={row} locale={locale} />
      </td>
      <td className={cell}>
        <span className={named}>{columns.union}: </span>
        {row.hasUnion ? words.hasUnion : <span className="text-muted">{words.hasNoUnion}</span>}
      </td>
      <td className={cell}>
        <span className={named}>{columns.organisation}: </span>
        <Organisation row={row} locale={locale} />
      </td>
    </tr>
  );
}

function NameCell({ row, locale }: { row: ShownEnterprise; locale: Locale }) {
  const words = enterpriseListWords[locale];
  const hasOrganisation = row.organisation !== 'none';
  return (
    <>
      <a href={`/enterprises/${row.id}`} className="font-semibold">
        {row.name}
      </a>
      <span className="tabular block text-muted">
        {row.taxCode ? `${words.taxCode} ${row.taxCode}` : words.noTaxCode}
      </span>
      <span className="flex flex-wrap gap-1.5 empty:hidden">
        {row.status === 'operating' ? null : (
          <Tag tone={row.status === 'closed' ? 'unknown' : 'plain'}>
            {registerCodeWords[locale].status[row.status]}
          </Tag>
        )}
        {hasOrganisation && row.status !== 'operating' ? (
          <Tag tone="late">{words.organisationWithoutWork}</Tag>
        ) : null}
        {row.hasUnitEnded && row.status !== 'closed' ? <Tag tone="late">{words.unitEnded}</Tag> : null}
      </span>
    </>
  );
}

function Count({ count, locale }: { count: number | null; locale: Locale }) {
  if (count === null) return <span className="text-muted">{enterpriseListWords[locale].unknown}</span>;
  return formatCount(count, locale);
}

/** Full members, and the probationary ones beside them where there are any. */
function Members({ row, locale }: { row: ShownEnterprise; locale: Locale }) {
  const { fullMembers, probationaryMembers } = row;
  if (fullMembers === null) return <Count count={null} locale={locale} />;
  const probationary = probationaryMembers ? formatCount(probationaryMembers, locale) : null;
  return enterpriseListWords[locale].membersOf(formatCount(fullMembers, locale), probationary);
}

function Organisation({ row, locale }: { row: ShownEnterprise; locale: Locale }) {
  const codes = registerCodeWords[locale];
  if (row.organisation !== 'none') return codes.held[row.organisation];
  return (
    <span className="text-muted">
      {codes.held.none}
      {row.stage && row.stage !== 'founded' ? `, ${codes.stage[row.stage].toLowerCase()}` : ''}
    </span>
  );
}
