import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const alias = { '@/': root };

/** Real servers are started and killed, each on its own data and port, with room for a slow machine. */
const commands = {
  name: 'commands',
  include: ['tests/commands/**/*.test.ts'],
  testTimeout: 120_000,
  hookTimeout: 120_000,
  sequence: { groupOrder: 2 },
};

/** Each file gets a database of its own from tests/support/database.ts. */
const database = {
  name: 'database',
  include: ['tests/{db,app,files}/**/*.test.{ts,tsx}'],
  exclude: ['tests/files/{import,official}/**'],
  globalSetup: ['tests/support/global-database.ts'],
  testTimeout: 30_000,
  hookTimeout: 60_000,
  sequence: { groupOrder: 1 },
};

/** No database, no server: seconds. */
const unit = {
  name: 'unit',
  include: ['tests/{domain,text,charts,architecture,files/import,files/official}/**/*.test.{ts,tsx}'],
  testTimeout: 30_000,
  sequence: { groupOrder: 0 },
};

export default defineConfig({
  root,
  resolve: { alias },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    // Results do not depend on where the machine stands; Honolulu is far enough from Hà Nội to show it.
    env: { TZ: 'Pacific/Honolulu' },
    projects: [unit, database, commands].map((test) => ({ extends: true as const, test })),
  },
});
