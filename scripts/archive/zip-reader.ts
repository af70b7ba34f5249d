import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { type Entry, open, type ZipFile } from 'yauzl';

/** A zip file opened for reading entries by name, in any order and more than once. */
export class ZipReader {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** Opens a file and reads its table of contents; rejects when it is no zip file or cut short. */
  static open(path: string): Promise<ZipReader> {
    return new Promise((resolve, reject) => {
      open(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true }, (error, zip) => {
        if (error) return reject(error);
        const entries = new Map<string, Entry>();
        zip.on('error', reject);
        zip.on('entry', (entry: Entry) => {
          entries.set(entry.fileName, entry);
          zip.readEntry();
        });
        zip.on('end', () => resolve(new ZipReader(zip, entries)));
        zip.readEntry();
      });
    });
  }

  /** The content of an entry, decompressed. */
  read(name: string): Promise<Readable> {
    const entry = this.entries.get(name);
    if (!entry) return Promise.reject(new Error(`the file has no ${name}`));
    return new Promise((resolve, reject) => {
      this.zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
    });
  }

  /** A small entry as text. */
  async text(name: string): Promise<string> {
    return (await buffer(await this.read(name))).toString('utf8');
  }

  close(): void {
    this.zip.close();
  }
}
