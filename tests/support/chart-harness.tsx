/** Bundled into a bare page by `tests/pages/charts.spec.ts`: both painters of one chart, each in its own place. */

import { createRoot } from 'react-dom/client';
import { InteractivePath } from '@/components/charts/interactive-path';
import { InteractiveYears } from '@/components/charts/interactive-years';
import { type ChartSizeName, chartSizes } from '@/lib/charts/size';
import { paintChart } from '@/lib/charts/svg';
import { chartWorlds } from '@/tests/support/chart-worlds';

declare global {
  interface Window {
    showChart: (name: string, size: ChartSizeName) => void;
  }
}

window.showChart = (name, sizeName) => {
  const model = chartWorlds[name];
  if (model === undefined) throw new Error(`no such chart: ${name}`);
  const size = chartSizes[sizeName];
  const described = { id: 'live', name, description: name, locale: 'vi' } as const;
  document.body.innerHTML = '<div id="still"></div><div id="live"></div>';
  const [still, live] = [document.getElementById('still'), document.getElementById('live')];
  if (still === null || live === null) throw new Error('no places');
  still.style.width = `${size.width}px`;
  still.innerHTML = paintChart(model, { size: sizeName, title: name, id: 'still', locale: 'vi' });
  createRoot(live).render(
    model.kind === 'path' ? (
      <InteractivePath model={model} size={size} {...described} />
    ) : (
      <InteractiveYears model={model} size={size} {...described} />
    ),
  );
};
