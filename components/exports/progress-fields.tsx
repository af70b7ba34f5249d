import { LiveForm } from '@/components/forms/live-form';
import type { NamedUnit } from '@/components/goals/choosers';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Select, TextInput } from '@/components/ui/inputs';
import type { Period } from '@/lib/domain/period';
import { formatPeriod } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { documentExportWords } from '@/lib/text/words/document-export';

/** What somebody typed to be printed on the paper; empty is to be written by hand. */
export type Typed = {
  readonly number: string;
  readonly date: string;
  readonly place: string;
  readonly signer: string;
  /** The date cannot be read. */
  readonly isDateWrong: boolean;
};

export type ProgressFieldsProps = {
  unit: string;
  period: Period;
  typed: Typed;
  /** Where the document is signed when no other place is given. */
  usualPlace: string;
  /** From the topmost unit down to the one chosen, it included. */
  trail: readonly NamedUnit[];
  units: readonly NamedUnit[];
  /** Newest first. */
  periods: readonly Period[];
  locale: Locale;
};

/** Of which unit and period, and what is filled in: a plain form that leads to this page again. */
export function ProgressFields(props: ProgressFieldsProps) {
  const { unit, period, typed, usualPlace, trail, units, periods, locale } = props;
  const words = documentExportWords[locale];
  return (
    <form action="/exports" data-live className="grid gap-4 print:hidden">
      <input type="hidden" name="document" value="progress" />
      <Field id="unit" label={words.unit}>
        {(control) => (
          <Select {...control} name="unit" defaultValue={unit}>
            {[...trail, ...units].map(({ code, name }, index) => (
              <option key={code} value={code}>
                {'\u2003'.repeat(Math.min(index, trail.length))}
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field id="period" label={words.period}>
        {(control) => (
          <Select {...control} name="period" defaultValue={period}>
            {periods.map((each) => (
              <option key={each} value={each}>
                {formatPeriod(each, locale)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <WrittenFields typed={typed} usualPlace={usualPlace} locale={locale} />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit">{words.show}</Button>
        <LiveForm updating={words.updating} />
      </div>
    </form>
  );
}

function WrittenFields({ typed, usualPlace, locale }: { typed: Typed; usualPlace: string; locale: Locale }) {
  const words = documentExportWords[locale];
  return (
    <fieldset aria-describedby="options-hint" className="grid grid-cols-[2fr_3fr] gap-3">
      <legend className="mb-1 font-semibold">{words.options}</legend>
      <p id="options-hint" className="col-span-2 -mt-1 text-sm text-muted">
        {words.optionsHint}
      </p>
      <Written id="number" label={words.number} value={typed.number} longest={20} />
      <Written
        id="date"
        label={words.date}
        value={typed.date}
        longest={20}
        type="date"
        error={typed.isDateWrong ? words.dateWrong : null}
      />
      <Written id="place" label={words.place} value={typed.place} longest={80} placeholder={usualPlace} />
      <Written id="signer" label={words.signer} value={typed.signer} longest={80} />
    </fieldset>
  );
}

type WrittenProps = {
  id: 'number' | 'date' | 'place' | 'signer';
  label: string;
  value: string;
  longest: number;
  type?: 'date';
  error?: string | null;
  placeholder?: string;
};

function Written({ id, label, value, longest, type, error, placeholder }: WrittenProps) {
  return (
    <Field id={id} label={label} error={error} className="min-w-0 content-start">
      {(control) => (
        <TextInput
          {...control}
          name={id}
          type={type}
          defaultValue={value}
          maxLength={longest}
          placeholder={placeholder}
          autoComplete="off"
          className="min-w-0"
        />
      )}
    </Field>
  );
}
