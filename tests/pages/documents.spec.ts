import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { aReport, figure, someFigures } from '../support/report-screens';
import { aReportingHouse, done, type ReportingHouse, signIn } from '../support/reporting-house';

// A report leaves the house as a paper, and the paper is held against the system afterwards.

test.describe.configure({ mode: 'serial', timeout: 180_000 });

let house: ReportingHouse;
let ha: BrowserContext;
let cuong: BrowserContext;
let admin: BrowserContext;
let stranger: BrowserContext;
let reportId: number;
/** Of the paper that the second test issues, with the bytes of its file. */
let code = '';
let file: Buffer;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(400_000);
  house = await aReportingHouse(browser, ['TRA']);
  ha = await house.as('ha');
  cuong = await house.as('cuong');
  const baseURL = house.application.url;
  admin = await browser.newContext({ baseURL });
  await signIn(await admin.newPage(), 'admin');
  stranger = await browser.newContext({ baseURL });
  reportId = await aReport(house, ha, 'TRA', { submit: true });
  await done(cuong.request, `reports/${reportId}/approve`, {});
});

test.afterAll(async () => {
  await admin.close();
  await stranger.close();
  await house.end();
});

const address = () => `/exports?unit=TRA&period=${house.period}`;

async function open(path: string, context = ha): Promise<Page> {
  const page = await context.newPage();
  await page.goto(path, { waitUntil: 'networkidle' });
  return page;
}

test('the paper changes while it is filled in, and the field keeps the focus', async () => {
  const page = await open(address());
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await expect(page.locator('.paper-party')).toHaveText('ĐẢNG CỘNG SẢN VIỆT NAM');
  await expect(page.locator('.paper-number-line')).toHaveText(/^Số\s+-BC\/ĐU$/);
  await page.locator('#number').pressSequentially('12');
  await expect(page.locator('.paper-number-line')).toHaveText('Số 12-BC/ĐU');
  await expect(page.locator('#number')).toBeFocused();
  await page.locator('#date').fill('2027-02-05');
  await expect(page.locator('.paper-place-and-date')).toContainText('ngày 05 tháng 02 năm 2027');
  await page.locator('#place').fill('Trà');
  await page.locator('#signer').fill('Trần Văn Ký');
  await expect(page.locator('.paper-signer')).toHaveText('Trần Văn Ký');
  await expect(page.locator('.paper-place-and-date')).toHaveText('Trà, ngày 05 tháng 02 năm 2027');
  expect(complaints).toEqual([]);
  await page.close();
});

test('without JavaScript there is the button, and the paper all the same', async ({ browser }) => {
  const storageState = await ha.storageState();
  const plain = await browser.newContext({
    baseURL: house.application.url,
    javaScriptEnabled: false,
    storageState,
  });
  const page = await plain.newPage();
  await page.goto(address());
  await page.locator('#number').fill('7');
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await expect(page.locator('.paper-number-line')).toHaveText('Số 7-BC/ĐU');
  await expect(page.locator('.paper table').first()).toBeVisible();
  await plain.close();
});

test('what is doubtful is said beside the files', async () => {
  const page = await open(`/exports?unit=TRA&period=${house.previous}`);
  await expect(page.getByText('Lưu ý trước khi tải')).toBeVisible();
  await expect(page.getByText(/^Chưa có số liệu: Độ phủ/)).toBeVisible();
  await page.goto(address());
  await expect(page.getByText('Lưu ý trước khi tải')).toHaveCount(0);
  await page.close();
});

test('the Word file has the right name, and its code is found to say the same', async () => {
  const page = await open(`${address()}&number=12&date=2026-10-12&signer=Tr%E1%BA%A7n+V%C4%83n+K%C3%BD`);
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: /^Word/ }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^Báo cáo quý [IV]+ \d{4} - Đảng ủy phường TRA\.docx$/);
  file = await readFile(await download.path());
  expect(file.subarray(0, 2).toString()).toBe('PK');
  await page.reload();
  const line = page.locator('section[aria-labelledby=issued-title] li').first();
  await expect(line).toContainText('số 12');
  await expect(line).toContainText('Trần Thị Hà');
  await line.getByRole('link').click();
  await page.waitForURL(/\/verify\/[0-9A-Z]{10}$/);
  code = page.url().split('/').at(-1) ?? '';
  await expect(page.getByText('Từ khi phát hành đến nay không có gì thay đổi.')).toBeVisible();
  await expect(page.locator('main')).toContainText('15/92 = 16,3 %');
  await expect(page.locator('.paper-signer')).toHaveText('Trần Văn Ký');
  await page.close();
});

