import { disconnect } from '@/lib/db/client';
import { findPersonByEmail } from '@/lib/db/people';
import { issueToken } from '@/lib/db/tokens';
import { refuse } from '@/lib/domain/refusal';
import { Failure } from '@/scripts/setup/failure.mjs';
import { granted } from '@/scripts/terminal/answers';
import { needed, readOptions } from '@/scripts/terminal/options';

const usage = 'npm run token -- --user E --days N [--label TEXT]';

const options = {
  user: { type: 'string' },
  days: { type: 'string' },
  label: { type: 'string', default: 'npm run token' },
} as const;

/** Prints a new API token, alone on the last line. */
export async function run(args: string[]): Promise<number> {
  const { values } = readOptions(args, options, usage);
  const days = Number(needed(values.days, 'days', usage));
  if (!Number.isInteger(days) || days < 1) throw new Failure('--days must be a whole number, at least 1.');
  const person = granted(await findPersonByEmail(needed(values.user, 'user', usage)));
  if (person.disabled) granted(refuse('account-disabled'));
  const owner = { id: person.id, name: person.name, unitId: person.appointments[0]?.unitId ?? null };
  const { token } = granted(
    await issueToken({ accountId: null, name: 'npm run token' }, owner, { label: values.label, days }),
  );
  await disconnect();
  console.log(token);
  return 0;
}
