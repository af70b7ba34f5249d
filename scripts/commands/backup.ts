import { resolve } from 'node:path';
import { withSnapshot } from '@/lib/db/backup/copy-out';
import { disconnect } from '@/lib/db/client';
import { write } from '@/lib/db/write';
import { writeBackup } from '@/scripts/archive/backup-file';
import { fileArgument } from '@/scripts/terminal/file-argument';

/** `npm run backup -- FILE.zip`: the whole database, as it stands at one instant, in one portable file. */
export async function run(args: string[]): Promise<number> {
  const { path } = fileArgument(args, 'npm run backup -- FILE.zip');
  const manifest = await withSnapshot((snapshot) => writeBackup(path, snapshot, new Date().toISOString()));
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  await write({ accountId: null, name: 'npm run backup' }, async (_tx, record) => {
    const subject = { kind: 'backup', id: '1', label: path } as const;
    record({ deed: 'backup.made', subject, unitId: null, before: null, after: { rows } });
  });
  await disconnect();
  console.log(`${rows} rows of ${manifest.tables.length} tables saved to ${resolve(path)}`);
  return 0;
}
