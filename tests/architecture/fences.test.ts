import { describe, expect, test } from 'vitest';
import { lintPlanted } from './planted-tree';

/**
 * The linter holds the fences between the rooms of the house; these tests hold the linter: each room is planted with
 * imports that it must not have, and every one of them has to be reported, and with imports it needs.
 */
const forbidden: Readonly<Record<string, readonly string[]>> = {
  'lib/domain': [
    '@/lib/db/client',
    '@/lib/text/locale',
    'node:fs',
    'react',
    '../text/locale',
    '@prisma/client',
    'next/headers',
  ],
  'lib/text': ['@/lib/db/client', '@/lib/auth/viewer', 'react', 'node:fs', '../domain/ratio'],
  'lib/charts': ['@/lib/db/client', 'recharts', 'react', 'node:fs', '@/components/ui/tag'],
  'lib/db': [
    '@/lib/auth/viewer',
    '@/lib/text/locale',
    'next/headers',
    'react',
    '@/components/ui/tag',
    'next-auth',
  ],
  'lib/auth': ['@/lib/db/generated/client', '@prisma/client', 'pg', '@/components/ui/tag'],
  'lib/export': ['@/lib/db/client', '@/lib/auth/viewer', 'react', 'next/headers'],
  'lib/import': ['@/lib/db/client', '@/lib/auth/viewer', 'react', 'next/headers'],
  'lib/mail': ['@/lib/db/client', '@/lib/auth/viewer', 'react', 'node:fs'],
  'lib/server': ['@/lib/db/generated/client', '@prisma/client', 'pg', 'next-auth', 'nodemailer'],
  components: ['@/lib/db/client', '@/lib/auth/viewer', 'zod', 'node:fs', 'next-auth/react', '@prisma/client'],
  app: ['@/lib/db/generated/client', '@prisma/client', 'pg', 'next-auth', '../lib/db/client'],
  'scripts/commands': ['@/lib/db/generated/client', '@prisma/client', 'pg', 'next-auth'],
};

const needed: Readonly<Record<string, readonly string[]>> = {
  'lib/domain': ['@/lib/domain/ratio', './ratio', 'zod'],
  'lib/text': ['@/lib/domain/ratio', '@/lib/text/locale', './locale'],
  'lib/charts': ['@/lib/domain/chart', '@/lib/text/numbers', 'd3-scale', 'd3-shape'],
  'lib/db': [
    './generated/client',
    '@prisma/adapter-pg',
    'pg',
    '@/lib/domain/ratio',
    '@/lib/text/search',
    'node:crypto',
  ],
  'lib/auth': ['next-auth', 'next-auth/jwt', '@/lib/db/sessions', 'next/headers', 'zod'],
  'lib/export': ['@/lib/domain/ratio', '@/lib/text/numbers', '@/lib/charts/svg', 'hucre', '@resvg/resvg-js'],
  'lib/mail': ['@/lib/domain/ratio', '@/lib/text/numbers', 'nodemailer'],
  components: ['@/lib/domain/ratio', '@/lib/text/numbers', '@/lib/charts/svg', 'react', 'recharts'],
  app: ['@/lib/db/units', '@/lib/auth/viewer', '@/components/ui/tag', 'next/navigation', 'react'],
  'scripts/commands': ['@/lib/db/units', '@/lib/domain/ratio', 'node:util'],
};

const importing = (names: readonly string[] = []): string =>
  names.map((name) => `import '${name}';\n`).join('');

const remarks = lintPlanted({
  ...Object.fromEntries(
    Object.entries(forbidden).map(([room, names]) => [`${room}/forbidden.ts`, importing(names)]),
  ),
  ...Object.fromEntries(
    Object.entries(needed).map(([room, names]) => [`${room}/needed.ts`, importing(names)]),
  ),
  'lib/domain/loose.ts': 'export const identity = (value: any): any => value;\n',
  'lib/domain/one.ts':
    "import { other } from '@/lib/domain/other';\nexport const one = (): number => other();\n",
  'lib/domain/other.ts': "import { one } from './one';\nexport const other = (): number => one();\n",
  'lib/domain/later.ts': "export const later = (): Promise<unknown> => import('@/lib/db/client');\n",
  'lib/domain/passing.ts': "export { x } from '@/lib/db/client';\n",
  'components/nameless.tsx': 'export default function Nameless() {\n  return null;\n}\n',
  'app/page.tsx': 'export default function Page() {\n  return null;\n}\n',
});

const rulesIn = (file: string): string[] =>
  remarks.filter((remark) => remark.file === file).map(({ rule }) => rule);

/** The planted imports of a file that the fence reports. */
function importsReported(file: string, names: readonly string[] = []): (string | undefined)[] {
  const fence = remarks.filter((remark) => remark.file === file && remark.rule === 'noRestrictedImports');
  const lines = fence.map(({ line }) => line).sort((one, other) => one - other);
  return lines.map((line) => names[line - 1]);
}

describe.each(Object.keys(forbidden))('the room %s', (room) => {
  test('is fenced against what it must not know', () => {
    expect(importsReported(`${room}/forbidden.ts`, forbidden[room])).toEqual(forbidden[room]);
  });
  test('may use what it needs', () => {
    expect(importsReported(`${room}/needed.ts`, needed[room])).toEqual([]);
  });
});

test('a fence also stops an import at run time and a passed-on export', () => {
  expect(rulesIn('lib/domain/later.ts')).toContain('noRestrictedImports');
  expect(rulesIn('lib/domain/passing.ts')).toContain('noRestrictedImports');
});

test('two files that import each other are reported', () => {
  expect(rulesIn('lib/domain/one.ts')).toContain('noImportCycles');
});

test('the type any is reported', () => {
  expect(rulesIn('lib/domain/loose.ts')).toContain('noExplicitAny');
});

test('only files that Next.js looks for may export a default', () => {
  expect(rulesIn('components/nameless.tsx')).toContain('noDefaultExport');
  expect(rulesIn('app/page.tsx')).not.toContain('noDefaultExport');
});
