/**
 * E-mail addresses and passwords of accounts.
 */

import { type Refusal, refuse } from './refusal';

/** NIST SP 800-63B asks for 8; ten, as these accounts sign official figures. Upper bound against hashing abuse. */
export const SHORTEST_PASSWORD = 10;
export const LONGEST_PASSWORD = 200;

const LONGEST_EMAIL = 254;

/** Local part and domain in plain ASCII: no letter of another script can pass for a Latin one. */
const EMAIL =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/;

/** The commonest passwords that are long enough to pass otherwise; compared in lower case. */
const commonPasswords = new Set([
  '1234567890',
  '0123456789',
  '0987654321',
  '9876543210',
  '123456789a',
  'a123456789',
  '1q2w3e4r5t',
  '1qaz2wsx3edc',
  'qwertyuiop',
  'asdfghjkl123',
  'password12',
  'password123',
  'password1234',
  'passw0rd123',
  'administrator',
  'matkhau123',
  'matkhau1234',
  'matkhau@123',
  'mậtkhẩu123',
  'anhyeuem123',
  'iloveyou123',
  'vietnam123',
  'vietnam2026',
  'vietnam@123',
  'abcd123456',
  'abc123456789',
  'admin123456',
  'admin@123456',
  'moc2030moc2030',
]);

/** The one spelling of an address by which an account is found, or why it is none. */
export function normaliseEmail(raw: string): string | Refusal {
  const email = raw.normalize('NFC').trim().toLowerCase();
  const isAddress = email.length <= LONGEST_EMAIL && EMAIL.test(email);
  return isAddress ? email : refuse('email-invalid', { path: 'email' });
}

/** The one form in which a password is hashed: the same letters typed on two keyboards are the same password. */
export function normalisePassword(raw: string): string {
  return raw.normalize('NFC');
}

/** Why a password may not be chosen, or `null`. Length counts characters, after normalisation. */
export function checkPassword(raw: string, email: string): Refusal | null {
  const password = normalisePassword(raw);
  const length = [...password].length;
  const lower = password.toLowerCase();
  const path = 'password';
  if (length < SHORTEST_PASSWORD) {
    return refuse('password-too-short', { path, detail: { least: SHORTEST_PASSWORD } });
  }
  if (length > LONGEST_PASSWORD) {
    return refuse('password-too-long', { path, detail: { most: LONGEST_PASSWORD } });
  }
  if (lower === email || lower === email.split('@')[0]) return refuse('password-is-name', { path });
  return commonPasswords.has(lower) || isMonotonous(lower) ? refuse('password-too-common', { path }) : null;
}

/** Fewer than four different characters: `aaaaaaaaaa`, `1212121212`. */
function isMonotonous(password: string): boolean {
  return new Set(password).size < 4;
}
