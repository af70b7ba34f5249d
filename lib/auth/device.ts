import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Marks a browser in which an account has signed in before; worth nothing for signing in. */
export const deviceCookieName = 'moc-device';

const deviceDays = 180;

const signatureOf = (id: string, email: string): string =>
  createHmac('sha256', process.env.NEXTAUTH_SECRET ?? '')
    .update(`device ${id} ${email}`)
    .digest('base64url');

/** The id of this device if it has signed in to this account, else null. */
export function knownDevice(cookie: string | undefined, email: string): string | null {
  const [id, signature] = cookie?.split('.') ?? [];
  if (!id || !signature) return null;
  const expected = Buffer.from(signatureOf(id, email));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given) ? id : null;
}

/** The cookie that makes this browser known to the account. */
export function newDeviceCookie(email: string): { name: string; value: string; maxAge: number } {
  const id = randomBytes(12).toString('base64url');
  return { name: deviceCookieName, value: `${id}.${signatureOf(id, email)}`, maxAge: deviceDays * 86_400 };
}
