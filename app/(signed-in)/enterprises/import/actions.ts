'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { action } from '@/lib/auth/action';
import { line } from '@/lib/auth/fields';
import { rememberMapping } from '@/lib/db/register/import/columns';
import { undoImport } from '@/lib/db/register/import/undo';
import { unitFor } from '@/lib/db/scope';
import { GREATEST_COUNT } from '@/lib/domain/figures';
import { textEncodings } from '@/lib/domain/list';
import { isListField } from '@/lib/domain/list-field';
import { isFileRefusal } from '@/lib/domain/list-problem';
import { isRefusal } from '@/lib/domain/refusal';
import { decisionsAfter } from '@/lib/lists/decisions';
import { pagesOf } from '@/lib/lists/next-step';
import { headingsOf, headOfList } from '@/lib/lists/open';
import { startRun } from '@/lib/lists/runs';
import { fileOf, getUpload, saveUpload } from '@/lib/lists/uploads';
import { refusalOfFile } from '@/lib/text/words/imports/file-refusal';
import { importWords } from '@/lib/text/words/imports/wizard';

const upload = z.string().max(40);
const field = z
  .string()
  .max(40)
  .transform((text) => (isListField(text) ? text : null));

/** Reads the file once more: another sheet, header row or encoding. */
export const readAgain = action(
  'keep-register',
  z.object({
    upload,
    sheet: z.string().max(100).optional(),
    headerRow: z.coerce.number({ error: 'not-a-number' }).int().min(1).max(1000),
    encoding: z.enum(textEncodings).optional(),
  }),
  async (viewer, { upload: id, sheet, headerRow, encoding }) => {
    const found = await getUpload(viewer.accountId, id);
    if (isRefusal(found)) return found;
    const unit = await unitFor(viewer, 'keep-register', found.unit);
    if (isRefusal(unit)) return unit;
    const isOther = headerRow !== found.head.headerRow || (sheet ?? found.head.sheet) !== found.head.sheet;
    const isSameSheet = (sheet ?? found.head.sheet) === found.head.sheet;
    const choices = {
      ...(sheet && { sheet }),
      // On another sheet the head stands elsewhere, unless a row was named for it.
      ...(isOther && isSameSheet && { headerRow }),
      ...(encoding && encoding !== found.head.encoding && { encoding }),
    };
    const file = await fileOf(found);
    if (isRefusal(file)) return file;
    const head = await headOfList(unit.id, file, choices);
    if (isFileRefusal(head)) return refusalOfFile(head);
    await saveUpload({ ...found, head, choices });
    redirect(pagesOf(found).columns);
  },
);

/** Keeps what the columns mean, and checks the rows. */
export const chooseColumns = action(
  'keep-register',
  z.object({ upload, fields: z.record(z.string(), field).default({}) }),
  async (viewer, { upload: id, fields }) => {
    const found = await getUpload(viewer.accountId, id);
    if (isRefusal(found)) return found;
    const unit = await unitFor(viewer, 'keep-register', found.unit);
    if (isRefusal(unit)) return unit;
    const { head } = found;
    const mapping = Object.fromEntries(
      head.columns.map(({ source }, index) => [source, fields[`c${index}`] ?? null]),
    );
    await rememberMapping(unit.id, headingsOf(head), mapping);
    const decided = { ...found, choices: { ...found.choices, mapping } };
    await saveUpload(decided);
    const refused = await startRun(viewer, decided);
    if (refused) return refused;
    redirect(pagesOf(found).rows);
  },
);

const answers = z.record(z.string(), z.unknown()).default({});

/** Keeps what a person has answered about rows, and checks them all again. */
export const decideRows = action(
  'keep-register',
  z.object({ upload, match: answers, end: answers }),
  async (viewer, { upload: id, match, end }) => {
    const found = await getUpload(viewer.accountId, id);
    if (isRefusal(found)) return found;
    const decided = { ...found, decisions: decisionsAfter(found.decisions, match, end) };
    await saveUpload(decided);
    const refused = await startRun(viewer, decided);
    if (refused) return refused;
    redirect(pagesOf(found).rows);
  },
);

/** Takes over what was shown: the hash of the preview says what that was. */
export const acceptRows = action(
  'keep-register',
  z.object({ upload, agreed: z.string().max(100) }),
  async (viewer, { upload: id, agreed }) => {
    const found = await getUpload(viewer.accountId, id);
    if (isRefusal(found)) return found;
    const refused = await startRun(viewer, found, agreed);
    // What was taken over already is shown as it is.
    if (refused && refused.refusal !== 'upload-not-found') return refused;
    redirect(pagesOf(found).done);
  },
);

/** Undoes an import whole. */
export const undo = action(
  'keep-register',
  z.object({ id: z.coerce.number().int().min(1).max(GREATEST_COUNT), reason: line(500) }),
  async (viewer, { id, reason }) => {
    const done = await undoImport(viewer, id, reason);
    return isRefusal(done) ? done : { message: importWords[viewer.locale].past.undoneNow };
  },
);
