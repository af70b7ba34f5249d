import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { freePort, readPidFile } from '@/scripts/setup/postgres/postmaster.mjs';
import { stateOf } from '@/scripts/setup/process-table.mjs';
import {
  launch,
  newDataFolder,
  type RunningApplication,
  removeDataFolder,
  startApplication,
} from '@/tests/support/application';
import { keepSaving, saveByDatabase, savedNumbers } from './saves';

/** Real processes, really killed; what was acknowledged has to be there afterwards. */
let data: string;
const started: RunningApplication[] = [];

beforeEach(() => {
  data = newDataFolder();
});

afterEach(async () => {
  for (const application of started.splice(0))
    if (application.process.exitCode === null) await application.stop();
  removeDataFolder(data);
});

async function start(): Promise<RunningApplication> {
  const application = await startApplication({ data });
  started.push(application);
  return application;
}

const postmaster = (): number => readPidFile(`${data}/pg`)?.pid ?? 0;

async function answers(url: string): Promise<boolean> {
  const answer = await fetch(url, { redirect: 'manual' }).catch(() => null);
  return answer !== null && answer.status < 500;
}

test('SIGTERM stops the server and PostgreSQL, exits 0, and nothing is lost', async () => {
  const application = await start();
  const saving = keepSaving(await saveByDatabase(data));
  await saving.enough(100);
  const databaseProcess = postmaster();
  expect(await application.stop()).toBe(0);
  expect(stateOf(databaseProcess)).toBe('gone');
  await saving.end();
  await start();
  expect(await savedNumbers(data)).toEqual(expect.arrayContaining(saving.acknowledged));
});

test('after a kill -9 of the application in the middle of saves, the next start has every saved row', async () => {
  const application = await start();
  const saving = keepSaving(await saveByDatabase(data));
  await saving.enough(200);
  await application.kill();
  await saving.enough(250);
  const orphan = postmaster();
  expect(stateOf(orphan)).toBe('running');
  const next = await start();
  await saving.end();
  expect(next.said()).toContain('recovered');
  expect(stateOf(orphan)).toBe('gone');
  expect(await savedNumbers(data)).toEqual(expect.arrayContaining(saving.acknowledged));
});

test('after a kill -9 of PostgreSQL in the middle of saves, the application goes on with every saved row', async () => {
  const application = await start();
  expect(await answers(application.url)).toBe(true);
  const saving = keepSaving(await saveByDatabase(data));
  await saving.enough(200);
  const killed = postmaster();
  process.kill(killed, 'SIGKILL');
  await saving.end();
  expect(await savedNumbers(data)).toEqual(saving.acknowledged);
  expect(postmaster()).not.toBe(killed);
  await expect.poll(() => answers(application.url), { timeout: 20_000 }).toBe(true);
  const more = keepSaving(await saveByDatabase(data), 1_000_000);
  await more.enough(10);
  await more.end();
  expect(await application.stop()).toBe(0);
});

test('after a kill -9 of the application and of PostgreSQL at once, the next start has every saved row', async () => {
  const application = await start();
  const saving = keepSaving(await saveByDatabase(data));
  await saving.enough(200);
  const databaseProcess = postmaster();
  application.process.kill('SIGKILL');
  process.kill(databaseProcess, 'SIGKILL');
  await saving.end();
  await start();
  expect(await savedNumbers(data)).toEqual(saving.acknowledged);
});

test('a kill -9 in the middle of making the database leaves nothing that the next start trusts', async () => {
  for (const delay of [150, 450, 750]) {
    const child = launch('start', { MOC_DATA: data, PORT: String(await freePort()) });
    await pause(delay);
    child.kill('SIGKILL');
  }
  const application = await start();
  expect(await answers(application.url)).toBe(true);
});
