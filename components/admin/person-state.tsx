import { Facts } from '@/components/ui/facts';
import { Notice } from '@/components/ui/notice';
import { Tag } from '@/components/ui/tag';
import { formatInstant } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { peopleWords } from '@/lib/text/words/admin/people';
import { type ListedPerson, toneOfState } from './people-list';

export type PersonStateProps = {
  person: ListedPerson & { elsewhere: boolean };
  isOneself: boolean;
  locale: Locale;
};

/** How an account stands. */
export function PersonState({ person, isOneself, locale }: PersonStateProps) {
  const words = peopleWords[locale];
  const state = <Tag tone={toneOfState[person.state]}>{words.states[person.state]}</Tag>;
  const lastSignIn = person.lastSignIn ? formatInstant(person.lastSignIn, locale) : words.never;
  return (
    <div className="mb-10 grid gap-4">
      {isOneself ? <Notice>{words.yourself}</Notice> : null}
      {person.elsewhere ? <Notice>{words.elsewhere}</Notice> : null}
      <Facts
        facts={[
          { name: words.state, value: state },
          { name: words.lastSignIn, value: lastSignIn },
        ]}
      />
    </div>
  );
}
