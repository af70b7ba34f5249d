import type { ReactNode } from 'react';
import { Facts } from '@/components/ui/facts';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import type {
  EnterpriseStatus,
  FormationStage,
  OrganisationKind,
  Ownership,
} from '@/lib/domain/register/fact';
import { formatDate } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { formatCount } from '@/lib/text/numbers';
import { registerCodeWords } from '@/lib/text/words/enterprises/codes';
import { enterpriseListWords } from '@/lib/text/words/enterprises/list';
import { enterprisePageWords } from '@/lib/text/words/enterprises/page';

/** An enterprise as it stands now. */
export type DescribedState = {
  id: number;
  name: string;
  taxCode: string | null;
  ownership: Ownership | null;
  note: string;
  unitName: string;
  zone: string | null;
  status: EnterpriseStatus;
  workers: number | null;
  fullMembers: number | null;
  probationaryMembers: number | null;
  organisationMembers: number | null;
  hasUnion: boolean;
  stage: FormationStage | null;
  from: CalendarDate;
};

/** An organisation that it has. */
export type ShownOrganisation = {
  id: number;
  name: string;
  kind: OrganisationKind;
  host: boolean;
  affiliation: string | null;
};

export type EnterpriseStateProps = {
  enterprise: DescribedState;
  organisations: readonly ShownOrganisation[];
  locale: Locale;
};

/** How an enterprise stands now, one line a trait; what is unknown says so. */
export function EnterpriseState({ enterprise, organisations, locale }: EnterpriseStateProps) {
  const list = enterpriseListWords[locale];
  const words = enterprisePageWords[locale];
  const codes = registerCodeWords[locale];
  const { status, zone, unitName, ownership, stage, note } = enterprise;
  const count = (value: number | null): ReactNode =>
    value === null ? <span className="text-muted">{list.unknown}</span> : formatCount(value, locale);
  const { fullMembers, probationaryMembers, organisationMembers } = enterprise;
  const members =
    fullMembers === null
      ? count(null)
      : list.membersOf(
          formatCount(fullMembers, locale),
          probationaryMembers ? formatCount(probationaryMembers, locale) : null,
        );
  return (
    <Facts
      facts={[
        { name: list.columns.status, value: codes.status[status] },
        { name: words.place, value: zone === null ? unitName : words.placeIn(unitName, zone) },
        { name: list.columns.workers, value: count(enterprise.workers) },
        { name: words.membersHere, value: members },
        {
          name: words.organisation,
          value:
            organisations.length === 0 ? (
              <span className="text-muted">{words.noOrganisation}</span>
            ) : (
              <Organisations organisations={organisations} locale={locale} />
            ),
        },
        ...(organisations.length > 0
          ? [{ name: words.membersInOrganisation, value: count(organisationMembers) }]
          : []),
        { name: list.columns.union, value: enterprise.hasUnion ? list.hasUnion : list.hasNoUnion },
        ...(stage === null ? [] : [{ name: list.fields.stage, value: codes.stage[stage] }]),
        {
          name: words.fields.ownership,
          value:
            ownership === null ? (
              <span className="text-muted">{list.unknown}</span>
            ) : (
              codes.ownership[ownership]
            ),
        },
        ...(note === '' ? [] : [{ name: words.note, value: note }]),
        { name: words.stateSince, value: formatDate(enterprise.from, locale) },
      ]}
    />
  );
}

function Organisations({ organisations, locale }: Omit<EnterpriseStateProps, 'enterprise'>) {
  const words = enterprisePageWords[locale];
  const { kind: kinds } = registerCodeWords[locale];
  return (
    <ul>
      {organisations.map(({ id, name, kind, host, affiliation }) => {
        const said = [
          kinds[kind].toLowerCase(),
          kind === 'joint-cell' && host ? words.host : null,
          affiliation === null ? null : words.affiliatedTo(affiliation),
        ].filter((each) => each !== null);
        return (
          <li key={id}>
            <a href={`/enterprises/organisations/${id}`}>{name}</a>
            <span className="text-muted">: {said.join(', ')}</span>
          </li>
        );
      })}
    </ul>
  );
}
