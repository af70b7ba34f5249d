import { DeedButton } from '@/components/forms/deed-button';
import type { Secret } from '@/components/forms/field-form';
import type { FormAction } from '@/lib/text/action-state';
import type { Locale } from '@/lib/text/locale';
import { peopleWords } from '@/lib/text/words/admin/people';
import { formTexts } from '@/lib/text/words/form';
import { roleWords } from '@/lib/text/words/roles';
import type { ListedPerson } from './people-list';

export type PersonRolesProps = { person: ListedPerson; dismiss: FormAction<Secret>; locale: Locale };

/** What a person does, and where; each role can be taken away. */
export function PersonRoles({ person, dismiss, locale }: PersonRolesProps) {
  const words = peopleWords[locale];
  return (
    <ul>
      {person.appointments.map(({ id, role, unitName }) => (
        <li
          key={id}
          className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 border-b border-line py-3"
        >
          <span>
            <span className="font-semibold">{roleWords[locale][role].name}</span>, {unitName}
            <span className="block text-sm text-muted">{roleWords[locale][role].may}</span>
          </span>
          <DeedButton
            id={`dismiss-${id}`}
            action={dismiss}
            subject={{ appointment: String(id) }}
            label={words.dismiss}
            texts={formTexts(locale, words.dismiss)}
          />
        </li>
      ))}
    </ul>
  );
}
