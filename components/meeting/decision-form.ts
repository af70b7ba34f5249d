import { isCalendarDate } from '@/lib/domain/calendar-date';
import type { DecisionWords } from '@/lib/text/words/meeting';

/** What the form of a decision holds. */
export type TypedDecision = { title: string; body: string; bodyKind: string; goal: string; dueOn: string };

/** What was typed, without blanks around it. */
export function typedIn(form: FormData): TypedDecision {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  return {
    title: text('title'),
    body: text('body'),
    bodyKind: text('bodyKind'),
    goal: text('goal'),
    dueOn: text('dueOn'),
  };
}

/** What is wrong, by field: said at once, because the server may be out of reach. */
export function problemsOf(
  { title, body, dueOn }: TypedDecision,
  today: string,
  words: Pick<DecisionWords, 'required' | 'duePast' | 'notADate'>,
): Record<string, string> {
  return {
    ...(title === '' && { title: words.required }),
    ...(body === '' && { body: words.required }),
    ...dueProblem(dueOn, today, words),
  };
}

function dueProblem(
  dueOn: string,
  today: string,
  words: Pick<DecisionWords, 'required' | 'duePast' | 'notADate'>,
): Record<string, string> {
  if (dueOn === '') return { dueOn: words.required };
  if (!isCalendarDate(dueOn)) return { dueOn: words.notADate };
  return dueOn < today ? { dueOn: words.duePast } : {};
}
