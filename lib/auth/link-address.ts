/** The address that a one-time link is given out under. */
export const linkAddress = (token: string): string =>
  `${(process.env.NEXTAUTH_URL ?? '').replace(/\/$/, '')}/link/${token}`;