test('a code is read as people type it', async () => {
  const page = await open('/verify', cuong);
  const typed = `${code.slice(0, 5)}-${code.slice(5)}`
    .toLowerCase()
    .replaceAll('0', 'o')
    .replaceAll('1', 'l');
  await page.getByLabel('Mã kiểm chứng').fill(typed);
  await page.getByRole('button', { name: 'Kiểm chứng' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${code.slice(0, 5)}-${code.slice(5)}`);
  await page.goto('/verify?code=abc');
  await expect(page.getByText('Mã có ít nhất 10 chữ và số')).toBeVisible();
  await page.close();
});

test('a later approval is told as what has changed since, and the paper is made again as it was', async () => {
  const reopened = await done(cuong.request, `reports/${reportId}/reopen`, { reason: 'Sót một chi bộ' });
  const figures = { ...someFigures, coverage: figure(16, 92) };
  const edited = await ha.request.patch(`/api/v1/reports/${reportId}`, {
    data: { revision: reopened.revision, figures },
  });
  expect(edited.ok(), await edited.text()).toBe(true);
  await done(ha.request, `reports/${reportId}/submit`, {});
  await done(cuong.request, `reports/${reportId}/approve`, {});
  const page = await open(`/verify/${code}`);
  await expect(page.getByText('Từ khi phát hành đến nay đã có thay đổi')).toBeVisible();
  const coverage = page.getByRole('listitem').filter({ hasText: 'Doanh nghiệp có tổ chức đảng' }).first();
  await expect(coverage).toContainText('15/92 = 16,3 %');
  await expect(coverage).toContainText('16/92 = 17,4 %');
  await expect(coverage).toContainText('đã thay đổi');
  const again = page.getByRole('region', { name: 'Tải lại đúng bản đã phát hành' });
  const href = (await again.getByRole('link', { name: /^Word/ }).getAttribute('href')) ?? '';
  const response = await page.request.get(href);
  expect(Buffer.compare(await response.body(), file)).toBe(0);
  await page.close();
});

test('a stranger is refused as for an unknown code, until an administrator opens the paper', async () => {
  const page = await stranger.newPage();
  const answers: string[] = [];
  for (const tried of [code, '0000000000']) {
    const response = await page.goto(`/verify/${tried}`);
    expect(response?.status()).toBe(404);
    answers.push((await page.locator('main').textContent()) ?? '');
  }
  expect(answers[0]).toContain('Không tìm thấy hoặc không được xem');
  expect(answers[0]).toBe(answers[1]);
  const taken = await page.request.get(`/api/v1/export?document=progress&format=docx&code=${code}`);
  expect(taken.status()).toBe(401);

  const officials = await open(`/verify/${code}`);
  await expect(officials.getByText('Cho kiểm chứng công khai')).toHaveCount(0);
  await officials.close();
  const opening = await open(`/verify/${code}`, admin);
  await opening.getByText('Cho kiểm chứng công khai').click();
  await opening.getByRole('button', { name: 'Công khai văn bản này' }).click();
  await expect(opening.getByText(/^Công khai: ai có mã đều xem được/)).toBeVisible();

  const response = await page.goto(`/verify/${code}`);
  expect(response?.status()).toBe(200);
  const told = page.locator('main');
  await expect(told).toContainText('Đảng ủy phường TRA');
  await expect(told).toContainText('16/92 = 17,4 %');
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
  const html = await response?.text();
  for (const name of ['Trần Thị Hà', 'Phạm Mạnh Cường', '@vi-du.vn']) expect(html).not.toContain(name);

  await opening.getByText('Thôi công khai', { exact: true }).click();
  await opening.getByRole('button', { name: 'Thôi công khai văn bản này' }).click();
  await expect(opening.getByText(/^Chỉ người đăng nhập/)).toBeVisible();
  await opening.close();
  expect((await page.goto(`/verify/${code}`))?.status()).toBe(404);
  await page.getByRole('link', { name: 'Đăng nhập để xem văn bản của đơn vị mình' }).click();
  expect(decodeURIComponent(page.url())).toContain(`next=/verify/${code}`);
  await page.close();
});

test('nothing keeps anybody out, at 360 px as well', async () => {
  for (const path of [address(), '/exports?document=figures', '/verify', `/verify/${code}`]) {
    const page = await open(path);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`),
      path,
    ).toEqual([]);
    await page.setViewportSize({ width: 360, height: 780 });
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wider, path).toBeLessThanOrEqual(0);
    await page.close();
  }
});
