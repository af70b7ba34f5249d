/** Archives made part by part, so that their directory can say what is not so. */

import { crc32 as crc32Of } from 'node:zlib';
import { unzipped } from './unzip';

/** A part of an archive. */
export type Part = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The bytes are packed already, and unpack to `size` bytes, or so the directory says. */
  readonly isDeflated?: boolean;
  readonly size?: number;
};

/** The parts of an archive, unpacked. */
export const partsOf = (archive: Uint8Array): Part[] => unzipped(archive);

/** An archive of these parts. */
export function zipOf(parts: readonly Part[]): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const local = Buffer.concat([
      Buffer.from('504b0304', 'hex'),
      fieldsOf(part),
      Buffer.from(part.name),
      part.bytes,
    ]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    const entry = Buffer.from('504b01021400', 'hex');
    directory.push(Buffer.concat([entry, fieldsOf(part), place, Buffer.from(part.name)]));
    bodies.push(local);
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.from('504b0506000000000000000000000000000000000000', 'hex');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...bodies, listed, end]));
}

/** What the local header and the directory both say: from the version needed to the length of the extra field. */
function fieldsOf({ name, bytes, isDeflated = false, size = bytes.length }: Part): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(isDeflated ? 8 : 0, 4);
  fields.writeUInt32LE(isDeflated ? 0 : crc32Of(bytes), 10);
  fields.writeUInt32LE(bytes.length, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  return fields;
}
