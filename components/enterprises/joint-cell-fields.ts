import type { FieldSpec } from '@/components/forms/field-spec';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { Locale } from '@/lib/text/locale';
import { deedWords } from '@/lib/text/words/enterprises/deeds';
import { organisationWords } from '@/lib/text/words/enterprises/organisations';
import { type OfferedUnits, placeField } from './place-field';

/** A joint cell: its name, its host among these enterprises, whose it is, since when. */
export function jointCellFields(
  locale: Locale,
  enterprises: readonly { id: number; name: string }[],
  units: OfferedUnits,
  unit: string | undefined,
  today: CalendarDate,
): FieldSpec[] {
  const words = organisationWords[locale];
  const deeds = deedWords[locale];
  return [
    { kind: 'hidden', name: 'organisationKind', value: 'joint-cell' },
    { kind: 'hidden', name: 'enterprises', value: enterprises.map(({ id }) => id).join(',') },
    { kind: 'text', name: 'name', label: words.name, required: true, maxLength: 300 },
    {
      kind: 'radio',
      name: 'host',
      label: words.jointHost,
      value: String(enterprises[0]?.id ?? ''),
      options: enterprises.map(({ id, name }) => ({ value: String(id), label: name })),
    },
    placeField(units, {
      name: 'affiliation',
      label: deeds.affiliation,
      hint: deeds.affiliationHint,
      value: unit,
    }),
    { kind: 'date', name: 'on', label: deeds.on, value: today, required: true },
    { kind: 'text', name: 'source', label: deeds.source, hint: deeds.sourceHint, maxLength: 2000 },
  ];
}
