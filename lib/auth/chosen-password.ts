import { checkPassword } from '@/lib/domain/account';
import type { Refusal } from '@/lib/domain/refusal';
import { hashPassword } from './password';

/** What to keep of a password that someone chooses, or why it may not be chosen. */
export async function chosenPassword(password: string, email: string): Promise<string | Refusal> {
  return checkPassword(password, email.trim().toLowerCase()) ?? hashPassword(password);
}
