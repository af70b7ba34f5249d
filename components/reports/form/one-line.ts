import type { ReportFields } from '@/lib/text/report-fields';
import { fieldsIn, type ReportItem } from '@/lib/text/report-merge';
import type { ReportFormWords } from '@/lib/text/words/report-form';

/** An item's texts as one would say them: `15/92`, "chưa có số liệu", or the text itself. */
export function inOneLine(item: ReportItem, fields: ReportFields, words: ReportFormWords): string {
  const [first = '', numerator, answer, reason] = fieldsIn(item);
  if (numerator === undefined || answer === undefined) return fields[first]?.trim() || words.conflict.empty;
  const why = fields[reason ?? '']?.trim();
  return why
    ? `${answerIn(fields, first, numerator, answer, words)} (${why})`
    : answerIn(fields, first, numerator, answer, words);
}

function answerIn(
  fields: ReportFields,
  first: string,
  numerator: string,
  answer: string,
  words: ReportFormWords,
): string {
  const chosen = fields[answer];
  if (chosen === 'nil' || chosen === 'unknown') return words.answers[chosen];
  const counts = [fields[numerator], fields[first]];
  return counts.every((text) => !text) ? words.conflict.empty : counts.map((text) => text || '…').join('/');
}
