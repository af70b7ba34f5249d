/**
 * The archive that an Office file is: named parts, packed so that the same parts give the same bytes. Times are left at the
 * oldest that an archive can say, 1 January 1980.
 */

import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { writable } from './characters';

/** The parts of an Office file by name, in the order in which they are packed; text is UTF-8. */
export type Parts = ReadonlyMap<string, string | Uint8Array>;

const LOCAL = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;
const DEFLATED = 8;
/** 1 January 1980. */
const FIRST_DAY = 0x21;
const VERSION = 20;

type Packed = {
  readonly name: Buffer;
  readonly packed: Buffer;
  readonly size: number;
  readonly check: number;
};

/** An archive of these parts; their names are plain letters. What no XML may hold is left out of those that are XML. */
export function packed(parts: Parts): Uint8Array<ArrayBuffer> {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of parts) {
    const part = packedPart(name, content);
    const head = headOf(part);
    directory.push(entryOf(part, at));
    bodies.push(head, part.name, part.packed);
    at += head.length + part.name.length + part.packed.length;
  }
  const listed = Buffer.concat(directory);
  return new Uint8Array(Buffer.concat([...bodies, listed, endOf(parts.size, listed.length, at)]));
}

const isXml = /\.(?:xml|rels|svg)$/;

/** Here, where every writer comes by, as what people typed reaches a part on many ways. */
const writableBytes = (content: string | Uint8Array): Buffer =>
  Buffer.from(writable(typeof content === 'string' ? content : Buffer.from(content).toString('utf8')));

function packedPart(name: string, content: string | Uint8Array): Packed {
  const bytes = isXml.test(name) ? writableBytes(content) : Buffer.from(content);
  return {
    name: Buffer.from(name),
    packed: deflateRawSync(bytes),
    size: bytes.length,
    check: crc32(bytes),
  };
}

/** What the head of a part and its entry in the directory both say: 26 bytes. */
function factsOf({ name, packed: body, size, check }: Packed): Buffer {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(VERSION, 0);
  facts.writeUInt16LE(DEFLATED, 4);
  facts.writeUInt16LE(FIRST_DAY, 8);
  facts.writeUInt32LE(check, 10);
  facts.writeUInt32LE(body.length, 14);
  facts.writeUInt32LE(size, 18);
  facts.writeUInt16LE(name.length, 22);
  return facts;
}

const headOf = (part: Packed): Buffer => Buffer.concat([signature(LOCAL), factsOf(part)]);

function entryOf(part: Packed, at: number): Buffer {
  const madeBy = Buffer.alloc(2);
  madeBy.writeUInt16LE(VERSION);
  const place = Buffer.alloc(14);
  place.writeUInt32LE(at, 10);
  return Buffer.concat([signature(ENTRY), madeBy, factsOf(part), place, part.name]);
}

function endOf(count: number, length: number, at: number): Buffer {
  const end = Buffer.alloc(18);
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([signature(END), end]);
}

function signature(value: number): Buffer {
  const four = Buffer.alloc(4);
  four.writeUInt32LE(value);
  return four;
}

/** The parts of an archive that this program has just made, in their order; for files from elsewhere see `lib/import`. */
export function unpacked(archive: Uint8Array): Map<string, Uint8Array> {
  const all = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const parts = new Map<string, Uint8Array>();
  let at = all.readUInt32LE(all.length - 6);
  for (let left = all.readUInt16LE(all.length - 12); left > 0; left--) {
    const nameLength = all.readUInt16LE(at + 28);
    const from = all.readUInt32LE(at + 42);
    const body = from + 30 + all.readUInt16LE(from + 26) + all.readUInt16LE(from + 28);
    const bytes = all.subarray(body, body + all.readUInt32LE(at + 20));
    const isDeflated = all.readUInt16LE(at + 10) === DEFLATED;
    parts.set(
      all.toString('utf8', at + 46, at + 46 + nameLength),
      isDeflated ? inflateRawSync(bytes) : bytes,
    );
    at += 46 + nameLength + all.readUInt16LE(at + 30) + all.readUInt16LE(at + 32);
  }
  return parts;
}
