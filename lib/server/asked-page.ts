import type { IncomingMessage } from 'node:http';
import { type GoalCode, isGoalCode } from '@/lib/domain/goal';
import { isPeriod, type Period } from '@/lib/domain/period';

/** One of the pages whose body is shared, and what of it is asked for. */
export type AskedPage = {
  /** Without what follows the `?`. */
  readonly path: string;
  /** null: the dashboard. */
  readonly goal: GoalCode | null;
  readonly wanted: { readonly unit?: string; readonly period?: Period; readonly sort?: string };
};

/** The page that a browser asks for as a document, when it is one of those; null when Next.js answers by itself. */
export function askedPage({ method, url = '', headers }: IncomingMessage): AskedPage | null {
  if (method !== 'GET' || headers.rsc !== undefined) return null;
  const [path = '', query = ''] = url.split('?');
  const goal = /^\/goals\/([a-z-]+)$/.exec(path)?.[1] ?? null;
  if (path !== '/' && !(goal !== null && isGoalCode(goal))) return null;
  return { path, goal: goal as GoalCode | null, wanted: wantedBy(new URLSearchParams(query)) };
}

/** As `asked` of the pages themselves: a period that is none, or a parameter that comes twice, asks for nothing. */
function wantedBy(query: URLSearchParams): AskedPage['wanted'] {
  const one = (name: string) => (query.getAll(name).length === 1 ? query.get(name) : null);
  const [unit, period, sort] = [one('unit'), one('period'), one('sort')];
  return {
    ...(unit === null ? {} : { unit }),
    ...(period !== null && isPeriod(period) ? { period } : {}),
    ...(sort === null ? {} : { sort }),
  };
}
