import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { test } from '../support/demonstration';
import { dayIn, decide, decided } from '../support/meeting-slides';

// Slides before an audience: turned by keys, readable from afar, and going on when the network does not.

test.describe.configure({ mode: 'serial', timeout: 120_000 });

let official: BrowserContext;
const projector = { viewport: { width: 1920, height: 1080 } };

test.beforeAll(async ({ browser, demonstration }) => {
  official = await demonstration.as(browser, 'official', projector);
});

test.afterAll(() => official.close());

async function present(context = official, address = '/meeting'): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await expect(page.locator('.meeting[data-presenting]')).toBeVisible();
  return page;
}

const shown = (page: Page) => page.locator('[data-slide][data-current]');

const slides = [
  'overview',
  'coverage',
  'formation',
  'union-backed',
  'admission',
  'worst',
  'movers',
  'unreported',
  'shortlist',
  'decisions',
];

test('the keys turn the slides, and every one is in the address', async () => {
  const page = await present();
  for (const [index, id] of slides.entries()) {
    await expect(shown(page)).toHaveAttribute('id', id);
    await expect(page).toHaveURL(new RegExp(`#${id}$`));
    await page.keyboard.press(index % 2 === 0 ? 'ArrowRight' : ' ');
  }
  await expect(shown(page)).toHaveAttribute('id', 'decisions');
  for (const [key, id] of [
    ['Home', 'overview'],
    ['End', 'decisions'],
    ['PageUp', 'shortlist'],
    ['ArrowLeft', 'unreported'],
    ['Shift+Space', 'movers'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(shown(page)).toHaveAttribute('id', id);
  }
  await page.getByRole('button', { name: 'Trang sau' }).click();
  await expect(shown(page)).toHaveAttribute('id', 'unreported');
  await page.reload();
  await expect(shown(page)).toHaveAttribute('id', 'unreported');
  await page.keyboard.press('f');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await page.close();
});

test('keys that are typed into the form turn no slide', async () => {
  const page = await present(official, '/meeting#decisions');
  await page.getByLabel('Nội dung').fill('a b');
  await page.keyboard.press('Home');
  await page.keyboard.press('f');
  await expect(shown(page)).toHaveAttribute('id', 'decisions');
  await expect(page.getByLabel('Nội dung')).toHaveValue('fa b');
  await page.close();
});

test('every letter is at least 28 px high on a projector, and every slide fits it', async () => {
  const page = await present();
  for (const id of slides) {
    await expect(shown(page)).toHaveAttribute('id', id);
    expect([id, await smallestText(page)]).toEqual([id, []]);
    const hidden = await shown(page).evaluate((slide) => slide.scrollHeight - slide.clientHeight);
    expect([id, hidden]).toEqual([id, 0]);
    await page.keyboard.press('PageDown');
  }
  await page.close();
});

/** The texts that are smaller than 28 px, those in pictures as they are scaled. */
function smallestText(page: Page): Promise<string[]> {
  return page.locator('.meeting').evaluate((meeting) => {
    const small: string[] = [];
    const texts = document.createTreeWalker(meeting, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const parent = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (!parent || text === '' || parent.closest('title, desc, option, datalist, .sr-only')) continue;
      if (parent.getClientRects().length === 0) continue;
      const picture = parent.closest('svg');
      const scale = picture ? picture.getBoundingClientRect().width / picture.viewBox.baseVal.width : 1;
      const size = Number.parseFloat(getComputedStyle(parent).fontSize) * scale;
      if (size < 27.99) small.push(`${size.toFixed(1)} ${text}`);
    }
    return small;
  });
}

test('a decision is recorded, and stands among those of today', async () => {
  const page = await present(official, '/meeting#decisions');
  await page.getByRole('button', { name: 'Ghi kết luận' }).click();
  await expect(page.locator('#decision-title-error')).toBeVisible();
  await decide(page, 'Giao từng chỉ tiêu cho từng đơn vị');
  await expect(decided(page, 'Giao từng chỉ tiêu')).toContainText('đã ghi');
  await expect(page.getByLabel('Nội dung')).toHaveValue('');
  await page.reload();
  await expect(decided(page, 'Giao từng chỉ tiêu')).toHaveCount(1);
  await page.close();
});

test('without a network the slides go on, and a decision waits and arrives once', async () => {
  const page = await present();
  await official.setOffline(true);
  for (const id of slides) {
    await expect(shown(page)).toHaveAttribute('id', id);
    await expect(shown(page).getByRole('heading', { level: 2 })).toBeVisible();
    if (id !== 'decisions') await page.keyboard.press('ArrowRight');
  }
  await decide(page, 'Ghi khi mất mạng');
  await expect(decided(page, 'Ghi khi mất mạng')).toContainText('chưa gửi');
  await expect(page.getByRole('status').first()).toContainText('Mất kết nối');
  await official.setOffline(false);
  await expect(decided(page, 'Ghi khi mất mạng')).toContainText('đã ghi');
  await page.close();
  const list = await official.newPage();
  await list.goto('/measures');
  await expect(list.getByRole('link', { name: 'Ghi khi mất mạng' })).toHaveCount(1);
  await list.close();
});

test('a page reloaded without a network says that it was kept, with what waits', async () => {
  const page = await present(official, '/meeting');
  await page.evaluate(() => navigator.serviceWorker.ready);
  const isKept = () =>
    page.evaluate(async () => (await (await caches.open('meeting-pages')).keys()).length > 0);
  await expect.poll(isKept).toBe(true);
  await page.reload();
  await expect(shown(page)).toHaveAttribute('id', 'overview');
  await official.setOffline(true);
  await page.keyboard.press('End');
  await decide(page, 'Ghi rồi tải lại');
  await expect(decided(page, 'Ghi rồi tải lại')).toContainText('chưa gửi');
  await page.reload();
  await expect(shown(page)).toHaveAttribute('id', 'decisions');
  await expect(page.locator('#decisions')).toContainText('1 kết luận ghi trước đó chưa gửi');
  await expect(decided(page, 'Ghi rồi tải lại')).toContainText('Ban Tổ chức Thành ủy');
  await expect(page.locator('#decisions header')).toContainText(/Số liệu lúc \d\d:\d\d \d\d\/\d\d\/\d{4}/);
  await official.setOffline(false);
  await page.getByRole('button', { name: 'Gửi' }).click();
  await expect(decided(page, 'Ghi rồi tải lại')).toContainText('đã ghi');
  await expect(decided(page, 'Ghi rồi tải lại')).toHaveCount(1);
  await page.close();
});

test('when the session has ended, the decision is kept and sent after signing in again', async ({
  browser,
  demonstration,
}) => {
  const context = await demonstration.as(browser, 'official', projector);
  const page = await present(context, '/meeting#decisions');
  const cookies = await context.cookies();
  await context.clearCookies();
  await decide(page, 'Ghi sau khi hết phiên');
  await expect(page.locator('#decisions')).toContainText('Phiên làm việc đã hết');
  await expect(page.getByRole('link', { name: 'Đăng nhập' })).toBeVisible();
  await context.addCookies(cookies);
  await page.reload();
  await page.getByRole('button', { name: 'Gửi' }).click();
  await expect(decided(page, 'Ghi sau khi hết phiên')).toContainText('đã ghi');
  await context.close();
});

test('a leader sees the decisions and no form', async ({ browser, demonstration }) => {
  const leader = await demonstration.as(browser, 'leader', projector);
  const page = await present(leader, '/meeting#decisions');
  await expect(decided(page, 'Ghi khi mất mạng')).toBeVisible();
  await expect(page.locator('#decisions form')).toHaveCount(0);
  await leader.close();
});

test('without JavaScript the slides stand below one another, and the form works', async ({
  browser,
  demonstration,
}) => {
  const bare = await demonstration.as(browser, 'official', { javaScriptEnabled: false });
  const page = await bare.newPage();
  await page.goto('/meeting');
  await expect(page.locator('[data-slide]:visible')).toHaveCount(slides.length);
  await expect(page.locator('[data-slide] svg text').first()).toBeVisible();
  await page.getByLabel('Nội dung').fill('Ghi không cần JavaScript');
  await page.getByLabel('Cơ quan, tổ chức thực hiện').fill('Văn phòng Thành ủy');
  await page.getByLabel('Thời hạn').fill(dayIn(20));
  await page.getByRole('button', { name: 'Ghi kết luận' }).click();
  await expect(decided(page, 'Ghi không cần JavaScript')).toBeVisible();
  await bare.close();
});

test('every slide is accessible, on a projector and on a phone', async () => {
  const page = await present();
  for (const id of slides) {
    await expect(shown(page)).toHaveAttribute('id', id);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect([id, violations.map((each) => [each.id, each.nodes.map(({ html }) => html)])]).toEqual([id, []]);
    await page.keyboard.press('PageDown');
  }
  await page.setViewportSize({ width: 360, height: 740 });
  for (const id of slides.toReversed()) {
    await expect(shown(page)).toHaveAttribute('id', id);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect([id, overflow <= 0]).toEqual([id, true]);
    await page.keyboard.press('PageUp');
  }
  await page.close();
});
