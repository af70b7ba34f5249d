import type { z } from 'zod';
import { isRefusal, kindOfRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import { isStorable } from '@/lib/domain/storable';
import { isMultipart, readMultipart } from './multipart';
import { problemsOf } from './problems';

/** More than any report or unit needs. */
const largestBody = 1024 * 1024;

/** Refusals of an input: at least one. */
export type Refusals = readonly [Refusal, ...Refusal[]];

/** What a schema made of an input, or why it did not. */
export type Parsed<T> = { value: T } | { refusals: Refusals };

/** The parts of the address: a code that cannot be is a thing that is not there. */
export function parseParams<S extends z.ZodType>(schema: S, params: unknown): Parsed<z.output<S>> {
  const texts = Object.values(params ?? {}).flat();
  if (!texts.map(String).every(isStorable)) return refusedAs(refuse('not-found'));
  const parsed = parse(schema, params);
  if ('value' in parsed) return parsed;
  const [{ refusal }] = parsed.refusals;
  return refusedAs(refuse(kindOfRefusal[refusal] === 'not-found' ? refusal : 'not-found'));
}

/**
 * The question after the address; a name given twice becomes a list, which no schema here takes. What no database keeps
 * is malformed, not a question to which nothing answers.
 */
export function parseQuery<S extends z.ZodType>(schema: S, { searchParams }: URL): Parsed<z.output<S>> {
  const odd = [...searchParams].find((texts) => !texts.every(isStorable));
  if (odd) return refusedAs(refuse('malformed-body', isStorable(odd[0]) ? { path: odd[0] } : {}));
  const names = [...new Set(searchParams.keys())];
  const values = names.map((name) => {
    const [value, ...more] = searchParams.getAll(name);
    return [name, more.length > 0 ? [value, ...more] : value];
  });
  return parse(schema, Object.fromEntries(values));
}

/** The body as JSON; an empty one says nothing, as `{}` does. Null: it is in another format. */
export async function parseBody<S extends z.ZodType>(
  schema: S,
  request: Request,
): Promise<Parsed<z.output<S>> | null> {
  const text = await readText(request);
  if (isRefusal(text)) return refusedAs(text);
  if (text === '') return parse(schema, {});
  if (!isJson(request.headers.get('content-type'))) return null;
  const body = readJson(text);
  return isRefusal(body) ? refusedAs(body) : parse(schema, body.value);
}

/** A form with a file, up to so many bytes of it. Null: it is in another format. */
export async function parseUpload<S extends z.ZodType>(
  schema: S,
  request: Request,
  mostBytes: number,
): Promise<Parsed<z.output<S>> | null> {
  if (!isMultipart(request)) return null;
  const parts = await readMultipart(request, mostBytes);
  return isRefusal(parts) ? refusedAs(parts) : parse(schema, parts);
}

function parse<S extends z.ZodType>(schema: S, input: unknown): Parsed<z.output<S>> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return { value: parsed.data };
  const [first = refuse('malformed-body'), ...others] = problemsOf(parsed.error);
  return { refusals: [first, ...others] };
}

const refusedAs = (refusal: Refusal): { refusals: Refusals } => ({ refusals: [refusal] });

const isJson = (contentType: string | null) => /^application\/(\S+\+)?json\s*(;|$)/i.test(contentType ?? '');

/** A text as JSON, none of whose texts is one that cannot be stored. */
export function readJson(text: string): { value: unknown } | Refusal {
  try {
    return { value: JSON.parse(text, refuseUnstorable) };
  } catch {
    return refuse('malformed-body');
  }
}

function refuseUnstorable(key: string, value: unknown): unknown {
  if (!isStorable(key) || (typeof value === 'string' && !isStorable(value)))
    throw new SyntaxError('text that cannot be stored');
  return value;
}

/** Reads no further than a body may reach, whatever length was announced. */
async function readText(request: Request): Promise<string | Refusal> {
  if (Number(request.headers.get('content-length') ?? 0) > largestBody) return refuse('body-too-large');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let bytes = 0;
  try {
    for await (const chunk of request.body ?? []) {
      bytes += chunk.byteLength;
      if (bytes > largestBody) return refuse('body-too-large');
      text += decoder.decode(chunk, { stream: true });
    }
    return text + decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) return refuse('malformed-body');
    throw error;
  }
}
