import { type BrowserContext, expect, type Page } from '@playwright/test';
import { test } from '../support/demonstration';
import { decide, decided } from '../support/meeting-slides';

// The slides that a browser keeps end with the session in which they were shown; decisions that it keeps wait to be read.

test.describe.configure({ mode: 'serial', timeout: 120_000 });

const keptPages = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    return names.includes('meeting-pages') ? (await (await caches.open('meeting-pages')).keys()).length : 0;
  });

/** The slides, open and kept for a reload. */
async function presentAndKeep(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto('/meeting');
  await expect(page.locator('.meeting[data-presenting]')).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => keptPages(page)).toBe(1);
  return page;
}

test('kept slides are shown until the session ends, and never after', async ({ browser, demonstration }) => {
  const context = await demonstration.as(browser, 'official');
  const page = await presentAndKeep(context);
  const hours = await page.evaluate(async () => {
    const [kept] = await (await caches.open('meeting-pages')).matchAll();
    return (Number(kept?.headers.get('x-kept-until')) - Date.now()) / 3_600_000;
  });
  expect(hours).toBeGreaterThan(9);
  expect(hours).toBeLessThanOrEqual(10);
  await page.reload();
  await context.setOffline(true);
  await page.reload();
  await expect(page.locator('.meeting[data-presenting]')).toBeVisible();
  await page.evaluate(async () => {
    const cache = await caches.open('meeting-pages');
    for (const request of await cache.keys()) {
      const kept = await cache.match(request);
      if (!kept) continue;
      const headers = new Headers(kept.headers);
      headers.set('x-kept-until', String(Date.now() - 1));
      await cache.put(request, new Response(await kept.text(), { headers }));
    }
  });
  await expect(page.reload()).rejects.toThrow();
  await context.setOffline(false);
  await context.close();
});

test('once the server says that the session is gone, nothing is kept', async ({ browser, demonstration }) => {
  const context = await demonstration.as(browser, 'official');
  const page = await presentAndKeep(context);
  await context.clearCookies();
  await page.keyboard.press('End');
  await decide(page, 'Ghi khi đã hết phiên');
  await expect(page.locator('#decisions')).toContainText('Phiên làm việc đã hết');
  await expect.poll(() => keptPages(page)).toBe(0);
  await page.reload();
  await expect(page).toHaveURL(/signin/);
  await context.close();
});

test('signing out in one tab takes the slides away in the others', async ({ browser, demonstration }) => {
  const context = await demonstration.as(browser, 'official');
  const slides = await presentAndKeep(context);
  const other = await context.newPage();
  await other.goto('/');
  await other.locator('details:has(button:text-is("Đăng xuất")) summary').click();
  await other.getByRole('button', { name: 'Đăng xuất' }).click();
  await expect(other).toHaveURL(/signin/);
  await expect(slides).toHaveURL(/signin\?next=/);
  await expect.poll(() => keptPages(slides)).toBe(0);
  await context.close();
});

test('a decision that was left in the browser is read before it is sent', async ({
  browser,
  demonstration,
}) => {
  const official = await demonstration.as(browser, 'official');
  const page = await presentAndKeep(official);
  await page.keyboard.press('End');
  await official.setOffline(true);
  await decide(page, 'Ghi thật');
  await expect(decided(page, 'Ghi thật')).toContainText('chưa gửi');
  const left = await page.evaluate(() => localStorage.getItem('moc2030.decisions') ?? '');
  await official.setOffline(false);
  await expect(decided(page, 'Ghi thật')).toContainText('đã ghi');
  const planted = left.replace('Ghi thật', 'Ghi thay').replace(/"key":"[^"]+"/, `"key":"${'a'.repeat(32)}"`);
  await page.evaluate((text) => localStorage.setItem('moc2030.decisions', text), planted);
  const sent: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
  await page.reload();
  await expect(page.locator('#decisions')).toContainText('1 kết luận ghi trước đó chưa gửi');
  await expect(decided(page, 'Ghi thay')).toContainText('Ban Tổ chức Thành ủy');
  await decide(page, 'Ghi sau đó');
  await expect(decided(page, 'Ghi sau đó')).toContainText('đã ghi');
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await decided(page, 'Ghi thay').getByRole('button', { name: 'Bỏ' }).click();
  await expect(decided(page, 'Ghi thay')).toHaveCount(0);
  expect(sent).toHaveLength(1);
  await page.reload();
  await expect(decided(page, 'Ghi sau đó')).toHaveCount(1);
  await expect(decided(page, 'Ghi thay')).toHaveCount(0);
  await official.close();
});
