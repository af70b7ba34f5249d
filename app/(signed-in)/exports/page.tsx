import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { asked, type SearchParameters, valuesOf } from '@/app/(signed-in)/asked';
import { ExportScreen } from '@/components/exports/export-screen';
import { requestLocale } from '@/lib/auth/locale';
import { requireDeed } from '@/lib/auth/viewer';
import { viewOf } from '@/lib/db/dashboard';
import { exportFigures } from '@/lib/db/exported-figures';
import { isGoalCode } from '@/lib/domain/goal';
import { comparePeriods, isPeriod, type Period } from '@/lib/domain/period';
import { isRefusal } from '@/lib/domain/refusal';
import { firstLines } from '@/lib/export/first-lines';
import { exportWords } from '@/lib/text/words/exports';

export async function generateMetadata(): Promise<Metadata> {
  return { title: exportWords[await requestLocale()].screen.title };
}

const linesShown = 8;

/** Figures and charts of a unit to take along as files. */
export default async function ExportsPage({ searchParams }: { searchParams: SearchParameters }) {
  const { unit } = await asked(searchParams);
  const { from, to, goal } = await valuesOf(searchParams);
  const viewer = await requireDeed('export-figures', '/exports');
  const view = await viewOf(viewer, { unit });
  if (isRefusal(view)) notFound();
  const [newest = view.period] = view.periods;
  const ends = [periodIn(from) ?? view.periods.at(-1) ?? newest, periodIn(to) ?? newest].sort(comparePeriods);
  const [first = newest, last = newest] = ends;
  const chosen = { unit: view.unit.code, from: first, to: last, goal: isGoalCode(goal) ? goal : null };
  const exported = await exportFigures(viewer, { ...chosen, goal: chosen.goal ?? undefined });
  if (isRefusal(exported)) notFound();
  return (
    <ExportScreen
      chosen={chosen}
      unit={view.unit}
      trail={[...view.trail, view.unit]}
      units={view.children}
      choices={[...new Set([...view.periods, ...ends])].sort(comparePeriods).reverse()}
      periodCount={exported.periods.length}
      lineCount={exported.lineCount}
      preview={await firstLines(exported.lines, linesShown)}
      locale={viewer.locale}
    />
  );
}

const periodIn = (value: string | string[] | undefined): Period | undefined =>
  typeof value === 'string' && isPeriod(value) ? value : undefined;
