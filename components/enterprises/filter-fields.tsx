import type { FieldSpec, Option } from '@/components/forms/field-spec';
import { FormField } from '@/components/forms/form-field';
import {
  type EnterpriseFilter,
  memberChoices,
  organisationChoices,
} from '@/lib/domain/register/enterprise-query';
import { enterpriseStatuses, formationStages, ownershipKinds } from '@/lib/domain/register/fact';
import { idle } from '@/lib/text/action-state';
import type { Locale } from '@/lib/text/locale';
import { registerCodeWords } from '@/lib/text/words/enterprises/codes';
import { enterpriseListWords } from '@/lib/text/words/enterprises/list';
import { type OfferedUnits, placeField } from './place-field';

export type FilterFieldsProps = {
  filter: EnterpriseFilter;
  units: OfferedUnits;
  /** Industrial zones to choose from. */
  zones: readonly string[];
  locale: Locale;
};

/** Every filter of the list. */
export function FilterFields(props: FilterFieldsProps) {
  return (
    <div className="grid items-end gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
      {specsOf(props).map((spec) => (
        <FormField key={'name' in spec ? spec.name : spec.label} form="filter" spec={spec} state={idle} />
      ))}
    </div>
  );
}

function specsOf({ filter, units, zones, locale }: FilterFieldsProps): FieldSpec[] {
  const words = enterpriseListWords[locale];
  const codes = registerCodeWords[locale];
  const { fields } = words;
  const select = (name: keyof typeof fields, options: Option[], any = words.any): FieldSpec => ({
    kind: 'select',
    name,
    label: fields[name],
    value: String(filter[name] ?? ''),
    options: [{ value: '', label: any }, ...options],
  });
  const named = <K extends string>(values: readonly K[], labels: Readonly<Record<K, string>>): Option[] =>
    values.map((value) => ({ value, label: labels[value] }));
  const unit = placeField(units, { name: 'unit', label: fields.unit, value: filter.unit });
  const count = (name: 'workersFrom' | 'workersTo'): FieldSpec => ({
    kind: 'number',
    name,
    label: fields[name],
    value: filter[name] === undefined ? '' : String(filter[name]),
  });
  return [
    unit.kind === 'select'
      ? { ...unit, options: [{ value: '', label: words.allUnits }, ...unit.options] }
      : unit,
    {
      ...select(
        'status',
        [...named(enterpriseStatuses, codes.status), { value: 'all', label: words.allStatuses }],
        words.status.existing,
      ),
      value: filter.status === undefined ? 'all' : filter.status === 'existing' ? '' : filter.status,
    } as FieldSpec,
    select('organisation', named(organisationChoices, words.organisation)),
    select('members', named(memberChoices, words.members)),
    select('union', [
      { value: 'true', label: words.withUnion },
      { value: 'false', label: words.withoutUnion },
    ]),
    select('stage', [...named(formationStages, codes.stage), { value: 'none', label: words.noStage }]),
    count('workersFrom'),
    count('workersTo'),
    select('zone', [
      { value: 'any', label: words.inZone },
      { value: 'none', label: words.outsideZones },
      ...zones.map((zone) => ({ value: zone, label: zone })),
    ]),
    select('ownership', named(ownershipKinds, codes.ownership)),
    {
      kind: 'date',
      name: 'asOf',
      label: `${fields.asOf} (${words.asOfHint.toLowerCase()})`,
      value: filter.asOf,
    },
  ];
}
