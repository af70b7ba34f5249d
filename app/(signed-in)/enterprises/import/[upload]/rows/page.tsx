import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { type SearchParameters, valuesOf } from '@/app/(signed-in)/asked';
import { acceptRows, decideRows } from '@/app/(signed-in)/enterprises/import/actions';
import { rowsShown } from '@/app/(signed-in)/enterprises/import/rows-shown';
import { UnderWay } from '@/app/(signed-in)/enterprises/import/under-way';
import { CheckScreen } from '@/components/imports/check-screen';
import { ImportPage } from '@/components/imports/import-page';
import { RunFailed } from '@/components/imports/run-failed';
import { requestLocale } from '@/lib/auth/locale';
import { requireDeed } from '@/lib/auth/viewer';
import { unitTree } from '@/lib/db/units';
import { isRefusal } from '@/lib/domain/refusal';
import { pagesOf } from '@/lib/lists/next-step';
import { progressOf } from '@/lib/lists/running';
import { endOf } from '@/lib/lists/runs';
import { getUpload } from '@/lib/lists/uploads';
import { formatDate } from '@/lib/text/dates';
import { importWords } from '@/lib/text/words/imports/wizard';

type Props = { params: Promise<{ upload: string }>; searchParams: SearchParameters };

export async function generateMetadata(): Promise<Metadata> {
  return { title: importWords[await requestLocale()].rows.title };
}

/** The third step: what the list would change, what is kept out and why, what only a person can answer. */
export default async function RowsPage({ params, searchParams }: Props) {
  const { upload: id } = await params;
  const viewer = await requireDeed('keep-register', '/enterprises/import');
  const upload = await getUpload(viewer.accountId, id);
  if (isRefusal(upload)) notFound();
  const { locale } = viewer;
  const pages = pagesOf(upload);
  const progress = await progressOf(id);
  if (progress) return <UnderWay progress={progress} address={pages.rows} locale={locale} />;
  const end = await endOf(id);
  if (end === null) redirect(pages.columns);
  const words = importWords[locale].rows;
  if (!('counts' in end)) {
    return (
      <ImportPage locale={locale} title={words.refusedTitle} step={2}>
        <RunFailed end={end} back={pages.columns} locale={locale} />
      </ImportPage>
    );
  }
  if (end.isImport) redirect(pages.done);
  const unitName = (await unitTree(viewer)).byCode(upload.unit)?.name ?? upload.unit;
  return (
    <ImportPage
      locale={locale}
      title={words.title}
      lead={words.lead(unitName, formatDate(upload.asOf, locale))}
      step={2}
    >
      <CheckScreen
        uploadId={id}
        asOf={upload.asOf}
        result={end}
        shown={await rowsShown(viewer, upload, end, await valuesOf(searchParams))}
        pages={pages}
        decide={decideRows}
        accept={acceptRows}
        locale={locale}
      />
    </ImportPage>
  );
}
