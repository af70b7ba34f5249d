import { FieldForm, type Secret } from '@/components/forms/field-form';
import type { FieldSpec } from '@/components/forms/field-spec';
import { Disclosure } from '@/components/ui/disclosure';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { RecordedStepKind } from '@/lib/domain/measure';
import { longest } from '@/lib/domain/measure-lengths';
import type { FormAction } from '@/lib/text/action-state';
import type { Locale } from '@/lib/text/locale';
import { formTexts } from '@/lib/text/words/form';
import { measureWords } from '@/lib/text/words/measures';

export type StepFormsProps = {
  measure: { readonly id: number; readonly revision: number; readonly dueOn: CalendarDate };
  /** Those that the viewer may record now. */
  kinds: readonly RecordedStepKind[];
  record: FormAction<Secret>;
  today: CalendarDate;
  locale: Locale;
};

/** A form for each step that can be recorded now; the first stands open, the others behind what they do. */
export function StepForms({ kinds, ...shared }: StepFormsProps) {
  const { doing } = measureWords[shared.locale].page;
  return (
    <div className="grid gap-4">
      {kinds.map((kind, index) => (
        <Disclosure key={kind} summary={doing[kind]} open={index === 0}>
          <StepForm kind={kind} {...shared} />
        </Disclosure>
      ))}
    </div>
  );
}

function StepForm({
  kind,
  measure,
  record,
  today,
  locale,
}: Omit<StepFormsProps, 'kinds'> & { kind: RecordedStepKind }) {
  const { submit } = measureWords[locale].page;
  return (
    <FieldForm
      id={`step-${kind}`}
      action={record}
      fields={fieldsOf(kind, measure, today, locale)}
      texts={formTexts(locale, submit[kind])}
      look={kind === 'cancelled' ? 'danger' : kind === 'progress' ? 'primary' : 'secondary'}
    />
  );
}

function fieldsOf(
  kind: RecordedStepKind,
  { id, revision }: StepFormsProps['measure'],
  today: CalendarDate,
  locale: Locale,
): FieldSpec[] {
  const { on, note, newDue } = measureWords[locale].page;
  return [
    { kind: 'hidden', name: 'id', value: String(id) },
    { kind: 'hidden', name: 'revision', value: String(revision) },
    { kind: 'hidden', name: 'kind', value: kind },
    { kind: 'textarea', name: 'note', ...note[kind], maxLength: longest.note },
    ...(kind === 'deadline-moved' ? [{ kind: 'date', name: 'dueOn', ...newDue } as const] : []),
    { kind: 'date', name: 'on', ...on, value: today },
  ];
}
