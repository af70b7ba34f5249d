/**
 * Files on their way into the register, kept between the steps of the import: in the data folder, under names that nobody
 * can guess, each for the account that sent it, for a day; the file itself no longer than until it is taken over.
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
  /** Since when it is kept, in milliseconds of Unix time. */
  readonly keptAt: number;
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

/** Those of some uploads whose preview or import is under way. */
export type RunningAmong = (ids: readonly string[]) => Promise<ReadonlySet<string>>;

/** Keeps a file that was sent; what is too old goes. Refused while all that the account may keep is being worked on. */
export async function keepUpload(
  about: Omit<Upload, 'id' | 'keptAt'>,
  bytes: Uint8Array,
  runningAmong: RunningAmong,
): Promise<Upload | Refusal> {
  const own = (await sweepUploads(runningAmong)).filter(({ accountId }) => accountId === about.accountId);
  const atWork = await runningAmong(own.map(({ id }) => id));
  const running = own.filter(({ id }) => atWork.has(id));
  if (running.length >= filesAtMost) return refuse('too-busy');
  const resting = own.filter(({ id }) => !atWork.has(id)).sort((one, other) => other.keptAt - one.keptAt);
  for (const { id } of resting.slice(filesAtMost - 1 - running.length)) await dropUpload(id);
  const upload = { ...about, id: randomBytes(16).toString('hex'), keptAt: Date.now() };
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

/** The file itself, unless it is no longer kept. */
export async function fileOf({ id, fileName }: Pick<Upload, 'id' | 'fileName'>): Promise<SentFile | Refusal> {
  const bytes = await readFile(pathIn(id, 'file')).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return bytes ? { name: fileName, bytes } : refuse('upload-not-found');
}

/** Forgets the file, of which everything is taken over, and keeps what was found in it: its refused rows can be had for a day. */
export async function dropFile(id: string): Promise<void> {
  await rm(pathIn(id, 'file'), { force: true });
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

/** Removes what nobody came back for, unless it is being worked on; answers what stays. */
export async function sweepUploads(runningAmong: RunningAmong): Promise<Upload[]> {
  const staying: Upload[] = [];
  const ids = (await readdir(folder()).catch(() => [])).filter(isId);
  const running = await runningAmong(ids);
  for (const id of ids) {
    const upload = await readJson<Upload>(id, 'about.json');
    const keptAt = upload?.keptAt ?? (await stat(join(folder(), id)).catch(() => null))?.mtimeMs ?? 0;
    if (!running.has(id) && Date.now() - keptAt > keptMilliseconds) await dropUpload(id);
    else if (upload) staying.push({ ...upload, keptAt });
  }
  return staying;
}
