/** The parts of a workbook's archive, opened only after its directory has been looked through. */

import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { type FileRefusal, refuseFile } from '@/lib/domain/list-problem';
import { GREATEST_RATIO, LARGEST_PART, MOST_PARTS, MOST_UNPACKED, RATIO_COUNTS_FROM } from './limits';

/** An archive: which parts it has, and their text. */
export type Archive = {
  readonly names: readonly string[];
  /** Hands the text of a part on, piece by piece; does nothing when there is no such part. */
  read(name: string, onText: (text: string) => void): Promise<void>;
};

/** Told how many bytes have been unpacked, of all that the archive holds. */
export type OnUnpacked = (done: number, of: number) => void;

/** Opens an archive, or says why not: cut short, or unpacking to more than any list. */
export async function openArchive(bytes: Uint8Array, onUnpacked: OnUnpacked): Promise<Archive | FileRefusal> {
  try {
    const file = await opened(bytes);
    const entries = await entriesOf(file);
    return 'fileRefusal' in entries ? entries : archiveOf(file, entries, onUnpacked);
  } catch {
    return refuseFile('truncated');
  }
}

const opened = (bytes: Uint8Array): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true }, (error, file) =>
      error || !file ? reject(error) : resolve(file),
    );
  });

/** Reads the directory only; what it declares is held to when the parts are unpacked. */
function entriesOf(file: ZipFile): Promise<Map<string, Entry> | FileRefusal> {
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  return new Promise((resolve, reject) => {
    file.on('error', reject);
    file.on('end', () => resolve(entries));
    file.on('entry', (entry: Entry) => {
      unpacked += entry.uncompressedSize;
      entries.set(entry.fileName, entry);
      if (isBomb(entry) || unpacked > MOST_UNPACKED || entries.size > MOST_PARTS) {
        resolve(refuseFile('zip-bomb'));
      } else file.readEntry();
    });
    file.readEntry();
  });
}

function isBomb({ uncompressedSize, compressedSize }: Entry): boolean {
  if (uncompressedSize > LARGEST_PART) return true;
  return uncompressedSize > RATIO_COUNTS_FROM && uncompressedSize > compressedSize * GREATEST_RATIO;
}

function archiveOf(file: ZipFile, entries: Map<string, Entry>, onUnpacked: OnUnpacked): Archive {
  const of = [...entries.values()].reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  let before = 0;
  return {
    names: [...entries.keys()],
    read: async (name, onText) => {
      const entry = entries.get(name);
      if (!entry) return;
      await unpack(file, entry, onText, (done) => onUnpacked(before + done, of));
      before += entry.uncompressedSize;
    },
  };
}

/** Bytes between two reports of progress. */
const STEP = 2 * 1024 * 1024;

function unpack(
  file: ZipFile,
  entry: Entry,
  onText: (text: string) => void,
  onBytes: (done: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    file.openReadStream(entry, (error, stream) => {
      if (error || !stream) return reject(error);
      const decoder = new TextDecoder('utf-8');
      let done = 0;
      stream.on('error', reject);
      stream.on('data', (chunk: Buffer) => {
        if (Math.floor(done / STEP) !== Math.floor((done + chunk.length) / STEP)) onBytes(done);
        done += chunk.length;
        try {
          onText(decoder.decode(chunk, { stream: true }));
        } catch (thrown) {
          stream.destroy();
          reject(thrown);
        }
      });
      stream.on('end', resolve);
    });
  });
}
