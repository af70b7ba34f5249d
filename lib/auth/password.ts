import { hash, verify } from '@node-rs/argon2';

// OWASP's first recommendation for argon2id: 19 MiB, two passes, one lane.
const cost = { memoryCost: 19456, timeCost: 2, parallelism: 1 };

// macOS and iOS type decomposed letters; the same password must verify everywhere.
const typed = (password: string) => password.normalize('NFC');

let decoy: Promise<string> | undefined;

export const hashPassword = (password: string): Promise<string> => hash(typed(password), cost);

/** Whether the password fits; takes as long for an account that does not exist or has no password yet. */
export async function passwordFits(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hash('no account has this password', cost);
  const fits = await verify(passwordHash ?? (await decoy), typed(password));
  return passwordHash !== null && fits;
}
