/**
 * The container of .xls and of password-protected .xlsx files (MS-CFB): a small file system of streams. Only its
 * directory and one stream are ever needed here.
 */

/** The streams and storages of a container. */
export type OleFile = {
  readonly names: readonly string[];
  /** The bytes of a stream, or `null` when there is none of that name. Throws when the file is cut short. */
  stream(name: string): Uint8Array | null;
};

const END = 0xfffffffe;
const HEADER = 512;
const ENTRY = 128;
const SHORTER_IN_MINI = 4096;
const MINI = 64;
const STREAM = 2;
const ROOT = 5;

type OleEntry = {
  readonly name: string;
  readonly kind: number;
  readonly first: number;
  readonly size: number;
};

/** Opens a container; throws a RangeError when the file ends before what it refers to. */
export function openOle(bytes: Uint8Array): OleFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const number = (at: number) => view.getUint32(at, true);
  const sectorSize = 1 << view.getUint16(30, true);

  const sector = (index: number): Uint8Array => {
    const from = HEADER * (sectorSize / HEADER) + index * sectorSize;
    if (from >= bytes.length) throw new RangeError('the file is cut short');
    return bytes.subarray(from, from + sectorSize);
  };
  const chain = (first: number, next: (index: number) => number): number[] => {
    const sectors: number[] = [];
    for (let at = first; at < END; at = next(at)) {
      sectors.push(at);
      if (sectors.length > bytes.length / MINI) throw new RangeError('the file goes in circles');
    }
    return sectors;
  };
  const joined = (sectors: readonly number[]): Uint8Array => Buffer.concat(sectors.map(sector));

  const table = numbersOf(joined(tableSectors(number, sector)));
  const nextOf = (index: number): number => table[index] ?? END;
  const read = (first: number): Uint8Array => joined(chain(first, nextOf));

  const entries = entriesOf(read(number(48)));
  const root = entries.find(({ kind }) => kind === ROOT);
  const small = () => read(root?.first ?? END);
  const smallTable = () => numbersOf(read(number(60)));

  const readSmall = ({ first }: OleEntry): Uint8Array => {
    const all = small();
    const next = smallTable();
    const parts = chain(first, (index) => next[index] ?? END);
    return Buffer.concat(parts.map((index) => all.subarray(index * MINI, (index + 1) * MINI)));
  };
  return {
    names: entries.map(({ name }) => name),
    stream(name) {
      const entry = entries.find((each) => each.kind === STREAM && each.name === name);
      if (!entry) return null;
      const stream = entry.size < SHORTER_IN_MINI ? readSmall(entry) : read(entry.first);
      if (stream.length < entry.size) throw new RangeError('the file is cut short');
      return stream.subarray(0, entry.size);
    },
  };
}

/** The sectors of the allocation table: 109 in the header, the rest in a chain of their own. */
function tableSectors(number: (at: number) => number, sector: (index: number) => Uint8Array): number[] {
  const listed = Array.from({ length: 109 }, (_, index) => number(76 + index * 4));
  let further = number(68);
  for (let count = number(72); further < END && count > 0; count--) {
    const numbers = numbersOf(sector(further));
    listed.push(...numbers.slice(0, -1));
    further = numbers.at(-1) ?? END;
  }
  return listed.filter((index) => index < END - 3);
}

function numbersOf(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.length >> 2 }, (_, index) => view.getUint32(index * 4, true));
}

function entriesOf(directory: Uint8Array): OleEntry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  return Array.from({ length: Math.floor(directory.length / ENTRY) }, (_, index) => {
    const at = index * ENTRY;
    const nameLength = Math.max(0, Math.min(64, view.getUint16(at + 64, true)) - 2);
    return {
      name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + nameLength)),
      kind: view.getUint8(at + 66),
      first: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    };
  }).filter(({ kind }) => kind !== 0);
}
