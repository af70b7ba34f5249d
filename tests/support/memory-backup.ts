import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { withSnapshot } from '@/lib/db/backup/copy-out';

/** A backup kept in memory. */
export const aBackup = () =>
  withSnapshot(async ({ migrations, tables, rowsOf }) => {
    const kept = new Map<string, Buffer>();
    for (const table of tables) kept.set(table.name, await buffer(rowsOf(table)));
    const linesIn = (name: string) => kept.get(name)?.filter((byte) => byte === 10).length ?? 0;
    return {
      migrations,
      tables: tables.map((table) => ({ ...table, rows: linesIn(table.name) })),
      rowsOf: async ({ name }: { name: string }) => Readable.from([kept.get(name) ?? Buffer.alloc(0)]),
      name: 'backup.zip',
    };
  });
