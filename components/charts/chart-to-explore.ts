import type { ChartModel } from '@/lib/domain/chart';
import type { Locale } from '@/lib/text/locale';

/** Everything that the interactive chart is drawn from. */
export type ChartToExplore = {
  readonly model: ChartModel;
  readonly locale: Locale;
  /** Unique on the page. */
  readonly id: string;
  /** Its finding, and what it shows, for those who do not see it. */
  readonly name: string;
  readonly description: string;
};

/** The chart of a box of `ChartFigure`: the model comes from the server, the words stand in the static picture. */
export async function chartToExplore(box: HTMLElement): Promise<ChartToExplore> {
  const answer = await fetch(box.dataset.chart ?? '', { headers: { accept: 'application/json' } });
  if (!answer.ok) throw new Error(`the chart was answered ${answer.status}`);
  const { model } = (await answer.json()) as { model: ChartModel };
  const said = (name: string) => box.querySelector(`svg > ${name}`)?.textContent ?? '';
  const locale = document.documentElement.lang === 'en' ? 'en' : 'vi';
  return { model, locale, id: box.id, name: said('title'), description: said('desc') };
}
