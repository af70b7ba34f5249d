import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, inCheckout, root } from '@/scripts/setup/paths.mjs';
import { freePort } from '@/scripts/setup/postgres/postmaster.mjs';

/** The application as people start it: its own process, port, data folder and PostgreSQL. */
export interface RunningApplication {
  url: string;
  /** The one-time link of an empty database. */
  setupUrl: string | null;
  data: string;
  port: number;
  process: ChildProcess;
  /** Everything it has printed so far. */
  said(): string;
  /** SIGTERM, as a service manager does; answers the exit code. */
  stop(): Promise<number | null>;
  /** SIGKILL: nothing is closed, PostgreSQL is left behind. */
  kill(): Promise<void>;
}

export interface Ending {
  code: number | null;
  output: string;
  errors: string;
}

export interface StartPlan {
  data?: string;
  port?: number;
  script?: 'start' | 'demo';
  environment?: Record<string, string>;
}

/** A new, empty folder for one test's data, removed by `removeDataFolder`. */
export function newDataFolder(): string {
  mkdirSync(cacheFolder, { recursive: true });
  return mkdtempSync(join(cacheFolder, 'test-data-'));
}

export const removeDataFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** Starts the application and waits for its `ready` line; throws with what it printed when it ends instead. */
export async function startApplication(plan: StartPlan = {}): Promise<RunningApplication> {
  const data = plan.data ?? newDataFolder();
  const port = plan.port ?? (await freePort());
  const child = launch(plan.script ?? 'start', { PORT: String(port), MOC_DATA: data, ...plan.environment });
  const ended = endOf(child);
  const lines = linesOf(child);
  await Promise.race([
    lines.seen(/^ready /),
    ended.then(({ errors }) => Promise.reject(new Error(errors || lines.text()))),
  ]);
  return {
    url: /^ready (.*)$/m.exec(lines.text())?.[1] ?? '',
    setupUrl: /^setup (.*)$/m.exec(lines.text())?.[1] ?? null,
    data,
    port,
    process: child,
    said: lines.text,
    stop: async () => {
      child.kill('SIGTERM');
      return (await ended).code;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Starts the application where it is expected to refuse, and waits for its end. */
export async function startAndEnd(environment: Record<string, string>): Promise<Ending> {
  return endOf(launch('start', environment));
}

/** Runs `npm run NAME -- WORDS` without npm. */
export async function runCommand(
  name: string,
  words: string[],
  environment: Record<string, string>,
): Promise<Ending> {
  return endOf(launch('run', environment, [name, ...words]));
}

/** Starts one of our scripts and lets it run. */
export function launch(
  script: string,
  environment: Record<string, string>,
  words: string[] = [],
): ChildProcess {
  // What belongs to the test runner, or to the person who runs it, stays out.
  const { PATH, HOME, LANG, TMPDIR } = process.env;
  const inherited = Object.fromEntries(
    Object.entries({ PATH, HOME, LANG, TMPDIR }).filter(([, value]) => value),
  );
  // With npm as its parent the application ends when its parent does: a test runner that dies leaves nothing behind.
  const npm = { npm_lifecycle_event: 'test' };
  const env = { NODE_ENV: 'production', ...npm, ...inherited, ...environment } as NodeJS.ProcessEnv;
  return spawn(process.execPath, [inCheckout('scripts', `${script}.mjs`), ...words], {
    cwd: root,
    env,
    stdio: 'pipe',
  });
}

function endOf(child: ChildProcess): Promise<Ending> {
  let output = '';
  let errors = '';
  child.stdout?.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    errors += chunk;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output, errors }));
  });
}

function linesOf(child: ChildProcess): { seen(line: RegExp): Promise<void>; text(): string } {
  let text = '';
  child.stdout?.on('data', (chunk) => {
    text += chunk;
  });
  return {
    text: () => text,
    seen: (line) =>
      new Promise((resolve) => {
        const look = (): void => {
          const whole = text.slice(0, text.lastIndexOf('\n') + 1);
          if (whole.split('\n').some((candidate) => line.test(candidate))) resolve();
        };
        child.stdout?.on('data', look);
        look();
      }),
  };
}
