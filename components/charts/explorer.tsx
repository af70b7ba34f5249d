'use client';

import { useLayoutEffect, useRef, useState } from 'react';
import type { ChartToExplore } from '@/components/charts/chart-to-explore';
import { InteractivePath } from '@/components/charts/interactive-path';
import { InteractiveYears } from '@/components/charts/interactive-years';
import { type ChartSize, type ChartSizeName, chartSizes } from '@/lib/charts/size';

type Fit = { readonly size: ChartSize; readonly scale: number };

/**
 * The interactive chart, laid over the static one in the size that the page shows now and scaled as that is scaled, so
 * that every point lies where it lay.
 */
export function Explorer({ model, ...rest }: ChartToExplore) {
  const layer = useRef<HTMLDivElement>(null);
  const [fit, setFit] = useState<Fit | null>(null);
  useLayoutEffect(() => {
    const box = layer.current?.parentElement;
    if (!box) return;
    const observer = new ResizeObserver(() => setFit(fitOf(box)));
    observer.observe(box);
    setFit(fitOf(box));
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={layer} className="chart-live">
      {fit === null ? null : (
        <div
          style={{
            width: fit.size.width,
            height: fit.size.height,
            transform: `scale(${fit.scale})`,
            transformOrigin: '0 0',
          }}
        >
          {model.kind === 'path' ? (
            <InteractivePath model={model} size={fit.size} {...rest} />
          ) : (
            <InteractiveYears model={model} size={fit.size} {...rest} />
          )}
        </div>
      )}
    </div>
  );
}

/** Which of the static pictures is shown, and how far it is scaled. */
function fitOf(box: HTMLElement): Fit | null {
  const pictures = [...box.querySelectorAll<HTMLElement>(':scope > [data-size]')];
  const shown = pictures.find((picture) => picture.offsetParent !== null);
  const name = shown?.dataset.size as ChartSizeName | undefined;
  if (name === undefined) return null;
  const size = chartSizes[name];
  return { size, scale: box.clientWidth / size.width };
}
