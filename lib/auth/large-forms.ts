/** Forms with a large file, each held in memory whole until it is answered: only a few at once. */

import { type Refusal, refuse } from '@/lib/domain/refusal';

/** Large forms that are received and worked on at once in this process. */
export const largeFormsAtOnce = 4;

/** Forms up to this length are no burden. */
const smallBytes = 1024 * 1024;

// The bundles of actions and routes are several; the process is one.
const kept = globalThis as typeof globalThis & { largeForms?: number };

/** Works on a form, or refuses it before anything of it is read: with too many large ones under way it would not fit. */
export async function amongLargeForms<T>(request: Request, work: () => Promise<T>): Promise<T | Refusal> {
  if (isSmall(request)) return work();
  const underWay = kept.largeForms ?? 0;
  if (underWay >= largeFormsAtOnce) return refuse('too-busy');
  kept.largeForms = underWay + 1;
  try {
    return await work();
  } finally {
    kept.largeForms -= 1;
  }
}

/** A length that is not announced may be any. */
function isSmall({ headers }: Request): boolean {
  const announced = headers.get('content-length');
  return announced !== null && Number(announced) <= smallBytes;
}
