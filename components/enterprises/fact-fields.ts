import type { FieldSpec } from '@/components/forms/field-spec';
import {
  type EnterpriseStatus,
  enterpriseStatuses,
  type FactKind,
  type FormationStage,
  type OrganisationKind,
  organisationKinds,
} from '@/lib/domain/register/fact';
import type { Locale } from '@/lib/text/locale';
import { registerCodeWords } from '@/lib/text/words/enterprises/codes';
import { deedWords } from '@/lib/text/words/enterprises/deeds';
import { enterpriseListWords } from '@/lib/text/words/enterprises/list';
import { enterprisePageWords } from '@/lib/text/words/enterprises/page';
import { stageField } from './deed-fields';
import { countFields } from './enterprise-fields';
import { type OfferedUnits, placeField } from './place-field';

/** A fact as its correction begins. */
export type CorrectableFact = {
  id: number;
  kind: FactKind;
  on: string;
  source: string;
  status: EnterpriseStatus | null;
  /** The code of its unit. */
  unit: string | null;
  zone: string | null;
  workers: number | null;
  fullMembers: number | null;
  probationaryMembers: number | null;
  organisationMembers: number | null;
  stage: FormationStage | null;
  organisationKind: OrganisationKind | null;
  count: number | null;
  year: number | null;
};

/** What a fact should have said, from when, by which source, and why it is corrected. */
export function correctionFields(
  fact: CorrectableFact,
  units: OfferedUnits,
  back: string,
  locale: Locale,
): FieldSpec[] {
  const words = enterprisePageWords[locale];
  return [
    { kind: 'hidden', name: 'fact', value: String(fact.id) },
    { kind: 'hidden', name: 'back', value: back },
    ...valueFields[fact.kind](fact, units, locale),
    { kind: 'date', name: 'on', label: words.on, value: fact.on, required: true },
    {
      kind: 'text',
      name: 'source',
      label: words.source,
      hint: words.secret,
      value: fact.source,
      maxLength: 2000,
    },
    reasonField(locale),
  ];
}

/** Why a fact is corrected or withdrawn. */
export function reasonField(locale: Locale): FieldSpec {
  const words = enterprisePageWords[locale];
  return {
    kind: 'text',
    name: 'reason',
    label: words.reason,
    hint: words.reasonHint,
    required: true,
    maxLength: 2000,
  };
}

type Fields = (fact: CorrectableFact, units: OfferedUnits, locale: Locale) => FieldSpec[];

const none: Fields = () => [];

const valueFields: Record<FactKind, Fields> = {
  status: ({ status }, _units, locale) => [
    {
      kind: 'select',
      name: 'status',
      label: enterpriseListWords[locale].columns.status,
      value: status ?? 'operating',
      options: enterpriseStatuses.map((each) => ({
        value: each,
        label: registerCodeWords[locale].status[each],
      })),
    },
  ],
  place: ({ unit, zone }, units, locale) => {
    const { fields, hints } = enterprisePageWords[locale];
    return [
      placeField(units, { name: 'unit', label: fields.unit, value: unit ?? undefined }),
      {
        kind: 'text',
        name: 'zone',
        label: fields.zone,
        hint: hints.zone,
        value: zone ?? undefined,
        maxLength: 200,
      },
    ];
  },
  union: none,
  headcount: (fact, _units, locale) => countFields(locale, fact),
  stage: ({ stage }, _units, locale) => [stageField(locale, stage ?? '')],
  organisation: ({ organisationKind, unit }, units, locale) => {
    if (organisationKind === null) return [];
    const words = deedWords[locale];
    return [
      {
        kind: 'select',
        name: 'organisationKind',
        label: words.kind,
        value: organisationKind,
        options: organisationKinds.map((kind) => ({
          value: kind,
          label: registerCodeWords[locale].kind[kind],
        })),
      },
      placeField(units, { name: 'unit', label: words.affiliation, value: unit ?? undefined }),
    ];
  },
  coverage: none,
  admission: ({ count }, _units, locale) => [
    { kind: 'number', name: 'count', label: deedWords[locale].count, value: String(count ?? '') },
  ],
  exemption: ({ year }, _units, locale) => [
    { kind: 'number', name: 'year', label: deedWords[locale].year, value: String(year ?? '') },
  ],
};
