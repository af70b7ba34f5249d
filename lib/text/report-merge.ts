/**
 * Two people on one draft: what each changed since both saw the same, put together item by item. Where both changed
 * the same item, nobody's is taken until somebody has chosen.
 */

import type { DraftContent } from '@/lib/domain/draft';
import { type GoalCode, goalCodes } from '@/lib/domain/goal';
import { isRefusal } from '@/lib/domain/refusal';
import { parseDate } from './dates';
import type { Locale } from './locale';
import { parseCount } from './numbers';
import { fieldsOf, goalField, type ReportFields } from './report-fields';

/** What is chosen as a whole: a goal's answer, or one of the fields beside the goals. */
export type ReportItem = GoalCode | 'asOf' | 'members' | 'workers' | 'note' | 'source';

/** Every item, in the order of the form. */
export const reportItems: readonly ReportItem[] = [
  'asOf',
  ...goalCodes,
  'members',
  'workers',
  'note',
  'source',
];

/** One item that two people changed differently, as texts. */
export type ItemConflict = {
  readonly item: ReportItem;
  readonly mine: ReportFields;
  readonly theirs: ReportFields;
};

/** The outcome: texts to go on with, what was taken from the other, and what must be chosen. */
export type Merged = {
  readonly fields: ReportFields;
  readonly taken: readonly ReportItem[];
  readonly conflicts: readonly ItemConflict[];
};

/** The names of an item's inputs. */
export function fieldsIn(item: ReportItem): string[] {
  const goal = goalCodes.find((code) => code === item);
  if (goal === undefined) return [item];
  return (['denominator', 'numerator', 'answer', 'reason'] as const).map((part) => goalField(goal, part));
}

/** The item that an input belongs to. */
export function itemOf(field: string): ReportItem | null {
  return reportItems.find((item) => fieldsIn(item).includes(field)) ?? null;
}

/** The items in which two sets of texts say different things, however they are written. */
export function differingItems(one: ReportFields, other: ReportFields, locale: Locale): ReportItem[] {
  return reportItems.filter((item) => meaningOf(one, item, locale) !== meaningOf(other, item, locale));
}

/** Puts mine and theirs together; `base` is what both began from. Where they clash, mine stays in the texts. */
export function mergeFields(
  base: DraftContent,
  mine: ReportFields,
  theirs: DraftContent,
  locale: Locale,
): Merged {
  const before = fieldsOf(base, locale);
  const after = fieldsOf(theirs, locale);
  const myItems = differingItems(before, mine, locale);
  const theirItems = differingItems(before, after, locale);
  const clashing = differingItems(mine, after, locale).filter(
    (item) => myItems.includes(item) && theirItems.includes(item),
  );
  const taken = theirItems.filter((item) => !myItems.includes(item));
  return {
    fields: { ...mine, ...pick(after, taken) },
    taken,
    conflicts: clashing.map((item) => ({ item, mine: pick(mine, [item]), theirs: pick(after, [item]) })),
  };
}

function pick(fields: ReportFields, items: readonly ReportItem[]): ReportFields {
  return Object.fromEntries(items.flatMap(fieldsIn).map((name) => [name, fields[name] ?? '']));
}

function meaningOf(fields: ReportFields, item: ReportItem, locale: Locale): string {
  const goal = goalCodes.find((code) => code === item);
  if (goal === undefined) return plainMeaning(fields[item] ?? '', item, locale);
  const reason = (fields[goalField(goal, 'reason')] ?? '').normalize('NFC').trim();
  return `${answerMeaning(fields, goal, locale)} ${reason}`;
}

function answerMeaning(fields: ReportFields, goal: GoalCode, locale: Locale): string {
  const chosen = fields[goalField(goal, 'answer')] ?? '';
  if (chosen === 'unknown' || chosen === 'nil') return chosen;
  return (['numerator', 'denominator'] as const)
    .map((part) => countMeaning(fields[goalField(goal, part)] ?? '', locale))
    .join('/');
}

function plainMeaning(text: string, item: ReportItem, locale: Locale): string {
  if (item === 'asOf') return dateMeaning(text);
  return item === 'members' || item === 'workers' ? countMeaning(text, locale) : text.normalize('NFC');
}

function dateMeaning(text: string): string {
  const date = parseDate(text);
  return isRefusal(date) ? text.trim() : date;
}

function countMeaning(text: string, locale: Locale): string {
  const count = parseCount(text, locale);
  return isRefusal(count) ? text.trim() : String(count);
}
