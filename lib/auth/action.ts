import { randomBytes } from 'node:crypto';
import { refresh } from 'next/cache';
import { unstable_rethrow } from 'next/navigation';
import type { z } from 'zod';
import { type Deed, mayAnywhere, type Viewer } from '@/lib/domain/access';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import type { ActionState, FormAction } from '@/lib/text/action-state';
import type { Locale } from '@/lib/text/locale';
import { formWords, unexpectedWords } from '@/lib/text/words/form';
import { refusalSentence } from '@/lib/text/words/refusals';
import { refuseUnstorableIn, structured, typedIn } from './form-values';
import { requestLocale } from './locale';
import { problemsOf } from './problems';
import { findViewer } from './viewer';

/** What an action leads to: done, with what the form should say or show; or one or more refusals. */
export type Outcome<T> = { message?: string; data?: T } | Refusal | readonly Refusal[];

/**
 * The only way to make a server action. Before anything else it refuses strangers and whoever may do the deed nowhere;
 * then it checks the input by the schema; `run` decides on the unit at hand. Refusals come back as sentences at their
 * fields together with what was typed; a bug is logged under a number that the person can quote.
 * `'signed-in'` is for what everyone may do with his own account.
 */
export function action<S extends z.ZodType, T = never>(
  deed: Deed | 'signed-in',
  schema: S,
  run: (viewer: Viewer, input: z.output<S>) => Promise<Outcome<T>>,
): FormAction<T> {
  return (_previous, form) =>
    answer(form, async () => {
      const viewer = await findViewer();
      if (!viewer) return refuse('not-signed-in');
      if (deed !== 'signed-in' && !mayAnywhere(viewer, deed)) return refuse('not-allowed');
      return checked(schema, form, (input) => run(viewer, input));
    });
}

/** An action for those who cannot be signed in yet: the set-up page and one-time links, which carry their own proof. */
export function publicAction<S extends z.ZodType, T = never>(
  schema: S,
  run: (input: z.output<S>, locale: Locale) => Promise<Outcome<T>>,
): FormAction<T> {
  return (_previous, form) =>
    answer(form, async (locale) => checked(schema, form, (input) => run(input, locale)));
}

async function checked<S extends z.ZodType, T>(
  schema: S,
  form: FormData,
  run: (input: z.output<S>) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const refused = refuseUnstorableIn(form);
  if (refused) return refused;
  const parsed = schema.safeParse(structured(form));
  return parsed.success ? run(parsed.data) : problemsOf(parsed.error);
}

async function answer<T>(
  form: FormData,
  work: (locale: Locale) => Promise<Outcome<T>>,
): Promise<ActionState<T>> {
  const locale = await requestLocale();
  try {
    const outcome = await work(locale);
    const refusals = refusalsOf(outcome);
    if (refusals) return refused(refusals, form, locale);
    refresh();
    return { status: 'done', ...(outcome as { message?: string; data?: T }) };
  } catch (error) {
    unstable_rethrow(error);
    return { status: 'refused', message: failure(error, locale), errors: {}, values: typedIn(form) };
  }
}

function refusalsOf<T>(outcome: Outcome<T>): readonly Refusal[] | null {
  if (isRefusal(outcome)) return [outcome, ...(outcome.others ?? [])];
  return Array.isArray(outcome) ? outcome : null;
}

function refused(refusals: readonly Refusal[], form: FormData, locale: Locale): ActionState<never> {
  const errors: Record<string, string> = {};
  for (const refusal of refusals) {
    if (refusal.path) errors[refusal.path] ??= refusalSentence(refusal, locale);
  }
  const general = refusals.find(({ path }) => !path);
  const message = general ? refusalSentence(general, locale) : formWords[locale].checkFields;
  const current = refusals.find((refusal) => refusal.current !== undefined)?.current;
  return {
    status: 'refused',
    message,
    errors,
    values: typedIn(form),
    ...(current === undefined ? {} : { current }),
  };
}

function failure(error: unknown, locale: Locale): string {
  const reference = randomBytes(4).toString('hex');
  console.error(`error ${reference}`, error);
  return unexpectedWords[locale](reference);
}
