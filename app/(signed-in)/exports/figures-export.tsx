import { notFound } from 'next/navigation';
import { ExportScreen } from '@/components/exports/export-screen';
import { viewOf } from '@/lib/db/dashboard';
import { exportFigures } from '@/lib/db/exported-figures';
import type { Viewer } from '@/lib/domain/access';
import { isGoalCode } from '@/lib/domain/goal';
import { comparePeriods, isPeriod, type Period } from '@/lib/domain/period';
import { isRefusal } from '@/lib/domain/refusal';
import { firstLines } from '@/lib/export/first-lines';
import type { ExportedThing } from '@/lib/text/words/document-export';
import { largeRegisterOf } from './large-register';

export type FiguresExportProps = {
  viewer: Viewer;
  thing: Exclude<ExportedThing, 'progress'>;
  values: Partial<Record<string, string>>;
};

const linesShown = 8;

/** Figures, enterprises and charts of a unit to take along as files. */
export async function FiguresExport({ viewer, thing, values }: FiguresExportProps) {
  const { unit, from, to, goal } = values;
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
      thing={thing}
      chosen={chosen}
      unit={view.unit}
      trail={[...view.trail, view.unit]}
      units={view.children}
      choices={[...new Set([...view.periods, ...ends])].sort(comparePeriods).reverse()}
      periodCount={exported.periods.length}
      lineCount={exported.lineCount}
      preview={await firstLines(exported.lines, linesShown)}
      largeRegister={thing === 'register' ? await largeRegisterOf(viewer, view.unit.code) : null}
      locale={viewer.locale}
    />
  );
}

const periodIn = (value: string | undefined): Period | undefined =>
  value !== undefined && isPeriod(value) ? value : undefined;
