/** What a file is, by its content; its name must not say otherwise. */

import type { TextEncoding } from '@/lib/domain/list';
import { type FileRefusal, refuseFile } from '@/lib/domain/list-problem';
import { fileText } from '@/lib/import/letters/file-text';
import { readCsv } from './csv';
import { MOST_BYTES } from './limits';
import type { OpenFile } from './open-file';
import { openXls } from './xls';
import { openXlsx } from './xlsx';
import type { OnUnpacked } from './zip';

type Content = 'xlsx' | 'xls' | 'csv';

/** The contents that an extension may stand for. */
const contentOf: Readonly<Record<string, Content>> = { xlsx: 'xlsx', xls: 'xls', csv: 'csv', txt: 'csv' };

const withMacros = new Set(['xlsm', 'xltm', 'xlam']);

/** Opens a file of any kind that lists come in, or says why not. */
export async function openFile(
  bytes: Uint8Array,
  fileName: string,
  encoding?: TextEncoding,
  onUnpacked?: OnUnpacked,
): Promise<OpenFile | FileRefusal> {
  if (bytes.length === 0) return refuseFile('empty');
  if (bytes.length > MOST_BYTES) return refuseFile('too-large', { most: MOST_BYTES });
  const extension = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  if (withMacros.has(extension)) return refuseFile('has-macros');
  const content = contentByBytes(bytes);
  if (content === null) return refuseFile('not-a-table');
  const opened = await openers[content](bytes, encoding, onUnpacked);
  const named = contentOf[extension];
  const isSame = named === content || 'fileRefusal' in opened;
  return isSame
    ? opened
    : refuseFile('wrong-extension', { extension: `.${extension}`, content: `.${content}` });
}

type Opener = (
  bytes: Uint8Array,
  encoding: TextEncoding | undefined,
  onUnpacked: OnUnpacked | undefined,
) => Promise<OpenFile | FileRefusal>;

const openers: Record<Content, Opener> = {
  xlsx: (bytes, _encoding, onUnpacked) => openXlsx(bytes, onUnpacked),
  xls: openXls,
  csv: async (bytes, encoding) => openText(bytes, encoding),
};

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

function contentByBytes(bytes: Uint8Array): Content | null {
  if (startsWith(bytes, 0x50, 0x4b)) return 'xlsx';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'xls';
  return isText(bytes) ? 'csv' : null;
}

/** Pictures, PDF and programs hold bytes that no text does; those of VISCII and 16-bit text are let through. */
function isText(bytes: Uint8Array): boolean {
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return false;
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return true;
  const sample = bytes.subarray(0, 4096);
  const control = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length;
  const zeros = sample.filter((byte) => byte === 0).length;
  return control - zeros <= sample.length / 50 && (zeros === 0 || zeros > sample.length / 8);
}

/** Web pages and XML that Excel opens under the name of a table. */
const markup = /^\s*<(?:!doctype|html|\?xml|table|head|body|meta)/i;

function openText(bytes: Uint8Array, chosen?: TextEncoding): OpenFile | FileRefusal {
  const { text, encoding, others } = fileText(bytes, chosen);
  if (text.trim() === '') return refuseFile('empty');
  if (markup.test(text.slice(0, 200))) return refuseFile('not-a-table');
  return {
    format: 'csv',
    encoding,
    otherEncodings: others,
    sheets: ['CSV'],
    readSheet: async () => readCsv(text),
  };
}
