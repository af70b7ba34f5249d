import type { FieldSpec, Option } from '@/components/forms/field-spec';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { EnterpriseDeedName } from '@/lib/domain/register/deeds';
import { formationStages, organisationKinds } from '@/lib/domain/register/fact';
import type { Locale } from '@/lib/text/locale';
import { registerCodeWords } from '@/lib/text/words/enterprises/codes';
import { deedWords } from '@/lib/text/words/enterprises/deeds';
import { countFields } from './enterprise-fields';
import { type OfferedUnits, placeField } from './place-field';

/** What a deed's form needs to know of the enterprise; of many at once little is the same. */
export type DeedContext = {
  ids: readonly number[];
  today: CalendarDate;
  /** The reporting year of today. */
  year: number;
  /** Units of the viewer's to choose from. */
  units: OfferedUnits;
  /** The unit that it stands in. */
  unit: string | undefined;
  zone: string | null;
  /** Its organisations, the one that counts first. */
  organisations: readonly { id: number; name: string }[];
  /** Committees that a cell can be of: those of the enterprise itself. */
  committees: readonly { id: number; name: string }[];
  counts: Parameters<typeof countFields>[1];
};

/** The questions of a deed. */
export function deedFields(deed: EnterpriseDeedName, context: DeedContext, locale: Locale): FieldSpec[] {
  const words = deedWords[locale];
  return [
    { kind: 'hidden', name: 'deed', value: deed },
    { kind: 'hidden', name: 'ids', value: context.ids.join(',') },
    ...asked[deed](context, locale),
    { kind: 'date', name: 'on', label: words.on, value: context.today, required: true },
    { kind: 'text', name: 'source', label: words.source, hint: words.sourceHint, maxLength: 2000 },
  ];
}

type Asked = (context: DeedContext, locale: Locale) => FieldSpec[];

const nothing: Asked = () => [];

const asked: Record<EnterpriseDeedName, Asked> = {
  'found-organisation': ({ units, unit, committees, ids }, locale) => {
    const words = deedWords[locale];
    const kinds = organisationKinds.filter((kind) => kind !== 'joint-cell');
    return [
      {
        kind: 'select',
        name: 'organisationKind',
        label: words.kind,
        value: committees.length > 0 ? 'dependent-cell' : 'grassroots-cell',
        options: kinds.map((kind) => ({ value: kind, label: registerCodeWords[locale].kind[kind] })),
      },
      placeField(units, {
        name: 'affiliation',
        label: words.affiliation,
        hint: words.affiliationHint,
        value: unit,
      }),
      ...(committees.length > 0 ? [ofCommittee(committees, locale)] : []),
      ...(ids.length > 1
        ? []
        : [
            {
              kind: 'text',
              name: 'name',
              label: words.organisationName,
              hint: words.organisationNameHint,
              maxLength: 300,
            } as const,
          ]),
    ];
  },
  admit: (context, locale) => [
    ...whichOrganisation(context, locale),
    { kind: 'number', name: 'count', label: deedWords[locale].count, required: true },
  ],
  exempt: (context, locale) => [
    ...whichOrganisation(context, locale),
    { kind: 'number', name: 'year', label: deedWords[locale].year, value: String(context.year) },
  ],
  'dissolve-organisation': (context, locale) => whichOrganisation(context, locale),
  'found-union': nothing,
  'end-union': nothing,
  suspend: nothing,
  resume: nothing,
  close: nothing,
  count: ({ counts }, locale) => countFields(locale, counts),
  stage: (_context, locale) => [stageField(locale, 'agreed')],
  move: ({ units, zone, ids }, locale) => {
    const words = deedWords[locale];
    return [
      placeField(units, { name: 'unit', label: words.unit }),
      {
        kind: 'text',
        name: 'zone',
        label: words.zone,
        hint: words.zoneHint,
        value: ids.length === 1 ? (zone ?? undefined) : undefined,
        maxLength: 200,
      },
    ];
  },
};

/** How far a founding has come, or that it was given up. */
export function stageField(locale: Locale, value: string): FieldSpec {
  const words = deedWords[locale];
  const stages = formationStages.map((stage) => ({
    value: stage,
    label: registerCodeWords[locale].stage[stage],
  }));
  const options: Option[] = [...stages, { value: '', label: words.stageNone }];
  return { kind: 'select', name: 'stage', label: words.stage, value, options };
}

/** The committee in the register that a cell is of, if any. */
export function ofCommittee(
  committees: DeedContext['committees'],
  locale: Locale,
  chosen = committees[0]?.id,
): FieldSpec {
  const words = deedWords[locale];
  return {
    kind: 'select',
    name: 'committee',
    label: words.committee,
    value: String(chosen ?? ''),
    options: [
      { value: '', label: words.noCommittee },
      ...committees.map(({ id, name }) => ({ value: String(id), label: name })),
    ],
  };
}

/** Asked only where there is a choice. */
function whichOrganisation({ organisations }: DeedContext, locale: Locale): FieldSpec[] {
  if (organisations.length < 2) return [];
  return [
    {
      kind: 'select',
      name: 'organisation',
      label: deedWords[locale].organisation,
      value: String(organisations[0]?.id ?? ''),
      options: organisations.map(({ id, name }) => ({ value: String(id), label: name })),
    },
  ];
}
