import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMigrations } from './migrations.mjs';
import { inCheckout } from './paths.mjs';
import { differenceTo } from './schema-engine.mjs';

/** Every file of prisma/schema. */
export function readSchema() {
  const folder = inCheckout('prisma', 'schema');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.prisma'),
  );
  const paths = names.sort().map((name) => join(folder, name));
  return paths.map((path) => ({ path, content: readFileSync(path, 'utf8') }));
}

/**
 * The SQL that is missing in a database, which has every migration, for it to be what prisma/schema says; empty when
 * they agree.
 *
 * @param {string} url
 */
export async function pendingChanges(url) {
  return withoutRepeatedIndexes(await differenceTo(url, readSchema()));
}

/**
 * Prisma does not read the operator class of an index back from the database, and proposes for ever to drop such an
 * index and create it again: a pair whose second half a migration already holds word for word is left out.
 *
 * @param {string} script
 */
function withoutRepeatedIndexes(script) {
  const written = readMigrations()
    .map((migration) => migration.script)
    .join('\n');
  const steps = script.split(/\n(?=-- [A-Z])/).map((step) => step.trim());
  const body = (/** @type {string} */ step) => step.split('\n').slice(1).join('\n').trim();
  const repeated = steps.filter((step) => step.startsWith('-- CreateIndex') && written.includes(body(step)));
  const names = repeated.map((step) => /INDEX ("[^"]+")/.exec(step)?.[1]);
  const isDropOfRepeated = (/** @type {string} */ step) =>
    names.some((name) => body(step) === `DROP INDEX ${name};`);
  const kept = steps.filter((step) => !repeated.includes(step) && !isDropOfRepeated(step) && body(step));
  return kept
    .join('\n\n')
    .replace(/^-- This is an empty migration\.$/m, '')
    .trim();
}
