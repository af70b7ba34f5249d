/**
 * What an official writes in a report, and how one state of it differs from another.
 */

import type { CalendarDate } from './calendar-date';
import { checkFigures, type DraftFigures, differencesBetween, GREATEST_COUNT } from './figures';
import { type GoalCode, goalCodes } from './goal';
import { type Refusal, refuse } from './refusal';

/** Everything that is written in one revision of a report. A goal missing from `figures` is not answered yet. */
export type DraftContent = {
  readonly asOf: CalendarDate;
  readonly figures: DraftFigures;
  readonly members: number | null;
  readonly workers: number | null;
  readonly note: string;
  readonly source: string;
  /** Why an answer differs from the register, by goal. */
  readonly reasons?: FigureReasons;
};

/** By goal: why its answer is another than the register's. */
export type FigureReasons = Readonly<Partial<Record<GoalCode, string>>>;

/** What somebody changes in a draft; what is not there stays as it is. */
export type DraftInput = Partial<DraftContent> & {
  /** Goals whose answer is taken back. */
  readonly unanswered?: readonly GoalCode[];
};

/** What changed between two states, and only that. A goal that is on one side only was unanswered on the other. */
export type DraftChanges = {
  readonly before: Partial<DraftContent>;
  readonly after: Partial<DraftContent>;
};

/** The counts that stand beside the figures as context. */
export const contextCounts = ['members', 'workers'] as const;

const plainFields = ['asOf', 'members', 'workers', 'note', 'source'] as const;

/** Texts longer than this belong in a document of their own. */
export const LONGEST_NOTE = 4000;

/** Why a figure differs from the register is said in a few sentences. */
export const LONGEST_REASON = 1000;

/** The content after an input: named goals and fields are replaced, text is stored composed (NFC). A reason goes with its answer. */
export function applyInput(content: DraftContent, input: DraftInput): DraftContent {
  const takenBack = input.unanswered ?? [];
  const answered = goalCodes.filter((goal) => !takenBack.includes(goal));
  const known = { ...content.figures, ...withoutUndefined(input.figures ?? {}) };
  const goals = answered.filter((goal) => goal in known);
  const said = { ...content.reasons, ...input.reasons };
  return {
    asOf: input.asOf ?? content.asOf,
    figures: Object.fromEntries(goals.map((goal) => [goal, known[goal]])),
    members: input.members === undefined ? content.members : input.members,
    workers: input.workers === undefined ? content.workers : input.workers,
    note: (input.note ?? content.note).normalize('NFC'),
    source: (input.source ?? content.source).normalize('NFC'),
    ...explained(Object.fromEntries(goals.map((goal) => [goal, said[goal] ?? '']))),
  };
}

/** Reasons as they are kept: an empty one is none. */
export function explained(said: FigureReasons): Pick<DraftContent, 'reasons'> {
  const known = goalCodes.flatMap((goal) => {
    const reason = reasonFor({ reasons: said }, goal);
    return reason === '' ? [] : [[goal, reason]];
  });
  return known.length === 0 ? {} : { reasons: Object.fromEntries(known) };
}

/** What is different, or `null` when nothing is. */
export function changesBetween(before: DraftContent, after: DraftContent): DraftChanges | null {
  const fields = plainFields.filter((field) => before[field] !== after[field]);
  const goals = differencesBetween(before.figures, after.figures).map(({ goal }) => goal);
  const reasons = goalCodes.filter((goal) => reasonFor(before, goal) !== reasonFor(after, goal));
  if (fields.length === 0 && goals.length === 0 && reasons.length === 0) return null;
  const changed = { fields, goals, reasons };
  return { before: pick(before, changed), after: pick(after, changed) };
}

/** Why an answer differs from the register, or the empty text. */
export const reasonFor = ({ reasons }: Pick<DraftContent, 'reasons'>, goal: GoalCode): string =>
  (reasons?.[goal] ?? '').normalize('NFC').trim();

/** Two successive changes as one; `null` when the second took the first back. */
export function joinChanges(first: DraftChanges, second: DraftChanges): DraftChanges | null {
  return changesBetween(
    {
      ...empty,
      ...second.before,
      ...first.before,
      figures: joinFigures(second, first, 'before'),
      reasons: { ...second.before.reasons, ...first.before.reasons },
    },
    {
      ...empty,
      ...first.after,
      ...second.after,
      figures: joinFigures(first, second, 'after'),
      reasons: { ...first.after.reasons, ...second.after.reasons },
    },
  );
}

/** What cannot be stored: impossible figures and context counts, texts without end. All of them at once. */
export function checkContent(content: DraftContent): Refusal | null {
  const figures = checkFigures(content.figures).map(({ code, path }) =>
    refuse(code, { path: `figures.${path}` }),
  );
  const counts = contextCounts.flatMap((field) => problemOfCount(field, content[field] ?? 0));
  const texts = (['note', 'source'] as const).flatMap((path) =>
    content[path].length > LONGEST_NOTE ? [refuse('too-long', { path, detail: { most: LONGEST_NOTE } })] : [],
  );
  const reasons = goalCodes.flatMap((goal) =>
    reasonFor(content, goal).length > LONGEST_REASON
      ? [refuse('too-long', { path: `figures.${goal}.reason`, detail: { most: LONGEST_REASON } })]
      : [],
  );
  const [first, ...others] = [...figures, ...counts, ...texts, ...reasons];
  return first === undefined ? null : { ...first, others };
}

const empty: DraftContent = { asOf: '', figures: {}, members: null, workers: null, note: '', source: '' };

/** The answers of both changes, the preferred one's where both have a say. */
function joinFigures(base: DraftChanges, preferred: DraftChanges, side: keyof DraftChanges): DraftFigures {
  const decided = { ...preferred.before.figures, ...preferred.after.figures };
  const kept = Object.entries(base[side].figures ?? {}).filter(([goal]) => !(goal in decided));
  return { ...Object.fromEntries(kept), ...preferred[side].figures };
}

type Changed = {
  readonly fields: readonly (typeof plainFields)[number][];
  readonly goals: readonly GoalCode[];
  readonly reasons: readonly GoalCode[];
};

/** Only what changed; a goal without an answer is left out, a missing reason is the empty text. */
function pick(content: DraftContent, { fields, goals, reasons }: Changed): Partial<DraftContent> {
  const answered = goals.filter((goal) => content.figures[goal] !== undefined);
  const figures = Object.fromEntries(answered.map((goal) => [goal, content.figures[goal]]));
  const said = Object.fromEntries(reasons.map((goal) => [goal, reasonFor(content, goal)]));
  return {
    ...Object.fromEntries(fields.map((field) => [field, content[field]])),
    ...(goals.length === 0 ? {} : { figures }),
    ...(reasons.length === 0 ? {} : { reasons: said }),
  };
}

function problemOfCount(path: (typeof contextCounts)[number], count: number): Refusal[] {
  if (!Number.isInteger(count)) return [refuse('not-an-integer', { path })];
  if (count < 0) return [refuse('negative', { path })];
  return count > GREATEST_COUNT
    ? [refuse('number-too-large', { path, detail: { most: GREATEST_COUNT } })]
    : [];
}

function withoutUndefined(figures: DraftFigures): DraftFigures {
  return Object.fromEntries(Object.entries(figures).filter(([, answer]) => answer !== undefined));
}
