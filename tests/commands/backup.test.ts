import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '@/scripts/setup/migrations.mjs';
import { startScratchCluster } from '@/scripts/setup/postgres/scratch.mjs';
import { newDataFolder, removeDataFolder, runCommand } from '@/tests/support/application';

let cluster: Awaited<ReturnType<typeof startScratchCluster>>;
let folder: string;
const secret = 'a-secret-of-more-than-thirty-two-characters';

beforeAll(async () => {
  folder = newDataFolder();
  cluster = await startScratchCluster('backup');
});

afterAll(async () => {
  await cluster.stop();
  removeDataFolder(folder);
});

const fileNamed = (name: string) => join(folder, name);

async function on<T>(name: string, work: (client: Client) => Promise<T>): Promise<T> {
  const url = new URL(cluster.url);
  url.pathname = `/${name}`;
  const client = new Client({ connectionString: url.href });
  await client.connect();
  return work(client).finally(() => client.end());
}

const run = (name: string, database: string, ...words: string[]) => {
  const url = new URL(cluster.url);
  url.pathname = `/${database}`;
  return runCommand(name, words, {
    DATABASE_URL: url.href,
    NEXTAUTH_SECRET: secret,
    MOC_DATA: folder,
    PORT: '4398',
  });
};

async function aDatabase(name: string): Promise<void> {
  await on('postgres', (client) => client.query(`create database ${name}`));
  await on(name, migrate);
}

/** Every row of every table as text, except where a restore must leave its mark. */
async function everything(name: string): Promise<Record<string, string[]>> {
  return on(name, async (client) => {
    const tables = await client.query(
      `select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
    );
    const contents: Record<string, string[]> = {};
    for (const { relname } of tables.rows) {
      if (['_prisma_migrations', 'AuditEvent', 'AuditLane', 'Session', 'OneTimeLink'].includes(relname))
        continue;
      const { rows } = await client.query(`select t::text as row from "${relname}" t order by 1`);
      contents[relname] = rows.map(({ row }) => row);
    }
    return contents;
  });
}

test('a backup brings everything back, and nothing else passes for one', { timeout: 240_000 }, async () => {
  await aDatabase('original');
  await aDatabase('copy');
  const setup = [
    '--email',
    'a@example.vn',
    '--name',
    'A',
    '--unit-code',
    'SC',
    '--unit-name',
    'Thành ủy',
    '--data',
    'demonstration',
  ];
  expect((await run('setup', 'original', ...setup)).code).toBe(0);
  const file = fileNamed('moc.zip');
  expect((await run('backup', 'original', file)).output).toMatch(/^\d+ rows of \d+ tables saved/);
  // It holds password hashes.
  expect(statSync(file).mode & 0o777).toBe(0o600);

  const bytes = readFileSync(file);
  const damaged = Buffer.from(bytes);
  damaged.write('xxxx', Math.floor(bytes.length / 2));
  writeFileSync(fileNamed('damaged.zip'), damaged);
  writeFileSync(fileNamed('short.zip'), bytes.subarray(0, bytes.length - 400));
  writeFileSync(fileNamed('text.zip'), 'not a zip at all');
  for (const name of ['damaged.zip', 'short.zip', 'text.zip', 'absent.zip']) {
    const refused = await run('restore', 'copy', fileNamed(name));
    expect([name, refused.code, refused.errors.trim().split('\n').length]).toEqual([name, 1, 1]);
  }
  expect(Object.values(await everything('copy')).flat()).toEqual([]);

  expect((await run('restore', 'copy', file)).code).toBe(0);
  expect(await everything('copy')).toEqual(await everything('original'));
  expect((await run('audit-verify', 'copy')).code).toBe(0);

  const again = await run('restore', 'copy', file);
  expect([again.code, again.errors]).toEqual([1, expect.stringContaining('--replace')]);
  const structure = () =>
    on(
      'copy',
      async (client) =>
        (await client.query(`select sum(structure)::int as sum from "AuditLane"`)).rows[0].sum,
    );
  const before = await structure();
  expect((await run('restore', 'copy', file, '--replace')).code).toBe(0);
  // Answers kept in memory by the version of the data must not survive a restore.
  expect(await structure()).toBeGreaterThan(before);
  // Numbers go on after those restored, and history is frozen again.
  expect(
    (
      await run(
        'user',
        'copy',
        'add',
        '--email',
        'z@example.vn',
        '--name',
        'Z',
        '--role',
        'leader',
        '--unit',
        'SC',
      )
    ).code,
  ).toBe(0);
  await on('copy', (client) =>
    expect(client.query(`delete from "AuditEvent"`)).rejects.toThrow(/append-only/),
  );
  await on('copy', (client) => expect(client.query(`delete from "Unit"`)).rejects.toThrow(/foreign key/));
});

test('audit:verify names the first event that was tampered with', { timeout: 60_000 }, async () => {
  await on('copy', async (client) => {
    await client.query(`alter table "AuditEvent" disable trigger user`);
    await client.query(`update "AuditEvent" set "actorName" = 'Khác' where id = 7`);
    await client.query(`alter table "AuditEvent" enable trigger user`);
  });
  const broken = await run('audit-verify', 'copy');
  expect([broken.code, broken.output]).toEqual([1, expect.stringContaining('event 7')]);
});
