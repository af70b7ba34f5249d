import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { inCheckout } from '../../scripts/setup/paths.mjs';
import { aReportingHouse, type ReportingHouse } from '../support/reporting-house';

// One house for all: a list that was imported is there for the next test.
test.describe.configure({ mode: 'serial', timeout: 120_000 });

const ugly = inCheckout('tests', 'files', 'import', 'lists', 'ugly.xlsx');

let house: ReportingHouse;
let ha: BrowserContext;
test.beforeAll(async ({ browser }) => {
  test.setTimeout(400_000);
  house = await aReportingHouse(browser, ['Bach-Quang', 'Song-Cong']);
  ha = await house.as('ha');
});

test.afterAll(async () => {
  await house.end();
});

type Sent = string | { name: string; mimeType: string; buffer: Buffer };

const csv = (text: string): Sent => ({
  name: 'danh-sach.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});

async function upload(page: Page, file: Sent, unit = 'TP'): Promise<void> {
  await page.goto('/enterprises/import');
  await page.getByLabel('Danh sách của đơn vị').selectOption(unit);
  await page.getByLabel('Số liệu có đến ngày').fill('2026-09-30');
  await page.getByLabel('Tệp danh sách').setInputFiles(file);
  await page.getByRole('button', { name: 'Tải lên và đọc tệp' }).click();
}

async function check(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Kiểm tra các dòng' }).click();
  await expect(page.getByRole('heading', { name: 'Kiểm tra trước khi nhập' })).toBeVisible({
    timeout: 30_000,
  });
}

async function isAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

const tally = (page: Page, name: string) =>
  page
    .locator('dl div')
    .filter({ has: page.getByText(name, { exact: true }) })
    .locator('dd');

test('an official imports their own ugly list without a manual, and undoes it', async () => {
  const page = await ha.newPage();
  await upload(page, ugly);
  await expect(page.getByText('Đọc được 3 dòng từ “ugly.xlsx”')).toBeVisible();
  await expect(page.getByText('Họ và tên giám đốc.')).toBeVisible();
  await expect(page.getByLabel(/Tổng số CNLĐ/)).toHaveValue('workers');
  await isAccessible(page);

  await check(page);
  await expect(tally(page, 'Mới')).toHaveText('3');
  await expect(page.getByText('Công ty TNHH Cơ khí Minh Đức')).toBeVisible();
  await isAccessible(page);
  await page.getByRole('button', { name: 'Nhập 3 dòng vào sổ' }).click();
  await expect(page.getByText('Đã ghi 3 dòng vào sổ theo dõi.')).toBeVisible({ timeout: 30_000 });
  await isAccessible(page);
  const done = page.url();
  await page.getByRole('link', { name: 'Xem sổ theo dõi' }).click();
  await expect(page.getByRole('link', { name: 'Công ty TNHH Cơ khí Minh Đức' }).first()).toBeVisible();

  await page.goto(done);
  await page.locator('summary').filter({ hasText: 'Hoàn tác' }).click();
  await page.getByLabel('Lý do').fill('Nhầm tệp');
  await page.getByRole('button', { name: 'Hoàn tác toàn bộ lần nhập này' }).click();
  await expect(page.getByText('Đã hoàn tác.').first()).toBeVisible();
  await page.goto('/enterprises');
  await expect(page.getByText('Công ty TNHH Cơ khí Minh Đức')).toHaveCount(0);
  await page.goto('/enterprises/import');
  await expect(page.getByText(/Đã hoàn tác lúc .* bởi Trần Thị Hà: Nhầm tệp/)).toBeVisible();
  await isAccessible(page);
  await page.close();
});

test('rows that cannot be imported come back as Excel; what is unclear is asked', async () => {
  const page = await ha.newPage();
  const head = 'Tên doanh nghiệp;MST;Số LĐ';
  await upload(page, csv(`${head}\r\nCông ty Hoàng Gia May;;12\r\n`), 'Song-Cong');
  await check(page);
  await page.getByRole('button', { name: 'Nhập 1 dòng vào sổ' }).click();
  await expect(page.getByText('Đã ghi 1 dòng vào sổ theo dõi.')).toBeVisible({ timeout: 30_000 });

  await upload(page, csv(`${head}\r\nMay Hoàng Gia;;15\r\nCông ty Hải Long;;mười hai\r\n`), 'Song-Cong');
  await check(page);
  await expect(tally(page, 'Không nhập')).toHaveText('2');
  await page.getByRole('radio', { name: /Đúng là Công ty Hoàng Gia May/ }).check();
  await page.getByRole('button', { name: 'Lưu trả lời và kiểm tra lại' }).click();
  await expect(tally(page, 'Cập nhật')).toHaveText('1', { timeout: 30_000 });
  await expect(page.getByText('“mười hai” không phải là số.')).toBeVisible();

  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Tải về các dòng không nhập (Excel)' }).click();
  const refused = await (await downloading).path();
  await page.getByRole('link', { name: /^Cập nhật/ }).click();
  await expect(page.getByText('Lao động: 12 → 15')).toBeVisible();
  await page.getByRole('button', { name: 'Nhập 1 dòng vào sổ' }).click();
  await expect(page.getByText('Đã ghi 1 dòng vào sổ theo dõi.')).toBeVisible({ timeout: 30_000 });

  const { readFile } = await import('node:fs/promises');
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await upload(page, { name: 'con-lai.xlsx', mimeType, buffer: await readFile(refused) }, 'Song-Cong');
  await expect(page.getByText('Đọc được 1 dòng')).toBeVisible();
  await page.close();
});

test('the whole way works without JavaScript, and a file that is none leads back with the reason', async ({
  browser,
}) => {
  const context = await browser.newContext({
    baseURL: house.application.url,
    javaScriptEnabled: false,
    storageState: await ha.storageState(),
  });
  const page = await context.newPage();
  await upload(
    page,
    { name: 'trang.xlsx', mimeType: 'text/html', buffer: Buffer.from('<html>xin chào</html>') },
    'Song-Cong',
  );
  await expect(page.getByRole('alert')).toContainText('Tệp này không phải bảng Excel');
  await expect(page.getByLabel('Danh sách của đơn vị')).toHaveValue('Song-Cong');
  await expect(page.getByLabel('Số liệu có đến ngày')).toHaveValue('2026-09-30');

  await upload(page, csv('Tên doanh nghiệp;MST;Số LĐ\r\nHTX Chè Xanh;;12\r\n'), 'Song-Cong');
  await check(page);
  await page.getByRole('button', { name: 'Nhập 1 dòng vào sổ' }).click();
  await expect(page.getByText('Đã ghi 1 dòng vào sổ theo dõi.')).toBeVisible({ timeout: 30_000 });
  await context.close();
});

test("somebody else's file is not found", async () => {
  const page = await ha.newPage();
  await upload(page, ugly);
  await expect(page.getByText('Đọc được 3 dòng')).toBeVisible();
  const binh = await house.as('binh');
  expect((await binh.request.get(page.url())).status()).toBe(404);
  const leader = await house.as('em');
  expect((await leader.request.get('/enterprises/import')).status()).toBe(404);
  await page.close();
});
