/** The refusal of a whole file, as a refusal of what was sent. */

import { type FileRefusal, type FileRefusalKind, fileRefusalKinds } from '@/lib/domain/list-problem';
import { type Refusal, refuse } from '@/lib/domain/refusal';
import type { Locale } from '@/lib/text/locale';
import { fileRefusalSentence } from '@/lib/text/words/import-refusals';
import type { Named } from '@/lib/text/words/refusal-words';

/** What fewer rows or columns would mend. */
const tooLarge: ReadonlySet<FileRefusalKind> = new Set([
  'too-large',
  'zip-bomb',
  'too-many-columns',
  'too-many-rows',
  'took-too-long',
  'took-too-much-memory',
]);

/** The refusal of a file, at the field that it was sent in. */
export function refusalOfFile({ fileRefusal, detail }: FileRefusal): Refusal {
  const code = tooLarge.has(fileRefusal) ? 'file-too-large' : 'file-refused';
  return refuse(code, { path: 'file', detail: { ...detail, why: fileRefusal } });
}

/** The file's own sentence, from the values that the refusal names; `otherwise` when it names none. */
export function fileRefusalIn(locale: Locale, named: Named, otherwise: FileRefusalKind): string {
  const fileRefusal = fileRefusalKinds.find((kind) => kind === named('why')) ?? otherwise;
  const names = ['most', 'sheet', 'extension', 'content'];
  const detail = Object.fromEntries(names.map((name) => [name, named(name)]));
  return fileRefusalSentence({ fileRefusal, detail }, locale);
}
