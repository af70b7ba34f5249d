import { type Refusal, refuse } from '@/lib/domain/refusal';
import { isStorable } from '@/lib/domain/storable';

/** Next's own fields in a form that is sent without JavaScript. */
const isOurs = (name: string) => !name.startsWith('$ACTION');

/** Never given back to a page. */
const isSecret = (name: string) => /password|repeat|token/i.test(name);

/**
 * Values by field name, read in one pass: asking for each name anew takes time by the square of their number, and a
 * stranger chooses that number.
 */
function fieldsOf(form: FormData): Map<string, FormDataEntryValue[]> {
  const fields = new Map<string, FormDataEntryValue[]>();
  for (const [name, value] of form) {
    const values = fields.get(name);
    if (values) values.push(value);
    else if (isOurs(name)) fields.set(name, [value]);
  }
  return fields;
}

/** What was typed, as flat text by field name, to give back to the form; several values of one name are parted by commas. */
export function typedIn(form: FormData): Record<string, string> {
  const fields = [...fieldsOf(form)].filter(([name]) => !isSecret(name));
  const textOf = (values: FormDataEntryValue[]) => values.filter((value) => typeof value === 'string');
  return Object.fromEntries(fields.map(([name, values]) => [name, textOf(values).join(',')]));
}

type Branch = Map<string, Branch | FormDataEntryValue | FormDataEntryValue[]>;

/**
 * A form as the object that its schema describes: `baseline.on` becomes a nested value, `milestones.0.on` one of a
 * list, `successors[]` a list of every value given under that name.
 */
export function structured(form: FormData): unknown {
  const root: Branch = new Map();
  for (const [name, values] of fieldsOf(form)) plant(root, name, values);
  return toPlain(root);
}

/** The refusal of a form that holds a text which cannot be stored, at its field; null when there is none. */
export function refuseUnstorableIn(form: FormData): Refusal | null {
  for (const [name, value] of form) {
    if (!isStorable(name)) return refuse('malformed-body');
    if (typeof value === 'string' && !isStorable(value)) return refuse('malformed-body', { path: name });
  }
  return null;
}

function plant(root: Branch, name: string, values: FormDataEntryValue[]): void {
  const isList = name.endsWith('[]');
  const steps = (isList ? name.slice(0, -2) : name).split('.');
  const last = steps.pop() ?? name;
  let branch = root;
  for (const step of steps) {
    const known = branch.get(step);
    const next: Branch = known instanceof Map ? known : new Map();
    branch.set(step, next);
    branch = next;
  }
  branch.set(last, isList ? values : (values.at(-1) ?? ''));
}

// fromEntries defines own properties, so that a field named __proto__ is only a field.
function toPlain(branch: Branch): unknown {
  const entries = [...branch].map(
    ([key, value]) => [key, value instanceof Map ? toPlain(value) : value] as const,
  );
  const isList = entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key));
  return isList ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}
