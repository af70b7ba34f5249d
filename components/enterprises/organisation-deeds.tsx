import { FieldForm, type Secret } from '@/components/forms/field-form';
import type { FieldSpec } from '@/components/forms/field-spec';
import { Disclosure } from '@/components/ui/disclosure';
import { organisationKinds } from '@/lib/domain/register/fact';
import type { FormAction } from '@/lib/text/action-state';
import { registerCodeWords } from '@/lib/text/words/enterprises/codes';
import { deedWords } from '@/lib/text/words/enterprises/deeds';
import { organisationWords } from '@/lib/text/words/enterprises/organisations';
import { formTexts } from '@/lib/text/words/form';
import { ofCommittee } from './deed-fields';
import { DeedLines } from './deed-lines';
import type { OrganisationScreenProps } from './organisation-screen';
import { placeField } from './place-field';

const keepingDeeds = ['admit', 'exempt', 'cover'] as const;
const deeds = [...keepingDeeds, 'reorganise', 'dissolve'] as const;
type Deed = (typeof deeds)[number];

export type OrganisationDeedsProps = Omit<OrganisationScreenProps, 'actions'> & {
  record: FormAction<Secret>;
  save: FormAction<Secret>;
};

/** What can be recorded of an organisation: each a line that opens to its few questions. */
export function OrganisationDeeds({ record, save, ...props }: OrganisationDeedsProps) {
  const { organisation, mayReorganise, locale } = props;
  const words = organisationWords[locale];
  const ofLiving = mayReorganise ? deeds : keepingDeeds;
  const ofDissolved = mayReorganise ? (['reorganise'] as const) : [];
  const offered = organisation.kind === null ? ofDissolved : ofLiving;
  const id = { kind: 'hidden', name: 'id', value: String(organisation.id) } as const;
  return (
    <DeedLines>
      {offered.map((deed) => (
        <Line key={deed} label={words.deeds[deed]}>
          <FieldForm
            id={`deed-${deed}`}
            action={record}
            fields={[id, ...fieldsOf(deed, props)]}
            texts={formTexts(locale, words.deeds[deed])}
            look={deed === 'dissolve' ? 'danger' : 'primary'}
          />
        </Line>
      ))}
      <Line label={words.rename}>
        <FieldForm
          id="rename"
          action={save}
          fields={[
            id,
            { kind: 'hidden', name: 'revision', value: String(organisation.revision) },
            { kind: 'text', name: 'name', label: words.name, value: organisation.name, maxLength: 300 },
          ]}
          texts={formTexts(locale)}
        />
      </Line>
    </DeedLines>
  );
}

function Line({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="border-b border-line py-2">
      <Disclosure summary={label}>
        <div className="pt-2 pb-4">{children}</div>
      </Disclosure>
    </div>
  );
}

function fieldsOf(deed: Deed, props: Omit<OrganisationScreenProps, 'actions'>): FieldSpec[] {
  const words = deedWords[props.locale];
  return [
    { kind: 'hidden', name: 'deed', value: deed },
    ...asked[deed](props),
    { kind: 'date', name: 'on', label: words.on, value: props.today, required: true },
    { kind: 'text', name: 'source', label: words.source, hint: words.sourceHint, maxLength: 2000 },
  ];
}

type Asked = (props: Omit<OrganisationScreenProps, 'actions'>) => FieldSpec[];

const asked: Record<Deed, Asked> = {
  admit: ({ locale }) => [{ kind: 'number', name: 'count', label: deedWords[locale].count, required: true }],
  exempt: ({ locale, year }) => [
    { kind: 'number', name: 'year', label: deedWords[locale].year, value: String(year) },
  ],
  dissolve: () => [],
  cover: ({ locale }) => {
    const words = organisationWords[locale];
    return [
      { kind: 'number', name: 'enterprise', label: words.enterprise, hint: words.enterpriseHint },
      {
        kind: 'radio',
        name: 'as',
        label: words.as,
        value: 'guest',
        options: [
          { value: 'guest', label: words.asGuest },
          { value: 'host', label: words.asHost },
          { value: 'no-longer', label: words.noLonger },
        ],
      },
    ];
  },
  reorganise: ({ locale, organisation, committee, units }) => [
    {
      kind: 'select',
      name: 'organisationKind',
      label: deedWords[locale].kind,
      value: organisation.kind ?? 'grassroots-cell',
      options: organisationKinds.map((kind) => ({
        value: kind,
        label: registerCodeWords[locale].kind[kind],
      })),
    },
    placeField(units, {
      name: 'affiliation',
      label: deedWords[locale].affiliation,
      value: organisation.unit,
    }),
    ...(committee ? [ofCommittee([committee], locale)] : []),
  ],
};
