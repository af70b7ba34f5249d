import { FieldForm, type Secret } from '@/components/forms/field-form';
import { Disclosure } from '@/components/ui/disclosure';
import type { EnterpriseDeedName } from '@/lib/domain/register/deeds';
import type { FormAction } from '@/lib/text/action-state';
import { deedWords } from '@/lib/text/words/enterprises/deeds';
import { formTexts } from '@/lib/text/words/form';
import { deedFields } from './deed-fields';
import { DeedLines } from './deed-lines';
import type { EnterpriseScreenProps } from './enterprise-screen';

export type EnterpriseDeedsProps = Omit<EnterpriseScreenProps, 'actions'> & { record: FormAction<Secret> };

/** What can be recorded of the enterprise as it stands: each a line that opens to its few questions. */
export function EnterpriseDeeds({ record, ...props }: EnterpriseDeedsProps) {
  const { enterprise, organisations, units, today, year, locale } = props;
  const words = deedWords[locale];
  const context = {
    ids: [enterprise.id],
    today,
    year,
    units,
    unit: enterprise.unit,
    zone: enterprise.zone,
    organisations: organisations.map(({ id, name }) => ({ id, name })),
    committees: organisations.filter(({ kind }) => kind === 'grassroots-committee'),
    counts: enterprise,
  };
  return (
    <DeedLines>
      {possible(props).map((deed) => (
        <div key={deed} className="border-b border-line py-2">
          <Disclosure summary={words.deeds[deed]}>
            <div className="pt-2 pb-4">
              <FieldForm
                id={`deed-${deed}`}
                action={record}
                fields={deedFields(deed, context, locale)}
                texts={formTexts(locale, words.deeds[deed])}
              />
            </div>
          </Disclosure>
        </div>
      ))}
    </DeedLines>
  );
}

/** The deeds that make sense as things stand, the most usual first. */
function possible({
  enterprise,
  organisations,
}: Pick<EnterpriseScreenProps, 'enterprise' | 'organisations'>) {
  const { status, hasUnion } = enterprise;
  const has = organisations.length > 0;
  const isCommittee = organisations.some(({ kind }) => kind === 'grassroots-committee');
  const isOpen = status !== 'closed';
  const isWorking = status === 'operating';
  const hasOwn = organisations.some(({ kind }) => kind !== 'joint-cell');
  const all: Record<EnterpriseDeedName, boolean> = {
    'found-organisation': isOpen && (!hasOwn || isCommittee),
    admit: has,
    count: isOpen,
    'found-union': isOpen && !hasUnion,
    suspend: isWorking,
    resume: !isWorking,
    close: isOpen,
    stage: isOpen && !has,
    move: isOpen,
    exempt: has,
    'dissolve-organisation': has,
    'end-union': hasUnion,
  };
  return (Object.keys(all) as EnterpriseDeedName[]).filter((deed) => all[deed]);
}
