import { statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  newDataFolder,
  type RunningApplication,
  removeDataFolder,
  runCommand,
  startApplication,
} from '@/tests/support/application';
import { connectTo } from './saves';

let data: string;
let client: Client | null = null;
const started: RunningApplication[] = [];

beforeEach(() => {
  data = newDataFolder();
});

afterEach(async () => {
  await client?.end();
  client = null;
  for (const application of started.splice(0))
    if (application.process.exitCode === null) await application.stop();
  removeDataFolder(data);
});

async function start(): Promise<RunningApplication> {
  const application = await startApplication({ data });
  started.push(application);
  await client?.end().catch(() => undefined);
  client = await connectTo(data);
  return application;
}

type Found = { id: number; state: string; attempts: number; bytes: number | null; key: string | null };

async function job(): Promise<Found | undefined> {
  const found = await client?.query<Found>(
    `select id, state, attempts, (result->'file'->>'bytes')::int as bytes,
      result->'file'->>'key' as key from "Job" order by id desc limit 1`,
  );
  return found?.rows[0];
}

async function until(isSo: (found: Found) => boolean, seconds: number): Promise<Found> {
  for (let waited = 0; waited < seconds * 20; waited += 1) {
    const found = await job();
    if (found && isSo(found)) return found;
    await pause(50);
  }
  throw new Error(`the job is still ${JSON.stringify(await job())}`);
}

test('a job in the middle of which the application is killed is begun again by the next start, and done', async () => {
  const application = await start();
  const environment = { MOC_DATA: data, PORT: String(application.port) };
  const command = async (name: string, words: string[]) => {
    const { code, errors } = await runCommand(name, words, environment);
    expect(code, errors).toBe(0);
  };
  const person = ['--email', 'admin@vi-du.vn', '--name', 'Quản Trị'];
  await command('setup', [...person, '--unit-code', 'TP', '--unit-name', 'Thành ủy', '--data', 'empty']);
  await command('synthesize', ['--enterprises', '4000', '--units', '20', '--seed', '1']);
  await client?.query(
    `insert into "Job" (kind, "accountId", key, input) select 'register-export', id, 'x', $1 from "Account"`,
    [{ unit: 'TP', unitName: 'Thành ủy', asOf: '2026-11-01', format: 'csv', separator: ';', locale: 'vi' }],
  );
  await until(({ state }) => state === 'running', 60);
  await application.kill();
  await start();
  expect(await job()).toMatchObject({ state: 'running', attempts: 1 });
  const { id, key, bytes, attempts } = await until(({ state }) => state === 'done', 90);
  expect(attempts).toBe(2);
  expect(statSync(`${data}/jobs/${id}/${key}`).size).toBe(bytes);
}, 300_000);
