import { unitFor } from '@/lib/db/scope';
import type { Viewer } from '@/lib/domain/access';
import { type CalendarDate, isCalendarDate } from '@/lib/domain/calendar-date';
import { isFileRefusal } from '@/lib/domain/list-problem';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import { refusalOfFile } from '@/lib/text/words/imports/file-refusal';
import { headOfList, type SentFile } from './open';
import { runningAmong } from './running';
import { keepUpload, type Upload } from './uploads';

/** What a person sends: the unit's code and the day as typed. */
export type TypedUpload = { readonly unit: string; readonly asOf: string; readonly file: SentFile };

/** Keeps a file that can be read as a list, for the steps that follow; anything else is refused at once. */
export async function takeUpload(
  viewer: Viewer,
  { unit: code, asOf, file }: TypedUpload,
  today: CalendarDate,
): Promise<Upload | Refusal> {
  const unit = await unitFor(viewer, 'keep-register', code);
  if (isRefusal(unit)) return unit;
  if (!isCalendarDate(asOf)) return refuse('not-a-date', { path: 'asOf' });
  if (asOf > today) return refuse('fact-in-future', { path: 'asOf', detail: { date: today } });
  const head = await headOfList(unit.id, file, {});
  if (isFileRefusal(head)) return refusalOfFile(head);
  const { accountId } = viewer;
  const about = { accountId, fileName: file.name, unit: unit.code, asOf, head, choices: {}, decisions: {} };
  return keepUpload(about, file.bytes, runningAmong);
}
