import { type OfferedUnits, placeField } from '@/components/enterprises/place-field';
import type { FieldSpec } from '@/components/forms/field-spec';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import { type GoalCode, goalCodes } from '@/lib/domain/goal';
import { type BodyKind, bodyKinds } from '@/lib/domain/measure';
import { longest } from '@/lib/domain/measure-lengths';
import type { Locale } from '@/lib/text/locale';
import { goalWords } from '@/lib/text/words/goals';
import { measureWords } from '@/lib/text/words/measures';

/** What a form of a measure begins with. */
export type WordingValues = {
  readonly title: string;
  readonly body: string;
  readonly bodyKind: BodyKind;
  readonly responsible: string;
  readonly goal: GoalCode | null;
  readonly source: string;
};

/** Nothing yet. */
export const noWording: WordingValues = {
  title: '',
  body: '',
  bodyKind: 'committee',
  responsible: '',
  goal: null,
  source: '',
};

/** An enterprise that the form brings along. */
export type ChosenEnterprise = {
  readonly id: number;
  readonly name: string;
  readonly taxCode: string | null;
};

/** The bodies that have been given work before, to be typed again alike. */
export type KnownBodies = readonly string[];

export type WordingFieldsProps = {
  values: WordingValues;
  units: OfferedUnits;
  bodies: KnownBodies;
  locale: Locale;
};

const titleField = (locale: Locale, value: string): FieldSpec => {
  const { what, secrets } = measureWords[locale].form;
  const hint = `${what.hint} ${secrets}`;
  return { kind: 'textarea', name: 'title', ...what, hint, value, maxLength: longest.title, required: true };
};

const bodyField = (locale: Locale, bodies: KnownBodies, value: string): FieldSpec => ({
  kind: 'suggest',
  name: 'body',
  ...measureWords[locale].form.body,
  value,
  options: bodies.map((body) => ({ value: body, label: body })),
});

const bodyKindField = (locale: Locale, value: BodyKind): FieldSpec => {
  const { bodyKinds: words, form } = measureWords[locale];
  const options = bodyKinds.map((kind) => ({ value: kind, label: words[kind] }));
  return { kind: 'select', name: 'bodyKind', ...form.bodyKind, value, options };
};

const goalField = (locale: Locale, value: GoalCode | null): FieldSpec => {
  const { form } = measureWords[locale];
  const goals = goalCodes.map((goal) => ({ value: goal, label: goalWords[locale][goal].name }));
  const options = [{ value: '', label: form.noGoal }, ...goals];
  return { kind: 'select', name: 'goal', ...form.goal, value: value ?? '', options };
};

function responsibleField(locale: Locale, units: OfferedUnits, value: string): FieldSpec {
  const { form } = measureWords[locale];
  const field = placeField(units, { name: 'responsible', ...form.responsible, value });
  if (field.kind !== 'select') return field;
  return { ...field, options: [{ value: '', label: form.noUnit }, ...field.options] };
}

/** What a measure says, field by field. */
export function wordingFields({ values, units, bodies, locale }: WordingFieldsProps): FieldSpec[] {
  const { source } = measureWords[locale].form;
  return [
    titleField(locale, values.title),
    bodyKindField(locale, values.bodyKind),
    bodyField(locale, bodies, values.body),
    responsibleField(locale, units, values.responsible),
    goalField(locale, values.goal),
    { kind: 'text', name: 'source', ...source, value: values.source, maxLength: longest.source },
  ];
}

export type NewMeasureProps = Omit<WordingFieldsProps, 'values'> & {
  /** Where the viewer may assign. */
  assigners: OfferedUnits;
  unit: string;
  goal: GoalCode | null;
  today: CalendarDate;
  enterprises: readonly ChosenEnterprise[];
};

/** A new measure in full. */
export function newMeasureFields(props: NewMeasureProps): FieldSpec[] {
  const { assigners, unit, goal, today, enterprises, locale } = props;
  const { form } = measureWords[locale];
  const [title, ...rest] = wordingFields({ ...props, values: { ...noWording, goal } });
  if (title === undefined) return [];
  return [
    title,
    ...chosenField(enterprises, locale),
    ...rest.slice(0, -1),
    { kind: 'date', name: 'dueOn', ...form.dueOn, required: true },
    placeField(assigners, { name: 'unit', ...form.unit, value: unit }),
    { kind: 'date', name: 'decidedOn', ...form.decidedOn, value: today },
    ...rest.slice(-1),
    { kind: 'textarea', name: 'taxCodes', ...form.taxCodes },
  ];
}

function chosenField(enterprises: readonly ChosenEnterprise[], locale: Locale): FieldSpec[] {
  if (enterprises.length === 0) return [];
  const options = enterprises.map(({ id, name, taxCode }) => ({
    value: String(id),
    label: name,
    ...(taxCode && { hint: `${measureWords[locale].page.taxCode} ${taxCode}` }),
  }));
  const value = enterprises.map(({ id }) => id).join(',');
  const { enterprises: words } = measureWords[locale].form;
  return [{ kind: 'checkboxes', name: 'enterprises[]', ...words, value, options }];
}

/** The short form: today, by one unit, nothing but the task, the body, the day and the goal. */
export function quickFields(unit: string, bodies: KnownBodies, locale: Locale): FieldSpec[] {
  const { form } = measureWords[locale];
  return [
    { kind: 'hidden', name: 'unit', value: unit },
    { kind: 'hidden', name: 'stay', value: 'yes' },
    titleField(locale, ''),
    bodyKindField(locale, noWording.bodyKind),
    bodyField(locale, bodies, ''),
    { kind: 'date', name: 'dueOn', ...form.dueOn, required: true },
    goalField(locale, null),
  ];
}
