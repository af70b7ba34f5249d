import { leaderHeaders, look } from './asking';
import { compareLatency, type Side } from './compare';
import { freshRegister } from './houses';
import { type RegisterStage, registerDatabase } from './register-stage';
import type { Row } from './rows';
import { type Server, startOurs } from './servers';
import { whileApproving } from './stage';

/** As many enterprises as the city of 2023 had. */
const few = 92;
/** How often figures are approved, so that nothing that was kept can be used again for long. */
const everyMilliseconds = 20;
/** As many units as a city has: those of its zones, wards and communes. */
const unitsOfCity = 13;

/**
 * The pages of a leader of the whole country, computed anew each time, beside the same pages of a register of 92 enterprises:
 * in as many units, which tells whether anything scans the register, and in those of one city.
 */
export async function measurePages(stage: RegisterStage): Promise<Row[]> {
  const { cluster, load, effort, size } = stage;
  const group = `The register of ${size.enterprises} enterprises in ${size.units} units: pages`;
  await freshRegister(cluster, 'register_few', { enterprises: few, units: size.units });
  await freshRegister(cluster, 'register_city', { enterprises: few, units: unitsOfCity });
  const servers: Server[] = [];
  const begin = async (name: string, database: string): Promise<Server> => {
    const server = await startOurs(name, cluster.urlOf(database));
    servers.push(server);
    return server;
  };
  try {
    const large = await begin('register', registerDatabase);
    const floors = [
      {
        name: `${few} in ${size.units} units`,
        database: 'register_few',
        server: await begin('register-few', 'register_few'),
      },
      {
        name: `${few} in ${unitsOfCity} units`,
        database: 'register_city',
        server: await begin('register-city', 'register_city'),
      },
    ];
    const headers = await leaderHeaders(0);
    const side = (name: string, server: Server, path: string): Side => ({
      name,
      server,
      plan: () => ({ kind: 'rotate', lists: [[look(`${path}?n=#`, headers)]] }),
    });
    const rows: Row[] = [];
    for (const path of ['/', '/goals/coverage']) {
      for (const floor of floors) {
        const comparison = {
          group,
          name: `${path}, figures approved all the time, beside ${floor.name}`,
          ours: side('large', large, path),
          floor: side(floor.name, floor.server, path),
          target: { kind: 'at-most', ratio: 1.5 } as const,
        };
        const compare = () => compareLatency(load, effort, comparison);
        const besides = () => whileApproving(stage, floor.database, everyMilliseconds, compare);
        rows.push(await whileApproving(stage, registerDatabase, everyMilliseconds, besides));
      }
    }
    return rows;
  } finally {
    for (const server of servers) await server.stop();
  }
}
