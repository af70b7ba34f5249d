import { type Browser, chromium, type Page } from '@playwright/test';
import { ensureChromium } from '@/scripts/setup/chromium.mjs';
import { leaderHeaders } from './asking';
import { type Row, row } from './rows';
import type { Server } from './servers';
import type { Stage } from './stage';

const group = 'Weight of a page, until nothing more is loaded';
const windows = {
  phone: { width: 360, height: 740 },
  screen: { width: 1440, height: 900 },
} as const;

type Weight = { scriptBytes: number; bytes: number; requests: number; shift: number };

/** What a browser loads before anyone touches a chart, and what it shows without JavaScript. */
export async function measureWeight({ bare, city }: Stage): Promise<Row[]> {
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
  try {
    const empty = await weigh(browser, bare, '/static', windows.screen);
    const rows: Row[] = [];
    for (const path of ['/', '/goals/coverage']) {
      const weights = [
        await weigh(browser, city, path, windows.phone),
        await weigh(browser, city, path, windows.screen),
      ];
      rows.push(...rowsOf(path, weights, empty), await withoutScripts(browser, city, path));
    }
    return rows;
  } finally {
    await browser.close();
  }
}

/** The worse of a phone and a screen counts. */
function rowsOf(path: string, weights: Weight[], empty: Weight): Row[] {
  const worst = (of: (weight: Weight) => number) => Math.max(...weights.map(of));
  const limit = (value: number) => ({ kind: 'limit', value }) as const;
  return [
    row({
      group,
      name: `${path}: JavaScript, compressed`,
      unit: 'kB',
      ours: worst(({ scriptBytes }) => scriptBytes) / 1000,
      floor: { name: 'empty page', value: empty.scriptBytes / 1000 },
      target: { kind: 'at-most', ratio: 1.2 },
    }),
    row({
      group,
      name: `${path}: requests`,
      unit: 'requests',
      ours: worst(({ requests }) => requests),
      floor: { name: 'empty page', value: empty.requests },
      target: limit(15),
    }),
    row({
      group,
      name: `${path}: everything, fonts included`,
      unit: 'kB',
      ours: worst(({ bytes }) => bytes) / 1000,
      floor: { name: 'empty page', value: empty.bytes / 1000 },
      target: limit(350),
    }),
    row({
      group,
      name: `${path}: cumulative layout shift`,
      unit: '',
      ours: worst(({ shift }) => shift),
      floor: null,
      target: limit(0),
    }),
  ];
}

async function openPage(
  browser: Browser,
  server: Server,
  more: { javaScriptEnabled?: boolean; viewport: { width: number; height: number } },
): Promise<Page> {
  const context = await browser.newContext({ locale: 'vi-VN', ...more });
  const { cookie = '' } = await leaderHeaders(0);
  const [name = '', value = ''] = cookie.split(/=(.*)/s);
  await context.addCookies([{ name, value, domain: 'localhost', path: '/' }]);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.on('crash', () => console.error(`the page of ${server.port} crashed`));
  return page;
}

async function weigh(
  browser: Browser,
  server: Server,
  path: string,
  viewport: { width: number; height: number },
): Promise<Weight> {
  const page = await openPage(browser, server, { viewport });
  const weight: Weight = { scriptBytes: 0, bytes: 0, requests: 0, shift: 0 };
  const types = new Map<string, string>();
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  network.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    weight.requests += 1;
    weight.bytes += encodedDataLength;
    if (types.get(requestId) === 'Script') weight.scriptBytes += encodedDataLength;
  });
  const response = await page.goto(`http://localhost:${server.port}${path}`, { waitUntil: 'networkidle' });
  if (response?.status() !== 200) throw new Error(`${path} answered ${response?.status()}`);
  await page.waitForTimeout(1_500);
  weight.shift = await page.evaluate(shiftSoFar);
  await page.context().close();
  return weight;
}

/** Runs in the browser. */
function shiftSoFar(): Promise<number> {
  return new Promise((resolve) => {
    let total = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) total += (entry as PerformanceEntry & { value: number }).value;
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(total), 200);
  });
}

/** How many charts as wide as half a phone a reader without JavaScript does not see, of those that the page has. */
async function withoutScripts(browser: Browser, server: Server, path: string): Promise<Row> {
  const page = await openPage(browser, server, { viewport: windows.phone, javaScriptEnabled: false });
  await page.goto(`http://localhost:${server.port}${path}`);
  const boxes = await Promise.all((await page.locator('main svg').all()).map((svg) => svg.boundingBox()));
  const charts = boxes.filter((box) => box !== null && box.width >= 180 && box.height >= 80).length;
  await page.context().close();
  return row({
    group,
    name: `${path}: pages without a visible chart when JavaScript is off`,
    unit: '',
    ours: charts > 0 ? 0 : 1,
    floor: null,
    target: { kind: 'limit', value: 0 },
    note: `${charts} charts are visible`,
  });
}
