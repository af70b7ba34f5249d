import { type ChildProcess, fork } from 'node:child_process';
import { inCheckout } from '@/scripts/setup/paths.mjs';
import type { Job, Load } from './load.mjs';

/** What a load came to. Times in milliseconds. */
export type Outcome = {
  requests: number;
  perSecond: number;
  median: number;
  p95: number;
  bytesPerRequest: number;
  /** Revisions of edited reports afterwards, in the order of the plan. */
  revisions: number[];
};

/** The load generator, running. */
export type Generator = {
  run(job: Job, expected?: readonly number[]): Promise<Outcome>;
  close(): void;
};

/** Starts the load generator in a process of its own. */
export function startGenerator(): Generator {
  const child = fork(inCheckout('scripts', 'bench', 'load.mjs'), { serialization: 'advanced' });
  return {
    run: async (job, expected = [200]) => outcomeOf(await ask(child, job), job, expected),
    close: () => child.disconnect(),
  };
}

function ask(child: ChildProcess, job: Job): Promise<Load> {
  return new Promise((resolve, reject) => {
    child.once('message', (message: { result?: Load; reason?: string }) =>
      message.result ? resolve(message.result) : reject(new Error(message.reason)),
    );
    child.send(job);
  });
}

/** An answer that was not expected makes the measurement worthless: better no number than a wrong one. */
function outcomeOf(load: Load, job: Job, expected: readonly number[]): Outcome {
  const others = Object.keys(load.statuses).filter((status) => !expected.includes(Number(status)));
  if (others.length > 0 || load.durations.length === 0) {
    throw new Error(`asking ${describe(job)} was answered ${JSON.stringify(load.statuses)}`);
  }
  const sorted = Float64Array.from(load.durations).sort();
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return {
    requests: sorted.length,
    perSecond: sorted.length / load.seconds,
    median: at(0.5),
    p95: at(0.95),
    bytesPerRequest: load.bytes / sorted.length,
    revisions: load.revisions,
  };
}

function describe({ port, plan }: Job): string {
  if (plan.kind === 'edits') return `${port} PATCH ${plan.reports[0]?.path}`;
  const request = plan.kind === 'once' ? plan.list[0] : plan.lists[0]?.[0];
  return `${port} ${request?.method} ${request?.path}`;
}
