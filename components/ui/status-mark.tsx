import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { type MarkState, type MarkStroke, type MarkTone, markShapes } from '@/lib/charts/status-shape';

const shapeColours: Record<MarkTone, string> = {
  good: 'text-good',
  late: 'text-late',
  unknown: 'text-unknown',
};

const wordColours: Record<MarkTone, string> = {
  good: 'text-good',
  late: 'text-late-ink',
  unknown: 'text-muted',
};

const line = { fill: 'none', strokeLinecap: 'round', strokeLinejoin: 'round' } as const;

const drawn: Record<MarkStroke['as'], object> = {
  line: { ...line, stroke: 'currentColor', strokeWidth: 2 },
  dashed: { ...line, stroke: 'currentColor', strokeWidth: 2, strokeDasharray: '3.2 3' },
  solid: { fill: 'currentColor' },
  knockout: { ...line, stroke: '#fff', strokeWidth: 2.2 },
};

export type StatusShapeProps = {
  state: MarkState;
  /** Read out; needed when nothing beside the shape says the state in words. */
  label?: string;
  className?: string;
};

/** The shape of a state alone, one line high. */
export function StatusShape({ state, label, className }: StatusShapeProps) {
  const { tone, strokes } = markShapes[state];
  return (
    <svg
      viewBox="0 0 20 20"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      className={classNames(
        'inline-block size-[1.1em] shrink-0 align-[-0.18em]',
        shapeColours[tone],
        className,
      )}
    >
      {strokes.map(({ path, as }) => (
        <path key={path} d={path} {...drawn[as]} />
      ))}
    </svg>
  );
}

export type StatusMarkProps = { state: MarkState; className?: string; children: ReactNode };

/** Shape and word together: the way a state is shown wherever there is room for both. */
export function StatusMark({ state, className, children }: StatusMarkProps) {
  return (
    <span
      className={classNames(
        'inline-flex items-baseline gap-1.5 font-semibold',
        wordColours[markShapes[state].tone],
        className,
      )}
    >
      <StatusShape state={state} className="self-center" />
      {children}
    </span>
  );
}
