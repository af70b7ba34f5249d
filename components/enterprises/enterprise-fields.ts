import type { FieldSpec } from '@/components/forms/field-spec';
import { type Ownership, ownershipKinds } from '@/lib/domain/register/fact';
import type { Locale } from '@/lib/text/locale';
import { registerCodeWords } from '@/lib/text/words/enterprises/codes';
import { enterprisePageWords } from '@/lib/text/words/enterprises/page';
import { type OfferedUnits, placeField } from './place-field';

export type DescribedEnterprise = {
  name: string;
  taxCode: string | null;
  ownership: Ownership | null;
  note: string;
};

/** What an enterprise is called and known by. */
export function traitFields(locale: Locale, known: Partial<DescribedEnterprise> = {}): FieldSpec[] {
  const { fields, hints, ownershipUnknown } = enterprisePageWords[locale];
  const kinds = ownershipKinds.map((kind) => ({
    value: kind,
    label: registerCodeWords[locale].ownership[kind],
  }));
  return [
    {
      kind: 'text',
      name: 'name',
      label: fields.name,
      value: known.name,
      required: true,
      maxLength: 300,
    },
    {
      kind: 'text',
      name: 'taxCode',
      label: fields.taxCode,
      hint: hints.taxCode,
      value: known.taxCode ?? undefined,
      maxLength: 20,
    },
    {
      kind: 'select',
      name: 'ownership',
      label: fields.ownership,
      value: known.ownership ?? '',
      options: [{ value: '', label: ownershipUnknown }, ...kinds],
    },
    {
      kind: 'textarea',
      name: 'note',
      label: fields.note,
      hint: hints.note,
      value: known.note,
      maxLength: 2000,
    },
  ];
}

/** A new enterprise: what it is, where and since when, and the counts that are known. */
export function newEnterpriseFields(locale: Locale, units: OfferedUnits, unit?: string): FieldSpec[] {
  const words = enterprisePageWords[locale];
  const { fields, hints } = words;
  const [name, taxCode, ownership, note] = traitFields(locale);
  const place = placeField(units, { name: 'unit', label: fields.unit, value: unit });
  return [
    ...[name, taxCode].filter((spec) => spec !== undefined),
    place.kind === 'select' && units.units.length > 1
      ? { ...place, options: [{ value: '', label: words.chooseUnit }, ...place.options] }
      : place,
    { kind: 'text', name: 'zone', label: fields.zone, hint: hints.zone, maxLength: 200 },
    { kind: 'date', name: 'operatingSince', label: fields.operatingSince, required: true },
    ...[ownership].filter((spec) => spec !== undefined),
    { kind: 'heading', label: words.counts, hint: words.countsHint },
    ...countFields(locale),
    { kind: 'date', name: 'countedOn', label: fields.countedOn, hint: hints.countedOn },
    ...[note].filter((spec) => spec !== undefined),
    {
      kind: 'text',
      name: 'source',
      label: fields.source,
      hint: hints.source,
      maxLength: 2000,
    },
  ];
}

type Counts = Readonly<
  Record<'workers' | 'fullMembers' | 'probationaryMembers' | 'organisationMembers', number | null>
>;

/** The four counts; what is known so far stands in them only when it is given. */
export function countFields(locale: Locale, known?: Counts): FieldSpec[] {
  const { fields, hints } = enterprisePageWords[locale];
  const spec = (name: keyof Counts, hint?: string): FieldSpec => ({
    kind: 'number',
    name,
    label: fields[name],
    ...(hint === undefined ? {} : { hint }),
    value: known?.[name] === null || known === undefined ? '' : String(known[name]),
  });
  return [
    spec('workers'),
    spec('fullMembers', hints.fullMembers),
    spec('probationaryMembers'),
    spec('organisationMembers', hints.organisationMembers),
  ];
}
