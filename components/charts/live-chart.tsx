'use client';

import { type ComponentType, type ReactNode, useEffect, useRef, useState } from 'react';
import type { ChartModel } from '@/lib/domain/chart';
import type { Locale } from '@/lib/text/locale';

export type ChartToExplore = {
  model: ChartModel;
  locale: Locale;
  id: string;
  name: string;
  description: string;
};

export type LiveChartProps = ChartToExplore & {
  /** What hovering and the arrow keys do, for screen readers. */
  hint: string;
  className: string;
  /** The static pictures, one per size. */
  children: ReactNode;
};

type Explorer = ComponentType<ChartToExplore>;

/**
 * The static picture, which becomes interactive when somebody first points at it, touches it or tabs to it. Until then
 * nothing of the charting library is loaded. The picture stays where it is and keeps the room, hidden beneath: nothing
 * can move, and paper always gets the picture.
 */
export function LiveChart({ hint, className, children, ...chart }: LiveChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const [isReady, setReady] = useState(false);
  const [Explorer, setExplorer] = useState<Explorer | null>(null);
  useEffect(() => setReady(true), []);
  useEffect(() => {
    const hasFocus = Explorer !== null && box.current === document.activeElement;
    const frame = requestAnimationFrame(() => {
      if (hasFocus) box.current?.querySelector<SVGElement>('.chart-live svg[tabindex]')?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [Explorer]);

  const wake = () => {
    if (Explorer !== null) return;
    import('@/components/charts/explorer').then(
      (loaded) => setExplorer(() => loaded.Explorer),
      () => undefined,
    );
  };

  // Reached by Tab until it is live; afterwards the chart inside is, and the box only keeps what focus it had.
  const tabIndex = Explorer === null ? 0 : -1;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a picture to be explored is no set of form fields
    <div
      ref={box}
      role="group"
      aria-label={`${chart.name}. ${hint}`}
      tabIndex={isReady ? tabIndex : undefined}
      onPointerEnter={wake}
      onTouchStart={wake}
      onFocus={wake}
      data-live={Explorer === null ? undefined : ''}
      className={`chart relative ${className}`}
    >
      {children}
      {Explorer === null ? null : <Explorer {...chart} />}
    </div>
  );
}
