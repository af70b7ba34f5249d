import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { Client } from 'pg';
import { findRunningDatabase } from '../../scripts/setup/embedded-database.mjs';
import { aReportingHouse, type ReportingHouse } from '../support/reporting-house';

// One house for all: what was asked for is there for the next test.
test.describe.configure({ mode: 'serial', timeout: 120_000 });

let house: ReportingHouse;
let ha: BrowserContext;
let database: Client;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(400_000);
  house = await aReportingHouse(browser, ['Bach-Quang']);
  ha = await house.as('ha');
  database = new Client({ connectionString: findRunningDatabase(house.application.data) ?? '' });
  await database.connect();
  // So that a register of one enterprise is a large one.
  await database.query('update "Installation" set "largeRegister" = 0');
  const page = await ha.newPage();
  await page.goto('/enterprises/import');
  await page.getByLabel('Danh sách của đơn vị').selectOption('Bach-Quang');
  await page.getByLabel('Số liệu có đến ngày').fill('2026-09-30');
  const text = 'Tên doanh nghiệp;MST;Số LĐ\r\nCông ty Bình Minh;;12\r\n';
  await page
    .getByLabel('Tệp danh sách')
    .setInputFiles({ name: 'phuong.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: 'Tải lên và đọc tệp' }).click();
  await page.getByRole('button', { name: 'Kiểm tra các dòng' }).click();
  await page.getByRole('button', { name: 'Nhập 1 dòng vào sổ' }).click();
  await expect(page.getByText('Đã ghi 1 dòng vào sổ theo dõi.')).toBeVisible({ timeout: 30_000 });
  await page.close();
});

test.afterAll(async () => {
  await database?.end();
  await house?.end();
});

/** Somebody of the same office has a file under way, until it is told otherwise. */
async function theOfficeIsServed(): Promise<() => Promise<unknown>> {
  const { rows } = await database.query(
    `insert into "Job" (kind, "accountId", "officeId", input, state, holder, "leaseUntil", "startedAt")
     select 'register-export', a.id, p."unitId", '{}', 'running', 'another', '2999-01-01', now()
     from "Account" a join "Appointment" p on p."accountId" = a.id where a.email = 'binh@vi-du.vn' returning id`,
  );
  return () => database.query('delete from "Job" where id = $1', [rows[0].id]);
}

async function isAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

const registerPage = '/exports?document=register&unit=TP';

test('a large register is made in the background: one is cancelled, another fetched', async () => {
  const page = await ha.newPage();
  const isOver = await theOfficeIsServed();
  await page.goto(registerPage);
  await expect(page.getByText('hơn 0 doanh nghiệp')).toBeVisible();
  await page.getByRole('button', { name: 'Tạo tệp Excel' }).click();
  const line = page.getByRole('listitem').filter({ hasText: '(Excel)' });
  await expect(line.getByText('Đang chờ đến lượt…')).toBeVisible();
  await isAccessible(page);
  await line.getByRole('button', { name: 'Hủy việc này' }).click();
  await expect(line.getByText('Đã hủy', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Tạo tệp CSV' }).click();
  const other = page.getByRole('listitem').filter({ hasText: '(CSV)' });
  await expect(other.getByText('Đang chờ', { exact: true })).toBeVisible();
  await isOver();
  const download = other.getByRole('link', { name: /^Tải tệp về/ });
  await expect(download).toBeVisible({ timeout: 30_000 });
  await expect(other.getByText(/^Tệp được giữ đến/)).toBeVisible();
  const downloading = page.waitForEvent('download');
  await download.click();
  const file = await downloading;
  expect(file.suggestedFilename()).toContain('Sổ theo dõi doanh nghiệp - Thành ủy Thử Nghiệm');
  expect(await readFile(await file.path(), 'utf8')).toContain('Công ty Bình Minh');
  await page.close();
});

test('one’s own jobs are on a page of their own, and nobody else’s', async () => {
  const page = await ha.newPage();
  await page.goto('/jobs');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Việc đang chạy');
  await expect(page.getByText('Ghi danh sách “phuong.csv” vào sổ')).toBeVisible();
  const download = page.getByRole('link', { name: /^Tải tệp về/ });
  const address = (await download.getAttribute('href')) ?? '';
  await isAccessible(page);
  await page.close();
  const binh = await house.as('binh');
  expect((await binh.request.get(address)).status()).toBe(404);
  const theirs = await binh.newPage();
  await theirs.goto('/jobs');
  await expect(theirs.getByText('Chưa có việc nào')).toBeVisible();
  await isAccessible(theirs);
  await theirs.close();
});

test('all of it works without JavaScript', async ({ browser }) => {
  const context = await browser.newContext({
    baseURL: house.application.url,
    javaScriptEnabled: false,
    storageState: await ha.storageState(),
  });
  const page = await context.newPage();
  const isOver = await theOfficeIsServed();
  await page.goto(registerPage);
  await page.getByRole('button', { name: 'Tạo tệp Excel' }).click();
  const line = page.getByRole('listitem').filter({ hasText: '(Excel)' }).first();
  await expect(line.getByText('Đang chờ đến lượt…')).toBeVisible();
  await page.goto('/jobs');
  await expect(page.getByRole('link', { name: 'Cập nhật ngay' })).toBeVisible();
  await page.getByRole('button', { name: 'Hủy việc này' }).click();
  await expect(page.getByRole('button', { name: 'Hủy việc này' })).toHaveCount(0);
  await isOver();
  await context.close();
});
