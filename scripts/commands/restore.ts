import { basename } from 'node:path';
import { restoreContents } from '@/lib/db/backup/copy-in';
import { isRefusal, type Refusal } from '@/lib/domain/refusal';
import { openBackup } from '@/scripts/archive/backup-file';
import { Failure } from '@/scripts/setup/failure.mjs';
import { fileArgument } from '@/scripts/terminal/file-argument';

/** `npm run restore -- FILE.zip [--replace]`: puts a backup in the place of all data, or changes nothing. */
export async function run(args: string[]): Promise<number> {
  const { path, has } = fileArgument(args, 'npm run restore -- FILE.zip [--replace]', ['--replace']);
  const backup = await openBackup(path);
  try {
    const { migrations, tables } = backup.manifest;
    const contents = { migrations, tables, rowsOf: backup.rowsOf, name: basename(path) };
    const refused = await restoreContents(contents, { replace: has('--replace') });
    if (isRefusal(refused)) throw new Failure(sentenceOf(refused));
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    console.log(
      `${rows} rows of ${tables.length} tables restored, as of ${backup.manifest.madeAt}; everyone signs in anew`,
    );
    return 0;
  } finally {
    backup.close();
  }
}

function sentenceOf({ refusal, detail }: Refusal): string {
  if (refusal === 'not-empty')
    return 'This database is not empty. Add --replace to put the backup in the place of all its data. Nothing was changed.';
  return `This backup was made by another version of Mốc 2030 (migration ${detail?.migration} is not known here). Nothing was changed.`;
}
