import { constants, crc32, deflateRawSync } from 'node:zlib';

/** A part of a page, compressed by itself: parts can be strung together to one gzip file without doing it again. */
export type Part = { readonly deflated: Buffer; readonly checksum: number; readonly length: number };

/** Compresses a part. What stands in another part is not known to this one, so any other may come before it. */
export function partOf(text: string): Part {
  const bytes = Buffer.from(text);
  // Flushed instead of finished: the last block says that more will come, and ends at a whole byte.
  const deflated = deflateRawSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH });
  return { deflated, checksum: crc32(bytes), length: bytes.length };
}

/** Deflate by RFC 1951, from a machine that does not say which, without a name or a date. */
const header = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
/** An empty last block. */
const ending = Buffer.from([3, 0]);

/** The parts as one gzip file (RFC 1952). */
export function gzipOf(parts: readonly Part[]): Buffer {
  const trailer = Buffer.alloc(8);
  const whole = parts.reduce((before, part) => ({
    deflated: part.deflated,
    checksum: checksumOfBoth(before, part),
    length: before.length + part.length,
  }));
  trailer.writeUInt32LE(whole.checksum, 0);
  trailer.writeUInt32LE(whole.length, 4);
  return Buffer.concat([header, ...parts.map(({ deflated }) => deflated), ending, trailer]);
}

/**
 * The CRC-32 of two texts in a row from those of each. A CRC is linear: that of the first is carried over as many zeros as
 * the second is long, and the second's is added. Carrying over 2ⁿ zeros is a matrix over bits, squared n times
 * (Mark Adler's `crc32_combine`).
 */
function checksumOfBoth(first: Part, second: Part): number {
  let checksum = first.checksum;
  for (let power = 0, left = second.length * 8; left > 0; power += 1, left = Math.floor(left / 2)) {
    if (left % 2 === 1) checksum = times(zeros(power), checksum);
  }
  return (checksum ^ second.checksum) >>> 0;
}

/** Each column is what one bit of a checksum becomes. */
type Matrix = readonly number[];

const bits = Array.from({ length: 32 }, (_, index) => index);
const oneZero: Matrix = bits.map((index) => (index === 0 ? 0xedb88320 : 2 ** (index - 1)));
const known: Matrix[] = [oneZero];

/** What 2ⁿ zero bits do to a checksum. */
function zeros(power: number): Matrix {
  const matrix = known[power];
  if (matrix !== undefined) return matrix;
  const half = zeros(power - 1);
  const squared = half.map((column) => times(half, column));
  known[power] = squared;
  return squared;
}

function times(matrix: Matrix, checksum: number): number {
  return bits.reduce((sum, index) => (checksum & (1 << index) ? sum ^ (matrix[index] ?? 0) : sum), 0);
}
