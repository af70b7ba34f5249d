import { fill } from '@/components/reports/fill';
import { Field } from '@/components/ui/field';
import { NumberInput, TextArea, TextInput } from '@/components/ui/inputs';
import { formatDate } from '@/lib/text/dates';
import { dayFirst, type ReportFields } from '@/lib/text/report-fields';
import type { ReportFormProps } from './form-props';
import { inputId } from './input-id';

export type TextFieldsProps = Pick<ReportFormProps, 'words' | 'locale' | 'period' | 'context'> & {
  fields: ReportFields;
  problems: Readonly<Record<string, string>>;
  onType: (changed: ReportFields) => void;
};

/** The day for which the figures hold. */
export function AsOfField({ words, locale, period, fields, problems, onType }: TextFieldsProps) {
  const dates = { from: formatDate(period.from, locale), to: formatDate(period.to, locale) };
  return (
    <Field id={inputId('asOf')} label={words.asOf} hint={fill(words.asOfHint, dates)} error={problems.asOf}>
      {(control) => (
        <TextInput
          {...control}
          name="asOf"
          inputMode="numeric"
          autoComplete="off"
          placeholder={dayFirst(period.to)}
          value={fields.asOf ?? ''}
          onChange={(event) => onType({ asOf: event.currentTarget.value })}
          className="tabular max-w-44"
        />
      )}
    </Field>
  );
}

/** Members and workers, which stand beside the goals and are judged by none. */
export function ContextFields({ words, context, fields, problems, onType }: TextFieldsProps) {
  return (
    <fieldset className="border-t-2 border-ink pt-3 pb-6">
      <legend className="float-left w-full text-lg font-semibold">
        {words.context} <span className="font-normal text-muted">({words.contextHint})</span>
      </legend>
      <div className="clear-both grid grid-cols-3 items-end gap-x-3 gap-y-2 pt-3 sm:grid-cols-[minmax(0,1fr)_8rem_6.5rem_6.5rem] print:grid-cols-[minmax(0,1fr)_8rem_6.5rem_6.5rem]">
        {(['members', 'workers'] as const).map((name) => (
          <ContextRow key={name} {...{ name, words, context, fields, problems, onType }} />
        ))}
      </div>
    </fieldset>
  );
}

type ContextRowProps = Pick<TextFieldsProps, 'words' | 'context' | 'fields' | 'problems' | 'onType'> & {
  name: 'members' | 'workers';
};

function ContextRow({ name, words, context, fields, problems, onType }: ContextRowProps) {
  const id = inputId(name);
  const problem = problems[name];
  const cell = 'tabular min-h-11 py-2 text-right text-muted';
  return (
    <>
      <label htmlFor={id} className="col-span-3 self-center sm:col-span-1 print:col-span-1">
        {words[name]}
      </label>
      <NumberInput
        id={id}
        name={name}
        value={fields[name] ?? ''}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-error` : undefined}
        onChange={(event) => onType({ [name]: event.currentTarget.value })}
        className="scroll-mb-28"
      />
      <span className={cell}>{context.previous[name] || '–'}</span>
      <span className={cell}>{context.lastYear[name] || '–'}</span>
      {problem ? (
        <p id={`${id}-error`} className="col-span-full text-sm font-semibold text-error sm:text-right">
          {problem}
        </p>
      ) : null}
    </>
  );
}

/** Note and source, with the warning that belongs beside all free text (DESIGN §6). */
export function NoteFields({ words, fields, problems, onType }: TextFieldsProps) {
  return (
    <div className="grid gap-5 border-t-2 border-ink pt-4">
      {(['note', 'source'] as const).map((name) => (
        <Field
          key={name}
          id={inputId(name)}
          label={words[name]}
          hint={
            <>
              {words[`${name}Hint`]} <strong className="font-semibold text-ink">{words.secrecy}</strong>
            </>
          }
          error={problems[name]}
        >
          {(control) => (
            <TextArea
              {...control}
              name={name}
              rows={name === 'note' ? 3 : 2}
              maxLength={4000}
              value={fields[name] ?? ''}
              onChange={(event) => onType({ [name]: event.currentTarget.value })}
              className="scroll-mb-28"
            />
          )}
        </Field>
      ))}
    </div>
  );
}
