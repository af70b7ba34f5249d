import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Readable as Stream } from 'node:stream';
import { z } from 'zod';
import type { Snapshot } from '@/lib/db/backup/copy-out';
import { Failure } from '@/scripts/setup/failure.mjs';
import { ZipReader } from './zip-reader';
import { ZipWriter } from './zip-writer';

/** What a backup file says about itself: `manifest.json`, guarded by `manifest.sha256`. */
const manifestSchema = z.object({
  format: z.literal('moc-2030-backup'),
  formatVersion: z.literal(1),
  madeAt: z.string(),
  migrations: z.array(z.string()),
  tables: z.array(
    z.object({ name: z.string(), columns: z.array(z.string()), rows: z.number(), sha256: z.string() }),
  ),
});

export type Manifest = z.infer<typeof manifestSchema>;

const entryOf = (table: string) => `tables/${table}.copy`;
const newline = 0x0a;

/** Writes a snapshot to a file and returns its manifest. */
export async function writeBackup(path: string, snapshot: Snapshot, madeAt: string): Promise<Manifest> {
  const zip = await ZipWriter.create(path);
  try {
    const tables: Manifest['tables'] = [];
    for (const table of snapshot.tables) {
      const hash = createHash('sha256');
      let rows = 0;
      await zip.add(entryOf(table.name), snapshot.rowsOf(table), (piece) => {
        hash.update(piece);
        // In the text format a line break inside a value is escaped: every one ends a row.
        for (let at = piece.indexOf(newline); at >= 0; at = piece.indexOf(newline, at + 1)) rows += 1;
      });
      tables.push({ ...table, rows, sha256: hash.digest('hex') });
    }
    const { migrations } = snapshot;
    const manifest: Manifest = { format: 'moc-2030-backup', formatVersion: 1, madeAt, migrations, tables };
    const text = JSON.stringify(manifest, null, 2);
    await zip.add('manifest.json', Stream.from([Buffer.from(text)]));
    await zip.add('manifest.sha256', Stream.from([Buffer.from(sha256(text))]));
    await zip.finish();
    return manifest;
  } catch (error) {
    await zip.abandon();
    throw error;
  }
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

export type OpenBackup = {
  manifest: Manifest;
  rowsOf: (table: { name: string }) => Promise<Readable>;
  close: () => void;
};

/** Opens a backup and checks every byte of it, before anything is done with it. */
export async function openBackup(path: string): Promise<OpenBackup> {
  const zip = await ZipReader.open(path).catch(() => {
    throw new Failure(`${path} is not a backup of Mốc 2030, or it is damaged.`);
  });
  try {
    const manifest = await readManifest(zip);
    for (const table of manifest.tables) await checkTable(zip, table);
    return { manifest, rowsOf: ({ name }) => zip.read(entryOf(name)), close: () => zip.close() };
  } catch (error) {
    zip.close();
    const what = error instanceof Failure ? error.message : 'it cannot be read to its end';
    throw new Failure(`The backup ${path} is damaged: ${what}. Nothing was changed.`);
  }
}

async function readManifest(zip: ZipReader): Promise<Manifest> {
  const text = await zip.text('manifest.json');
  if ((await zip.text('manifest.sha256')) !== sha256(text)) throw new Failure('its manifest was altered');
  return manifestSchema.parse(JSON.parse(text));
}

async function checkTable(zip: ZipReader, table: Manifest['tables'][number]): Promise<void> {
  const hash = createHash('sha256');
  for await (const piece of await zip.read(entryOf(table.name))) hash.update(piece);
  if (hash.digest('hex') !== table.sha256) throw new Failure(`the table ${table.name} was altered`);
}
