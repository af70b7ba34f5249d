import { Cell, HeadCell, Row, Table } from '@/components/ui/table';
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

/** People with what they do, one a row; each name leads to the person's page. */
export function PeopleTable({
  people,
  locale,
  caption,
}: {
  people: ListedPerson[];
  locale: Locale;
  caption: string;
}) {
  const words = peopleWords[locale];
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <HeadCell>{words.name}</HeadCell>
          <HeadCell>{words.roles}</HeadCell>
          <HeadCell>{words.state}</HeadCell>
          <HeadCell>{words.lastSignIn}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <Row key={person.id}>
            <HeadCell scope="row">
              <a href={`/admin/people/${person.id}`}>{person.name}</a>
              <span className="block font-normal break-all text-muted">{person.email}</span>
            </HeadCell>
            <Cell>
              <ul>
                {person.appointments.map(({ id, role, unitName }) => (
                  <li key={id}>
                    {roleWords[locale][role].name}, {unitName}
                  </li>
                ))}
              </ul>
            </Cell>
            <Cell>
              <Tag tone={toneOfState[person.state]}>{words.states[person.state]}</Tag>
            </Cell>
            <Cell className="whitespace-nowrap">
              {person.lastSignIn ? formatInstant(person.lastSignIn, locale) : words.never}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
