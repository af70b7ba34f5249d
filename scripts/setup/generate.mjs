import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from './children.mjs';
import { Failure } from './failure.mjs';
import { cacheFolder, inCheckout } from './paths.mjs';
import { report } from './progress.mjs';
import { fingerprintOf, makeAndMark, readMark } from './sources.mjs';

const generated = inCheckout('lib', 'db', 'generated');
const mark = inCheckout('node_modules', '.prisma-client-made-from');

const fingerprint = () =>
  fingerprintOf(['prisma/schema', '.config/prisma.ts', 'node_modules/prisma/package.json']);

/** Whether the Prisma client belongs to this schema. */
export const isClientCurrent = () => existsSync(`${generated}/client.ts`) && readMark(mark) === fingerprint();

/** Writes the Prisma client from prisma/schema. */
export async function generateClient() {
  report('generating the database client');
  await makeAndMark(mark, fingerprint(), async () => {
    // The command looks for an engine to download, uses it for nothing here, and is content with any file.
    const env = {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      // Where it keeps notes of what was run.
      XDG_CONFIG_HOME: join(cacheFolder, 'prisma'),
      XDG_CACHE_HOME: join(cacheFolder, 'prisma'),
    };
    const { code, said } = await runNode(
      [inCheckout('node_modules', 'prisma', 'build', 'index.js'), 'generate', '--no-hints'],
      { env },
    );
    if (code !== 0) throw new Failure(`Prisma could not generate its client:\n${said.trim()}`);
  });
}
