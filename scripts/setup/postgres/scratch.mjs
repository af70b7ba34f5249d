import { chmodSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../paths.mjs';
import { stateOf } from '../process-table.mjs';
import { chooseAccount, withPassageTo } from './account.mjs';
import { findBinaries } from './binaries.mjs';
import { administratorRole, applicationDatabase, applicationRole, createCluster } from './cluster.mjs';
import { stopLeftover } from './leftover.mjs';
import { startPostmaster } from './postmaster.mjs';
import { throwawaySettings } from './settings.mjs';

const password = 'scratch';

/**
 * A PostgreSQL cluster that lives as long as its caller and is removed afterwards: for tests, and for working out a
 * migration.
 *
 * @param {string} purpose part of the name of its folder
 * @returns {Promise<{ url: string, administratorUrl: string, stop: () => Promise<void> }>}
 */
export async function startScratchCluster(purpose) {
  await removeAbandoned();
  const folder = join(cacheFolder, `scratch-${purpose}-${process.pid}`);
  const clusterFolder = join(folder, 'pg');
  mkdirSync(folder, { recursive: true });
  const binaries = findBinaries();
  const chosen = chooseAccount(clusterFolder);
  chmodSync(folder, chosen.identity ? 0o711 : 0o700);
  const account = withPassageTo(chosen, [folder, join(binaries.postgres, '..')]);
  const passwords = { administrator: password, application: password };
  await createCluster({ binaries, account, folder: clusterFolder, passwords, mayCreateDatabases: true });
  const plan = {
    binaries,
    account,
    folder: clusterFolder,
    logFile: join(folder, 'postgres.log'),
    settings: throwawaySettings,
  };
  const postmaster = await startPostmaster(plan);
  const address = (/** @type {string} */ role, /** @type {string} */ database) =>
    `postgresql://${role}:${password}@127.0.0.1:${postmaster.port}/${database}`;
  return {
    url: address(applicationRole, applicationDatabase),
    administratorUrl: address(administratorRole, 'postgres'),
    stop: async () => {
      await postmaster.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Stops and removes the clusters of callers that were killed. */
async function removeAbandoned() {
  mkdirSync(cacheFolder, { recursive: true });
  for (const name of readdirSync(cacheFolder)) {
    const owner = /^scratch-.*-(\d+)$/.exec(name)?.[1];
    if (!owner || stateOf(Number(owner)) === 'running') continue;
    await stopLeftover(join(cacheFolder, name, 'pg'));
    rmSync(join(cacheFolder, name), { recursive: true, force: true });
  }
}
