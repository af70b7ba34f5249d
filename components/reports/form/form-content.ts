import type {
  PeriodDates,
  ShownComparison,
  ShownReport,
  ShownRevision,
} from '@/components/reports/shown-report';
import { explained } from '@/lib/domain/draft';
import type { ReportFigures } from '@/lib/domain/figures';
import { type GoalCode, goalCodes, termsOn } from '@/lib/domain/goal';
import type { StandingInput } from '@/lib/domain/moment';
import { cutOffOf, previousPeriod, samePeriodLastYear } from '@/lib/domain/period';
import { type Question, questionKinds } from '@/lib/domain/questions';
import { type Figure, roundedPercent, targetPercent } from '@/lib/domain/ratio';
import { type RefusalCode, refuse } from '@/lib/domain/refusal';
import { formatPeriodShort } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { formatCount, formatPercent } from '@/lib/text/numbers';
import { stateWords } from '@/lib/text/words/charts';
import { goalWords } from '@/lib/text/words/goals';
import { openQuestion } from '@/lib/text/words/questions';
import { refusalSentence } from '@/lib/text/words/refusals';
import { reportFormWords } from '@/lib/text/words/report-form';
import { reportPageWords } from '@/lib/text/words/report-page';
import type { FormSentences, GoalInForm, ReportFormProps, ShownFigure } from './form-props';

/** What the form is made from, as the database hands it over. */
export type FormSource = {
  report: ShownReport;
  revision: ShownRevision;
  comparison: ShownComparison;
  /** What the unit's register says on the revision's day; null where it keeps none. */
  register: ReportFigures | null;
  inputs: Readonly<Record<GoalCode, StandingInput>>;
  rules: Readonly<Record<GoalCode, { name: string } | null>>;
  dates: PeriodDates;
  locale: Locale;
};

type FromSource = Omit<ReportFormProps, 'accountId' | 'accountName' | 'presenceSeconds' | 'action'>;

/** Everything that the form shows, in the reader's language. */
export function formContent(source: FormSource): FromSource {
  const { report, revision, comparison, dates, locale } = source;
  const { asOf, figures, members, workers, note, source: origin, reasons } = revision;
  const { previous, samePeriodLastYear: lastYear, previousInSameYear } = comparison;
  const context = (of: ShownComparison['context']['previous']) => ({
    members: countText(of?.members, locale),
    workers: countText(of?.workers, locale),
  });
  return {
    reportId: report.id,
    revision: report.revision,
    content: { asOf, figures, members, workers, note, source: origin, ...explained(reasons ?? {}) },
    period: { from: dates.from, to: dates.to },
    goals: goalCodes.map((goal) => goalInForm(goal, source)),
    earlier: { previous, samePeriodLastYear: lastYear, previousInSameYear },
    register: { asOf, figures: source.register },
    context: {
      previous: context(comparison.context.previous),
      lastYear: context(comparison.context.samePeriodLastYear),
    },
    locale,
    words: reportFormWords[locale],
    sentences: sentencesFor(report, locale),
  };
}

function goalInForm(goal: GoalCode, source: FormSource): GoalInForm {
  const { report, revision, comparison, inputs, rules, locale } = source;
  const { name, numerator, denominator, missing } = goalWords[locale][goal];
  const { terms, calendar, period, observations, ...input } = inputs[goal];
  const cutOff = cutOffOf(period, calendar);
  const { targetBasisPoints } = termsOn(terms, goal, cutOff);
  const target = formatPercent(targetPercent(targetBasisPoints), locale);
  const rule = rules[goal]?.name ?? null;
  const shown = (figure: Figure | null | undefined) => shownFigure(figure ?? null, targetBasisPoints, locale);
  const below = comparison.below?.[goal] ?? null;
  return {
    goal,
    name,
    numerator,
    denominator,
    target: `≥ ${target}`,
    rule,
    previous: shown(comparison.previous?.[goal]),
    lastYear: shown(comparison.samePeriodLastYear?.[goal]),
    below: below === null ? null : figureText(below, locale),
    missing: `{count} ${missing(2)}`,
    returned: returnedAbout(goal, revision),
    standing: {
      ...input,
      calendar,
      period,
      terms: terms.filter((each) => each.goal === goal),
      observations: observations.filter((each) => each.period !== period && each.figure !== null),
    },
    observation: {
      period,
      cutOff,
      origin: 'report',
      reported: 1,
      expected: 1,
      ruleNote: rule,
      revision: report.revision,
    },
  };
}

/** Why the newest return sent this goal back; nothing once it was sent again. */
function returnedAbout(goal: GoalCode, { steps }: ShownRevision): string | null {
  const last = steps.findLast(({ kind }) => kind === 'submitted' || kind === 'returned');
  return last?.kind === 'returned' && last.goal === goal ? last.reason : null;
}

function shownFigure(figure: Figure | null, target: number, locale: Locale): ShownFigure {
  if (figure === null) return { numerator: '', denominator: '', percent: '' };
  const percent = roundedPercent(figure, target);
  return {
    numerator: formatCount(figure.numerator, locale),
    denominator: formatCount(figure.denominator, locale),
    percent: percent === null ? '' : formatPercent(percent, locale),
  };
}

const figureText = ({ numerator, denominator }: Figure, locale: Locale): string =>
  `${formatCount(numerator, locale)}/${formatCount(denominator, locale)}`;

const countText = (count: number | null | undefined, locale: Locale): string =>
  count == null ? '' : formatCount(count, locale);

/** What may be wrong with a field before anything is sent. */
const problemCodes: readonly RefusalCode[] = [
  'required',
  'not-a-number',
  'not-an-integer',
  'negative',
  'number-too-large',
  'numerator-above-denominator',
  'not-a-date',
];

/** Sentences with `{now}` and `{earlier}` left open, for every kind of question and every comparison. */
function sentencesFor({ period }: ShownReport, locale: Locale): FormSentences {
  const compared: readonly Question['comparedWith'][] = ['previous', 'last-year', 'coverage'];
  const questions = questionKinds.flatMap((kind) =>
    compared.map((comparedWith) => [`${kind} ${comparedWith}`, openQuestion({ kind, comparedWith }, locale)]),
  );
  const items = Object.fromEntries(goalCodes.map((goal) => [goal, goalWords[locale][goal].short]));
  return {
    problems: Object.fromEntries(problemCodes.map((code) => [code, refusalSentence(refuse(code), locale)])),
    questions: Object.fromEntries(questions),
    states: stateWords[locale],
    items: { ...items, ...reportPageWords[locale].items },
    previousPeriod: formatPeriodShort(previousPeriod(period), locale),
    samePeriodLastYear: formatPeriodShort(samePeriodLastYear(period), locale),
  };
}
