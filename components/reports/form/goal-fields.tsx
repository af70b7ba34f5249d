import type { ReactNode } from 'react';
import { fill } from '@/components/reports/fill';
import { FieldError } from '@/components/ui/field';
import { NumberInput } from '@/components/ui/inputs';
import { Notice } from '@/components/ui/notice';
import { StatusMark } from '@/components/ui/status-mark';
import type { FigurePart } from '@/lib/domain/figures';
import type { GoalStanding } from '@/lib/domain/standing';
import type { Locale } from '@/lib/text/locale';
import { formatCount, formatPercent } from '@/lib/text/numbers';
import { fieldAnswers, goalField, isSetAside, type ReportFields } from '@/lib/text/report-fields';
import type { ReportFormWords } from '@/lib/text/words/report-form';
import type { GoalInForm } from './form-props';
import { inputId } from './input-id';
import { type AskedQuestions, QuestionRow } from './question-row';
import { type GoalBeside, RegisterRow } from './register-row';

export type GoalFieldsProps = {
  number: number;
  goal: GoalInForm;
  fields: ReportFields;
  /** Sentences by field. */
  problems: Readonly<Record<string, string>>;
  standing: GoalStanding | null;
  asked: AskedQuestions | null;
  /** What the register says of it; nothing where the unit keeps none. */
  beside: GoalBeside | null;
  /** The earlier periods, as they are called in a narrow place. */
  periods: { previous: string; lastYear: string };
  stateWords: Record<string, string>;
  words: ReportFormWords;
  locale: Locale;
  onType: (changed: ReportFields) => void;
  onConfirm: (key: string) => void;
};

/** One goal: the two counts beside earlier ones, the other answers, and how it stands as it is typed. */
export function GoalFields(props: GoalFieldsProps) {
  const { number, goal, fields, problems, words } = props;
  const problem = problems[`figures.${goal.goal}`];
  return (
    <fieldset
      id={inputId(`figures.${goal.goal}`)}
      className="break-inside-avoid border-t-2 border-ink pt-3 pb-6"
      aria-describedby={problem ? `${inputId(`figures.${goal.goal}`)}-error` : undefined}
    >
      <legend className="float-left w-full text-lg font-semibold">
        {number}. {goal.name}
      </legend>
      <p className="clear-both text-sm text-muted">
        {fill(words.target, { target: goal.target })}
        {goal.rule ? ` · ${goal.rule}` : null}
      </p>
      {problem ? <FieldError id={`${inputId(`figures.${goal.goal}`)}-error`}>{problem}</FieldError> : null}
      {goal.returned ? (
        <Notice tone="late" title={words.returned} className="mt-2">
          {goal.returned}
        </Notice>
      ) : null}
      <div className="mt-3 grid grid-cols-3 items-end gap-x-3 gap-y-2 sm:grid-cols-[minmax(0,1fr)_8rem_6.5rem_6.5rem] print:grid-cols-[minmax(0,1fr)_8rem_6.5rem_6.5rem]">
        <HeadRow words={words} periods={props.periods} />
        <CountRow {...props} part="denominator" />
        <CountRow {...props} part="numerator" />
        <ShareRow {...props} />
      </div>
      {goal.below ? (
        <p className="mt-2 text-sm text-muted">{fill(words.below, { figure: goal.below })}</p>
      ) : null}
      {props.beside ? (
        <RegisterRow {...props} goal={goal.goal} name={goal.name} beside={props.beside} />
      ) : null}
      <QuestionRow asked={props.asked} words={words} onConfirm={props.onConfirm} />
      <Answers {...props} chosen={fields[goalField(goal.goal, 'answer')] ?? ''} />
    </fieldset>
  );
}

function HeadRow({ words, periods }: Pick<GoalFieldsProps, 'words' | 'periods'>) {
  const head = 'text-right text-xs text-muted';
  return (
    <div aria-hidden="true" className="contents">
      <span className="hidden sm:block print:block" />
      <span className={head}>{words.now}</span>
      <span className={head}>
        {words.previous} <span className="block">{periods.previous}</span>
      </span>
      <span className={head}>
        {words.lastYear} <span className="block">{periods.lastYear}</span>
      </span>
    </div>
  );
}

