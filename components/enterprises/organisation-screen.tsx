import type { Secret } from '@/components/forms/field-form';
import { Facts } from '@/components/ui/facts';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { EnterpriseStatus } from '@/lib/domain/register/fact';
import type { FormAction } from '@/lib/text/action-state';
import type { Locale } from '@/lib/text/locale';
import { registerCodeWords } from '@/lib/text/words/enterprises/codes';
import { enterpriseListWords } from '@/lib/text/words/enterprises/list';
import { organisationWords } from '@/lib/text/words/enterprises/organisations';
import { enterprisePageWords } from '@/lib/text/words/enterprises/page';
import { shellWords } from '@/lib/text/words/shell';
import { type DoneName, DoneNotice } from './done-notice';
import { OrganisationDeeds } from './organisation-deeds';
import { OrganisationList, type ShownOrganisationRow, Year } from './organisation-list-screen';
import type { OfferedUnits } from './place-field';
import { type ShownFact, Timeline } from './timeline';

export type OrganisationScreenProps = {
  organisation: ShownOrganisationRow & { revision: number; unit: string | undefined };
  committee: { id: number; name: string } | null;
  enterprises: readonly {
    id: number;
    name: string;
    taxCode: string | null;
    host: boolean;
    unitName: string;
    status: EnterpriseStatus | null;
  }[];
  cells: readonly ShownOrganisationRow[];
  facts: readonly ShownFact[];
  done: DoneName | undefined;
  units: OfferedUnits;
  today: CalendarDate;
  year: number;
  actions: Record<'record' | 'save' | 'correct' | 'withdraw', FormAction<Secret>> | undefined;
  /** Whether it may be reorganised and dissolved, where anything may be recorded at all. */
  mayReorganise: boolean;
  locale: Locale;
};

/** One organisation: how it stands, its enterprises and cells, what can be recorded, its timeline. */
export function OrganisationScreen(props: OrganisationScreenProps) {
  const { organisation, cells, facts, done, units, actions, locale } = props;
  const list = organisationWords[locale];
  const words = enterprisePageWords[locale];
  const back = `/enterprises/organisations/${organisation.id}`;
  return (
    <>
      <PageHeader
        title={organisation.name}
        lead={organisation.kind === null ? list.dissolved : registerCodeWords[locale].kind[organisation.kind]}
        crumbs={[
          { href: '/enterprises', label: enterpriseListWords[locale].title },
          { href: '/enterprises/organisations', label: list.title },
        ]}
        crumbsLabel={shellWords[locale].crumbs}
      />
      <DoneNotice done={done} locale={locale} />
      <Section id="state" title={words.state}>
        <State {...props} />
      </Section>
      {cells.length > 0 ? (
        <Section id="cells" title={list.cells}>
          <OrganisationList rows={cells} locale={locale} />
        </Section>
      ) : null}
      {actions ? (
        <Section id="record" title={words.record} lead={words.recordLead}>
          <OrganisationDeeds
            key={organisation.revision}
            {...props}
            record={actions.record}
            save={actions.save}
          />
        </Section>
      ) : null}
      <Section id="timeline" title={words.timeline} lead={words.timelineLead}>
        <Timeline
          facts={facts}
          teller="organisation"
          {...(actions
            ? { keeping: { units, back, correct: actions.correct, withdraw: actions.withdraw } }
            : {})}
          locale={locale}
        />
      </Section>
    </>
  );
}

function State({ organisation, committee, enterprises, locale }: OrganisationScreenProps) {
  const words = organisationWords[locale];
  return (
    <Facts
      facts={[
        { name: words.affiliation, value: organisation.affiliation },
        ...(committee
          ? [
              {
                name: words.committee,
                value: <a href={`/enterprises/organisations/${committee.id}`}>{committee.name}</a>,
              },
            ]
          : []),
        ...(organisation.kind === null
          ? []
          : [{ name: words.thisYear, value: <Year row={organisation} locale={locale} /> }]),
        {
          name: words.enterprises,
          value: enterprises.length === 0 ? words.noEnterprises : <Covered {...{ enterprises, locale }} />,
        },
      ]}
    />
  );
}

function Covered({ enterprises, locale }: Pick<OrganisationScreenProps, 'enterprises' | 'locale'>) {
  const words = organisationWords[locale];
  const { status: statuses } = registerCodeWords[locale];
  return (
    <ul>
      {enterprises.map(({ id, name, host, unitName, status }) => {
        const said = [
          unitName,
          host && enterprises.length > 1 ? words.host : '',
          status && status !== 'operating' ? statuses[status].toLowerCase() : '',
        ].filter((each) => each !== '');
        return (
          <li key={id}>
            <a href={`/enterprises/${id}`}>{name}</a>
            <span className="text-muted">, {said.join(', ')}</span>
          </li>
        );
      })}
    </ul>
  );
}
