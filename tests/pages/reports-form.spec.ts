import { type BrowserContext, expect, test } from '@playwright/test';
import { aReport, field, figure, openIn, status, tabTo } from '../support/report-screens';
import { aReportingHouse, fillSignIn, type ReportingHouse } from '../support/reporting-house';

// One house for all; every test has units to itself.
test.describe.configure({ mode: 'serial', timeout: 120_000 });

const units = ['PHIM', 'MANG', 'PHIEN', 'HAI', 'TRUOC'];

let house: ReportingHouse;
let ha: BrowserContext;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(400_000);
  house = await aReportingHouse(browser, units);
  ha = await house.as('ha');
});

test.afterAll(async () => {
  await house.end();
});

test('an official logs a report by keyboard alone', async () => {
  const page = await ha.newPage();
  await page.goto('/reports?text=PHIM');
  await tabTo(page, ({ text }) => text === 'Lập báo cáo');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/reports\/\d+$/);
  await page.waitForResponse((response) => response.url().endsWith('/presence'));
  await tabTo(page, ({ name }) => name === 'figures.coverage.denominator');
  for (const text of ['1234', '185', '40', '12']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  await expect(field(page, 'figures.union-backed.denominator')).toBeFocused();
  await expect(field(page, 'figures.coverage.denominator')).toHaveValue('1.234');
  await expect(page.getByText('14,99\u00a0%')).toBeVisible();
  await tabTo(page, ({ name }) => name === 'figures.union-backed.answer');
  await page.keyboard.press('ArrowRight');
  await tabTo(page, ({ name }) => name === 'figures.admission.answer');
  await page.keyboard.press('ArrowLeft');
  await tabTo(page, ({ text }) => text === 'Gửi duyệt');
  await page.keyboard.press('Enter');
  await expect(page.locator('#report-status')).toContainText('Đang chờ duyệt');
  await expect(page.locator('#report-status')).toBeFocused();
  await expect(page.getByRole('row', { name: /công đoàn/ })).toContainText('Không có phát sinh');
  await expect(page.getByRole('row', { name: /kết nạp/ })).toContainText('Chưa có số liệu');
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await page.close();
});

test('what cannot be is said at its field, and what is missing is named, without losing anything', async () => {
  const id = await aReport(house, ha, 'TRUOC', { figures: { coverage: figure(1, 2) } });
  const page = await openIn(ha, id);
  await field(page, 'figures.coverage.numerator').fill('3');
  await field(page, 'members').focus();
  await expect(page.getByText('Số đạt không thể lớn hơn tổng số')).toBeVisible();
  await expect(field(page, 'figures.coverage.numerator')).toHaveAttribute('aria-invalid', 'true');
  await field(page, 'figures.coverage.numerator').fill('2');
  await field(page, 'figures.coverage.denominator').fill('');
  await page.getByRole('button', { name: 'Gửi duyệt' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Chưa gửi được' })).toBeFocused();
  await expect(field(page, 'figures.coverage.numerator')).toHaveValue('2');
  await page.close();
});

test('a lost network and a closed tab lose nothing', async () => {
  const page = await openIn(ha, await aReport(house, ha, 'MANG'));
  const url = page.url();
  await ha.setOffline(true);
  await field(page, 'members').fill('786');
  await field(page, 'workers').fill('mười tám nghìn');
  await expect(status(page)).toContainText('Chưa gửi được, đã giữ trên máy này');
  await page.close();
  await ha.setOffline(false);
  const next = await ha.newPage();
  await next.goto(url);
  await expect(next.getByText('Đã khôi phục những gì bạn nhập')).toBeVisible();
  await expect(field(next, 'members')).toHaveValue('786');
  await expect(field(next, 'workers')).toHaveValue('mười tám nghìn');
  await expect(status(next)).toContainText('Đã lưu, trừ ô chưa hợp lệ');
  await field(next, 'workers').fill('18.000');
  await expect(status(next)).toContainText('Đã lưu lúc');
  await next.reload();
  await expect(field(next, 'workers')).toHaveValue('18.000');
  await expect(next.getByText('Đã khôi phục')).toHaveCount(0);
  await next.close();
});

test('a network that comes back while the page is open is noticed', async () => {
  const page = await openIn(ha, await aReport(house, ha, 'MANG', { period: house.previous }));
  await ha.setOffline(true);
  await field(page, 'members').fill('12');
  await expect(status(page)).toContainText('Chưa gửi được');
  await ha.setOffline(false);
  await expect(status(page)).toContainText('Đã lưu lúc', { timeout: 20_000 });
  await page.close();
});

test('an ended session keeps what was typed, here and after signing in again', async () => {
  const context = await house.as('ha');
  const id = await aReport(house, ha, 'PHIEN');
  const page = await openIn(context, id);
  await context.clearCookies({ name: /session-token/ });
  await field(page, 'note').fill('Gõ khi phiên đã hết');
  await expect(status(page)).toContainText('Phiên làm việc đã hết');
  const [signIn] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: /Đăng nhập lại/ }).click(),
  ]);
  await fillSignIn(signIn, 'ha');
  await expect(signIn).toHaveURL(new RegExp(`/reports/${id}$`));
  await expect(field(signIn, 'note')).toHaveValue('Gõ khi phiên đã hết');
  await page.bringToFront();
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(status(page)).toContainText('Đã lưu lúc');
});

test('another account on the same browser sees nothing of it and saves nothing in its name', async () => {
  const context = await house.as('ha');
  const id = await aReport(house, ha, 'PHIEN', { period: house.previous });
  const page = await openIn(context, id);
  await context.clearCookies({ name: /session-token/ });
  await field(page, 'note').fill('của Hà');
  await expect(status(page)).toContainText('Phiên làm việc đã hết');
  const other = await context.newPage();
  await other.goto('/signin');
  await fillSignIn(other, 'binh');
  await other.goto(`/reports/${id}`);
  await expect(field(other, 'note')).toHaveValue('');
  await expect(other.getByText('Đã khôi phục')).toHaveCount(0);
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(status(page)).toContainText('tài khoản khác');
  await expect(field(page, 'note')).toHaveValue('của Hà');
  await other.reload();
  await expect(field(other, 'note')).toHaveValue('');
});

test('two people on one draft are told of each other, and choose where both changed the same', async () => {
  const id = await aReport(house, ha, 'HAI');
  const binh = await house.as('binh');
  const [mine, theirs] = [await openIn(ha, id), await openIn(binh, id)];
  await expect(theirs.getByText('Trần Thị Hà cũng đang mở bản nháp này')).toBeVisible();
  await field(theirs, 'members').fill('700');
  await field(theirs, 'note').fill('Bình ghi');
  await expect(status(theirs)).toContainText('Đã lưu lúc');
  await field(mine, 'members').fill('786');
  await field(mine, 'workers').fill('18000');
  const panel = mine.getByRole('alertdialog', { name: 'Hai người cùng sửa' });
  await expect(panel).toBeFocused();
  await expect(panel).toContainText('Lê Văn Bình');
  await expect(panel.getByText('786')).toBeVisible();
  await panel.getByText('700').click();
  await panel.getByRole('button', { name: 'Lưu theo lựa chọn này' }).click();
  await expect(status(mine)).toContainText('Đã lưu lúc');
  await expect(field(mine, 'members')).toHaveValue('700');
  await expect(field(mine, 'note')).toHaveValue('Bình ghi');
  await theirs.reload();
  await expect(field(theirs, 'workers')).toHaveValue('18.000');
  await expect(field(theirs, 'members')).toHaveValue('700');
  await binh.close();
  await mine.close();
});
