import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { test } from '../support/demonstration';

// Work that is assigned, followed and closed, by those who may.

test.describe.configure({ mode: 'serial', timeout: 120_000 });

let official: BrowserContext;
let leader: BrowserContext;

test.beforeAll(async ({ browser, demonstration }) => {
  official = await demonstration.as(browser, 'official');
  leader = await demonstration.as(browser, 'leader');
});

test.afterAll(async () => {
  await official.close();
  await leader.close();
});

async function open(path: string, context = official): Promise<Page> {
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const lines = (page: Page) => page.locator('main ul > li', { has: page.locator('a[href^="/measures/"]') });

test('the list is narrowed by standing, goal and body, each in the address', async () => {
  const page = await open('/measures');
  await expect(lines(page)).toHaveCount(12);
  await expect(lines(page).first()).toContainText('Quá hạn');
  await page.getByRole('link', { name: /^Quá hạn/ }).click();
  await expect(page).toHaveURL(/standing=overdue/);
  for (const line of await lines(page).all()) await expect(line).toContainText('Quá hạn');
  await page.getByRole('link', { name: /^Tất cả/ }).click();
  await page.getByLabel('Mục tiêu', { exact: true }).selectOption('admission');
  await page.getByLabel('Cơ quan thực hiện', { exact: true }).selectOption('youth');
  await page.getByRole('button', { name: 'Xem', exact: true }).click();
  await expect(lines(page)).toHaveCount(1);
  await page.close();
});

test('the short form assigns, says each mistake at its field, and is empty for the next one', async () => {
  const page = await open('/measures');
  await page.getByText('Giao nhanh một nhiệm vụ').click();
  const form = page.locator('#quick');
  await form.getByLabel('Nội dung nhiệm vụ').fill('Khảo sát doanh nghiệp mới');
  await form.getByLabel('Thời hạn').fill('2020-01-01');
  await form.getByRole('button', { name: 'Giao nhiệm vụ' }).click();
  await expect(form.getByRole('alert')).toContainText('Thời hạn');
  await expect(form.getByLabel('Nội dung nhiệm vụ')).toHaveValue('Khảo sát doanh nghiệp mới');
  await expect(form.locator('#quick-body-error')).toBeVisible();
  await form.getByLabel('Cơ quan, tổ chức thực hiện').fill('Phòng Kinh tế thành phố');
  await form.getByLabel('Thời hạn').fill(dayIn(60));
  await form.getByRole('button', { name: 'Giao nhiệm vụ' }).click();
  await expect(form.getByRole('status')).toContainText('Đã giao');
  await expect(form.getByLabel('Nội dung nhiệm vụ')).toHaveValue('');
  await expect(lines(page)).toHaveCount(13);
  await page.close();
});

test('a measure goes through its steps on its page, the newest on top', async () => {
  const page = await open('/measures');
  await page.getByRole('link', { name: 'Khảo sát doanh nghiệp mới' }).click();
  await page.getByRole('button', { name: 'Ghi tiến độ' }).click();
  await expect(page.locator('main').getByRole('alert')).toContainText('Đã làm được gì');
  await page.getByLabel('Đã làm được gì').fill('Đã đi 4 nơi.');
  await page.getByRole('button', { name: 'Ghi tiến độ' }).click();
  await expect(page.locator('main').getByRole('status')).toHaveText('Đã ghi.');
  await page.getByText('Lùi hoặc đổi thời hạn').click();
  const moving = page.locator('#step-deadline-moved');
  await moving.getByLabel('Thời hạn mới').fill(dayIn(90));
  await moving.getByLabel('Lý do đổi thời hạn').fill('Chờ số liệu thuế.');
  await moving.getByRole('button', { name: 'Đổi thời hạn' }).click();
  const steps = page.locator('section[aria-labelledby=steps-title] ol > li');
  await expect(steps).toHaveCount(3);
  await expect(steps.first()).toContainText('Lùi thời hạn');
  await page.getByText('Xác nhận hoàn thành').first().click();
  await page.locator('#step-done').getByRole('button').click();
  await expect(page.locator('h1 + div')).toContainText('Hoàn thành');
  await page.close();
});

test('enterprises of the shortlist are carried into a measure', async () => {
  const page = await open('/shortlist');
  const ticks = page.getByRole('checkbox', { name: /để giao nhiệm vụ$/ });
  await ticks.nth(0).check();
  await ticks.nth(1).check();
  await page.getByRole('button', { name: 'Giao nhiệm vụ cho nơi đã chọn' }).click();
  await expect(page).toHaveURL(/\/measures\/new\?/);
  const chosen = page.getByRole('group', { name: 'Doanh nghiệp đã chọn' }).getByRole('checkbox');
  await expect(chosen).toHaveCount(2);
  await chosen.nth(1).uncheck();
  await page.getByLabel('Nội dung nhiệm vụ').fill('Gặp chủ doanh nghiệp');
  await page.getByLabel('Cơ quan, tổ chức thực hiện').fill('Ban Tổ chức Thành ủy');
  await page.getByLabel('Thời hạn').fill(dayIn(30));
  await page.getByRole('button', { name: 'Giao nhiệm vụ' }).click();
  await expect(page.locator('main').getByRole('status')).toHaveText('Đã giao nhiệm vụ.');
  await expect(page.locator('section[aria-labelledby=enterprises-title] li')).toHaveCount(1);
  await page.close();
});

test('a goal’s page shows the measures for it once it stands', async () => {
  const page = await open('/goals/union-backed');
  await expect(page.locator('[data-lines*="/measures"] li').first()).toContainText('Quá hạn');
  await page.close();
});

test('a leader reads: no form, no step, and the page of a new measure does not exist', async () => {
  const page = await open('/measures', leader);
  await expect(lines(page).first()).toBeVisible();
  await expect(page.getByText('Giao nhanh một nhiệm vụ')).toHaveCount(0);
  await lines(page).first().getByRole('link').first().click();
  await expect(page.getByText('Diễn biến')).toBeVisible();
  await expect(page.locator('main form')).toHaveCount(0);
  const answer = await page.goto('/measures/new');
  expect(answer?.status()).toBe(404);
  await page.close();
});

test('everything works without JavaScript', async ({ browser, demonstration }) => {
  const bare = await demonstration.as(browser, 'official', { javaScriptEnabled: false });
  const page = await open('/measures/new', bare);
  await page.getByLabel('Nội dung nhiệm vụ').fill('Không cần JavaScript');
  await page.getByRole('button', { name: 'Giao nhiệm vụ' }).click();
  await expect(page.getByLabel('Nội dung nhiệm vụ')).toHaveValue('Không cần JavaScript');
  await page.getByLabel('Cơ quan, tổ chức thực hiện').fill('Văn phòng Thành ủy');
  await page.getByLabel('Thời hạn').fill(dayIn(30));
  await page.getByRole('button', { name: 'Giao nhiệm vụ' }).click();
  await expect(page.locator('h1')).toHaveText('Không cần JavaScript');
  await bare.close();
});

for (const path of ['/measures', '/measures/new', '/measures/3']) {
  test(`${path} is accessible, and fits a narrow screen`, async () => {
    const page = await open(path);
    const closed = page.locator('main details:not([open])');
    await closed.evaluateAll((all) => {
      for (const each of all) each.setAttribute('open', '');
    });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await page.close();
  });
}
