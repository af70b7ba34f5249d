import type { Metadata } from 'next';
import { pageIn, type SearchParameters, valuesOf } from '@/app/(signed-in)/asked';
import { AdminPage } from '@/components/admin/admin-page';
import { PagesNav } from '@/components/admin/pages-nav';
import { PeopleList } from '@/components/admin/people-list';
import { SearchForm } from '@/components/admin/search-form';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Field } from '@/components/ui/field';
import { TextInput } from '@/components/ui/inputs';
import { requestLocale } from '@/lib/auth/locale';
import { requireDeed } from '@/lib/auth/viewer';
import { findPeople, peoplePerPage } from '@/lib/db/people';
import { formatCount } from '@/lib/text/numbers';
import { adminWords } from '@/lib/text/words/admin/overview';
import { peopleWords } from '@/lib/text/words/admin/people';

export async function generateMetadata(): Promise<Metadata> {
  return { title: adminWords[await requestLocale()].screens.people.name };
}

type Props = { searchParams: SearchParameters };

/** A page number that a person may have typed. */

/** The people of the branch. */
export default async function PeoplePage({ searchParams }: Props) {
  const { q = '', page: asked } = await valuesOf(searchParams);
  const viewer = await requireDeed('manage-accounts', '/admin/people');
  const { locale } = viewer;
  const words = peopleWords[locale];
  const page = pageIn(asked);
  const { people, total } = await findPeople(viewer, { text: q, page });
  const pageAt = (number: number) => `/admin/people?${new URLSearchParams({ q, page: String(number) })}`;
  const add = (
    <ButtonLink href="/admin/people/new" look="primary">
      {words.add}
    </ButtonLink>
  );
  return (
    <AdminPage locale={locale} {...headOf(locale)} actions={add}>
      <SearchForm label={words.search} submit={words.find}>
        <Field id="q" label={words.searchHint}>
          {(control) => <TextInput {...control} type="search" name="q" defaultValue={q} />}
        </Field>
      </SearchForm>
      {people.length === 0 ? (
        <EmptyState title={words.none} />
      ) : (
        <>
          <p className="mb-2 text-muted">{words.total(formatCount(total, locale))}</p>
          <PeopleList people={people} locale={locale} />
        </>
      )}
      <PagesNav
        previous={page > 1 ? { href: pageAt(page - 1), label: words.previous } : undefined}
        next={page * peoplePerPage < total ? { href: pageAt(page + 1), label: words.next } : undefined}
      />
    </AdminPage>
  );
}

const headOf = (locale: 'vi' | 'en') => {
  const { name, lead } = adminWords[locale].screens.people;
  return { title: name, lead };
};
