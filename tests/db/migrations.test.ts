import { Client } from 'pg';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { type Migration, migrate, readMigrations } from '@/scripts/setup/migrations.mjs';
import { pendingChanges, readSchema } from '@/scripts/setup/pending-changes.mjs';
import { diagnose } from '@/scripts/setup/schema-engine.mjs';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';

let own: FreshDatabase;
const clients: Client[] = [];

beforeEach(async () => {
  own = await freshDatabase();
});

afterEach(async () => {
  for (const client of clients.splice(0)) await client.end();
  await own.drop();
});

async function connect(): Promise<Client> {
  const client = new Client({ connectionString: own.url });
  await client.connect();
  clients.push(client);
  return client;
}

const migrations = readMigrations();
const next = (script: string): Migration[] => [
  ...migrations,
  { name: '29991231000000_next', script, checksum: 'c' },
];
const tables = (): Promise<unknown[]> => own.query("SELECT 1 FROM pg_tables WHERE tablename LIKE 'new_%'");

test('the migrations lead to what prisma/schema says', async () => {
  expect(await pendingChanges(own.url)).toBe('');
});

test("Prisma's own engine finds every migration applied and nothing to do", async () => {
  const found = await diagnose(own.url, readSchema(), migrations);
  expect(found).toMatchObject({
    applied: [],
    editedMigrationNames: [],
    failedMigrationNames: [],
    history: null,
  });
});

test('a database that is up to date is left alone', async () => {
  expect(await migrate(await connect())).toEqual([]);
});

test('two starts at once apply a migration once', async () => {
  const [one, other] = [await connect(), await connect()];
  const plan = next('CREATE TABLE new_once (id int)');
  const applied = await Promise.all([migrate(one, plan), migrate(other, plan)]);
  expect(applied.flat()).toEqual(['29991231000000_next']);
});

test('a migration that fails half-way leaves nothing, and can be corrected', async () => {
  const client = await connect();
  const broken = next('CREATE TABLE new_half (id int); SELECT 1 / 0;');
  await expect(migrate(client, broken)).rejects.toThrow(
    '29991231000000_next could not be applied: division by zero',
  );
  expect(await tables()).toEqual([]);
  expect(await migrate(client, next('CREATE TABLE new_whole (id int)'))).toEqual(['29991231000000_next']);
  expect(await tables()).toHaveLength(1);
});

test('a migration whose connection is killed half-way leaves nothing', async () => {
  const client = await connect();
  client.on('error', () => undefined);
  const slow = migrate(client, next('CREATE TABLE new_cut (id int); SELECT pg_sleep(30);')).catch(
    (reason) => reason,
  );
  const { processID } = client as unknown as { processID: number };
  await expect.poll(() => isRunning(processID)).toBe(true);
  await own.query('SELECT pg_terminate_backend($1)', [processID]);
  expect(String(await slow)).toContain('could not be applied');
  clients.pop();
  expect(await tables()).toEqual([]);
  expect(await migrate(await connect())).toEqual([]);
});

async function isRunning(processId: number): Promise<boolean> {
  const found = await own.query(
    "SELECT 1 FROM pg_stat_activity WHERE pid = $1 AND query LIKE '%pg_sleep%' AND state = 'active'",
    [processId],
  );
  return found.length === 1;
}

test('an applied migration that was changed, and one that is unknown here, are refused by name', async () => {
  const client = await connect();
  const [first] = migrations;
  if (!first) throw new Error('there is no migration');
  const changed = [{ ...first, checksum: 'changed' }, ...migrations.slice(1)];
  await expect(migrate(client, changed)).rejects.toThrow(`${first.name} was changed`);
  await expect(migrate(client, [])).rejects.toThrow('newer version of Mốc 2030');
});

test('every test file has a database of its own', async () => {
  expect(new URL(own.url).pathname).not.toBe(new URL(inject('templateUrl')).pathname);
  const rows = await own.query<{ count: number }>('SELECT count(*)::int AS count FROM "Account"');
  expect(rows).toEqual([{ count: 0 }]);
});
