import { expect, type Page, test } from '@playwright/test';
import { build } from 'esbuild';
import { type ChartSizeName, chartSizes } from '../../lib/charts/size';
import { chartWorlds } from '../support/chart-worlds';

// Both painters draw one model. Here they do so side by side in a real browser, and every mark must lie in the same place.

const styles = 'body { margin: 0 } #still { height: 500px } #still svg { display: block }';
let harness = '';

test.beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: ['tests/support/chart-harness.tsx'],
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  harness = outputFiles[0]?.text ?? '';
});

/** The middle and size of every mark, from the corner of the chart, left to right. */
function marksOf(page: Page, chart: string, marks: string) {
  return page
    .locator(`${chart} svg`)
    .first()
    .evaluate((svg, selector) => {
      const origin = svg.getBoundingClientRect();
      return [...svg.querySelectorAll<SVGGraphicsElement>(selector)]
        .map((mark) => mark.getBoundingClientRect())
        .filter(({ width, height }) => width > 0 && height > 0)
        .map(({ x, y, width, height }) => [
          x + width / 2 - origin.x,
          y + height / 2 - origin.y,
          width,
          height,
        ])
        .sort(([x = 0], [otherX = 0]) => x - otherX);
    }, marks);
}

async function openHarness(page: Page) {
  await page.setContent(`<!doctype html><style>${styles}</style>`);
  await page.addScriptTag({ content: harness });
}

for (const [name, { kind }] of Object.entries(chartWorlds)) {
  const [stillMarks, liveMarks] =
    kind === 'path'
      ? ['circle[data-period], [data-planned]', 'circle[data-period], [data-planned]']
      : ['rect[data-year]', 'path.recharts-rectangle'];
  test(`both painters agree: ${name}`, async ({ page }) => {
    await openHarness(page);
    for (const size of Object.keys(chartSizes) as ChartSizeName[]) {
      await page.evaluate(([chart, as]) => window.showChart(chart, as), [name, size] as const);
      await expect(page.locator('#live .recharts-surface').first()).toBeVisible();
      const still = await marksOf(page, '#still', stillMarks);
      const live = await marksOf(page, '#live', liveMarks);
      expect(live).toHaveLength(still.length);
      for (const [index, mark] of still.entries()) {
        for (const [part, value] of mark.entries()) {
          expect(Math.abs(value - (live[index]?.[part] ?? Number.NaN))).toBeLessThan(1);
        }
      }
    }
  });
}

test('the note of a period follows the arrow keys', async ({ page }) => {
  await openHarness(page);
  await page.evaluate(() => window.showChart('on its way, with a gap and a break', 'medium'));
  await page.locator('#live svg[tabindex]').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('#live')).toContainText('quý III/2023');
  await expect(page.locator('#live')).toContainText('4/92');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('#live')).toContainText('5/92');
});
