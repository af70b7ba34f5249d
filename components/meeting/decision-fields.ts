import type { FieldSpec } from '@/components/forms/field-spec';
import { goalCodes } from '@/lib/domain/goal';
import { bodyKinds } from '@/lib/domain/measure';
import { longest } from '@/lib/domain/measure-lengths';
import type { Locale } from '@/lib/text/locale';
import { goalWords } from '@/lib/text/words/goals';
import { measureWords } from '@/lib/text/words/measures';
import { meetingWords } from '@/lib/text/words/meeting';

/** What a decision says: the task, who has to do it, by when, for which goal. */
export function decisionFields(unit: string, bodies: readonly string[], locale: Locale): FieldSpec[] {
  const words = meetingWords[locale].decision;
  const kinds = bodyKinds.map((kind) => ({ value: kind, label: measureWords[locale].bodyKinds[kind] }));
  const goals = goalCodes.map((goal) => ({ value: goal, label: goalWords[locale][goal].short }));
  return [
    {
      kind: 'textarea',
      name: 'title',
      label: words.what,
      hint: measureWords[locale].form.secrets,
      maxLength: longest.title,
      required: true,
    },
    { kind: 'select', name: 'bodyKind', label: words.bodyKind, options: kinds },
    {
      kind: 'suggest',
      name: 'body',
      label: words.body,
      options: bodies.map((body) => ({ value: body, label: body })),
      required: true,
    },
    { kind: 'date', name: 'dueOn', label: words.dueOn, required: true },
    {
      kind: 'select',
      name: 'goal',
      label: words.goal,
      options: [{ value: '', label: words.noGoal }, ...goals],
    },
    // For the form as the browser sends it by itself.
    { kind: 'hidden', name: 'unit', value: unit },
    { kind: 'hidden', name: 'stay', value: 'yes' },
  ];
}
