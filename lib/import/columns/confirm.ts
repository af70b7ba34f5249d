/** Whether a column holds what its heading was guessed to mean. */

import { kindOfListField } from '@/lib/domain/list-field';
import { readerOf } from '@/lib/import/rows/read-cell';
import { certainty } from './recognise';
import type { OpenColumn } from './settle';

/** A guess needs at least so many of the values to be readable as what was guessed. */
const MOST_UNREADABLE = 0.5;

/**
 * The column, without what a mere pattern guessed from its heading where most of its values say otherwise: "Số ĐKKD,
 * ngày cấp" is no date. A heading that is known is believed, and its unreadable cells are reported.
 */
export function confirmed(column: OpenColumn): OpenColumn {
  const { recognition, values } = column;
  const [field] = recognition.fields;
  if (field === undefined || recognition.certainty > certainty.pattern || values.length === 0) return column;
  const read = readerOf[kindOfListField[field]];
  const unreadable = values.filter((value) => {
    let hasProblem = false;
    const answer = read(value, value, () => {
      hasProblem = true;
    });
    return hasProblem && answer === undefined;
  });
  const isWrong = unreadable.length > values.length * MOST_UNREADABLE;
  return isWrong ? { ...column, recognition: { fields: [], certainty: 0 } } : column;
}
