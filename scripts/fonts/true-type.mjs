/** Takes a TrueType file apart into its tables and puts it together again, with right checksums. */

const CHECKSUM_OF_WHOLE_FONT = 0xb1b0afba;
const DIRECTORY_START = 12;
const ENTRY_SIZE = 16;
const ADJUSTMENT_IN_HEAD = 8;

/** The tables of a font by tag, each a copy of its bytes. */
export function tablesOf(font) {
  const count = font.readUInt16BE(4);
  const entries = Array.from({ length: count }, (_, index) => DIRECTORY_START + index * ENTRY_SIZE);
  return new Map(
    entries.map((at) => {
      const offset = font.readUInt32BE(at + 8);
      const bytes = font.subarray(offset, offset + font.readUInt32BE(at + 12));
      return [font.toString('latin1', at, at + 4), Buffer.from(bytes)];
    }),
  );
}

/** The font made of these tables. */
export function fontOf(tables) {
  tables.get('head').writeUInt32BE(0, ADJUSTMENT_IN_HEAD);
  const sorted = [...tables].sort(([one], [other]) => (one < other ? -1 : 1));
  const directory = directoryOf(sorted);
  const font = Buffer.concat([directory, ...sorted.map(([, bytes]) => padded(bytes))]);
  const headAt = font.readUInt32BE(
    DIRECTORY_START + ENTRY_SIZE * sorted.findIndex(([tag]) => tag === 'head') + 8,
  );
  font.writeUInt32BE((CHECKSUM_OF_WHOLE_FONT - checksumOf(font)) >>> 0, headAt + ADJUSTMENT_IN_HEAD);
  return font;
}

function directoryOf(sorted) {
  const directory = Buffer.alloc(DIRECTORY_START + ENTRY_SIZE * sorted.length);
  const power = 2 ** Math.floor(Math.log2(sorted.length));
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(sorted.length, 4);
  directory.writeUInt16BE(power * 16, 6);
  directory.writeUInt16BE(Math.log2(power), 8);
  directory.writeUInt16BE((sorted.length - power) * 16, 10);
  let offset = directory.length;
  for (const [index, [tag, bytes]] of sorted.entries()) {
    const at = DIRECTORY_START + index * ENTRY_SIZE;
    directory.write(tag, at, 'latin1');
    directory.writeUInt32BE(checksumOf(padded(bytes)), at + 4);
    directory.writeUInt32BE(offset, at + 8);
    directory.writeUInt32BE(bytes.length, at + 12);
    offset += padded(bytes).length;
  }
  return directory;
}

function checksumOf(bytes) {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}

function padded(bytes) {
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}
