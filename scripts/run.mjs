import { existsSync } from 'node:fs';
import { readAddress } from './setup/data-folder.mjs';
import { attachDatabase } from './setup/database.mjs';
import { readEnvironment } from './setup/environment.mjs';
import { Failure } from './setup/failure.mjs';
import { atEnd, end, endOnSignals } from './setup/lifecycle.mjs';
import { inCheckout } from './setup/paths.mjs';
import { prepareToRun } from './setup/prepare.mjs';
import { reportTo } from './setup/progress.mjs';
import { importTypeScript } from './setup/typescript.mjs';

/**
 * Runs a command of scripts/commands, which is TypeScript and finds dependencies, a database with every migration,
 * and its address in DATABASE_URL. Works before and while the application runs. Standard output is the command's.
 */
async function runCommand() {
  const [name = '', ...words] = process.argv.slice(2);
  const file = inCheckout('scripts', 'commands', `${name}.ts`);
  if (!/^[a-z-]+$/.test(name) || !existsSync(file)) throw new Failure(`There is no command "${name}".`);
  const environment = readEnvironment(process.env, { signsSessions: false });
  await prepareToRun();
  const database = await attachDatabase(environment, name);
  atEnd(database.close);
  const address = process.env.NEXTAUTH_URL
    ? environment.publicUrl
    : (readAddress(environment.data) ?? environment.publicUrl);
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    NEXTAUTH_SECRET: database.secret,
    NEXTAUTH_URL: address,
    MOC_DATA: environment.data,
  });
  const { run } = await importTypeScript(file);
  return run(words);
}

reportTo(process.stderr);
endOnSignals();
runCommand().then((code) => end(undefined, code), end);
