import { chmodSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
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
 * @param {string} folder a folder of its own; what was in it is removed
 * @returns {Promise<{ url: string, administratorUrl: string, stop: () => Promise<void> }>}
 */
export async function startScratchCluster(folder) {
  const clusterFolder = join(folder, 'pg');
  await stopLeftover(clusterFolder);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const binaries = findBinaries();
  const chosen = chooseAccount(clusterFolder);
  chmodSync(folder, chosen.identity ? 0o711 : 0o700);
  const account = withPassageTo(chosen, [folder, join(binaries.postgres, '..')]);
  const passwords = { administrator: password, application: password };
  await createCluster({ binaries, account, folder: clusterFolder, passwords, mayCreateDatabases: true });
  const plan = { binaries, account, folder: clusterFolder, logFile: join(folder, 'postgres.log'), settings: throwawaySettings };
  const postmaster = await startPostmaster(plan);
  const address = (/** @type {string} */ role, /** @type {string} */ database) =>
    `postgresql://${role}:${password}@127.0.0.1:${postmaster.port}/${database}`;
  return {
    url: address(applicationRole, applicationDatabase),
    administratorUrl: address(administratorRole, 'postgres'),
    stop: async () => {
      await postmaster.stop();
      if (existsSync(folder)) rmSync(folder, { recursive: true, force: true });
    },
  };
}
