/** The text of a file whose bytes may be in any encoding that Vietnamese offices have used. */

import type { TextEncoding } from '@/lib/domain/list';
import { fitOf, shareOf } from './syllable';
import { fromTcvn3 } from './tcvn3';
import { fromViscii } from './viscii';
import { fromVni } from './vni';

/** A file's text, how it was written, and what else it might be, the likeliest first. */
export type FileText = {
  readonly text: string;
  readonly encoding: TextEncoding;
  readonly others: readonly TextEncoding[];
};

/** Enough words to tell encodings apart. */
const SAMPLE = 64 * 1024;
/** An encoding in which fewer words than this are Vietnamese is not worth offering. */
const WORTH_OFFERING = 0.3;

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const decoding = (label: string) => (bytes: Uint8Array) => new TextDecoder(label).decode(bytes);

const decoders: Partial<Record<TextEncoding, (bytes: Uint8Array) => string>> = {
  'utf-8': decoding('utf-8'),
  'utf-16le': decoding('utf-16le'),
  'utf-16be': decoding('utf-16be'),
  'windows-1258': decoding('windows-1258'),
  tcvn3: (bytes) => fromTcvn3(latin(bytes)),
  vni: (bytes) => fromVni(latin(bytes)),
  viscii: (bytes) => fromViscii(latin(bytes)),
};

/** In the order in which a tie is decided. UTF-8 is among them for a file of which a few bytes are damaged. */
const candidates = ['utf-8', 'windows-1258', 'tcvn3', 'vni', 'viscii'] as const;

/** Reads the text of a file; `chosen` is a person's word and is taken as it is. */
export function fileText(bytes: Uint8Array, chosen?: TextEncoding): FileText {
  const decodeChosen = chosen && decoders[chosen];
  if (chosen && decodeChosen) return { text: decodeChosen(bytes), encoding: chosen, others: [] };
  const sure = sureEncoding(bytes);
  if (sure) return { text: decoders[sure]?.(bytes) ?? '', encoding: sure, others: [] };
  return likeliest(bytes);
}

/** The encoding that a byte order mark, zero bytes or flawless UTF-8 prove. */
function sureEncoding(bytes: Uint8Array): TextEncoding | null {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  return sixteenBit(bytes) ?? (isUtf8(bytes) ? 'utf-8' : null);
}

/** Without a mark, 16-bit text shows by its line breaks and separators: every second byte of those is zero. */
function sixteenBit(bytes: Uint8Array): TextEncoding | null {
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = sample.length / 8;
  if (odd > many && even < odd / 8) return 'utf-16le';
  return even > many && odd < even / 8 ? 'utf-16be' : null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function likeliest(bytes: Uint8Array): FileText {
  const sample = bytes.subarray(0, SAMPLE);
  const scored = candidates.map((encoding) => ({
    encoding,
    share: shareOf(fitOf(decoders[encoding]?.(sample) ?? '')),
  }));
  const [best, ...rest] = scored.sort((one, other) => other.share - one.share);
  const encoding = best?.encoding ?? 'utf-8';
  const others = rest.filter(({ share }) => share >= WORTH_OFFERING).map((other) => other.encoding);
  return { text: decoders[encoding]?.(bytes) ?? '', encoding, others };
}
