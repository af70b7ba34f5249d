import { FormField } from '@/components/forms/form-field';
import type { Unit } from '@/lib/domain/unit';
import { idle } from '@/lib/text/action-state';
import type { Locale } from '@/lib/text/locale';
import { auditWords, deedGroups } from '@/lib/text/words/admin/audit';
import { SearchForm } from './search-form';
import { unitField } from './unit-field';

export type AuditQuery = { person?: string; unit?: string; kind?: string; from?: string; to?: string };

/** The questions that narrow the trail down; all may stay open. */
export function AuditFilter({ query, units, locale }: { query: AuditQuery; units: Unit[]; locale: Locale }) {
  const words = auditWords[locale];
  const unit = unitField(units, { name: 'unit', label: words.unit, value: query.unit });
  const everything = { value: '', label: words.allUnits };
  const withEverything = unit.kind === 'select' ? { ...unit, options: [everything, ...unit.options] } : unit;
  const kinds = deedGroups.map((group) => ({ value: group, label: words.kinds[group] }));
  return (
    <SearchForm label={words.filter} submit={words.show}>
      <FormField
        form="audit"
        state={idle}
        spec={{ kind: 'text', name: 'person', label: words.person, value: query.person }}
      />
      <FormField form="audit" state={idle} spec={withEverything} />
      <FormField
        form="audit"
        state={idle}
        spec={{
          kind: 'select',
          name: 'kind',
          label: words.kind,
          value: query.kind,
          options: [{ value: '', label: words.allKinds }, ...kinds],
        }}
      />
      <FormField
        form="audit"
        state={idle}
        spec={{ kind: 'date', name: 'from', label: words.from, value: query.from }}
      />
      <FormField
        form="audit"
        state={idle}
        spec={{ kind: 'date', name: 'to', label: words.to, value: query.to }}
      />
    </SearchForm>
  );
}
