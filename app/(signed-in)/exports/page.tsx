import type { Metadata } from 'next';
import { type SearchParameters, valuesOf } from '@/app/(signed-in)/asked';
import { requestLocale } from '@/lib/auth/locale';
import { requireDeed } from '@/lib/auth/viewer';
import { documentExportWords, type ExportedThing, exportedThings } from '@/lib/text/words/document-export';
import { FiguresExport } from './figures-export';
import { ProgressExport } from './progress-export';

export async function generateMetadata(): Promise<Metadata> {
  return { title: documentExportWords[await requestLocale()].title };
}

/** What leaves the house: the progress report as a document, figures, the list of enterprises, charts. */
export default async function ExportsPage({ searchParams }: { searchParams: SearchParameters }) {
  const values = await valuesOf(searchParams);
  const viewer = await requireDeed('export-figures', '/exports');
  const thing = thingIn(values.document);
  if (thing === 'progress') return <ProgressExport viewer={viewer} values={values} />;
  return <FiguresExport viewer={viewer} thing={thing} values={values} />;
}

const thingIn = (asked: string | undefined): ExportedThing =>
  exportedThings.find((thing) => thing === asked) ?? 'progress';
