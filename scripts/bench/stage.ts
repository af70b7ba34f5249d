import { connectTo } from '@/scripts/setup/external-database.mjs';
import { buildBareApp } from './bare-app';
import { type Cluster, startCluster } from './cluster';
import type { Effort } from './compare';
import { type Generator, startGenerator } from './generator';
import { freshBareDatabase, freshHouse, type HouseName } from './houses';
import { type Server, startBare, startOurs } from './servers';

/** Everything that a measurement needs: running servers, databases of both sizes, a load generator. */
export type Stage = {
  effort: Effort;
  load: Generator;
  cluster: Cluster;
  bare: Server;
  city: Server;
  nation: Server;
};

/** Sets the stage, lets it be used, and clears it whatever happens. */
export async function onStage<T>(effort: Effort, use: (stage: Stage) => Promise<T>): Promise<T> {
  await buildBareApp();
  const cluster = await startCluster();
  const closings: (() => unknown)[] = [() => cluster.stop()];
  try {
    await freshBareDatabase(cluster);
    for (const name of ['city', 'nation'] satisfies HouseName[]) await freshHouse(cluster, name);
    const load = startGenerator();
    closings.unshift(() => load.close());
    const begin = async (starting: Promise<Server>) => {
      const server = await starting;
      closings.unshift(() => server.stop());
      return server;
    };
    const bare = await begin(startBare(cluster.urlOf('bare')));
    const city = await begin(startOurs('city', cluster.urlOf('city')));
    const nation = await begin(startOurs('nation', cluster.urlOf('nation')));
    return await use({ effort, load, cluster, bare, city, nation });
  } finally {
    for (const close of closings) await close();
  }
}

/**
 * Figures of one unit after another, all over the country, are approved all the time while something is measured, one each
 * so many milliseconds: whatever is kept of that unit, and of those above it, is out of date again. What an approval leaves
 * in the audit trail is left, because that is what moves the versions.
 */
export async function whileApproving<T>(
  { cluster }: Pick<Stage, 'cluster'>,
  house: string,
  milliseconds: number,
  measure: () => Promise<T>,
): Promise<T> {
  const units = await cluster.query<{ id: number }>(house, 'select id from "Unit" order by hashtext(code)');
  const client = await connectTo(cluster.urlOf(house));
  let changing = Promise.resolve<unknown>(undefined);
  let turn = 0;
  const timer = setInterval(() => {
    const unit = units[turn++ % units.length]?.id;
    changing = changing.then(() => client.query(approved, [unit]));
  }, milliseconds);
  try {
    return await measure();
  } finally {
    clearInterval(timer);
    await changing;
    await client.end();
  }
}

const approved = `select audit_append(null, 'bench', 'report.approved', 'report', '0', 'bench', null, $1, null, null, null, 'figures')`;
