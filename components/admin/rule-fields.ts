import type { FieldSpec, Option } from '@/components/forms/field-spec';
import type { RuleChoices } from '@/lib/domain/counting';
import { countedThing, type GoalCode } from '@/lib/domain/goal';
import { ownershipKinds } from '@/lib/domain/register/fact';
import type { Locale } from '@/lib/text/locale';
import { ruleAdminWords } from '@/lib/text/words/admin/rules';
import { countingWords } from '@/lib/text/words/counting';
import { registerCodeWords } from '@/lib/text/words/enterprises/codes';

const usualWorkers = 20;

/** The questions for a new rule of a goal, filled with the choices in force; only those that the goal's figures depend on. */
export function ruleFields(goal: GoalCode, inForce: RuleChoices, locale: Locale): FieldSpec[] {
  const words = ruleAdminWords[locale];
  const isEnterprise = countedThing[goal] === 'enterprise';
  return [
    { kind: 'hidden', name: 'goal', value: goal },
    { kind: 'text', name: 'name', label: words.name, hint: words.nameHint, required: true, maxLength: 120 },
    {
      kind: 'date',
      name: 'validFrom',
      label: words.validFrom,
      hint: words.validFromHint,
      required: true,
    },
    ...(isEnterprise ? enterpriseFields(inForce, locale) : organisationFields(inForce, locale)),
    choiceField('place', inForce, locale),
    {
      kind: 'textarea',
      name: 'sourceNote',
      label: words.sourceNote,
      hint: words.sourceHint,
      required: true,
      maxLength: 1000,
    },
    {
      kind: 'checkboxes',
      name: 'past[]',
      label: words.past,
      hint: words.pastHint,
      options: [{ value: 'accepted', label: words.pastAccepted }],
    },
  ];
}

function enterpriseFields(inForce: RuleChoices, locale: Locale): FieldSpec[] {
  const words = ruleAdminWords[locale];
  const { base, ownership } = inForce;
  const bases = Object.entries(words.bases).map(([value, label]): Option => ({ value, label }));
  const kinds = ownershipKinds.map((value) => ({ value, label: registerCodeWords[locale].ownership[value] }));
  return [
    { kind: 'radio', name: 'base', label: words.base, value: base.kind, options: bases },
    {
      kind: 'number',
      name: 'workers',
      label: words.workers,
      hint: words.workersHint,
      value: String('workers' in base ? base.workers : usualWorkers),
    },
    {
      kind: 'checkboxes',
      name: 'ownership[]',
      label: words.ownership,
      hint: words.ownershipHint,
      value: ownership === 'all' ? '' : ownership.join(','),
      options: kinds,
    },
    ...(['branches', 'suspended', 'jointCells'] as const).map((name) => choiceField(name, inForce, locale)),
  ];
}

const organisationFields = (inForce: RuleChoices, locale: Locale): FieldSpec[] =>
  (['dependentCells', 'foundedDuringYear', 'nobodyToAdmit'] as const).map((name) =>
    choiceField(name, inForce, locale),
  );

type Choice = Exclude<keyof RuleChoices, 'base' | 'ownership'>;

/** One choice, each way in a sentence. */
function choiceField(name: Choice, inForce: RuleChoices, locale: Locale): FieldSpec {
  const sentences: Readonly<Record<string, string>> = countingWords[locale].choices[name];
  const options = Object.entries(sentences).map(([value, label]): Option => ({ value, label }));
  return { kind: 'radio', name, label: ruleAdminWords[locale][name], value: inForce[name], options };
}
