import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadApplication } from './setup/application.mjs';
import { runNode } from './setup/children.mjs';
import { inData } from './setup/data-folder.mjs';
import { Failure } from './setup/failure.mjs';
import { end, endOnSignals } from './setup/lifecycle.mjs';
import { inCheckout } from './setup/paths.mjs';
import { stopLeftover } from './setup/postgres/leftover.mjs';
import { prepareToDemonstrate } from './setup/prepare.mjs';
import { report } from './setup/progress.mjs';
import { serve } from './setup/serve.mjs';

/** Says that everything in a folder may be thrown away. */
const mark = 'demonstration';

/**
 * Empties the demonstration's data folder. Anything that is not ours to throw away stops it.
 *
 * @param {string} data
 */
async function clearData(data) {
  const cluster = inData.cluster(data);
  const lock = inData.lock(data);
  const ours = [
    cluster,
    inData.log(data),
    `${inData.log(data)}.1`,
    inData.secrets(data),
    inData.address(data),
    join(data, mark),
  ];
  const found = readdirSync(data).map((name) => join(data, name));
  const others = found.filter(
    (path) => path !== lock && !ours.includes(path) && !path.startsWith(`${cluster}.new-`),
  );
  const isOurs =
    others.length === 0 && (found.includes(join(data, mark)) || found.every((path) => path === lock));
  if (!isOurs) {
    throw new Failure(
      `The folder ${data} holds something else than a demonstration: set MOC_DATA to an empty folder, or leave it unset.`,
    );
  }
  await stopLeftover(cluster);
  writeFileSync(join(data, mark), 'Made by "npm run demo", which removes this folder and makes it anew.\n');
  for (const path of found)
    if (path !== lock && path !== join(data, mark)) rmSync(path, { recursive: true, force: true });
}

/** Fills the database in a process of its own and shows the sign-ins that it prints. */
async function fill() {
  report('filling the database with fictional data');
  const onLine = (/** @type {string} */ line) => report(line);
  const { code } = await runNode([inCheckout('scripts', 'run.mjs'), 'demo-data'], { onLine });
  if (code !== 0) throw new Failure('The demonstration data could not be written: the reason is above.');
}

Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' });
process.env.MOC_DATA ||= inCheckout('data', 'demo');
// A demonstration never touches anybody's database.
delete process.env.DATABASE_URL;
delete process.env.DATABASE_REPLICA_URL;
endOnSignals();
serve({ prepare: prepareToDemonstrate, loadServer: loadApplication, clearData, fill }).catch(end);
