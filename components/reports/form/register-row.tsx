import { fill } from '@/components/reports/fill';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { TextArea } from '@/components/ui/inputs';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import { LONGEST_REASON } from '@/lib/domain/draft';
import type { GoalCode } from '@/lib/domain/goal';
import type { Figure } from '@/lib/domain/ratio';
import { formatDate } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { formatCount } from '@/lib/text/numbers';
import { goalField, type ReportFields } from '@/lib/text/report-fields';
import type { ReportFormWords } from '@/lib/text/words/report-form';
import { inputId } from './input-id';

/** What the register says of a goal on the report's day, whether the answer is the same, and whether it needs a reason. */
export type GoalBeside = {
  readonly asOf: CalendarDate;
  readonly figure: Figure;
  readonly isTaken: boolean;
  readonly asksReason: boolean;
};

export type RegisterRowProps = {
  goal: GoalCode;
  name: string;
  beside: GoalBeside;
  fields: ReportFields;
  problems: Readonly<Record<string, string>>;
  words: ReportFormWords;
  locale: Locale;
  onType: (changed: ReportFields) => void;
};

/** The register's figure beside the answer, one click to take it, and the reason where the two differ. */
export function RegisterRow(props: RegisterRowProps) {
  const { goal, name, beside, fields, problems, words, locale, onType } = props;
  const { asOf, figure, isTaken, asksReason } = beside;
  const said = { date: formatDate(asOf, locale), figure: figureText(figure, words, locale) };
  const reason = goalField(goal, 'reason');
  return (
    <div className="mt-2">
      <p className="flex min-h-11 flex-wrap items-center gap-x-4 text-sm">
        <span className={asksReason ? 'text-late-ink' : 'text-muted'}>
          {fill(isTaken ? words.register.same : words.register.differs, said)}
        </span>
        {isTaken ? null : (
          <Button
            className="scroll-mb-28 text-sm print:hidden"
            aria-label={`${fill(words.register.take, said)}: ${name}`}
            onClick={() => onType(fieldsFor(goal, figure, locale))}
          >
            {fill(words.register.take, said)}
          </Button>
        )}
      </p>
      {asksReason ? (
        <Field
          id={inputId(reason)}
          label={words.register.reason}
          hint={<strong className="font-semibold text-ink">{words.secrecy}</strong>}
          error={problems[reason]}
        >
          {(control) => (
            <TextArea
              {...control}
              name={reason}
              rows={2}
              maxLength={LONGEST_REASON}
              value={fields[reason] ?? ''}
              onChange={(event) => onType({ [reason]: event.currentTarget.value })}
              className="scroll-mb-28"
            />
          )}
        </Field>
      ) : null}
    </div>
  );
}

/** The texts that say the register's figure. */
export function fieldsFor(goal: GoalCode, figure: Figure, locale: Locale): ReportFields {
  const isNil = figure.denominator === 0;
  const count = (value: number) => (isNil ? '' : formatCount(value, locale));
  return {
    [goalField(goal, 'numerator')]: count(figure.numerator),
    [goalField(goal, 'denominator')]: count(figure.denominator),
    [goalField(goal, 'answer')]: isNil ? 'nil' : 'figure',
    [goalField(goal, 'reason')]: '',
  };
}

function figureText(figure: Figure, words: ReportFormWords, locale: Locale): string {
  if (figure.denominator === 0) return words.answers.nil.toLowerCase();
  return `${formatCount(figure.numerator, locale)}/${formatCount(figure.denominator, locale)}`;
}
