import { encode } from 'next-auth/jwt';
import { vi } from 'vitest';
import { sessionCookieName } from '@/lib/auth/session-cookie';
import { refusalCodes } from '@/lib/domain/refusal';
import type { ActionState, FormAction } from '@/lib/text/action-state';
import { refusalSentence } from '@/lib/text/words/refusals';
import { sessionOf } from './house';

/** The cookies of the browser that acts; Next's own request is the one thing that a test must stand in for. */
export const jar = new Map<string, string>();

export const nextHeaders = () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    set: (name: string, value: string) => jar.set(name, value),
    delete: ({ name }: { name: string }) => jar.delete(name),
  }),
  headers: async () => new Headers({ 'x-client-address': '10.1.1.1' }),
});

export const nextCache = () => ({ refresh: vi.fn() });

/** From now on the browser is signed in as this account, or as nobody. */
export async function actAs(accountId: number | null): Promise<void> {
  jar.clear();
  if (accountId === null) return;
  const token = { sessionId: await sessionOf(accountId) };
  const secret = process.env.NEXTAUTH_SECRET ?? '';
  jar.set(sessionCookieName(), await encode({ token, secret }));
}

/** A form as a browser would send it. */
export function formOf(fields: Record<string, string | string[]>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const each of [value].flat()) form.append(name, each);
  }
  return form;
}

/** Sends a form to an action: what it answers, or where it leads. */
export async function send(action: FormAction, form: FormData): Promise<ActionState | { to: string }> {
  try {
    return await action({ status: 'idle' }, form);
  } catch (error) {
    const digest = error instanceof Error && 'digest' in error ? String(error.digest) : '';
    if (!digest.startsWith('NEXT_REDIRECT')) throw error;
    return { to: digest.split(';')[2] ?? '' };
  }
}

/** How it came out, in one word: `done`, or the name of the first refusal. */
export function outcomeOf(state: ActionState | { to: string }): string {
  if ('to' in state || state.status !== 'refused') return 'done';
  const sentences = [...Object.values(state.errors), state.message];
  return (
    refusalCodes.find((code) => sentences.includes(refusalSentence({ refusal: code }, 'vi'))) ?? state.message
  );
}
