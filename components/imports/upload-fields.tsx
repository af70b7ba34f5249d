import type { FieldSpec } from '@/components/forms/field-spec';
import { FormField } from '@/components/forms/form-field';
import { Field } from '@/components/ui/field';
import { TextInput } from '@/components/ui/inputs';
import { type ActionState, idle } from '@/lib/text/action-state';
import type { Locale } from '@/lib/text/locale';
import { importWords } from '@/lib/text/words/imports/wizard';

export type UploadFieldsProps = {
  unit: FieldSpec;
  asOf: string;
  today: string;
  /** What was wrong with the form as it was sent before. */
  state?: ActionState;
  locale: Locale;
};

/** Which unit's list it is, the day for which it holds, and the file. */
export function UploadFields({ unit, asOf, today, state = idle, locale }: UploadFieldsProps) {
  const words = importWords[locale].upload;
  return (
    <>
      <FormField form="upload" spec={unit} state={state} />
      <Field id="upload-asOf" label={words.asOf} hint={words.asOfHint}>
        {(control) => (
          <TextInput
            {...control}
            type="date"
            name="asOf"
            defaultValue={asOf}
            max={today}
            required
            className="max-w-52"
          />
        )}
      </Field>
      <Field id="upload-file" label={words.file} hint={words.fileHint}>
        {(control) => (
          <input
            {...control}
            type="file"
            name="file"
            accept=".xlsx,.xls,.csv"
            required
            className="block min-h-11 w-full rounded-sm border border-edge bg-white p-2 text-base file:mr-3 file:rounded-sm file:border file:border-edge file:bg-wash file:px-3 file:py-1.5 file:text-base file:font-semibold"
          />
        )}
      </Field>
      <p className="text-sm text-muted">{words.secret}</p>
    </>
  );
}
