import type { Secret } from '@/components/forms/field-form';
import { ButtonLink } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import { bulkDeeds } from '@/lib/domain/register/deeds';
import type { FormAction } from '@/lib/text/action-state';
import type { Locale } from '@/lib/text/locale';
import { formatCount } from '@/lib/text/numbers';
import { deedWords } from '@/lib/text/words/enterprises/deeds';
import { enterpriseListWords } from '@/lib/text/words/enterprises/list';
import { organisationWords } from '@/lib/text/words/enterprises/organisations';
import { formTexts } from '@/lib/text/words/form';
import { shellWords } from '@/lib/text/words/shell';
import { BulkForm } from './bulk-form';
import { deedFields } from './deed-fields';
import { DeedLines } from './deed-lines';
import type { OfferedUnits } from './place-field';

export type RecordScreenProps = {
  chosen: readonly { id: number; name: string; taxCode: string | null }[];
  /** There were more than can be recorded at once. */
  isCut: boolean;
  most: number;
  units: OfferedUnits;
  today: CalendarDate;
  year: number;
  action: FormAction<Secret>;
  locale: Locale;
};

/** For whom, and what: every deed that can be done to many, and the enterprises that it is done to. */
export function RecordScreen(props: RecordScreenProps) {
  const { chosen, isCut, most, locale } = props;
  const words = deedWords[locale].many;
  return (
    <>
      <PageHeader
        title={words.title}
        lead={chosen.length > 0 ? words.lead(formatCount(chosen.length, locale)) : undefined}
        crumbs={[{ href: '/enterprises', label: enterpriseListWords[locale].title }]}
        crumbsLabel={shellWords[locale].crumbs}
      />
      {chosen.length === 0 ? (
        <EmptyState title={words.chosen} action={<ButtonLink href="/enterprises">{words.back}</ButtonLink>}>
          {words.none}
        </EmptyState>
      ) : (
        <>
          {isCut ? (
            <Notice tone="late" className="mb-6">
              {words.tooMany(formatCount(most, locale))}
            </Notice>
          ) : null}
          <Section id="what" title={words.what}>
            <Deeds {...props} />
            {chosen.length > 1 ? <JointCell chosen={chosen} locale={locale} /> : null}
          </Section>
          <Section id="chosen" title={words.chosen}>
            <ol className="gap-x-8 text-sm sm:columns-2 lg:columns-3">
              {chosen.map(({ id, name, taxCode }) => (
                <li key={id} className="break-inside-avoid border-b border-line py-1">
                  <a href={`/enterprises/${id}`}>{name}</a>{' '}
                  <span className="tabular text-muted">{taxCode}</span>
                </li>
              ))}
            </ol>
          </Section>
        </>
      )}
    </>
  );
}

function Deeds({ chosen, units, today, year, action, locale }: RecordScreenProps) {
  const words = deedWords[locale];
  const context = {
    ids: chosen.map(({ id }) => id),
    today,
    year,
    units,
    unit: units.units[0]?.code,
    zone: null,
    organisations: [],
    committees: [],
    counts: undefined,
  };
  const lines = bulkDeeds.map((deed) => (
    <div key={deed} className="border-b border-line py-2">
      <Disclosure summary={words.deeds[deed]}>
        <div className="pt-2 pb-4">
          <BulkForm
            id={`deed-${deed}`}
            action={action}
            fields={deedFields(deed, context, locale)}
            texts={formTexts(locale, words.many.submit(formatCount(chosen.length, locale)))}
            words={{ refused: words.many.refused, without: words.many.without('#') }}
            count={chosen.length}
          />
        </div>
      </Disclosure>
    </div>
  ));
  return <DeedLines>{lines}</DeedLines>;
}

/** One cell over all of them is a page of its own: it asks who is the host. */
function JointCell({ chosen, locale }: Pick<RecordScreenProps, 'chosen' | 'locale'>) {
  const ids = chosen.map(({ id }) => id).join(',');
  if (ids.length > 280) return null;
  return (
    <p className="py-3">
      <a href={`/enterprises/organisations/new?enterprises=${ids}`}>
        {organisationWords[locale].jointFor(formatCount(chosen.length, locale))}
      </a>
    </p>
  );
}
