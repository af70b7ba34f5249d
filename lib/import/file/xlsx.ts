/** .xlsx workbooks, read part by part within limits. */

import { type FileRefusal, isFileRefusal, refuseFile } from '@/lib/domain/list-problem';
import type { OpenFile } from './open-file';
import { readSheetPart, type SheetContext } from './sheet-part';
import { readRelationships, readSharedTexts, readStyles, readWorkbookPart } from './workbook-parts';
import { type Archive, type OnUnpacked, openArchive } from './zip';

const USUAL_WORKBOOK = 'xl/workbook.xml';

/** Opens an .xlsx file, or says why not. */
export async function openXlsx(
  bytes: Uint8Array,
  onUnpacked: OnUnpacked = () => undefined,
): Promise<OpenFile | FileRefusal> {
  const archive = await openArchive(bytes, onUnpacked);
  if (isFileRefusal(archive)) return archive;
  if (archive.names.some((name) => /vbaproject\.bin$/i.test(name))) return refuseFile('has-macros');
  try {
    const start = (await readRelationships(archive, '')).byType.get('officeDocument') ?? USUAL_WORKBOOK;
    return await opened(archive, start);
  } catch {
    return refuseFile('damaged');
  }
}

async function opened(archive: Archive, path: string): Promise<OpenFile | FileRefusal> {
  const { sheets, from1904 } = await readWorkbookPart(archive, path);
  const parts = await readRelationships(archive, path);
  const visible = sheets.filter(({ id, isHidden }) => !isHidden && parts.byId.has(id));
  if (visible.length === 0) return refuseFile('not-a-table');
  let context: SheetContext | undefined;
  return {
    format: 'xlsx',
    encoding: 'unicode',
    otherEncodings: [],
    sheets: visible.map(({ name }) => name),
    readSheet: async (name) => {
      const part = parts.byId.get(visible.find((sheet) => sheet.name === name)?.id ?? '');
      if (part === undefined) return refuseFile('sheet-not-found', { sheet: name });
      try {
        context ??= await readContext(archive, parts.byType, from1904);
        return await readSheetPart(archive, part, context);
      } catch {
        return refuseFile('damaged');
      }
    },
  };
}

const readContext = async (
  archive: Archive,
  paths: ReadonlyMap<string, string>,
  from1904: boolean,
): Promise<SheetContext> => ({
  texts: await readSharedTexts(archive, paths.get('sharedStrings') ?? ''),
  styles: await readStyles(archive, paths.get('styles') ?? ''),
  from1904,
});
