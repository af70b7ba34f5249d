import { linkAddress } from '@/lib/auth/link-address';
import { disableAccount, enableAccount, resetPassword } from '@/lib/db/account-state';
import { addAccount } from '@/lib/db/accounts';
import { disconnect } from '@/lib/db/client';
import { operatorKeeper } from '@/lib/db/operator';
import { findAllPeople, findPersonByEmail } from '@/lib/db/people';
import { roles } from '@/lib/domain/access';
import { Failure } from '@/scripts/setup/failure.mjs';
import { granted, passwordFromInput } from '@/scripts/terminal/answers';
import { needed, readOptions } from '@/scripts/terminal/options';

const usage = `npm run user -- add --email E --name N --role ${roles.join('|')} --unit CODE [--password-stdin]
       npm run user -- list
       npm run user -- disable|enable|reset --email E`;

const options = {
  email: { type: 'string' },
  name: { type: 'string' },
  role: { type: 'string' },
  unit: { type: 'string' },
  'password-stdin': { type: 'boolean', default: false },
} as const;

type Values = { email?: string; name?: string; role?: string; unit?: string; 'password-stdin': boolean };

async function add(values: Values): Promise<void> {
  const email = needed(values.email, 'email', usage);
  const name = needed(values.name, 'name', usage);
  const unit = needed(values.unit, 'unit', usage);
  const wanted = needed(values.role, 'role', usage);
  const role = roles.find((each) => each === wanted);
  if (!role) throw new Failure(`--role must be one of ${roles.join(', ')}.`);
  const passwordHash = values['password-stdin'] ? await passwordFromInput(email) : undefined;
  const keeper = await operatorKeeper('npm run user');
  const done = granted(
    await addAccount(keeper, { email, name, unit, role, ...(passwordHash ? { passwordHash } : {}) }),
  );
  console.log(`${email} is ${role} at ${unit}`);
  if (done.token) console.log(`link ${linkAddress(done.token)}`);
}

async function list(): Promise<void> {
  for (const { email, name, state, appointments } of await findAllPeople()) {
    const places = appointments.map(({ role, unitCode }) => `${role}@${unitCode}`);
    console.log([email, name, state, places.join(' ')].join('\t'));
  }
}

async function disable(values: Values): Promise<void> {
  const person = granted(await findPersonByEmail(needed(values.email, 'email', usage)));
  granted(await disableAccount(await operatorKeeper('npm run user'), person.id));
  console.log(`${person.email} is disabled; all sessions have ended`);
}

async function enable(values: Values): Promise<void> {
  const person = granted(await findPersonByEmail(needed(values.email, 'email', usage)));
  granted(await enableAccount(await operatorKeeper('npm run user'), person.id));
  console.log(`${person.email} is enabled`);
}

async function reset(values: Values): Promise<void> {
  const person = granted(await findPersonByEmail(needed(values.email, 'email', usage)));
  const done = granted(await resetPassword(await operatorKeeper('npm run user'), person.id));
  console.log(`the password of ${person.email} is forgotten; all sessions have ended`);
  console.log(`link ${linkAddress(done.token)}`);
}

const verbs: Record<string, (values: Values) => Promise<void>> = { add, list, disable, enable, reset };

/** Keeps accounts from the machine's own terminal. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = readOptions(args, options, usage);
  const verb = Object.hasOwn(verbs, positionals[0] ?? '') ? verbs[positionals[0] ?? ''] : undefined;
  if (!verb) throw new Failure(`Usage: ${usage}`);
  await verb({ ...values, email: values.email ?? positionals[1] });
  await disconnect();
  return 0;
}
