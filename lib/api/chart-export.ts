import { viewOf } from '@/lib/db/dashboard';
import { recordExport } from '@/lib/db/exported-figures';
import { isDemonstration } from '@/lib/db/settings';
import type { Viewer } from '@/lib/domain/access';
import { todayInVietnam } from '@/lib/domain/calendar-date';
import { chartOf } from '@/lib/domain/chart';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import { type ChartPicture, pngOf, svgOf } from '@/lib/export/chart-picture';
import { formatDate } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { sentenceOf } from '@/lib/text/sentence';
import { exportWords } from '@/lib/text/words/exports';
import { goalWords } from '@/lib/text/words/goals';
import type { ExportRequest } from './export';
import { fileResponse } from './file-response';

/** The chart of a goal as it stands on its page, with the words that belong to it. */
export async function exportChart(
  viewer: Viewer,
  { unit, goal, period, to, format }: ExportRequest,
  locale: Locale,
): Promise<Response | Refusal> {
  if (!goal) return refuse('required', { path: 'goal' });
  const today = todayInVietnam(new Date());
  const view = await viewOf(viewer, { unit, period: period ?? to }, today);
  if (isRefusal(view)) return view;
  const words = exportWords[locale];
  const rule = view.rules[goal];
  const isFictional = await isDemonstration();
  const name = words.chartFile(view.unit.name, view.period, goal);
  const refused = await recordExport(viewer, view.unit, `${name}.${format}`);
  if (refused) return refused;
  const picture: ChartPicture = {
    model: chartOf(view.inputs[goal], view.breaks),
    unit: view.unit.name,
    title: goalWords[locale][goal].name,
    sentence: sentenceOf(view.standings[goal], locale),
    notes: [
      ...(isFictional ? [words.fictional] : []),
      [rule ? words.rule(rule.name) : '', words.madeBy(formatDate(today, locale))].join(' ').trim(),
    ],
    locale,
  };
  const body = format === 'png' ? Buffer.from(await pngOf(picture)) : svgOf(picture);
  return fileResponse(body, name, format);
}
