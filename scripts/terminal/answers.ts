import { text } from 'node:stream/consumers';
import { chosenPassword } from '@/lib/auth/chosen-password';
import { isRefusal, type Refusal } from '@/lib/domain/refusal';
import { refusalSentence } from '@/lib/text/words/refusals';
import { Failure } from '@/scripts/setup/failure.mjs';

/** What was asked for, or an end with the sentence of the refusal. */
export function granted<T>(result: T | Refusal): T {
  if (isRefusal(result)) throw new Failure(refusalSentence(result, 'en'));
  return result;
}

/** The hash of the password on standard input, without its line break. */
export async function passwordFromInput(email: string): Promise<string> {
  const password = (await text(process.stdin)).replace(/\r?\n$/, '');
  return granted(await chosenPassword(password, email));
}
