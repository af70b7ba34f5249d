import { hashPassword } from '@/lib/auth/password';
import { disconnect } from '@/lib/db/client';
import { newToken } from '@/lib/db/secret';
import { setUp } from '@/lib/db/setup';
import type { Role } from '@/lib/domain/access';
import { isRefusal } from '@/lib/domain/refusal';
import { fillDemonstration } from '@/prisma/demonstration';
import { administrator, printedPerson } from '@/prisma/demonstration/people';
import { city } from '@/prisma/demonstration/units';

const emails: Record<Role, string> = {
  admin: administrator.email,
  official: printedPerson('official').email,
  approver: printedPerson('approver').email,
  leader: printedPerson('leader').email,
};

const roles = Object.keys(emails) as Role[];

/** 96 bits, new at every run. */
const newPassword = () => newToken().slice(0, 16);

/** Sets up an empty database as the fictional city and prints one line for each role: `demo <role> <email> <password>`. */
export async function run(): Promise<number> {
  const passwords = new Map(roles.map((role) => [role, newPassword()]));
  const hashes = new Map<Role, string>();
  for (const [role, password] of passwords) hashes.set(role, await hashPassword(password));
  const done = await setUp(
    { ...administrator, passwordHash: hashes.get('admin') ?? null, unit: city, data: 'demonstration' },
    { operator: true },
  );
  if (isRefusal(done)) throw new Error(`the demonstration needs an empty database: ${done.refusal}`);
  await fillDemonstration(Object.fromEntries(hashes));
  await disconnect();
  for (const role of roles) console.log(`demo ${role} ${emails[role]} ${passwords.get(role)}`);
  return 0;
}
