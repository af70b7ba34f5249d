import type { FieldSpec } from '@/components/forms/field-spec';
import { roles } from '@/lib/domain/access';
import type { Unit } from '@/lib/domain/unit';
import type { Locale } from '@/lib/text/locale';
import { peopleWords } from '@/lib/text/words/admin/people';
import { roleWords } from '@/lib/text/words/roles';
import { unitField } from './unit-field';

/** Who a person is. */
export function identityFields(locale: Locale, person = { name: '', email: '' }): FieldSpec[] {
  const { name, email } = peopleWords[locale];
  return [
    { kind: 'text', name: 'name', label: name, value: person.name, required: true, maxLength: 120 },
    { kind: 'email', name: 'email', label: email, value: person.email, required: true },
  ];
}

/** What a person is to do, and where. */
export function placeFields(locale: Locale, units: readonly Unit[]): FieldSpec[] {
  const words = peopleWords[locale];
  const options = roles.map((role) => ({
    value: role,
    label: roleWords[locale][role].name,
    hint: roleWords[locale][role].may,
  }));
  return [
    unitField(units, { name: 'unit', label: words.unit, hint: words.unitHint }),
    { kind: 'radio', name: 'role', label: words.role, options },
  ];
}
