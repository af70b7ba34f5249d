'use client';

import { type ComponentType, useEffect, useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { type ChartToExplore, chartToExplore } from '@/components/charts/chart-to-explore';

type Explorer = ComponentType<ChartToExplore>;
type Woken = { readonly box: HTMLElement; readonly chart: ChartToExplore; readonly Explorer: Explorer };

const wakingEvents = ['pointerover', 'touchstart', 'focusin'] as const;

/**
 * Makes the charts of the page interactive: a static picture comes to life when somebody first points at it, touches it
 * or tabs to it. Until then nothing of the charting library is loaded, and no model. The picture stays where it is and
 * keeps the room, hidden beneath: nothing can move, and paper always gets the picture.
 */
export function LiveCharts() {
  const [woken, setWoken] = useState<readonly Woken[]>([]);
  useEffect(() => {
    for (const box of document.querySelectorAll<HTMLElement>('[data-chart]')) box.tabIndex = 0;
    const asked = new Set<HTMLElement>();
    const onEvent = ({ target }: Event) => {
      const box = target instanceof Element ? target.closest<HTMLElement>('[data-chart]') : null;
      if (box === null || asked.has(box)) return;
      asked.add(box);
      wake(box).then(
        (live) => setWoken((before) => [...before, live]),
        () => asked.delete(box),
      );
    };
    for (const name of wakingEvents) document.addEventListener(name, onEvent, { passive: true });
    return () => {
      for (const name of wakingEvents) document.removeEventListener(name, onEvent);
    };
  }, []);
  return woken.map((live) => createPortal(<LiveChart {...live} />, live.box, live.box.id));
}

async function wake(box: HTMLElement): Promise<Woken> {
  const loading = import('@/components/charts/explorer');
  const chart = await chartToExplore(box);
  const { Explorer } = await loading;
  return { box, chart, Explorer };
}

/** From now on the chart inside is what Tab reaches; the box only hands on the focus that it had. */
function LiveChart({ box, chart, Explorer }: Woken) {
  useLayoutEffect(() => {
    box.dataset.live = '';
    box.tabIndex = -1;
    const frame = requestAnimationFrame(() => {
      if (box === document.activeElement) box.querySelector<SVGElement>('.chart-live svg[tabindex]')?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [box]);
  return <Explorer {...chart} />;
}
