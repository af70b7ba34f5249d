import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkVersion } from '@/scripts/setup/external-database.mjs';
import { freePort } from '@/scripts/setup/postgres/postmaster.mjs';
import {
  type Ending,
  newDataFolder,
  type RunningApplication,
  removeDataFolder,
  startAndEnd,
  startApplication,
} from '@/tests/support/application';

/** Every start that cannot be says so in one sentence, names what is wrong, and exits 1. */
let data: string;
let port: string;

beforeEach(async () => {
  data = newDataFolder();
  port = String(await freePort());
});

afterEach(() => removeDataFolder(data));

function expectOneSentence(ending: Ending, ...words: string[]): void {
  expect(ending.errors.trim().split('\n'), ending.errors).toHaveLength(1);
  for (const word of words) expect(ending.errors).toContain(word);
  expect(ending.output).not.toContain('ready ');
  expect(ending.code).toBe(1);
}

const refusal = (environment: Record<string, string>): Promise<Ending> =>
  startAndEnd({ MOC_DATA: data, PORT: port, ...environment });

const secret = 'a-secret-of-more-than-thirty-two-characters';

test('a port that is not a number', async () => {
  expectOneSentence(await refusal({ PORT: 'eighty' }), 'PORT', 'eighty');
});

test.each([
  [{ SMTP_URL: 'http://moc:hidden@mail.example.vn', MAIL_FROM: 'moc@example.vn' }, 'SMTP_URL is not'],
  [{ SMTP_URL: 'smtps://moc:hidden@mail.example.vn' }, 'MAIL_FROM must be set'],
  [{ MAIL_FROM: 'moc@example.vn' }, 'SMTP_URL must be set'],
  [{ SMTP_URL: 'smtps://moc:hidden@mail.example.vn', MAIL_FROM: 'Mốc 2030' }, 'MAIL_FROM is "Mốc 2030"'],
])('a mail server that is configured wrong or by half: %j', async (environment, words) => {
  const ending = await refusal(environment as Record<string, string>);
  expectOneSentence(ending, words);
  expect(ending.errors).not.toContain('hidden');
});

test('a port in use', async () => {
  const other = createServer().listen(Number(port));
  expectOneSentence(await refusal({}), 'Port', port, 'in use');
  other.close();
});

test('an external database without NEXTAUTH_SECRET', async () => {
  expectOneSentence(await refusal({ DATABASE_URL: 'postgresql://moc@127.0.0.1:1/moc' }), 'NEXTAUTH_SECRET');
});

test('an external database that does not answer', async () => {
  const url = `postgresql://moc:hidden@127.0.0.1:${await freePort()}/moc`;
  const ending = await refusal({ DATABASE_URL: url, NEXTAUTH_SECRET: secret });
  expectOneSentence(ending, 'DATABASE_URL', 'nothing answers');
  expect(ending.errors).not.toContain('hidden');
});

test('an external database whose address is not one', async () => {
  expectOneSentence(await refusal({ DATABASE_URL: 'mysql://x', NEXTAUTH_SECRET: secret }), 'DATABASE_URL');
});

test('a PostgreSQL older than 15', async () => {
  const answer = { rows: [{ number: 140_009, name: '14.9' }] };
  const old = { query: () => Promise.resolve(answer) } as unknown as Parameters<typeof checkVersion>[0];
  await expect(checkVersion(old)).rejects.toThrow('PostgreSQL 14.9: version 15 or newer');
});

test('a web address that is not one', async () => {
  expectOneSentence(await refusal({ NEXTAUTH_URL: 'moc.example.vn' }), 'NEXTAUTH_URL', 'moc.example.vn');
});

test('single sign-on half set up', async () => {
  expectOneSentence(
    await refusal({ OIDC_ISSUER: 'https://id.example.vn' }),
    'OIDC_CLIENT_ID and OIDC_CLIENT_SECRET',
  );
});

test('a data folder that cannot be written', async () => {
  writeFileSync(join(data, 'file'), '');
  expectOneSentence(
    await refusal({ MOC_DATA: join(data, 'file', 'data') }),
    'data folder',
    'cannot be written',
  );
});

test('a data folder with something else in it', async () => {
  mkdirSync(join(data, 'pg'));
  writeFileSync(join(data, 'pg', 'holiday.jpg'), '');
  expectOneSentence(await refusal({}), join(data, 'pg'), 'damaged');
});

test('a data folder of another PostgreSQL', async () => {
  mkdirSync(join(data, 'pg', 'global'), { recursive: true });
  writeFileSync(join(data, 'pg', 'global', 'pg_control'), '');
  writeFileSync(join(data, 'pg', 'PG_VERSION'), '17\n');
  expectOneSentence(await refusal({}), 'PostgreSQL 17', 'PostgreSQL 18');
});

test('damaged secrets', async () => {
  writeFileSync(join(data, 'secrets.json'), '{');
  expectOneSentence(await refusal({}), 'secrets.json', 'damaged');
});

test('a start with damaged control data', async () => {
  const application = await startApplication({ data });
  await application.stop();
  writeFileSync(join(data, 'pg', 'global', 'pg_control'), Buffer.alloc(8192, 7));
  expectOneSentence(await refusal({}), 'PostgreSQL could not open', join(data, 'pg'));
});

test('a second start on the same data, on any port', async () => {
  const application: RunningApplication = await startApplication({ data });
  try {
    expectOneSentence(await refusal({}), 'already runs', data);
    expectOneSentence(await refusal({ PORT: String(application.port) }), 'already runs', data);
  } finally {
    expect(await application.stop()).toBe(0);
  }
});
