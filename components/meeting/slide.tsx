import type { ReactNode } from 'react';

/** What stands on top of every slide: whose figures, of when, and whether they are real. */
export type SlideMarks = {
  readonly unit: string;
  readonly period: string;
  readonly at: string;
  readonly fictional: string | null;
};

export type SlideProps = { id: string; title: string; lead?: string; marks: SlideMarks; children: ReactNode };

/** One slide. Without JavaScript, and on paper, the slides stand below one another. */
export function Slide({ id, title, lead, marks, children }: SlideProps) {
  return (
    <section id={id} data-slide tabIndex={-1} aria-labelledby={`${id}-title`} className="slide">
      <header>
        <p className="flex flex-wrap justify-between gap-x-6 text-sm text-muted">
          <span>
            {marks.unit} · {marks.period}
          </span>
          <span>
            {marks.fictional ? (
              <strong className="font-semibold text-late-ink">{marks.fictional} · </strong>
            ) : null}
            {marks.at}
          </span>
        </p>
        <h2 id={`${id}-title`} className="slide-title">
          {title}
        </h2>
        {lead ? <p className="text-muted">{lead}</p> : null}
      </header>
      <div className="slide-body">{children}</div>
    </section>
  );
}
