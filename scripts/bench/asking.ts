import { get } from 'node:http';
import { encode } from 'next-auth/jwt';
import type { Request } from './load.mjs';
import { people } from './seed';
import { benchSecret } from './servers';

/** What a browser of our day accepts. */
const browser = { accept: 'text/html', 'accept-encoding': 'gzip, deflate, br' };

/** Headers by which a server knows a leader's browser. */
export async function leaderHeaders(leader: number): Promise<Record<string, string>> {
  const token = { sessionId: people.sessionOf(leader) };
  const value = await encode({ token, secret: benchSecret, maxAge: 86_400 });
  return { ...browser, cookie: `next-auth.session-token=${value}` };
}

/** The headers of all fifty. */
export const allLeaders = (): Promise<Record<string, string>[]> =>
  Promise.all(Array.from({ length: people.leaders }, (_, leader) => leaderHeaders(leader)));

/** Headers of somebody's program. Answers that the generator has to read are asked for as they are. */
export const bearer = (role: 'official' | 'approver', encoding = 'identity'): Record<string, string> => ({
  accept: 'application/json',
  'accept-encoding': encoding,
  authorization: `Bearer ${people.tokenOf(role)}`,
});

/** A page as a browser asks for it that nobody is signed in to. */
export const plainPage = (path: string): Request => ({ method: 'GET', path, headers: browser });

/** A look at a page, or at JSON. */
export const look = (path: string, headers: Record<string, string>): Request => ({
  method: 'GET',
  path,
  headers,
});

/** One answer's headers, asked for exactly as the load generator asks. */
export function headersOf(
  port: number,
  { path, headers }: Request,
): Promise<Record<string, string | undefined>> {
  return new Promise((resolve, reject) => {
    const options = { port, path, host: '127.0.0.1', headers: { ...headers, host: 'localhost' } };
    get(options, (response) => {
      response.resume();
      response.on('end', () => {
        if (response.statusCode === 200) resolve(response.headers as Record<string, string>);
        else reject(new Error(`${path} answered ${response.statusCode}`));
      });
    }).on('error', reject);
  });
}
