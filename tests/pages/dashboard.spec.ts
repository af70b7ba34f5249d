import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { test } from '../support/demonstration';

// The pages of figures as a leader's browser has them: the body is put in by the server around Next.js, and what moves in
// it comes to life from outside.

test.describe.configure({ mode: 'serial', timeout: 120_000 });

let leader: BrowserContext;

test.beforeAll(async ({ browser, demonstration }) => {
  leader = await demonstration.as(browser, 'leader');
});

test.afterAll(() => leader.close());

/** A page, and everything that its browser complained about. */
async function open(path: string): Promise<{ page: Page; complaints: string[] }> {
  const page = await leader.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', ({ message }) => complaints.push(message));
  await page.goto(path, { waitUntil: 'networkidle' });
  return { page, complaints };
}

const pages = ['/', '/goals/coverage', '/goals/admission'];

for (const path of pages) {
  test(`${path}: the body is sent once, and React takes it as it is`, async () => {
    const { page, complaints } = await open(path);
    const html = await (await page.request.get(path)).text();
    const sentence = await page.locator('figcaption p').first().textContent();
    expect(html.split(sentence?.slice(0, 40) ?? '')).toHaveLength(2);
    await expect(page.locator('[data-chart]').first()).toHaveAttribute('tabindex', '0');
    expect(complaints).toEqual([]);
    await page.close();
  });

  test(`${path}: a chart comes to life where it stands when it is pointed at`, async () => {
    const { page, complaints } = await open(path);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    const box = page.locator('[data-chart]').first();
    await box.scrollIntoViewIfNeeded();
    const before = await box.boundingBox();
    await box.hover();
    await expect(box.locator('.chart-live .recharts-surface').first()).toBeVisible();
    expect(await box.boundingBox()).toEqual(before);
    await expect(box.locator('> [data-size]').first()).toBeHidden();
    expect(requests.filter((url) => /\/goals\/[a-z-]+\/chart\?/.test(url))).toHaveLength(1);
    expect(complaints).toEqual([]);
    await page.close();
  });
}

test('a chart that is reached by Tab hands the focus on, and the arrow keys explore it', async () => {
  const { page } = await open('/goals/coverage');
  await page.locator('[data-chart]').focus();
  const chart = page.locator('.chart-live svg[tabindex]');
  await expect(chart).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.chart-live')).toContainText(/quý [IV]+\/20\d\d/);
  await page.close();
});

test('a choice by pointer is shown at once, by keyboard only with the button', async () => {
  const { page } = await open('/');
  await page.locator('#unit').focus();
  await page.keyboard.press('ArrowDown');
  await page.waitForTimeout(300);
  expect(new URL(page.url()).search).toBe('');
  await page.locator('#unit').dispatchEvent('pointerdown');
  await page.locator('#unit').selectOption({ index: 1 });
  await page.waitForURL(/\?unit=/);
  await page.close();
});

test('the other language is there at once, with charts that come to life, and the same is looked at', async () => {
  const { page, complaints } = await open('/?unit=KCN-1&period=2026-Q1');
  const unit = await page.locator('h1').textContent();
  await page.locator('header details summary').click();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('h1')).toHaveText(unit ?? '');
  await expect(page.locator('main')).toContainText('Q1 2026');
  await page.locator('[data-chart]').first().hover();
  await expect(page.locator('.chart-live .recharts-surface').first()).toBeVisible();
  expect(complaints).toEqual([]);
  await page.locator('header details summary').click();
  await page.getByRole('button', { name: 'Tiếng Việt' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
  await page.close();
});

test('axe finds nothing', async () => {
  test.slow();
  for (const path of pages) {
    const { page } = await open(path);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.locator('[data-chart]').first().hover();
    await expect(page.locator('.chart-live .recharts-surface').first()).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.close();
  }
});
