import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root } from './paths.mjs';

/**
 * Whether something made from sources is still what these sources would make. The content is compared, not the
 * times: a fresh clone has new times and old content.
 */

/** Made from other sources, or not a source: never part of a fingerprint. */
const left = new Set(['node_modules', '.next', '.cache', '.git', 'generated', 'data']);

/**
 * One word for the content of files and folders, which need not exist.
 *
 * @param {string[]} places paths in the checkout
 */
export function fingerprintOf(places) {
  const hash = createHash('sha256');
  for (const place of places) {
    for (const file of filesIn(join(root, place))) {
      hash
        .update(`${relative(root, file)}\0${process.platform}\0`)
        .update(readFileSync(file))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

/**
 * @param {string} place
 * @returns {string[]}
 */
function filesIn(place) {
  const found = statSync(place, { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return [place];
  const entries = readdirSync(place, { withFileTypes: true }).filter((entry) => !left.has(entry.name));
  return entries
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory()
        ? filesIn(join(place, entry.name))
        : entry.isFile()
          ? [join(place, entry.name)]
          : [],
    );
}

/**
 * What a mark says, or the empty string: what was made is not whole.
 *
 * @param {string} mark path of a file beside what was made
 */
export function readMark(mark) {
  try {
    return readFileSync(mark, 'utf8').trim();
  } catch {
    return '';
  }
}

/**
 * Makes something and marks it with the fingerprint of its sources. The mark goes first and comes back last, so that
 * what was cut short has none.
 *
 * @param {string} mark
 * @param {string} fingerprint
 * @param {() => Promise<void>} make
 */
export async function makeAndMark(mark, fingerprint, make) {
  rmSync(mark, { force: true });
  await make();
  mkdirSync(dirname(mark), { recursive: true });
  writeFileSync(`${mark}.new`, `${fingerprint}\n`, { flush: true });
  renameSync(`${mark}.new`, mark);
}
