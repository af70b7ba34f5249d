import { inflateRawSync } from 'node:zlib';

/** The parts of an archive that some library wrote, from its directory. */
export function unzipped(archive: Uint8Array): { name: string; bytes: Uint8Array }[] {
  const all = Buffer.from(archive);
  const end = all.lastIndexOf(Buffer.from('504b0506', 'hex'));
  const parts: { name: string; bytes: Uint8Array }[] = [];
  let at = all.readUInt32LE(end + 16);
  for (let count = all.readUInt16LE(end + 10); count > 0; count--) {
    const nameLength = all.readUInt16LE(at + 28);
    const name = all.toString('utf8', at + 46, at + 46 + nameLength);
    const from = all.readUInt32LE(at + 42);
    const body = from + 30 + all.readUInt16LE(from + 26) + all.readUInt16LE(from + 28);
    const packed = all.subarray(body, body + all.readUInt32LE(at + 20));
    const isDeflated = all.readUInt16LE(at + 10) === 8;
    parts.push({ name, bytes: new Uint8Array(isDeflated ? inflateRawSync(packed) : packed) });
    at += 46 + nameLength + all.readUInt16LE(at + 30) + all.readUInt16LE(at + 32);
  }
  return parts;
}
