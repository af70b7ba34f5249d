import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { Client } from 'pg';
import { findRunningDatabase } from '@/scripts/setup/embedded-database.mjs';
import { type Demonstration, type DemonstrationRole, test } from '../support/demonstration';

// Today's reminders on the screen. They are laid into the database, so that the test holds on every day of the year.

test.describe.configure({ mode: 'serial', timeout: 120_000 });

const items = [
  {
    kind: 'reports-missing',
    stage: 'after',
    period: '2026-Q3',
    dueOn: '2026-10-12',
    named: [
      { code: 'BAI-TAM', name: 'Đảng ủy xã Bãi Tằm' },
      { code: 'DONG-KEN', name: 'Đảng ủy xã Đồng Kén' },
    ],
    count: 9,
  },
  {
    kind: 'log-report',
    stage: 'before',
    period: '2026-Q4',
    dueOn: '2099-01-11',
    named: [{ code: 'BAI-TAM', name: 'Đảng ủy xã Bãi Tằm' }],
    count: 1,
  },
];

let official: BrowserContext;
let admin: BrowserContext;
let leader: BrowserContext;

test.beforeAll(async ({ browser, demonstration }) => {
  official = await demonstration.as(browser, 'official');
  admin = await demonstration.as(browser, 'admin');
  leader = await demonstration.as(browser, 'leader');
  await layDown(demonstration, ['official', 'leader']);
});

test.afterAll(async () => {
  for (const context of [official, admin, leader]) await context.close();
});

/** Today's digest, not read, for the people who hold these roles. */
async function layDown({ application }: Demonstration, roles: DemonstrationRole[]): Promise<void> {
  const emails = roles.map((role) => new RegExp(`^demo ${role} (\\S+)`, 'm').exec(application.said())?.[1]);
  const client = new Client({ connectionString: findRunningDatabase(application.data) ?? '' });
  await client.connect();
  await client.query(
    `insert into "Digest" ("accountId", "on", items)
     select id, (now() at time zone 'Asia/Ho_Chi_Minh')::date, $2 from "Account" where email = any($1)
     on conflict ("accountId", "on") do update set items = excluded.items, "readAt" = null`,
    [emails, JSON.stringify(items)],
  );
  await client.end();
}

const today = (page: Page) => page.getByRole('banner').getByRole('link', { name: /Việc hôm nay/ });

test('the count stands beside one’s name on every page, and leads to the reminders', async () => {
  const page = await official.newPage();
  for (const path of ['/', '/goals/coverage', '/reports']) {
    await page.goto(path);
    await expect(today(page)).toContainText('2 việc chưa xem');
  }
  await today(page).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Việc hôm nay');
  const late = page.getByRole('region', { name: 'Quá hạn' });
  await expect(late).toContainText('9 đơn vị chưa nộp báo cáo quý III/2026');
  await expect(late).toContainText('Đảng ủy xã Bãi Tằm, Đảng ủy xã Đồng Kén và 7 đơn vị khác');
  const coming = page.getByRole('region', { name: 'Sắp tới' });
  await expect(coming).toContainText('Nộp báo cáo quý IV/2026');
  await coming.getByRole('link', { name: /Mở báo cáo/ }).click();
  await expect(page).toHaveURL(/\/reports\?period=2026-Q4&text=BAI-TAM/);
  await page.close();
});

test('marked as read, the count is gone from pages that come from memory too, and only one’s own', async () => {
  const page = await official.newPage();
  await page.goto('/reminders');
  await page.getByRole('button', { name: 'Đánh dấu đã xem' }).click();
  await expect(page.getByText('Đã xem', { exact: true })).toBeVisible();
  await expect(today(page)).toHaveText('Việc hôm nay');
  for (const path of ['/', '/goals/coverage']) {
    await page.goto(path);
    await expect(today(page)).toHaveText('Việc hôm nay');
  }
  await page.close();
  const other = await leader.newPage();
  await other.goto('/');
  await expect(today(other)).toContainText('2 việc chưa xem');
  await other.close();
});

test('without JavaScript reminders are read and marked all the same', async ({ browser, demonstration }) => {
  const plain = await demonstration.as(browser, 'leader', { javaScriptEnabled: false });
  const page = await plain.newPage();
  await page.goto('/reminders');
  await expect(page.getByRole('region', { name: 'Quá hạn' })).toBeVisible();
  await page.getByRole('button', { name: 'Đánh dấu đã xem' }).click();
  await expect(page.getByText('Đã xem', { exact: true })).toBeVisible();
  await plain.close();
});

test('the administrator keeps holidays and moves a due day, and officials see the day', async () => {
  const page = await admin.newPage();
  await page.goto('/admin/calendar');
  const holidays = page.getByRole('region', { name: 'Ngày nghỉ' });
  await holidays.getByLabel('Tên đợt nghỉ').fill('Nghỉ thử');
  await holidays.getByLabel('Từ ngày').fill('2098-05-05');
  await holidays.getByLabel('Đến ngày').fill('2098-05-07');
  await holidays.getByRole('button', { name: 'Thêm ngày nghỉ' }).click();
  const row = holidays.getByRole('row', { name: /Nghỉ thử/ });
  await expect(row).toContainText('05/05/2098 – 07/05/2098');
  await row.getByText('Rút').first().click();
  await row.getByRole('button', { name: 'Rút' }).click();
  await expect(row).toHaveCount(0);

  const due = page.getByRole('region', { name: 'Hạn nộp riêng' });
  const period = await due.getByLabel('Kỳ báo cáo').inputValue();
  await due.getByLabel('Đơn vị').selectOption('BAI-TAM');
  const day = daysAfterEnd(period, 40);
  await due.getByLabel('Hạn nộp', { exact: true }).fill(day);
  await due.getByLabel(/Lý do/).fill('Vừa sáp nhập');
  await due.getByRole('button', { name: 'Đổi hạn nộp' }).click();
  await expect(due.getByRole('row', { name: /Đảng ủy xã Bãi Tằm/ })).toContainText('Vừa sáp nhập');
  await page.close();

  const list = await official.newPage();
  await list.goto(`/reports?period=${period}&text=BAI-TAM&state=all`);
  const [year, month, date] = day.split('-');
  await expect(list.getByRole('listitem').filter({ hasText: 'Bãi Tằm' })).toContainText(
    `${date}/${month}/${year}`,
  );
  await list.close();
});

test('whoever administers nothing has no such page', async () => {
  const page = await leader.newPage();
  expect((await page.goto('/admin/calendar'))?.status()).toBe(404);
  await page.close();
});

test('every screen is sound for a screen reader and fits a phone', async () => {
  const screens: [BrowserContext, string][] = [
    [official, '/reminders'],
    [admin, '/reminders'],
    [admin, '/admin/calendar'],
    [official, '/account'],
  ];
  for (const [context, path] of screens) {
    const page = await context.newPage();
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, path).toBeLessThanOrEqual(0);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${path}: ${id} ${nodes[0]?.html}`)).toEqual([]);
    await page.close();
  }
});

/** A Wednesday about so many days after a quarter of the calendar year. */
function daysAfterEnd(period: string, days: number): string {
  const [year, quarter] = period.split('-Q').map(Number);
  const end = new Date(Date.UTC(year ?? 0, (quarter ?? 0) * 3, days));
  while (end.getUTCDay() !== 3) end.setUTCDate(end.getUTCDate() + 1);
  return end.toISOString().slice(0, 10);
}
