import type { Stage } from '@/lib/domain/reminder';

const shapes: Record<Stage, { path: string; className: string }> = {
  after: { path: 'M8 1.5L15 14H1z', className: 'fill-late' },
  on: { path: 'M8 2a6 6 0 100 12A6 6 0 108 2z', className: 'fill-good' },
  before: {
    path: 'M8 2.8a5.2 5.2 0 100 10.4A5.2 5.2 0 108 2.8z',
    className: 'fill-none stroke-unknown stroke-2',
  },
};

/** A shape for each stage, which a printer without colours keeps apart; the word stands beside it. */
export function StageMark({ stage }: { stage: Stage }) {
  const { path, className } = shapes[stage];
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className={`size-4 shrink-0 ${className}`}>
      <path d={path} />
    </svg>
  );
}
