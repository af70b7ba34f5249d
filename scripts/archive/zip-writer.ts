import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

/** Sizes in a zip without the 64-bit extension. */
const largest = 0xffff_ffff;

const version = 20;
const deflated = 8;
const namesInUtf8 = 0x0800;

type Entry = { name: Buffer; crc: number; compressed: number; size: number; offset: number };

/** Writes a zip file entry by entry; the file appears under its name only when it is whole. */
export class ZipWriter {
  private readonly entries: Entry[] = [];
  private position = 0;

  private constructor(
    private readonly file: FileHandle,
    private readonly path: string,
  ) {}

  /** Only its owner may read the file: it holds password hashes. */
  static async create(path: string): Promise<ZipWriter> {
    return new ZipWriter(await open(`${path}.part`, 'w', 0o600), path);
  }

  /** Adds an entry from a stream; `watch` sees every piece of it before it is compressed. */
  async add(
    name: string,
    content: Readable,
    watch: (piece: Buffer) => void = () => undefined,
  ): Promise<void> {
    const entry: Entry = { name: Buffer.from(name), crc: 0, compressed: 0, size: 0, offset: this.position };
    const header = localHeader(entry);
    await this.write(header);
    const deflate = createDeflateRaw();
    content.on('error', (error) => deflate.destroy(error));
    content.on('data', (piece: Buffer) => {
      watch(piece);
      entry.crc = crc32(piece, entry.crc);
      entry.size += piece.length;
    });
    for await (const piece of content.pipe(deflate)) {
      entry.compressed += piece.length;
      await this.write(piece);
    }
    if (Math.max(this.position, entry.size) > largest) throw new RangeError('a zip file holds at most 4 GB');
    // Sizes are known only now: the header is written again in its place.
    await this.file.write(localHeader(entry), 0, header.length, entry.offset);
    this.entries.push(entry);
  }

  /** Writes the table of contents and gives the file its name. */
  async finish(): Promise<void> {
    const start = this.position;
    for (const entry of this.entries) await this.write(centralHeader(entry));
    await this.write(endOfDirectory(this.entries.length, this.position - start, start));
    await this.file.sync();
    await this.file.close();
    await rename(`${this.path}.part`, this.path);
  }

  /** Leaves nothing behind. */
  async abandon(): Promise<void> {
    await this.file.close();
    await rm(`${this.path}.part`, { force: true });
  }

  private async write(bytes: Buffer): Promise<void> {
    await this.file.write(bytes, 0, bytes.length, this.position);
    this.position += bytes.length;
  }
}

/** The fields that both headers of an entry share; dates are left at the first day that the format knows. */
function sharedFields({ crc, compressed, size, name }: Entry): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(version, 0);
  fields.writeUInt16LE(namesInUtf8, 2);
  fields.writeUInt16LE(deflated, 4);
  fields.writeUInt16LE(0x0021, 8);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(compressed, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

const signature = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

const localHeader = (entry: Entry): Buffer =>
  Buffer.concat([signature(0x04034b50), sharedFields(entry), entry.name]);

function centralHeader(entry: Entry): Buffer {
  const madeBy = Buffer.alloc(2);
  madeBy.writeUInt16LE(version);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(entry.offset, 10);
  return Buffer.concat([signature(0x02014b50), madeBy, sharedFields(entry), rest, entry.name]);
}

function endOfDirectory(count: number, size: number, start: number): Buffer {
  const end = Buffer.alloc(18);
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(start, 12);
  return Buffer.concat([signature(0x06054b50), end]);
}
