/** A file of any kind, opened as far as its sheets' names. */

import type { ListFormat, TextEncoding } from '@/lib/domain/list';
import type { FileRefusal } from '@/lib/domain/list-problem';
import type { Sheet } from './cell';

/** A file whose sheets can be read one by one. */
export type OpenFile = {
  readonly format: ListFormat;
  /** Of a text file; a workbook's own text is Unicode, whatever its fonts make of it. */
  readonly encoding: TextEncoding;
  readonly otherEncodings: readonly TextEncoding[];
  /** Those that a person would see. */
  readonly sheets: readonly string[];
  readSheet(name: string): Promise<Sheet | FileRefusal>;
};
