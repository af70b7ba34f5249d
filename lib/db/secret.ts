import { createHash, randomBytes } from 'node:crypto';

/** A token that is shown once: 256 bits, safe in an address. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of a token; a token has too many bits for a slow hash to be needed. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');
