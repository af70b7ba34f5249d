import { readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import next from 'next';
import { disconnect } from '@/lib/db/client';
import { newSetupLink } from '@/lib/db/setup-link';
import { sweepJobsHourly } from '@/lib/jobs/sweeping';
import { startWorker } from '@/lib/jobs/worker';
import { works } from '@/lib/jobs/works';
import { sweepHourly } from '@/lib/lists/sweeping';
import { noteClientAddress } from './client-address';
import { handOverHourly } from './handing-over';
import { withPageMemory } from './page-memory';
import { answerUnreadable, hasReadablePath } from './readable-path';
import { remindDaily } from './reminders';
import { secure } from './security-headers';

export interface ServePlan {
  /** undefined: every interface */
  host: string | undefined;
  /** the address people use, without a slash at its end */
  publicUrl: string;
}

export interface Served {
  url: string;
  /** the one-time address of the first-run page while there is no account */
  setupUrl: string | null;
  /** answers what is under way, then takes no more */
  close(): Promise<void>;
}

const isDevelopment = process.env.NODE_ENV !== 'production';

/**
 * Loads the application into this process: most of what a start takes, and it needs no database. What is returned serves
 * it over HTTP, as soon as the database is there.
 */
export async function load(port: number): Promise<(plan: ServePlan) => Promise<Served>> {
  // In development, Next.js goes back to the environment that it began with whenever .env changes: it begins late.
  const loaded = isDevelopment ? null : await loadApplication(port);
  return async (plan) => serveOver(loaded ?? (await loadApplication(port)), port, plan);
}

type Application = Awaited<ReturnType<typeof loadApplication>>;

async function loadApplication(port: number) {
  const application = next({ dev: isDevelopment, dir: process.cwd(), port });
  await application.prepare();
  const render = application.getRequestHandler();
  const answer = isDevelopment ? render : withPageMemory(render, readFileSync('.next/BUILD_ID', 'utf8'));
  return { answer, close: () => application.close() };
}

async function serveOver(application: Application, port: number, plan: ServePlan): Promise<Served> {
  const server = createServer((request, response) => {
    noteClientAddress(request);
    secure(request, response, isDevelopment);
    if (!hasReadablePath(request)) return answerUnreadable(response);
    application.answer(request, response).catch((error: unknown) => fail(response, error));
  });
  const token = await newSetupLink();
  await listen(server, port, plan.host);
  const stopTimers = [sweepHourly(), sweepJobsHourly(), remindDaily(), handOverHourly()];
  const worker = startWorker(works);
  return {
    url: plan.publicUrl,
    setupUrl: token && `${plan.publicUrl}/setup?token=${token}`,
    close: async () => {
      for (const stop of stopTimers) stop();
      await Promise.all([worker.close(), stopListening(server)]);
      await application.close();
      await disconnect();
    },
  };
}

/** A bug outside of Next.js: the request is cut short, the server goes on. */
function fail(response: ServerResponse, error: unknown): void {
  console.error(error);
  if (!response.headersSent) response.writeHead(500);
  response.end();
}

function listen(server: Server, port: number, host: string | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host }, resolve);
  });
}

/** Requests under way are answered within five seconds or cut. */
function stopListening(server: Server): Promise<void> {
  const limit = setTimeout(() => server.closeAllConnections(), 5000);
  return new Promise((resolve) => {
    server.close(() => {
      clearTimeout(limit);
      resolve();
    });
    server.closeIdleConnections();
  });
}
