import { fill } from '@/components/reports/fill';
import { answerKind, type DraftFigures } from '@/lib/domain/figures';
import type { GoalCode } from '@/lib/domain/goal';
import { type Question, questions } from '@/lib/domain/questions';
import { differs } from '@/lib/domain/register-beside';
import { type GoalStanding, standingOf } from '@/lib/domain/standing';
import { formatCount } from '@/lib/text/numbers';
import type { ReadFields } from '@/lib/text/report-fields';
import { itemOf } from '@/lib/text/report-merge';
import type { DraftState } from './draft-state';
import type { GoalInForm, ReportFormProps } from './form-props';
import type { AskedQuestions } from './question-row';
import type { GoalBeside } from './register-row';
import type { RegisterOnDay } from './use-register';

/** Where the typed figure would stand; nothing while it cannot be read or is not answered. */
export function liveStanding(
  goal: GoalInForm,
  { content, problems, unfinished }: ReadFields,
): GoalStanding | null {
  const figure = content.figures[goal.goal];
  const isRead =
    !unfinished.includes(goal.goal) && !Object.keys(problems).some((field) => itemOf(field) === goal.goal);
  if (!isRead || answerKind(figure) === 'unanswered') return null;
  const observation = { ...goal.observation, asOf: content.asOf, figure: figure ?? null };
  return standingOf({ ...goal.standing, observations: [...goal.standing.observations, observation] });
}

/** What the register says of a goal beside what is typed; nothing where the unit keeps none. */
export function besideGoal(
  goal: GoalCode,
  { asOf, figures }: RegisterOnDay,
  { content, unfinished }: Pick<ReadFields, 'content' | 'unfinished'>,
): GoalBeside | null {
  const figure = figures?.[goal] ?? null;
  if (figure === null) return null;
  const answer = content.figures[goal];
  const asksReason = !unfinished.includes(goal) && differs(answer, figure);
  return {
    asOf,
    figure,
    asksReason,
    isTaken: !asksReason && !unfinished.includes(goal) && answer !== undefined,
  };
}

/** What the figures typed so far are asked about, by goal. */
export function liveQuestions(
  figures: DraftFigures,
  { earlier, sentences, locale }: Pick<ReportFormProps, 'earlier' | 'sentences' | 'locale'>,
  confirmed: ReadonlySet<string>,
): Map<GoalCode, AskedQuestions> {
  const byGoal = new Map<GoalCode, AskedQuestions>();
  for (const question of questions(figures, earlier)) {
    const before = byGoal.get(question.goal);
    const key = `${before?.key ?? question.goal} ${question.kind} ${question.now}`;
    const sentence = fill(
      sentences.questions[`${question.kind} ${question.comparedWith}`] ?? '',
      valuesOf(question, locale),
    );
    byGoal.set(question.goal, {
      key,
      sentences: [...(before?.sentences ?? []), sentence],
      confirmed: confirmed.has(key),
    });
  }
  return byGoal;
}

const valuesOf = ({ now, earlier }: Question, locale: ReportFormProps['locale']) => ({
  now: now === null ? '' : formatCount(now, locale),
  earlier: formatCount(earlier, locale),
});

/** Sentences at fields: what the server said, and what cannot be read once its field was left. */
export function shownProblems(
  { errors }: Pick<DraftState, 'errors'>,
  { problems }: ReadFields,
  words: ReportFormProps['sentences']['problems'],
  focused: string | null,
): Record<string, string> {
  const item = focused === null ? null : itemOf(focused);
  const left = Object.entries(problems).filter(([field]) => itemOf(field) !== item);
  return { ...Object.fromEntries(left.map(([field, code]) => [field, words[code] ?? ''])), ...errors };
}
