import { linkAddress } from '@/lib/auth/link-address';
import { fillChosenData } from '@/lib/db/chosen-data';
import { disconnect } from '@/lib/db/client';
import { beginnings, setUp } from '@/lib/db/setup';
import { unitKinds } from '@/lib/domain/unit';
import { Failure } from '@/scripts/setup/failure.mjs';
import { granted, passwordFromInput } from '@/scripts/terminal/answers';
import { needed, readOptions } from '@/scripts/terminal/options';

const usage =
  'npm run setup -- --email E --name N --unit-code C --unit-name U --data published|demonstration|empty [--unit-kind K] [--password-stdin]';

const options = {
  email: { type: 'string' },
  name: { type: 'string' },
  'unit-code': { type: 'string' },
  'unit-name': { type: 'string' },
  'unit-kind': { type: 'string', default: 'committee' },
  data: { type: 'string' },
  'password-stdin': { type: 'boolean', default: false },
} as const;

/** The first run without a browser; prints a one-time link to choose the password unless one is given. */
export async function run(args: string[]): Promise<number> {
  const { values } = readOptions(args, options, usage);
  const email = needed(values.email, 'email', usage);
  const data = oneOf(beginnings, needed(values.data, 'data', usage), 'data');
  const unit = {
    code: needed(values['unit-code'], 'unit-code', usage),
    name: needed(values['unit-name'], 'unit-name', usage),
    kind: oneOf(unitKinds, values['unit-kind'], 'unit-kind'),
  };
  const name = needed(values.name, 'name', usage);
  const passwordHash = values['password-stdin'] ? await passwordFromInput(email) : null;
  const done = granted(await setUp({ name, email, passwordHash, unit, data }, { operator: true }));
  await fillChosenData(data);
  await disconnect();
  console.log(`${unit.name} is set up; its administrator is ${email}`);
  if (done.linkToken) console.log(`link ${linkAddress(done.linkToken)}`);
  return 0;
}

function oneOf<T extends string>(choices: readonly T[], value: string, name: string): T {
  const choice = choices.find((each) => each === value);
  if (choice === undefined) throw new Failure(`--${name} must be one of ${choices.join(', ')}.`);
  return choice;
}
