import { headers } from 'next/headers';

/** By which this page lets a style sheet of its own in: the server has put it into the page's policy. */
export async function nonceOfPage(): Promise<string | undefined> {
  const policy = (await headers()).get('content-security-policy') ?? '';
  return /'nonce-([^']+)'/.exec(policy)?.[1];
}
