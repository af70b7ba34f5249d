/**
 * A report as it is typed: one text per input of its form, and how the texts become answers. Used by the form as it
 * is typed in and by the server that receives it, so that both read the same.
 */

import { type DraftContent, explained } from '@/lib/domain/draft';
import { answerKind, checkFigures, type DraftFigures, type FigurePart } from '@/lib/domain/figures';
import { type GoalCode, goalCodes } from '@/lib/domain/goal';
import type { Figure } from '@/lib/domain/ratio';
import { isRefusal, type Refusal, type RefusalCode } from '@/lib/domain/refusal';
import { parseDate } from './dates';
import type { Locale } from './locale';
import { formatCount, parseCount } from './numbers';

/** The texts by the names of their inputs: `figures.coverage.numerator`, `members`, `note`. */
export type ReportFields = Readonly<Record<string, string>>;

/** What may be chosen beside a goal; nothing chosen yet is the empty text. */
export const fieldAnswers = ['figure', 'nil', 'unknown'] as const;

/** What the texts say, and which of them cannot be read. */
export type ReadFields = {
  /** What can be read; for what cannot, what was there before. */
  readonly content: DraftContent;
  /** By field: why it cannot be read. */
  readonly problems: Readonly<Record<string, RefusalCode>>;
  /** Goals with one of the two counts typed so far. */
  readonly unfinished: readonly GoalCode[];
};

const plainTexts = ['note', 'source'] as const;
const contextCounts = ['members', 'workers'] as const;

/** The name of an input of a goal. */
export const goalField = (goal: GoalCode, part: FigurePart | 'answer' | 'reason'): string =>
  `figures.${goal}.${part}`;

/** Every input's name, in the order of the form. */
export const reportFieldNames: readonly string[] = [
  'asOf',
  ...goalCodes.flatMap((goal) => [
    goalField(goal, 'denominator'),
    goalField(goal, 'numerator'),
    goalField(goal, 'answer'),
    goalField(goal, 'reason'),
  ]),
  ...contextCounts,
  ...plainTexts,
];

/** Goals with numbers and another answer as well: nobody can tell which is meant. */
export function answeredTwice(fields: ReportFields): GoalCode[] {
  return goalCodes.filter(
    (goal) => isSetAside(fields, goal) && countsTyped(fields, goal).some((text) => text !== ''),
  );
}

/** The texts without the numbers that another answer has set aside. */
export function withoutSetAside(fields: ReportFields): ReportFields {
  const blanks = answeredTwice(fields).flatMap((goal) => [
    [goalField(goal, 'numerator'), ''],
    [goalField(goal, 'denominator'), ''],
  ]);
  return { ...fields, ...Object.fromEntries(blanks) };
}

/** Whether a goal is answered without numbers. */
export function isSetAside(fields: ReportFields, goal: GoalCode): boolean {
  const chosen = fields[goalField(goal, 'answer')];
  return chosen === 'unknown' || chosen === 'nil';
}

const countsTyped = (fields: ReportFields, goal: GoalCode): string[] =>
  (['numerator', 'denominator'] as const).map((part) => (fields[goalField(goal, part)] ?? '').trim());

/** A report's content as texts. */
export function fieldsOf(content: DraftContent, locale: Locale): ReportFields {
  const count = (value: number | null) => (value === null ? '' : formatCount(value, locale));
  const goals = goalCodes.flatMap((goal) => {
    const answer = content.figures[goal];
    const kind = answerKind(answer);
    const part = (name: FigurePart) => (kind === 'figure' ? count(answer?.[name] ?? null) : '');
    return [
      [goalField(goal, 'denominator'), part('denominator')],
      [goalField(goal, 'numerator'), part('numerator')],
      [goalField(goal, 'answer'), kind === 'unanswered' ? '' : kind],
      [goalField(goal, 'reason'), content.reasons?.[goal] ?? ''],
    ];
  });
  const { asOf, members, workers, note, source } = content;
  return {
    asOf: dayFirst(asOf),
    ...Object.fromEntries(goals),
    members: count(members),
    workers: count(workers),
    note,
    source,
  };
}

/** Reads the texts; what cannot be read keeps what `before` has. */
export function readFields(fields: ReportFields, before: DraftContent, locale: Locale): ReadFields {
  const problems: Record<string, RefusalCode> = {};
  const read = <T extends string | number | null>(field: string, parsed: T | Refusal, fallback: T): T => {
    if (!isRefusal(parsed)) return parsed;
    problems[field] = parsed.refusal;
    return fallback;
  };
  const countIn = (field: (typeof contextCounts)[number]) =>
    (fields[field] ?? '').trim() === ''
      ? null
      : read<number | null>(field, parseCount(fields[field] ?? '', locale), before[field]);
  const figures: Partial<Record<GoalCode, Figure | null>> = {};
  const unfinished: GoalCode[] = [];
  for (const goal of goalCodes) {
    const answer = readAnswer(fields, goal, locale);
    if ('problems' in answer) Object.assign(problems, answer.problems);
    if ('unfinished' in answer) unfinished.push(goal);
    const value = 'answer' in answer ? answer.answer : before.figures[goal];
    if (value !== undefined) figures[goal] = value;
  }
  const content: DraftContent = {
    asOf: read<string>('asOf', parseDate(fields.asOf ?? ''), before.asOf),
    figures,
    members: countIn('members'),
    workers: countIn('workers'),
    note: (fields.note ?? '').normalize('NFC'),
    source: (fields.source ?? '').normalize('NFC'),
    ...explained(
      Object.fromEntries(
        goalCodes.flatMap((goal) =>
          goal in figures ? [[goal, fields[goalField(goal, 'reason')] ?? '']] : [],
        ),
      ),
    ),
  };
  return { content, problems, unfinished };
}

/** A day as it is typed in either language: 30/09/2026. */
export const dayFirst = (date: string): string => date.split('-').reverse().join('/');

type ReadAnswer =
  | { readonly answer: Figure | null | undefined }
  | { readonly problems: Record<string, RefusalCode> }
  | { readonly unfinished: true };

function readAnswer(fields: ReportFields, goal: GoalCode, locale: Locale): ReadAnswer {
  const chosen = fields[goalField(goal, 'answer')];
  if (chosen === 'unknown') return { answer: null };
  if (chosen === 'nil') return { answer: { numerator: 0, denominator: 0 } };
  const texts = {
    numerator: (fields[goalField(goal, 'numerator')] ?? '').trim(),
    denominator: (fields[goalField(goal, 'denominator')] ?? '').trim(),
  };
  if (texts.numerator === '' && texts.denominator === '') return { answer: undefined };
  return readFigure(texts, goal, locale);
}

function readFigure(texts: Record<FigurePart, string>, goal: GoalCode, locale: Locale): ReadAnswer {
  const problems: Record<string, RefusalCode> = {};
  const values = { numerator: 0, denominator: 0 };
  for (const part of ['numerator', 'denominator'] as const) {
    const count = texts[part] === '' ? 0 : parseCount(texts[part], locale);
    if (isRefusal(count)) problems[goalField(goal, part)] = count.refusal;
    else values[part] = count;
  }
  if (Object.keys(problems).length > 0) return { problems };
  if (texts.numerator === '' || texts.denominator === '') return { unfinished: true };
  const figures: DraftFigures = { [goal]: values };
  for (const { path, code } of checkFigures(figures)) problems[`figures.${path}`] = code;
  return Object.keys(problems).length > 0 ? { problems } : { answer: values };
}
