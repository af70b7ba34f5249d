import type { Client } from 'pg';
import { disconnect } from '@/lib/db/client';
import { viewerOfSession } from '@/lib/db/sessions';
import type { Viewer } from '@/lib/domain/access';
import { connectTo } from '@/scripts/setup/external-database.mjs';
import { freshRegister } from './houses';
import { officialSession, type RegisterSize } from './register-seed';
import type { Row } from './rows';
import type { Stage } from './stage';

/** The register of the benchmark, asked in this very process by the product, and by a bare client beside it. */
export type RegisterStage = Stage & {
  readonly size: RegisterSize;
  readonly viewer: Viewer;
  readonly bareClient: Client;
  /** Rounds of a comparison in this process. */
  readonly rounds: number;
};

/** The name of the database with the large register. */
export const registerDatabase = 'register';

/** Copies the register, opens it for the product in this process, and closes it whatever happens. */
export async function onRegister(
  stage: Stage,
  size: RegisterSize,
  use: (stage: RegisterStage) => Promise<Row[]>,
): Promise<Row[]> {
  await freshRegister(stage.cluster, registerDatabase, size);
  const url = stage.cluster.urlOf(registerDatabase);
  const before = process.env.DATABASE_URL;
  await disconnect();
  process.env.DATABASE_URL = url;
  const bareClient = await connectTo(url);
  try {
    const viewer = await viewerOfSession(officialSession);
    if (!viewer) throw new Error('the official of the register cannot look');
    return await use({ ...stage, size, viewer, bareClient, rounds: Math.max(3, stage.effort.rounds) });
  } finally {
    await bareClient.end();
    await disconnect();
    process.env.DATABASE_URL = before;
  }
}
