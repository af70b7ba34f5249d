import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '@/scripts/setup/migrations.mjs';
import { startScratchCluster } from '@/scripts/setup/postgres/scratch.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the migrated database that every test file's database is a copy of. */
    templateUrl: string;
  }
}

/** One PostgreSQL per run, migrated once. */
export default async function startTestDatabase(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startScratchCluster('tests');
  const client = new Client({ connectionString: cluster.url });
  await client.connect();
  await migrate(client).finally(() => client.end());
  project.provide('templateUrl', cluster.url);
  return () => cluster.stop();
}
