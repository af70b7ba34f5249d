import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import type { Endpoint, RouteHandler } from '@/lib/auth/route';
import { healthSchema, problemSchema } from './problem';

/** Methods of a route file. */
export type RouteFile = Partial<Record<'GET' | 'POST' | 'PATCH' | 'DELETE', RouteHandler>>;

const introduction =
  'Figures of Party building in enterprises towards the four goals of 2030. What lies outside the scope of the caller ' +
  'reads as 404. Lists are paged by limit and cursor. Writes take an Idempotency-Key; updates carry the revision they ' +
  'saw. Texts are Vietnamese, or English by Accept-Language.';

/** The description of the whole API, from the very schemas that validate it. */
export function openApiDocument(files: Readonly<Record<string, RouteFile>>, version: string) {
  const paths = Object.entries(files).map(([path, file]) => [path, pathItem(path, file)] as const);
  return createDocument({
    openapi: '3.1.0',
    info: { title: 'Mốc 2030', version, description: introduction },
    servers: [{ url: '/' }],
    security: [{ token: [] }, { session: [] }],
    paths: { '/api/health': { get: health }, ...Object.fromEntries(paths) },
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: 'next-auth.session-token' },
      },
    },
  });
}

const health: ZodOpenApiOperationObject = {
  operationId: 'get_health',
  summary: 'Whether the application and its database answer',
  tags: ['health'],
  security: [],
  responses: {
    200: { description: 'Both answer', content: { 'application/json': { schema: healthSchema } } },
    503: { description: 'The database does not', content: { 'application/json': { schema: healthSchema } } },
  },
};

function pathItem(path: string, file: RouteFile): ZodOpenApiPathsObject[string] {
  const operations = Object.entries(file).map(([method, { endpoint }]) => {
    return [method.toLowerCase(), operation(path, method, endpoint)] as const;
  });
  return Object.fromEntries(operations);
}

function operation(path: string, method: string, endpoint: Endpoint): ZodOpenApiOperationObject {
  const { summary, params, query, body, deed } = endpoint;
  const segments = path.replace('/api/v1/', '').split('/');
  const isWrite = method !== 'GET';
  return {
    operationId: [method.toLowerCase(), ...segments.map((segment) => segment.replace(/\W+/g, ''))].join('_'),
    summary,
    description: deed === 'signed-in' ? 'For everyone who is signed in.' : `Needs the right \`${deed}\`.`,
    tags: [segments[0] ?? path],
    requestParams: {
      ...(params ? { path: params as z.ZodObject } : {}),
      ...(query ? { query: query as z.ZodObject } : {}),
      ...(isWrite ? { header: writeHeaders } : {}),
    },
    ...(body ? { requestBody: requestBody(body, endpoint.upload !== undefined) } : {}),
    responses: { ...success(endpoint), ...problems(endpoint, isWrite) },
  };
}

const writeHeaders = z.object({
  'Idempotency-Key': z.string().min(1).max(200).optional().meta({
    description: 'The same key and body never write twice: the first answer is given again.',
  }),
});

function requestBody(schema: z.ZodType, isForm: boolean) {
  const required = !schema.safeParse({}).success;
  return { required, content: { [isForm ? 'multipart/form-data' : 'application/json']: { schema } } };
}

function success({ response, status = 200 }: Endpoint) {
  const isJson = response instanceof z.ZodType;
  const content = isJson
    ? { 'application/json': { schema: response } }
    : Object.fromEntries(response.files.map((type) => [type, {}]));
  return { [status]: { description: isJson ? 'Done' : 'The file', content } };
}

const meanings: Record<number, string> = {
  400: 'Bad input; `errors` names the fields',
  401: 'Neither a valid token nor a session',
  403: 'The role does not allow it',
  404: 'Not there, or outside the scope of the caller',
  409: 'Not possible in the present state, a stale revision, or a key used for something else',
  413: 'The body is too large',
  415: 'The body is in another format',
  500: 'Something unexpected went wrong; `detail` has a number to quote',
  503: 'The database does not answer',
};

function problems({ params, query, body }: Endpoint, isWrite: boolean) {
  const statuses = [
    ...(query || body ? [400] : []),
    401,
    403,
    ...(params || query || body ? [404] : []),
    ...(isWrite ? [409] : []),
    ...(body ? [413, 415] : []),
    500,
    503,
  ];
  const content = { 'application/problem+json': { schema: problemSchema } };
  return Object.fromEntries(
    statuses.map((status) => [status, { description: meanings[status] ?? '', content }]),
  );
}
