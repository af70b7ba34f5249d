import { Disclosure } from '@/components/ui/disclosure';
import type { FormAction } from '@/lib/text/action-state';
import { FieldForm, type Secret } from './field-form';
import type { FieldSpec, FormTexts } from './field-spec';

export type DeedButtonProps = {
  id: string;
  action: FormAction<Secret>;
  /** Names what the deed is done to. */
  subject: Record<string, string>;
  /** What opens, and what is then pressed: two steps instead of a question. */
  label: string;
  texts: FormTexts;
  fields?: readonly FieldSpec[];
};

/** A deed that should not happen by a slip of the hand: a line that opens to the button. */
export function DeedButton({ id, action, subject, label, texts, fields = [] }: DeedButtonProps) {
  const hidden = Object.entries(subject).map(([name, value]) => ({ kind: 'hidden', name, value }) as const);
  return (
    <Disclosure summary={label}>
      <FieldForm id={id} action={action} fields={[...hidden, ...fields]} texts={texts} look="danger" />
    </Disclosure>
  );
}
