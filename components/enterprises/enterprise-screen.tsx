import { FieldForm, type Secret } from '@/components/forms/field-form';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import { checkDigitFits, taxCodeKind } from '@/lib/domain/tax-code';
import type { FormAction } from '@/lib/text/action-state';
import type { Locale } from '@/lib/text/locale';
import { enterpriseListWords } from '@/lib/text/words/enterprises/list';
import { enterprisePageWords } from '@/lib/text/words/enterprises/page';
import { formTexts } from '@/lib/text/words/form';
import { shellWords } from '@/lib/text/words/shell';
import { type DoneName, DoneNotice } from './done-notice';
import { EnterpriseDeeds } from './enterprise-deeds';
import { traitFields } from './enterprise-fields';
import { type DescribedState, EnterpriseState, type ShownOrganisation } from './enterprise-state';
import type { OfferedUnits } from './place-field';
import { type ShownFact, Timeline } from './timeline';

/** What a keeper of the register can do here. */
export type EnterpriseActions = Record<'record' | 'save' | 'correct' | 'withdraw', FormAction<Secret>>;

export type EnterpriseScreenProps = {
  enterprise: DescribedState & { unit: string; note: string; revision: number };
  hasUnitEnded: boolean;
  organisations: readonly ShownOrganisation[];
  facts: readonly ShownFact[];
  /** What was done a moment ago. */
  done: DoneName | undefined;
  units: OfferedUnits;
  today: CalendarDate;
  year: number;
  actions: EnterpriseActions | undefined;
  locale: Locale;
};

/** One enterprise: its present state, one-click facts, its timeline. */
export function EnterpriseScreen(props: EnterpriseScreenProps) {
  const { enterprise, organisations, facts, done, units, actions, locale } = props;
  const words = enterprisePageWords[locale];
  return (
    <>
      <PageHeader
        title={enterprise.name}
        lead={<Identity enterprise={enterprise} locale={locale} />}
        crumbs={[{ href: '/enterprises', label: enterpriseListWords[locale].title }]}
        crumbsLabel={shellWords[locale].crumbs}
      />
      <DoneNotice done={done} locale={locale} />
      <Warnings {...props} />
      <Section id="state" title={words.state}>
        <EnterpriseState enterprise={enterprise} organisations={organisations} locale={locale} />
      </Section>
      {actions ? (
        <Section id="record" title={words.record} lead={words.recordLead}>
          <EnterpriseDeeds key={enterprise.revision} {...props} record={actions.record} />
        </Section>
      ) : null}
      <Section id="timeline" title={words.timeline} lead={words.timelineLead}>
        <Timeline
          facts={facts}
          teller="enterprise"
          {...(actions
            ? {
                keeping: {
                  units,
                  back: `/enterprises/${enterprise.id}`,
                  correct: actions.correct,
                  withdraw: actions.withdraw,
                },
              }
            : {})}
          locale={locale}
        />
      </Section>
      {actions ? (
        <div className="mt-8 print:hidden">
          <Disclosure summary={words.edit}>
            <p className="mb-4 text-muted">{words.editLead}</p>
            <FieldForm
              key={enterprise.revision}
              id="traits"
              action={actions.save}
              fields={[
                { kind: 'hidden', name: 'id', value: String(enterprise.id) },
                { kind: 'hidden', name: 'revision', value: String(enterprise.revision), isRenewed: true },
                ...traitFields(locale, enterprise),
              ]}
              texts={formTexts(locale)}
            />
          </Disclosure>
        </div>
      ) : null}
    </>
  );
}

function Identity({ enterprise, locale }: Pick<EnterpriseScreenProps, 'enterprise' | 'locale'>) {
  const words = enterpriseListWords[locale];
  const { taxCode } = enterprise;
  const isBranch = taxCode !== null && taxCodeKind(taxCode) === 'branch';
  return (
    <>
      <span className="tabular">{taxCode ? `${words.taxCode} ${taxCode}` : words.noTaxCode}</span>
      {isBranch ? `. ${enterprisePageWords[locale].branch}` : null}
    </>
  );
}

/** What somebody should look at. */
function Warnings({ enterprise, organisations, hasUnitEnded, locale }: EnterpriseScreenProps) {
  const words = enterprisePageWords[locale];
  const { taxCode, status } = enterprise;
  const isMistyped = taxCode !== null && taxCodeKind(taxCode) !== 'personal' && !checkDigitFits(taxCode);
  const warnings = [
    isMistyped && words.checkDigit,
    status !== 'operating' && organisations.length > 0 && words.attentionStatus,
    hasUnitEnded && status !== 'closed' && words.attentionUnit,
  ].filter((warning) => warning !== false);
  if (warnings.length === 0) return null;
  return (
    <Notice tone="late" className="mb-6">
      {warnings.map((warning) => (
        <p key={warning}>{warning}</p>
      ))}
    </Notice>
  );
}
