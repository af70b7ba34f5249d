import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { chooseColumns, readAgain } from '@/app/(signed-in)/enterprises/import/actions';
import { ActionForm } from '@/components/forms/action-form';
import { ColumnFields } from '@/components/imports/column-fields';
import { HeadOmissions, HeadQuestions } from '@/components/imports/head-notes';
import { ImportPage } from '@/components/imports/import-page';
import { ReadingFields } from '@/components/imports/reading-fields';
import { ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { requestLocale } from '@/lib/auth/locale';
import { requireDeed } from '@/lib/auth/viewer';
import { isRefusal } from '@/lib/domain/refusal';
import { getUpload } from '@/lib/lists/uploads';
import { formatCount } from '@/lib/text/numbers';
import { importWords } from '@/lib/text/words/imports/wizard';

type Props = { params: Promise<{ upload: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: importWords[await requestLocale()].columns.title };
}

/** The second step: what each column of the file is. What was recognised is chosen already. */
export default async function ColumnsPage({ params }: Props) {
  const { upload: id } = await params;
  const viewer = await requireDeed('keep-register', '/enterprises/import');
  const upload = await getUpload(viewer.accountId, id);
  if (isRefusal(upload)) notFound();
  const { locale } = viewer;
  const { head } = upload;
  const words = importWords[locale].columns;
  const texts = { submit: words.next, busy: words.busy, refused: importWords[locale].upload.refused };
  const lead = words.lead(formatCount(head.rowCount, locale), upload.fileName);
  return (
    <ImportPage locale={locale} title={words.title} lead={lead} step={1}>
      <HeadQuestions head={head} locale={locale} />
      <ActionForm
        key={JSON.stringify(head.columns)}
        id="columns"
        action={chooseColumns}
        texts={texts}
        className="grid gap-6"
        aside={
          <ButtonLink href="/enterprises/import" look="quiet">
            {words.otherFile}
          </ButtonLink>
        }
      >
        <input type="hidden" name="upload" value={id} />
        <ColumnFields
          columns={head.columns}
          personal={new Set(head.refusedColumns.map(({ letter }) => letter))}
          locale={locale}
        />
      </ActionForm>
      <HeadOmissions head={head} locale={locale} />
      <Section id="reading" title={words.reading} lead={words.readingLead}>
        <ActionForm
          id="reading-form"
          action={readAgain}
          texts={{ ...texts, submit: words.readAgain }}
          look="secondary"
          className="grid max-w-xl gap-5"
        >
          <input type="hidden" name="upload" value={id} />
          <ReadingFields
            key={`${head.sheet} ${head.headerRow} ${head.encoding}`}
            head={head}
            locale={locale}
          />
        </ActionForm>
      </Section>
    </ImportPage>
  );
}
