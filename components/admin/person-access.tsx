import { DeedButton } from '@/components/forms/deed-button';
import { FieldForm, type Secret } from '@/components/forms/field-form';
import type { FormAction } from '@/lib/text/action-state';
import type { Locale } from '@/lib/text/locale';
import { peopleWords } from '@/lib/text/words/admin/people';
import { formTexts } from '@/lib/text/words/form';
import type { ListedPerson } from './people-list';

type Deeds = Record<'reset' | 'disable' | 'enable', FormAction<Secret>>;

/** A person's way in: a new password, shutting it, opening it again. */
export function PersonAccess({
  person,
  actions,
  locale,
}: {
  person: ListedPerson;
  actions: Deeds;
  locale: Locale;
}) {
  const words = peopleWords[locale];
  const subject = { id: String(person.id), name: person.name };
  if (person.state === 'disabled') {
    const fields = [{ kind: 'hidden', name: 'id', value: subject.id } as const];
    return (
      <FieldForm
        id="enable"
        action={actions.enable}
        fields={fields}
        texts={formTexts(locale, words.enable)}
        look="secondary"
      />
    );
  }
  return (
    <div className="grid gap-6">
      <div>
        <p className="max-w-prose text-muted">{words.linkLead}</p>
        <DeedButton
          id="reset"
          action={actions.reset}
          subject={subject}
          label={words.reset}
          texts={formTexts(locale, words.reset)}
        />
      </div>
      <div>
        <p className="max-w-prose text-muted">{words.disableLead}</p>
        <DeedButton
          id="disable"
          action={actions.disable}
          subject={subject}
          label={words.disable}
          texts={formTexts(locale, words.disable)}
        />
      </div>
    </div>
  );
}
