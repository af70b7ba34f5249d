import type { ReactNode } from 'react';
import { ChartTable } from '@/components/charts/chart-table';
import { SvgPicture } from '@/components/charts/svg-picture';
import { classNames } from '@/components/ui/class-names';
import { Disclosure } from '@/components/ui/disclosure';
import type { ChartSizeName } from '@/lib/charts/size';
import { paintChart } from '@/lib/charts/svg';
import type { ChartModel } from '@/lib/domain/chart';
import type { Locale } from '@/lib/text/locale';
import { chartWords } from '@/lib/text/words/charts';

export type ChartFile = { readonly format: string; readonly href: string };

export type ChartFigureProps = {
  /** Unique on the page. */
  id: string;
  model: ChartModel;
  /** Where the browser gets the model when somebody begins to explore the chart (see `LiveCharts`). */
  source: string;
  /** The finding; the picture's name for those who do not see it. */
  title: string;
  /** Which sizes are laid out; the style sheet shows the one that suits the screen or the paper. */
  layout: 'column' | 'page';
  files: readonly ChartFile[];
  locale: Locale;
  /** What stands above the picture: its heading and sentence. */
  children: ReactNode;
};

const sizesOf: Record<ChartFigureProps['layout'], readonly ChartSizeName[]> = {
  column: ['small', 'medium'],
  page: ['small', 'medium', 'large'],
};

/** A chart with its heading, the same numbers as a table, and files to take away. */
export function ChartFigure(props: ChartFigureProps) {
  const { id, model, source, title, layout, files, locale, children } = props;
  const words = chartWords[locale];
  return (
    <figure className="min-w-0 print:break-inside-avoid">
      <figcaption>{children}</figcaption>
      <StillChart id={id} label={`${title}. ${words.explore}`} layout={layout} source={source}>
        {sizesOf[layout].map((size) => (
          <SvgPicture key={size} data-size={size} svg={paintChart(model, { size, locale, id, title })} />
        ))}
      </StillChart>
      {hasHollowPoint(model) ? <p className="text-xs text-muted">{words.incomplete}</p> : null}
      <div className="mt-1 flex flex-wrap items-start justify-between gap-x-4 print:hidden">
        <Disclosure summary={words.table.show} className="min-w-0 grow basis-48">
          <ChartTable model={model} caption={title} locale={locale} />
        </Disclosure>
        <ul className="flex gap-1 text-sm">
          {files.map(({ format, href }) => (
            <li key={format}>
              <a href={href} aria-label={words.download(format)} className="inline-block px-2 py-1" download>
                {format}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </figure>
  );
}

type StillChartProps = Pick<ChartFigureProps, 'id' | 'layout' | 'source' | 'children'> & { label: string };

/** The static pictures, one per size, in the box in which the chart comes to life. */
function StillChart({ id, label, layout, source, children }: StillChartProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a picture to be explored is no set of form fields
    <div
      role="group"
      id={`chart-${id}`}
      aria-label={label}
      data-chart={source}
      className={classNames('chart relative mt-2', `chart-${layout}`)}
    >
      {children}
    </div>
  );
}

function hasHollowPoint(model: ChartModel): boolean {
  if (model.kind === 'years') return false;
  return model.points.some(({ percent, reported, expected }) => percent !== null && reported < expected);
}
