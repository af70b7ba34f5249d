import { z } from 'zod';
import { explained, type FigureReasons, LONGEST_REASON } from '@/lib/domain/draft';
import type { DraftFigures } from '@/lib/domain/figures';
import { type GoalCode, goalCodes } from '@/lib/domain/goal';
import type { Refusal } from '@/lib/domain/refusal';
import type { RegisterBeside } from '@/lib/domain/register-beside';
import type { Locale } from '@/lib/text/locale';
import { reportRegisterWords } from '@/lib/text/words/report-register';
import { answer, figure } from './codes';

const reason = z.string().max(LONGEST_REASON).meta({
  description: 'Why the figure differs from the register. Do not enter anything that is a state secret.',
});

const explainedAnswer = figure
  .extend({ reason: reason.optional() })
  .meta({ id: 'ExplainedFigure', description: 'A figure, with the reason why it differs from the register.' })
  .nullable();

/** Answers as they are sent. */
export const sentAnswers = z.strictObject({
  coverage: explainedAnswer.optional(),
  formation: explainedAnswer.optional(),
  'union-backed': explainedAnswer.optional(),
  admission: explainedAnswer.optional(),
});

/** Reasons by themselves, for answers that are unknown; an empty text takes one back. */
export const sentReasons = z
  .strictObject({
    coverage: reason.optional(),
    formation: reason.optional(),
    'union-backed': reason.optional(),
    admission: reason.optional(),
  })
  .meta({ description: 'Why answers differ from the register, by goal; an empty text takes one back.' });

/** What was sent, as figures and the reasons beside them. */
export function answersSent(
  figures: z.output<typeof sentAnswers> = {},
  reasons: FigureReasons = {},
): { figures: DraftFigures; reasons: FigureReasons } {
  const sent = goalCodes.filter((goal) => figures[goal] !== undefined);
  const counts = (goal: GoalCode) => {
    const said = figures[goal];
    return said ? { numerator: said.numerator, denominator: said.denominator } : null;
  };
  const beside = sent.flatMap((goal) => {
    const said = figures[goal]?.reason;
    return said === undefined ? [] : [[goal, said]];
  });
  return {
    figures: Object.fromEntries(sent.map((goal) => [goal, counts(goal)])),
    reasons: { ...reasons, ...Object.fromEntries(beside) },
  };
}

/**
 * Programs need not give reasons (CONTRACT): where that alone stands in the way, one that says so is put down, so that the
 * approver sees the difference and that nobody explained it. Null for any other refusal.
 */
export function standingReasons(refusal: Refusal, locale: Locale): FigureReasons | null {
  const all = [refusal, ...(refusal.others ?? [])];
  if (all.some(({ refusal: name }) => name !== 'differs-from-register')) return null;
  const goals = goalCodes.filter((goal) => all.some(({ path }) => path === `figures.${goal}.reason`));
  return Object.fromEntries(goals.map((goal) => [goal, reportRegisterWords[locale].unsaid]));
}

const beside = z.strictObject({
  origin: z.enum(['register', 'entered']),
  figure: answer.meta({
    description: 'What the register said when the answer was saved; null without a register.',
  }),
  reason: z.string().nullable(),
  changedSince: answer.meta({
    description:
      'What the register says now of the same day and rule, when that has changed since the approval.',
  }),
});

/** What the register says beside the answers of a revision. */
export const registerSchema = z
  .strictObject({
    coverage: beside.nullable(),
    formation: beside.nullable(),
    'union-backed': beside.nullable(),
    admission: beside.nullable(),
  })
  .meta({ id: 'RegisterBeside', description: 'By goal; null for a goal that nobody has answered.' });

/** The register beside each answer, as it is shown. */
export function presentRegister(register: RegisterBeside): z.output<typeof registerSchema> {
  const of = (goal: GoalCode) => {
    const said = register[goal];
    if (said === undefined) return null;
    const { origin, register: known, reason: why, changedSince } = said;
    return {
      origin,
      figure: known,
      reason: explained({ [goal]: why }).reasons?.[goal] ?? null,
      changedSince,
    };
  };
  return {
    coverage: of('coverage'),
    formation: of('formation'),
    'union-backed': of('union-backed'),
    admission: of('admission'),
  };
}
