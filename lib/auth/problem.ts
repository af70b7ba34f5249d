import { randomBytes } from 'node:crypto';
import { isUnreachable } from '@/lib/db/health';
import { kindOfRefusal, type Refusal, type RefusalCode, statusOfRefusal } from '@/lib/domain/refusal';
import type { Locale } from '@/lib/text/locale';
import { apiWords, type Fault } from '@/lib/text/words/api';
import { refusalSentence } from '@/lib/text/words/refusals';

/** An error as RFC 9457 has it. `errors` lists the fields of bad input; `current` is what a stale write missed. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  errors?: { path: string; message: string }[];
  current?: unknown;
};

/** A status and a body, before it becomes a response: this is what an Idempotency-Key keeps. */
export type Answer = { status: number; body: unknown };

const faultStatus: Record<Fault, number> = {
  'unsupported-media-type': 415,
  unexpected: 500,
  'database-unreachable': 503,
};

const typeOf = (name: RefusalCode | Fault) => `urn:moc2030:problem:${name}`;

/** One or more refusals of a request as a problem; the first gives it its kind. */
export function refusalProblem(refusals: readonly [Refusal, ...Refusal[]], locale: Locale): Answer {
  const all = refusals.flatMap(({ others = [], ...refusal }) => [refusal, ...others]);
  const [first] = refusals;
  const kind = kindOfRefusal[first.refusal];
  const sentence = refusalSentence(first, locale);
  const words = apiWords[locale];
  const body: Problem = {
    type: typeOf(first.refusal),
    title: words.title[kind],
    status: statusOfRefusal[kind],
    detail: all.length === 1 ? sentence : words.severalProblems(all.length, sentence),
    ...(kind === 'bad-input' ? { errors: all.map((each) => fieldError(each, locale)) } : {}),
    ...(first.current === undefined ? {} : { current: first.current }),
  };
  return { status: body.status, body };
}

function fieldError(refusal: Refusal, locale: Locale) {
  return { path: refusal.path ?? '', message: refusalSentence(refusal, locale) };
}

/** The answer to a request whose body is in no format that we read. */
export function mediaTypeProblem(locale: Locale, wanted = 'application/json'): Answer {
  return fault('unsupported-media-type', apiWords[locale].unsupportedMediaType(wanted), locale);
}

/** The answer when something broke: a bug is logged under a number that the caller can quote. */
export function failureProblem(error: unknown, locale: Locale): Answer {
  const words = apiWords[locale];
  if (isUnreachable(error)) return fault('database-unreachable', words.databaseUnreachable, locale);
  const reference = randomBytes(4).toString('hex');
  console.error(`error ${reference}`, error);
  return fault('unexpected', words.unexpected(reference), locale);
}

function fault(name: Fault, detail: string, locale: Locale): Answer {
  const status = faultStatus[name];
  const body: Problem = { type: typeOf(name), title: apiWords[locale].title[name], status, detail };
  return { status, body };
}
