import { Tag } from '@/components/ui/tag';
import type { Role } from '@/lib/domain/access';
import { formatInstant } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { peopleWords } from '@/lib/text/words/admin/people';
import { roleWords } from '@/lib/text/words/roles';

export type ListedPerson = {
  id: number;
  name: string;
  email: string;
  state: 'active' | 'invited' | 'disabled';
  appointments: { id: number; role: Role; unitName: string }[];
  lastSignIn: Date | null;
};

export const toneOfState = { active: 'good', invited: 'late', disabled: 'unknown' } as const;

const columns = 'grid gap-x-6 gap-y-1 sm:grid-cols-[5fr_5fr_4fr]';

/** People with what they do; each name leads to the person's page. On a phone each stands by itself. */
export function PeopleList({ people, locale }: { people: ListedPerson[]; locale: Locale }) {
  return (
    <ul className="border-t border-line">
      {people.map((person) => (
        <li key={person.id} className={`${columns} border-b border-line py-3`}>
          <div className="min-w-0">
            <a href={`/admin/people/${person.id}`} className="font-semibold">
              {person.name}
            </a>
            <span className="block text-sm break-all text-muted">{person.email}</span>
          </div>
          <Places person={person} locale={locale} />
          <Standing person={person} locale={locale} />
        </li>
      ))}
    </ul>
  );
}

function Places({ person, locale }: { person: ListedPerson; locale: Locale }) {
  return (
    <ul>
      {person.appointments.map(({ id, role, unitName }) => (
        <li key={id}>
          {roleWords[locale][role].name}, {unitName}
        </li>
      ))}
    </ul>
  );
}

function Standing({ person, locale }: { person: ListedPerson; locale: Locale }) {
  const words = peopleWords[locale];
  const lastSignIn = person.lastSignIn ? formatInstant(person.lastSignIn, locale) : words.never;
  return (
    <div>
      <Tag tone={toneOfState[person.state]}>{words.states[person.state]}</Tag>
      <span className="block text-sm text-muted">
        {words.lastSignIn}: {lastSignIn}
      </span>
    </div>
  );
}
