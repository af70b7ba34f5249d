import type { Metadata } from 'next';
import { addColumnName, removeColumnName } from '@/app/(signed-in)/admin/columns/actions';
import { AdminPage } from '@/components/admin/admin-page';
import { DeedButton } from '@/components/forms/deed-button';
import { FieldForm } from '@/components/forms/field-form';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { requestLocale } from '@/lib/auth/locale';
import { requireDeed } from '@/lib/auth/viewer';
import { findSynonyms } from '@/lib/db/register/import/columns';
import { listFields } from '@/lib/domain/list-field';
import { formatInstant } from '@/lib/text/dates';
import { columnNameWords } from '@/lib/text/words/admin/columns';
import { adminWords } from '@/lib/text/words/admin/overview';
import { formTexts } from '@/lib/text/words/form';
import { listFieldWords } from '@/lib/text/words/import-columns';

export async function generateMetadata(): Promise<Metadata> {
  return { title: adminWords[await requestLocale()].screens.columns.name };
}

/** Further names of columns: what lists call the things that the register knows. */
export default async function ColumnNamesPage() {
  const { locale } = await requireDeed('manage-settings', '/admin/columns');
  const words = columnNameWords[locale];
  const { name, lead } = adminWords[locale].screens.columns;
  const names = listFieldWords[locale];
  const known = await findSynonyms();
  const options = listFields.map((value) => ({ value, label: names[value] }));
  return (
    <AdminPage locale={locale} title={name} lead={lead}>
      <FieldForm
        id="new-name"
        action={addColumnName}
        fields={[
          {
            kind: 'text',
            name: 'heading',
            label: words.heading,
            hint: words.headingHint,
            required: true,
            maxLength: 200,
          },
          { kind: 'select', name: 'field', label: words.field, options },
        ]}
        texts={formTexts(locale, words.add)}
        emptyWhenDone
      />
      <Section id="known" title={words.known}>
        {known.length === 0 ? (
          <EmptyState title={words.none}>{words.noneLead}</EmptyState>
        ) : (
          <ul className="border-t border-line">
            {known.map(({ heading, field, authorName, recordedAt }) => (
              <li
                key={heading}
                className="grid gap-x-6 gap-y-1 border-b border-line py-3 sm:grid-cols-[4fr_4fr_3fr]"
              >
                <span className="min-w-0 font-semibold break-words">{heading}</span>
                <span>
                  {names[field]}
                  <span className="block text-sm text-muted">
                    {words.by(authorName, formatInstant(recordedAt, locale))}
                  </span>
                </span>
                <DeedButton
                  id={`remove-${heading.replace(/\W+/g, '-')}`}
                  action={removeColumnName}
                  subject={{ heading }}
                  label={words.remove}
                  texts={formTexts(locale, words.removeNow)}
                />
              </li>
            ))}
          </ul>
        )}
      </Section>
    </AdminPage>
  );
}
