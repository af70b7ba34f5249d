import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { undo } from '@/app/(signed-in)/enterprises/import/actions';
import { UnderWay } from '@/app/(signed-in)/enterprises/import/under-way';
import { DoneScreen } from '@/components/imports/done-screen';
import { ImportPage } from '@/components/imports/import-page';
import { RunFailed } from '@/components/imports/run-failed';
import { requestLocale } from '@/lib/auth/locale';
import { requireDeed } from '@/lib/auth/viewer';
import { getImport } from '@/lib/db/register/import/imports';
import { unitTree } from '@/lib/db/units';
import { isRefusal } from '@/lib/domain/refusal';
import { pagesOf } from '@/lib/lists/next-step';
import { progressOf } from '@/lib/lists/running';
import { endOf } from '@/lib/lists/runs';
import { getUpload } from '@/lib/lists/uploads';
import { formatDate } from '@/lib/text/dates';
import { importWords } from '@/lib/text/words/imports/wizard';

export async function generateMetadata(): Promise<Metadata> {
  return { title: importWords[await requestLocale()].done.title };
}

/** The last step: what was written, what was not and how to mend it, and the way back. */
export default async function DonePage({ params }: { params: Promise<{ upload: string }> }) {
  const { upload: id } = await params;
  const viewer = await requireDeed('keep-register', '/enterprises/import');
  const upload = await getUpload(viewer.accountId, id);
  if (isRefusal(upload)) notFound();
  const { locale } = viewer;
  const pages = pagesOf(upload);
  const progress = await progressOf(id);
  if (progress) return <UnderWay progress={progress} address={pages.done} locale={locale} />;
  const end = await endOf(id);
  if (end === null) redirect(pages.columns);
  const words = importWords[locale];
  if (!('counts' in end)) {
    return (
      <ImportPage locale={locale} title={words.past.undoRefused} step={3}>
        <RunFailed end={end} back={pages.columns} locale={locale} />
      </ImportPage>
    );
  }
  if (!end.isImport) redirect(pages.rows);
  const unitName = (await unitTree(viewer)).byCode(upload.unit)?.name ?? upload.unit;
  const recorded = end.importId === null ? null : await getImport(viewer, end.importId);
  const isUndone = recorded !== null && !isRefusal(recorded) && recorded.undone !== null;
  return (
    <ImportPage
      locale={locale}
      title={words.done.title}
      lead={words.done.lead(unitName, formatDate(upload.asOf, locale))}
      step={3}
    >
      <DoneScreen
        result={end}
        isUndone={isUndone}
        unit={upload.unit}
        refusedHref={pages.refused}
        undo={undo}
        locale={locale}
      />
    </ImportPage>
  );
}
