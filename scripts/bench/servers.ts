import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { inCheckout, root } from '@/scripts/setup/paths.mjs';
import { freePort } from '@/scripts/setup/postgres/postmaster.mjs';
import { bareFolder } from './bare-app';
import { benchFolder } from './cluster';

/** A server in a process of its own. */
export type Server = {
  pid: number;
  port: number;
  stop(): Promise<void>;
};

/** Signs the sessions of the benchmark. */
export const benchSecret = 'a secret for the benchmark only, 32 characters or more';

/** The bare application, as `next start` serves it. */
export function startBare(databaseUrl: string): Promise<Server> {
  const next = inCheckout('node_modules', 'next', 'dist', 'bin', 'next');
  return start((port) => [next, 'start', bareFolder, '-p', String(port)], { DATABASE_URL: databaseUrl });
}

/** Ours, as `npm start` serves it; without an address of a database with the embedded one in `data`. */
export function startOurs(name: string, databaseUrl?: string): Promise<Server> {
  const data = join(benchFolder, `data-${name}`);
  mkdirSync(data, { recursive: true });
  return start(() => [inCheckout('scripts', 'start.mjs')], {
    MOC_DATA: data,
    NEXTAUTH_SECRET: benchSecret,
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
  });
}

async function start(
  wordsFor: (port: number) => string[],
  environment: Record<string, string>,
): Promise<Server> {
  const port = await freePort();
  const profile = process.env.BENCH_PROFILE;
  const flags = profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [];
  const { PATH, HOME, LANG } = process.env;
  const child = spawn(process.execPath, [...flags, ...wordsFor(port)], {
    cwd: root,
    env: {
      PATH,
      HOME,
      LANG,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      PORT: String(port),
      NEXTAUTH_URL: `http://localhost:${port}`,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await untilItIsReady(child);
  return { pid: child.pid ?? 0, port, stop: () => stopped(child) };
}

/**
 * Until it says that it is ready; what it printed is shown when it ends instead. To try whether the port takes connections
 * would not do: it does for a moment when ours looks whether it is free.
 */
async function untilItIsReady(child: ChildProcess): Promise<void> {
  let said = '';
  child.stdout?.on('data', (chunk) => {
    said += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  while (!/\bready\b/i.test(said)) {
    if (child.exitCode !== null) throw new Error(`a server of the benchmark did not start:\n${said}`);
    await pause(5);
  }
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const limit = setTimeout(() => child.kill('SIGKILL'), 20_000);
  await ended;
  clearTimeout(limit);
}
