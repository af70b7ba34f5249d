import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { expect, test } from 'vitest';
import { inCheckout } from '@/scripts/setup/paths.mjs';

/** The habits of the house that no linter rule knows. */
const rooms = ['app', 'components', 'lib', 'scripts', 'tests', 'prisma'];
const longest = 250;
/** Two words each, so that this file does not find itself. */
const unfinished = new RegExp(['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX:'].join('|'));
const emptyNames = /(^|-)(utils?|helpers?|common|misc|manager|service)(-|\.|$)/;

interface SourceFile {
  path: string;
  text: string;
}

const sources = rooms.flatMap((room) => sourcesIn(room));

function sourcesIn(folder: string): SourceFile[] {
  return readdirSync(inCheckout(folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'generated' ? [] : sourcesIn(path);
    return /^\.(ts|tsx|mjs)$/.test(extname(path))
      ? [{ path, text: readFileSync(inCheckout(path), 'utf8') }]
      : [];
  });
}

const pathsWhere = (isFound: (source: SourceFile) => boolean): string[] =>
  sources.filter(isFound).map(({ path }) => path);

test(`no file is longer than ${longest} lines`, () => {
  expect(pathsWhere(({ text }) => text.split('\n').length - 1 > longest)).toEqual([]);
});

test('no file has a name that says nothing', () => {
  expect(pathsWhere(({ path }) => emptyNames.test(basename(path)))).toEqual([]);
});

test('nothing is left for later', () => {
  expect(pathsWhere(({ text }) => unfinished.test(text))).toEqual([]);
});
