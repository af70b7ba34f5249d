import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runNode } from '@/scripts/setup/children.mjs';
import { inCheckout, root } from '@/scripts/setup/paths.mjs';
import { fingerprintOf, makeAndMark, readMark } from '@/scripts/setup/sources.mjs';
import { benchFolder } from './cluster';

/** Where the bare application is made: the least that this Next.js can serve, by which ours is measured. */
export const bareFolder = join(benchFolder, 'bare');

const mark = join(benchFolder, 'bare-made-from');

/** Its whole database. */
export const bareTable = `create table if not exists "Note" (id serial primary key, unit text not null, period text not null,
  numerator int not null, denominator int not null, at timestamptz not null default now())`;

/** The Prisma client is set up exactly as in lib/db/client.ts: same compiler, adapter, pool and kept statements. */
const files: Record<string, string> = {
  'package.json': '{ "private": true, "type": "module" }\n',
  'next.config.js': `export default {
  poweredByHeader: false,
  serverExternalPackages: ['@prisma/adapter-pg', '@prisma/client', 'pg'],
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: ${JSON.stringify(root)} },
};
`,
  'app/layout.js': `export default function Layout({ children }) {
  return <html lang="vi"><body>{children}</body></html>;
}
`,
  'app/static/page.js': `export default function Page() {
  return <main><h1>Static</h1></main>;
}
`,
  'app/dynamic/page.js': `export const dynamic = 'force-dynamic';
export default function Page() {
  return <main><h1>Dynamic</h1></main>;
}
`,
  'app/json/route.js': `export const dynamic = 'force-dynamic';
export function GET() {
  return Response.json({ status: 'ok' });
}
`,
  'app/insert/route.js': `import { database } from '../../database.js';
export async function POST(request) {
  const { unit, period, numerator, denominator } = await request.json();
  const { id } = await database().note.create({ data: { unit, period, numerator, denominator } });
  return Response.json({ id }, { status: 201 });
}
`,
  'database.js': `import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/client.ts';
const names = new Map();
const statementNameGenerator = ({ sql }) => {
  if (!names.has(sql)) names.set(sql, 'bare' + names.size);
  return names.get(sql);
};
let client;
export function database() {
  const pool = { connectionString: process.env.DATABASE_URL, max: 12, connectionTimeoutMillis: 5000,
    idleTimeoutMillis: 30000, statement_timeout: 30000 };
  client ??= new PrismaClient({ adapter: new PrismaPg(pool, { statementNameGenerator }) });
  return client;
}
`,
  'schema.prisma': `generator client {
  provider     = "prisma-client"
  output       = "./generated"
  moduleFormat = "esm"
  compilerBuild = "small"
}
datasource db {
  provider = "postgresql"
}
model Note {
  id          Int      @id @default(autoincrement())
  unit        String
  period      String
  numerator   Int
  denominator Int
  at          DateTime @default(now())
}
`,
};

/** Makes and builds the bare application, unless it was made by this very file with this Next.js. */
export async function buildBareApp(): Promise<void> {
  const fingerprint = fingerprintOf([
    'scripts/bench/bare-app.ts',
    'package.json',
    'node_modules/next/package.json',
  ]);
  if (readMark(mark) === fingerprint) return;
  console.error('building the bare application (once)');
  await makeAndMark(mark, fingerprint, async () => {
    rmSync(bareFolder, { recursive: true, force: true });
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(bareFolder, name)), { recursive: true });
      writeFileSync(join(bareFolder, name), text);
    }
    const schema = ['generate', '--no-hints', '--schema', join(bareFolder, 'schema.prisma')];
    await runTool(inCheckout('node_modules', 'prisma', 'build', 'index.js'), schema);
    await runTool(inCheckout('node_modules', 'next', 'dist', 'bin', 'next'), ['build', bareFolder]);
  });
}

async function runTool(tool: string, words: string[]): Promise<void> {
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    NEXT_TELEMETRY_DISABLED: '1',
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
  };
  const { code, said } = await runNode([tool, ...words], { env });
  if (code !== 0) throw new Error(`the bare application could not be made:\n${said}`);
}
