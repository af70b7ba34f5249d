import type { FieldSpec } from '@/components/forms/field-spec';
import { type UnitKind, unitKinds } from '@/lib/domain/unit';
import type { SetupWords } from '@/lib/text/words/setup';

/** The questions of the first run. */
export function setupFields(
  words: SetupWords,
  kinds: Readonly<Record<UnitKind, string>>,
  token: string,
): FieldSpec[] {
  return [
    { kind: 'hidden', name: 'token', value: token },
    { kind: 'heading', label: words.administrator },
    {
      kind: 'text',
      name: 'name',
      label: words.name,
      hint: words.nameHint,
      autoComplete: 'name',
      required: true,
    },
    {
      kind: 'email',
      name: 'email',
      label: words.email,
      hint: words.emailHint,
      autoComplete: 'username',
      required: true,
    },
    {
      kind: 'password',
      name: 'password',
      label: words.password,
      hint: words.passwordHint,
      autoComplete: 'new-password',
      required: true,
    },
    { kind: 'password', name: 'repeat', label: words.repeat, autoComplete: 'new-password', required: true },
    { kind: 'heading', label: words.unit, hint: words.unitHint },
    { kind: 'text', name: 'unit.name', label: words.unitName, hint: words.unitNameHint, required: true },
    { kind: 'text', name: 'unit.code', label: words.unitCode, hint: words.unitCodeHint, required: true },
    {
      kind: 'select',
      name: 'unit.kind',
      label: words.unitKind,
      value: 'committee',
      options: unitKinds.map((kind) => ({ value: kind, label: kinds[kind] })),
    },
    { kind: 'heading', label: words.data },
    {
      kind: 'radio',
      name: 'data',
      label: words.beginWith,
      options: [
        { value: 'published', label: words.published, hint: words.publishedHint },
        { value: 'demonstration', label: words.demonstration, hint: words.demonstrationHint },
        { value: 'empty', label: words.empty, hint: words.emptyHint },
      ],
    },
  ];
}
