import { Checkbox, Choices, Radio } from '@/components/ui/choices';
import { type ControlLinks, Field } from '@/components/ui/field';
import { NumberInput, Select, TextArea, TextInput } from '@/components/ui/inputs';
import { type ActionState, currentOf, errorOf, valueOf } from '@/lib/text/action-state';
import type { FieldSpec } from './field-spec';

type ChoiceSpec = Extract<FieldSpec, { kind: 'radio' } | { kind: 'checkboxes' }>;
type ControlSpec = Exclude<FieldSpec, ChoiceSpec | { kind: 'heading' } | { kind: 'hidden' }>;

/** The id of a field's control; problems link to it. */
export const idOf = (form: string, field: string): string => `${form}-${field.replace(/[^a-z0-9]+/gi, '-')}`;

/** One field with its label, hint, error, and what was typed before. */
export function FormField({ form, spec, state }: { form: string; spec: FieldSpec; state: ActionState }) {
  if (spec.kind === 'hidden') {
    const value = (spec.isRenewed && currentOf(state, spec.name)) || spec.value;
    return <input type="hidden" name={spec.name} value={value} />;
  }
  if (spec.kind === 'heading') return <FormHeading label={spec.label} hint={spec.hint} />;
  const about = { id: idOf(form, spec.name), hint: spec.hint, error: errorOf(state, spec.name) };
  const value = valueOf(state, spec.name, spec.value);
  if (spec.kind === 'radio' || spec.kind === 'checkboxes') {
    return (
      <Choices {...about} legend={spec.label}>
        <Options spec={spec} value={value} />
      </Choices>
    );
  }
  return (
    <Field {...about} label={spec.label}>
      {(control) => <Control spec={spec} control={control} value={value} />}
    </Field>
  );
}

function FormHeading({ label, hint }: { label: string; hint?: string }) {
  return (
    <div className="mt-4 first:mt-0">
      <h2 className="text-xl font-semibold">{label}</h2>
      {hint ? <p className="text-muted">{hint}</p> : null}
    </div>
  );
}

function Options({ spec, value }: { spec: ChoiceSpec; value: string }) {
  const chosen = value.split(',');
  const Choice = spec.kind === 'radio' ? Radio : Checkbox;
  return spec.options.map((option) => (
    <Choice
      key={option.value}
      name={spec.name}
      value={option.value}
      label={option.label}
      hint={option.hint}
      defaultChecked={chosen.includes(option.value)}
    />
  ));
}

type ControlProps = { spec: ControlSpec; control: ControlLinks; value: string };

function Control({ spec, control, value }: ControlProps) {
  const shared = { ...control, name: spec.name };
  if (spec.kind === 'select') {
    // The key makes React apply a new default value, which it otherwise takes only once.
    return (
      <Select key={value} {...shared} defaultValue={value}>
        {spec.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    );
  }
  if (spec.kind === 'suggest') return <Suggest spec={spec} control={control} value={value} />;
  const typed = {
    ...shared,
    required: spec.required,
    defaultValue: value,
    autoComplete: spec.autoComplete ?? 'off',
    maxLength: spec.maxLength,
  };
  if (spec.kind === 'textarea') return <TextArea {...typed} />;
  if (spec.kind === 'number') return <NumberInput {...typed} className="max-w-40" />;
  return <TextInput {...typed} type={spec.kind} className={spec.kind === 'date' ? 'max-w-52' : undefined} />;
}

function Suggest({
  spec,
  control,
  value,
}: ControlProps & { spec: Extract<ControlSpec, { kind: 'suggest' }> }) {
  const list = `${control.id}-list`;
  return (
    <>
      <TextInput
        {...control}
        name={spec.name}
        list={list}
        defaultValue={value}
        required={spec.required}
        autoComplete="off"
      />
      <datalist id={list}>
        {spec.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </datalist>
    </>
  );
}
