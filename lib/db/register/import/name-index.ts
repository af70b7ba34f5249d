import type { Reader } from '@/lib/db/client';
import { enterpriseNameKey, looseNameKey } from '@/lib/domain/register/import/names';
import { foldForSearch } from '@/lib/text/search';

/** Finds the enterprises of some units whose name may be the one given: by hashes, so some found may be others. */
export type NameIndex = { idsLike(looseKey: string): number[] };

/** Rows read at a time. */
const pageSize = 20_000;

/** The two keys of an enterprise's name. */
export function keysOfName(name: string): { key: string; looseKey: string } {
  const key = enterpriseNameKey(foldForSearch(name));
  return { key, looseKey: looseNameKey(key) };
}

/**
 * An index of the names of all enterprises that stand in these units at present. It holds two numbers an enterprise: a million
 * take 16 MB, where the names themselves would take hundreds.
 */
export async function indexNames(reader: Reader, unitIds: readonly number[]): Promise<NameIndex> {
  const hashes: number[] = [];
  const ids: number[] = [];
  for (let last = 0; ; ) {
    const rows = await reader.$queryRaw<{ id: number; name: string }[]>`
      select s."enterpriseId" as id, e.name from "EnterpriseState" s join "Enterprise" e on e.id = s."enterpriseId"
      where s.until is null and s."knownUntil" is null and s."unitId" = any(${[...unitIds]}::int[])
        and s."enterpriseId" > ${last} order by s."enterpriseId" limit ${pageSize}`;
    for (const { id, name } of rows) {
      hashes.push(hashOf(keysOfName(name).looseKey));
      ids.push(id);
    }
    last = rows.at(-1)?.id ?? last;
    if (rows.length < pageSize) break;
  }
  return sorted(hashes, ids);
}

function sorted(hashes: readonly number[], ids: readonly number[]): NameIndex {
  const order = Uint32Array.from(hashes.keys()).sort((one, other) => at(hashes, one) - at(hashes, other));
  const sortedHashes = Uint32Array.from(order, (index) => at(hashes, index));
  const sortedIds = Int32Array.from(order, (index) => at(ids, index));
  return {
    // Equal names have equal loose keys: one index finds both.
    idsLike(looseKey) {
      const hash = hashOf(looseKey);
      const found: number[] = [];
      for (let index = firstAt(sortedHashes, hash); sortedHashes[index] === hash; index += 1) {
        found.push(sortedIds[index] ?? 0);
      }
      return found;
    },
  };
}

const at = (list: readonly number[], index: number): number => list[index] ?? 0;

/** The first place of a number in a sorted list, or where it would stand. */
function firstAt(list: Uint32Array, value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** FNV-1a over UTF-16, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
