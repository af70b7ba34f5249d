import type { FieldSpec, Option } from '@/components/forms/field-spec';
import { type Unit, unitKinds } from '@/lib/domain/unit';
import type { Locale } from '@/lib/text/locale';
import { unitWords } from '@/lib/text/words/admin/units';
import { unitKindWords } from '@/lib/text/words/units';
import { unitField } from './unit-field';

export type DescribedUnit = Pick<Unit, 'name' | 'code' | 'kind' | 'validFrom'> & { parent: string | null };

/** What a unit is. Without units to stand below (the top of the tree), its place is not asked. */
export function unitFields(
  locale: Locale,
  places: readonly Unit[],
  unit: Partial<DescribedUnit>,
): FieldSpec[] {
  const words = unitWords[locale];
  const kinds = unitKinds.map((kind) => ({ value: kind, label: unitKindWords[locale][kind] }));
  const place = {
    name: 'parent',
    label: words.parent,
    hint: words.parentHint,
    value: unit.parent ?? undefined,
  };
  return [
    { kind: 'text', name: 'name', label: words.name, value: unit.name, required: true, maxLength: 200 },
    {
      kind: 'text',
      name: 'code',
      label: words.code,
      hint: words.codeHint,
      value: unit.code,
      required: true,
      maxLength: 40,
    },
    { kind: 'select', name: 'kind', label: words.kind, value: unit.kind ?? 'grassroots', options: kinds },
    ...(places.length > 0 ? [unitField(places, place)] : []),
    {
      kind: 'date',
      name: 'validFrom',
      label: words.validFrom,
      hint: words.validFromHint,
      value: unit.validFrom,
      required: true,
    },
  ];
}

/** Most successors are neighbours: beyond that many, codes are typed. */
const mostNeighbours = 40;

/** When a unit ends, and what goes on in its stead. */
export function endFields(
  locale: Locale,
  neighbours: readonly Unit[],
  unit: { validTo: string | null; successors: string[] },
): FieldSpec[] {
  const words = unitWords[locale];
  const options: Option[] = neighbours
    .slice(0, mostNeighbours)
    .map(({ code, name }) => ({ value: code, label: name, hint: code }));
  const offered = new Set(options.map(({ value }) => value));
  const others = unit.successors.filter((code) => !offered.has(code));
  const choices: FieldSpec = {
    kind: 'checkboxes',
    name: 'successors[]',
    label: words.successors,
    hint: words.successorsHint,
    value: unit.successors.join(','),
    options,
  };
  return [
    {
      kind: 'date',
      name: 'validTo',
      label: words.validTo,
      hint: words.validToHint,
      value: unit.validTo ?? undefined,
      required: true,
    },
    ...(options.length > 0 ? [choices] : []),
    {
      kind: 'text',
      name: 'others',
      label: words.otherSuccessors,
      hint: words.otherSuccessorsHint,
      value: others.join(', '),
    },
  ];
}
