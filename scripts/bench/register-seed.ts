import { database, disconnect } from '@/lib/db/client';
import { hashOfToken } from '@/lib/db/secret';
import { setUp } from '@/lib/db/setup';
import { isRefusal } from '@/lib/domain/refusal';
import { synthesize } from '@/prisma/synthetic';
import { people } from './seed';

/** How large a register is. */
export type RegisterSize = { readonly enterprises: number; readonly units: number };

/** The last day of every register of the benchmark. */
export const lastDay = '2026-09-30';

/** Fills the database of DATABASE_URL with a synthetic register, a leader who is signed in, and an official with a token. */
export async function seedRegister(size: RegisterSize): Promise<void> {
  const unit = { code: 'ROOT', name: 'Toàn quốc thử tải', kind: 'committee' } as const;
  const house = {
    name: 'Bench',
    email: 'bench@example.invalid',
    passwordHash: 'none',
    unit,
    data: 'empty',
  } as const;
  const done = await setUp(house, { operator: true });
  if (isRefusal(done)) throw new Error(done.refusal);
  const filled = await synthesize({ ...size, seed: 1, until: lastDay }, (what) => console.error(what));
  if (isRefusal(filled)) throw new Error(filled.refusal);
  for (const role of ['leader', 'official'] as const) await enterPerson(role);
  await disconnect();
}

/** Sessions and tokens are good for a day from when the database is copied. */
async function enterPerson(role: 'leader' | 'official'): Promise<void> {
  const { id: unitId } = await database().unit.findFirstOrThrow({ where: { parentId: null } });
  const { id: accountId } = await database().account.create({
    data: {
      email: `${role}@example.invalid`,
      name: role,
      passwordHash: 'none',
      appointments: { create: { unitId, role } },
    },
  });
  const sessionId = role === 'leader' ? people.sessionOf(0) : officialSession;
  await database().session.create({ data: { id: sessionId, accountId, expiresAt: new Date() } });
  if (role === 'leader') return;
  const tokenHash = hashOfToken(people.tokenOf('official'));
  await database().apiToken.create({ data: { tokenHash, label: role, accountId, expiresAt: new Date() } });
}

/** The session of the official. */
export const officialSession = 'bench-session-official';
