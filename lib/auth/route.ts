import type { z } from 'zod';
import { type Deed, mayAnywhere, type Viewer } from '@/lib/domain/access';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import type { Locale } from '@/lib/text/locale';
import { type Caller, callerOf, isCrossSite, localeOf } from './caller';
import { amongLargeForms } from './large-forms';
import { once } from './once';
import { type Answer, failureProblem, mediaTypeProblem, refusalProblem } from './problem';
import { type Parsed, parseBody, parseParams, parseQuery, parseUpload, type Refusals } from './request-input';

/** What an endpoint is given: who asks, in which language, and the input as its schemas made it. */
export type Call<P extends Schema, Q extends Schema, B extends Schema> = {
  viewer: Viewer & { locale: Locale };
  params: Output<P>;
  query: Output<Q>;
  body: Output<B>;
};

/** The media types of a file that an endpoint answers with instead of JSON. */
export type Files = { files: readonly string[] };

/** One endpoint, described once: for the router, for openapi.json and for the tests. */
export type Endpoint<
  P extends Schema = Schema,
  Q extends Schema = Schema,
  B extends Schema = Schema,
  R extends z.ZodType | Files = z.ZodType | Files,
> = {
  /** The right it needs; `'signed-in'` is for what everyone may do with his own things. */
  deed: Deed | 'signed-in';
  /** Asked only by a person in a browser: a token must not make tokens that outlive it. */
  by?: 'session';
  summary: string;
  params?: P;
  query?: Q;
  body?: B;
  /** The body is a form with a file of at most so many bytes; without it, JSON. */
  upload?: { mostBytes: number };
  response: R;
  /** Of success; 200 when not given. */
  status?: 200 | 201;
  /** What of a secret answer may be kept for the same Idempotency-Key; the whole answer when not given. */
  kept?: (answer: Result<R>) => unknown;
  run(call: Call<P, Q, B>): Promise<Result<R> | Refusal>;
};

type Schema = z.ZodType | undefined;
type Output<S> = S extends z.ZodType ? z.output<S> : undefined;
type Result<R> = R extends z.ZodType ? z.output<R> : Response;

/** An endpoint as Next calls it, with its description for whoever lists the endpoints. */
export type RouteHandler = {
  (request: Request, context?: { params: Promise<object> }): Promise<Response>;
  readonly endpoint: Endpoint;
};

const reading = new Set(['GET', 'HEAD']);
const longestKey = 200;

/**
 * The only way to make an API endpoint. Before anything else it refuses strangers (401), whoever may do the deed nowhere
 * and writes that another site's page sent by somebody's browser (403); then it checks the input by the schemas, strictly.
 * `run` decides on the unit at hand. Errors are problems by RFC 9457; a write with an Idempotency-Key is done once.
 */
export function route<
  P extends Schema = undefined,
  Q extends Schema = undefined,
  B extends Schema = undefined,
  R extends z.ZodType | Files = z.ZodType,
>(endpoint: Endpoint<P, Q, B, R>): RouteHandler {
  const described = endpoint as unknown as Endpoint;
  const handler = async (request: Request, context?: { params: Promise<object> }) => {
    const locale = localeOf(request);
    try {
      return respond(await perform(described, request, await context?.params, locale), locale);
    } catch (error) {
      return respond(failureProblem(error, locale), locale);
    }
  };
  return Object.assign(handler, { endpoint: described });
}

type Performed = Answer | Response | Refusal | { refusals: Refusals };

async function perform(
  endpoint: Endpoint,
  request: Request,
  givenParams: object | undefined,
  locale: Locale,
): Promise<Performed> {
  const caller = await callerOf(request);
  if (isRefusal(caller)) return caller;
  const refused = refuseCaller(endpoint, caller, request);
  if (refused) return refused;
  const params = parseIf(endpoint.params, (schema) => parseParams(schema, givenParams));
  if ('refusals' in params) return params;
  const query = parseIf(endpoint.query, (schema) => parseQuery(schema, new URL(request.url)));
  if ('refusals' in query) return query;
  const given = { viewer: { ...caller.viewer, locale }, params: params.value, query: query.value };
  const answer = () => answerBody(endpoint, request, given);
  return endpoint.upload ? amongLargeForms(request, answer) : answer();
}

async function answerBody(
  endpoint: Endpoint,
  request: Request,
  given: Omit<AnyCall, 'body'>,
): Promise<Performed> {
  const { locale } = given.viewer;
  const body = await bodyOf(endpoint, request);
  if (body === null)
    return mediaTypeProblem(locale, endpoint.upload ? 'multipart/form-data' : 'application/json');
  if ('refusals' in body) return body;
  const call = { ...given, body: body.value } as AnyCall;
  return reading.has(request.method) ? perhaps(endpoint, call) : write(endpoint, request, call);
}

async function bodyOf({ body, upload }: Endpoint, request: Request): Promise<Parsed<unknown> | null> {
  if (!body) return nothing;
  return upload ? parseUpload(body, request, upload.mostBytes) : parseBody(body, request);
}

type AnyCall = Parameters<Endpoint['run']>[0];

const nothing = { value: undefined };

const parseIf = <S extends z.ZodType>(
  schema: S | undefined,
  parse: (schema: S) => Parsed<unknown>,
): Parsed<unknown> => (schema ? parse(schema) : nothing);

function refuseCaller(endpoint: Endpoint, { viewer, by }: Caller, request: Request): Refusal | null {
  const { deed, by: only = by } = endpoint;
  const isWrite = !reading.has(request.method);
  if (isWrite && by === 'session' && isCrossSite(request)) return refuse('cross-site');
  if (only !== by) return refuse('not-allowed');
  return deed === 'signed-in' || mayAnywhere(viewer, deed) ? null : refuse('not-allowed');
}

async function perhaps(endpoint: Endpoint, call: AnyCall): Promise<Answer | Response | Refusal> {
  const result: unknown = await endpoint.run(call as never);
  if (isRefusal(result) || result instanceof Response) return result;
  return { status: endpoint.status ?? 200, body: result };
}

async function write(endpoint: Endpoint, request: Request, call: AnyCall): Promise<Performed> {
  const key = request.headers.get('idempotency-key');
  if (key === null) return perhaps(endpoint, call);
  if (key === '' || key.length > longestKey) return refuse('too-long', { detail: { most: longestKey } });
  const content = [request.method, new URL(request.url).pathname, call.query, call.body];
  const { viewer } = call;
  return once({ accountId: viewer.accountId, key, content }, async () => {
    const result = await perhaps(endpoint, call);
    if (isRefusal(result)) return refusalProblem([result], viewer.locale);
    if (result instanceof Response) throw new Error('a write answers with JSON');
    return endpoint.kept ? { ...result, kept: endpoint.kept(result.body as never) } : result;
  });
}

const headersOf: Partial<Record<number, HeadersInit>> = {
  401: { 'www-authenticate': 'Bearer realm="Moc 2030"' },
  429: { 'retry-after': '30' },
  503: { 'retry-after': '10' },
};

function respond(performed: Performed, locale: Locale): Response {
  if (performed instanceof Response) return performed;
  if (isRefusal(performed)) return respond(refusalProblem([performed], locale), locale);
  if ('refusals' in performed) return respond(refusalProblem(performed.refusals, locale), locale);
  const { status, body } = performed;
  const response = Response.json(body, { status, headers: headersOf[status] });
  response.headers.set('cache-control', 'no-store');
  if (status < 400) return response;
  response.headers.set('content-type', 'application/problem+json');
  response.headers.set('content-language', locale);
  return response;
}
