import { isRefusal } from '@/lib/domain/refusal';
import { database } from './client';
import { newLink } from './links';
import { type Actor, write } from './write';

/** What the audit trail calls the whole installation. */
export const installation = {
  kind: 'installation',
  id: '1',
  label: 'Mốc 2030',
} as const;

const starting: Actor = { accountId: null, name: 'npm start' };

/** Whether the first run is over. */
export async function isSetUp(): Promise<boolean> {
  return (await database().account.findFirst({ select: { id: true } })) !== null;
}

/** A fresh one-time token for /setup, ending any earlier one; null once an account exists. */
export async function newSetupLink(): Promise<string | null> {
  if (await isSetUp()) return null;
  const token = await write(starting, async (tx, record) => {
    record({
      deed: 'setup.link-issued',
      subject: installation,
      unitId: null,
      before: null,
      after: null,
    });
    return newLink(tx, 'setup', null);
  });
  if (isRefusal(token)) throw new Error('making the set-up link is never refused');
  return token;
}
