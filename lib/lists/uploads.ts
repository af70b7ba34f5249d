/**
 * Files on their way into the register, kept between the steps of the import: in the data folder, under names that nobody
 * can guess, each for the account that sent it, for a day.
 */

import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { ListChoices, ListHead } from '@/lib/domain/list';
import { type Refusal, refuse } from '@/lib/domain/refusal';
import type { RowChoice } from '@/lib/domain/register/import/row-plan';
import type { SentFile } from './open';

/** What is known of an upload beside its bytes. */
export type Upload = {
  readonly id: string;
  readonly accountId: number;
  readonly fileName: string;
  /** The unit's code. */
  readonly unit: string;
  readonly asOf: CalendarDate;
  readonly head: ListHead;
  readonly choices: Pick<ListChoices, 'sheet' | 'headerRow' | 'encoding' | 'mapping'>;
  readonly decisions: Readonly<Record<string, RowChoice>>;
};

const keptMilliseconds = 24 * 3_600_000;
/** Files that one account may have under way. */
const filesAtMost = 5;

const folder = () => resolve(/* turbopackIgnore: true */ process.env.MOC_DATA || 'data', 'uploads');

/** The place of one of an upload's files. */
export const pathIn = (id: string, name: string): string => join(folder(), id, name);

const isId = (text: string): boolean => /^[0-9a-f]{32}$/.test(text);

/** Keeps a file that was sent; what is too old goes. */
export async function keepUpload(about: Omit<Upload, 'id'>, bytes: Uint8Array): Promise<Upload> {
  await sweep(about.accountId);
  const upload = { ...about, id: randomBytes(16).toString('hex') };
  await mkdir(join(folder(), upload.id), { recursive: true, mode: 0o700 });
  await writeFile(pathIn(upload.id, 'file'), bytes, { mode: 0o600 });
  await writeJson(upload.id, 'about.json', upload);
  return upload;
}

/** An upload of this account; somebody else's does not exist for him. */
export async function getUpload(accountId: number, id: string): Promise<Upload | Refusal> {
  const upload = isId(id) ? await readJson<Upload>(id, 'about.json') : null;
  return upload?.accountId === accountId ? upload : refuse('upload-not-found');
}

/** Keeps what was decided since. */
export async function saveUpload(upload: Upload): Promise<void> {
  await writeJson(upload.id, 'about.json', upload);
}

/** The file itself. */
export async function fileOf({ id, fileName }: Pick<Upload, 'id' | 'fileName'>): Promise<SentFile> {
  return { name: fileName, bytes: await readFile(pathIn(id, 'file')) };
}

/** Forgets an upload. */
export async function dropUpload(id: string): Promise<void> {
  if (isId(id)) await rm(join(folder(), id), { recursive: true, force: true });
}

/** Reads what was kept under a name; null when there is nothing. */
export async function readJson<T>(id: string, name: string): Promise<T | null> {
  try {
    return JSON.parse(await readFile(pathIn(id, name), 'utf8')) as T;
  } catch {
    return null;
  }
}

/** Whoever reads meanwhile finds the old file or the new one, never half of it. */
export async function writeJson(id: string, name: string, value: unknown): Promise<void> {
  const draft = pathIn(id, `${name}.${randomBytes(4).toString('hex')}`);
  await writeFile(draft, JSON.stringify(value), { mode: 0o600 });
  await rename(draft, pathIn(id, name));
}

/** Removes what nobody came back for, and the oldest of an account that has too many. */
async function sweep(accountId: number): Promise<void> {
  const ids = (await readdir(folder()).catch(() => [])).filter(isId);
  const own: { id: string; at: number }[] = [];
  for (const id of ids) {
    const at = (await stat(pathIn(id, 'file')).catch(() => null))?.mtimeMs ?? 0;
    if (Date.now() - at > keptMilliseconds) await dropUpload(id);
    else if ((await readJson<Upload>(id, 'about.json'))?.accountId === accountId) own.push({ id, at });
  }
  own.sort((one, other) => other.at - one.at);
  for (const { id } of own.slice(filesAtMost - 1)) await dropUpload(id);
}