function CountRow({ goal, fields, problems, words, onType, part }: GoalFieldsProps & { part: FigurePart }) {
  const name = goalField(goal.goal, part);
  const id = inputId(name);
  const answer = goalField(goal.goal, 'answer');
  // Numbers stay where they were typed, for whoever changes his mind.
  const isAside = isSetAside(fields, goal.goal);
  const problem = problems[name];
  // Typing a number is an answer in itself.
  const type = (text: string) =>
    onType({ [name]: text, ...(text.trim() === '' ? {} : { [answer]: 'figure' }) });
  return (
    <>
      <label htmlFor={id} className="col-span-3 self-center pt-1 sm:col-span-1 sm:pt-0 print:col-span-1">
        {goal[part]}
      </label>
      <NumberInput
        id={id}
        name={name}
        value={fields[name] ?? ''}
        aria-invalid={problem ? true : undefined}
        aria-describedby={`${id}-before${problem ? ` ${id}-error` : ''}`}
        onChange={(event) => type(event.currentTarget.value)}
        className={isAside ? 'scroll-mb-28 text-faint line-through' : 'scroll-mb-28'}
      />
      <Before
        id={`${id}-before`}
        words={words}
        previous={goal.previous[part]}
        lastYear={goal.lastYear[part]}
      />
      {problem ? (
        <div className="col-span-full sm:text-right">
          <FieldError id={`${id}-error`}>{problem}</FieldError>
        </div>
      ) : null}
    </>
  );
}

function Before({
  id,
  words,
  previous,
  lastYear,
}: {
  id: string;
  words: ReportFormWords;
  previous: string;
  lastYear: string;
}) {
  const cell = 'tabular min-h-11 py-2 text-right text-muted';
  return (
    <span id={id} className="contents">
      <span className={cell}>
        <span className="sr-only">{words.previous}: </span>
        {previous || <None words={words} />}
      </span>
      <span className={cell}>
        <span className="sr-only">; {words.lastYear}: </span>
        {lastYear || <None words={words} />}
      </span>
    </span>
  );
}

function None({ words }: { words: ReportFormWords }) {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="sr-only">{words.noFigures}</span>
    </>
  );
}

function ShareRow({ goal, standing, stateWords, words, locale }: GoalFieldsProps) {
  const cell = 'tabular text-right text-sm text-muted';
  const rounded = standing?.rounded ?? null;
  return (
    <>
      <span className="col-span-3 text-sm sm:col-span-1 sm:self-center print:col-span-1">
        {standing ? (
          <span className="flex flex-wrap items-baseline gap-x-3">
            <StatusMark state={standing.state}>{stateWords[standing.state]}</StatusMark>
            <span className="text-muted">{missingText(goal, standing, words, locale)}</span>
          </span>
        ) : (
          <span className="text-muted">{words.share}</span>
        )}
      </span>
      <span className="tabular pr-3 text-right text-lg font-semibold">
        {rounded === null ? <span aria-hidden="true">–</span> : formatPercent(rounded, locale)}
      </span>
      <span className={cell}>{goal.previous.percent}</span>
      <span className={cell}>{goal.lastYear.percent}</span>
    </>
  );
}

function missingText(
  goal: GoalInForm,
  { missing }: GoalStanding,
  words: ReportFormWords,
  locale: Locale,
): ReactNode {
  if (missing === null || missing === 0) return null;
  return fill(words.missing, { count: fill(goal.missing, { count: formatCount(missing, locale) }) });
}

function Answers({ goal, words, chosen, onType }: GoalFieldsProps & { chosen: string }) {
  const name = goalField(goal.goal, 'answer');
  return (
    <div role="radiogroup" aria-label={words.answer} className="mt-2 flex flex-wrap gap-x-6 text-sm">
      {fieldAnswers.map((answer) => (
        <label key={answer} className="flex min-h-11 cursor-pointer items-center gap-2">
          <input
            type="radio"
            name={name}
            value={answer}
            checked={chosen === answer}
            onChange={() => onType({ [name]: answer })}
            className="size-5 shrink-0 scroll-mb-28 accent-link"
          />
          {words.answers[answer]}
        </label>
      ))}
    </div>
  );
}
