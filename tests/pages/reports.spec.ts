import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { aReportingHouse, done, fillSignIn, type ReportingHouse } from '../support/reporting-house';

// One house for all; every test has units to itself.
test.describe.configure({ mode: 'serial', timeout: 120_000 });

const wards = Array.from({ length: 10 }, (_, index) => `W${index}`);
const others = ['PHIM', 'MANG', 'PHIEN', 'HAI', 'TRA', 'MAY', 'THUONG', 'HIEN', 'TRUOC'];

let house: ReportingHouse;
let ha: BrowserContext;
let cuong: BrowserContext;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(400_000);
  house = await aReportingHouse(browser, [...wards, ...others]);
  ha = await house.as('ha');
  cuong = await house.as('cuong');
});

test.afterAll(async () => {
  await house.end();
});

const figure = (numerator: number, denominator: number) => ({ numerator, denominator });
const someFigures = {
  coverage: figure(15, 92),
  formation: figure(8, 10),
  'union-backed': figure(6, 9),
  admission: figure(4, 15),
};

/** A report as the API makes it. */
async function aReport(
  unit: string,
  more: { submit?: boolean; period?: string; figures?: object } = {},
): Promise<number> {
  const { period = house.period, figures = someFigures, submit = false } = more;
  return (await done(ha.request, 'reports', { unit, period, figures, submit })).id;
}

async function openIn(context: BrowserContext, id: number): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`/reports/${id}`);
  // The presence of this page is told only once its script runs.
  await page.waitForResponse((response) => response.url().endsWith('/presence'));
  return page;
}

const field = (page: Page, name: string) =>
  page.locator(`input[type=text][name="${name}"], textarea[name="${name}"]`);
const status = (page: Page) => page.locator('form [role=status]').last();
const focusedName = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('name'));

/** Presses Tab until the focus is where it is wanted; a person would see it there. */
async function tabTo(page: Page, wanted: (element: { name: string; text: string }) => boolean) {
  for (let press = 0; press < 80; press += 1) {
    await page.keyboard.press('Tab');
    const element = await page.evaluate(() => ({
      name: document.activeElement?.getAttribute('name') ?? '',
      text: document.activeElement?.textContent ?? '',
    }));
    if (wanted(element)) return;
  }
  throw new Error('not reached by Tab');
}

test('an official logs a report by keyboard alone, within two minutes', async () => {
  const page = await ha.newPage();
  const begun = Date.now();
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
  expect(await focusedName(page)).toBe('figures.union-backed.denominator');
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
  expect(Date.now() - begun).toBeLessThan(120_000);
  await expect(page.getByRole('row', { name: /công đoàn/ })).toContainText('Không có phát sinh');
  await expect(page.getByRole('row', { name: /kết nạp/ })).toContainText('Chưa có số liệu');
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await page.close();
});

test('what cannot be is said at its field, and what is missing is named, without losing anything', async () => {
  const id = await aReport('TRUOC', { figures: { coverage: figure(1, 2) } });
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
  const page = await openIn(ha, await aReport('MANG'));
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
  const page = await openIn(ha, await aReport('MANG', { period: house.previous }));
  await ha.setOffline(true);
  await field(page, 'members').fill('12');
  await expect(status(page)).toContainText('Chưa gửi được');
  await ha.setOffline(false);
  await expect(status(page)).toContainText('Đã lưu lúc', { timeout: 20_000 });
  await page.close();
});

test('an ended session keeps what was typed, here and after signing in again', async () => {
  const context = await house.as('ha');
  const id = await aReport('PHIEN');
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
  const id = await aReport('PHIEN', { period: house.previous });
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
  const id = await aReport('HAI');
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

test('a jump is asked about and never stands in the way', async () => {
  const approved = await aReport('TRA', { period: house.previous, submit: true });
  await done(cuong.request, `reports/${approved}/approve`, {});
  const page = await openIn(
    ha,
    await aReport('TRA', { figures: { ...someFigures, coverage: figure(60, 92) } }),
  );
  await expect(page.getByText('Số đạt thay đổi nhiều so với kỳ trước: 15 → 60')).toBeVisible();
  await page.getByRole('button', { name: 'Đúng như vậy' }).click();
  await expect(page.getByText('Bạn đã xác nhận')).toBeVisible();
  await page.getByRole('button', { name: 'Gửi duyệt' }).click();
  await expect(page.locator('#report-status')).toContainText('Đang chờ duyệt');
  await page.close();
});

test('an approver returns it with a reason at its field; corrected, it is approved and frozen', async () => {
  const list = await cuong.newPage();
  await list.goto('/reports');
  const row = list.getByRole('listitem').filter({ hasText: 'phường TRA' }).first();
  await expect(row).toContainText('tăng vọt');
  await row.getByText('Trả lại để sửa').click();
  await row.locator('select[name=goal]').selectOption('coverage');
  await row.locator('textarea[name=reason]').fill('Xem lại số tổ chức đảng');
  await row.getByRole('button', { name: 'Trả lại' }).click();
  await expect(list.getByRole('listitem').filter({ hasText: 'Xem lại số tổ chức đảng' })).toBeVisible();

  const page = await ha.newPage();
  await page.goto('/reports?text=TRA');
  await expect(page.getByText('Xem lại số tổ chức đảng')).toBeVisible();
  await page.getByRole('link', { name: /Sửa và gửi lại/ }).click();
  const coverage = page.locator('fieldset').filter({ hasText: 'Người duyệt trả lại mục này' });
  await expect(coverage).toContainText('Xem lại số tổ chức đảng');
  await page.waitForLoadState('networkidle');
  await field(page, 'figures.coverage.numerator').fill('16');
  await page.getByRole('button', { name: 'Gửi duyệt' }).click();
  await expect(page.locator('#report-status')).toContainText('Đang chờ duyệt');

  await list.goto(page.url());
  await list.getByRole('button', { name: 'Phê duyệt' }).click();
  await expect(list.locator('#report-status')).toContainText('Số liệu đã chốt');
  await page.reload();
  await expect(page.locator('form input[type=text]')).toHaveCount(0);
  await page.close();
  await list.close();
});

test('reopened with a reason, the approved revision stays in force and the history tells the difference', async () => {
  const page = await cuong.newPage();
  await page.goto('/reports?text=TRA&state=done');
  await page
    .getByRole('link', { name: /phường TRA/ })
    .first()
    .click();
  await page.getByText('Mở lại báo cáo', { exact: true }).click();
  await page.locator('textarea[name=reason]').fill('Sót một chi bộ');
  await page.getByRole('button', { name: 'Mở lại', exact: true }).click();
  await expect(page.locator('#report-status')).toContainText('Bản số 1 đã duyệt vẫn có hiệu lực');
  const id = Number(/\d+$/.exec(page.url())?.[0]);
  const form = await openIn(ha, id);
  await field(form, 'figures.coverage.numerator').fill('17');
  await expect(status(form)).toContainText('Đã lưu lúc');
  await form.getByRole('link', { name: 'Lịch sử và thay đổi' }).click();
  const second = form.getByRole('region', { name: /Bản số 2/ });
  await expect(second).toContainText('Bản số 2 so với bản số 1');
  await expect(second.getByRole('row', { name: /Độ phủ/ }).first()).toContainText('16/92');
  await expect(second.getByRole('row', { name: /Độ phủ/ }).first()).toContainText('17/92');
  await expect(second).toContainText('Sót một chi bộ');
  await expect(form.getByRole('region', { name: /Bản số 1/ })).toContainText('Đang có hiệu lực');
  await form.close();
  await page.close();
});

test('ten reports that wait are approved on one screen', async () => {
  for (const ward of wards) await aReport(ward, { submit: true });
  const page = await cuong.newPage();
  await page.goto('/reports');
  await page.getByRole('button', { name: 'Chọn tất cả' }).click();
  await page.getByRole('button', { name: 'Phê duyệt các báo cáo đã chọn' }).click();
  await expect(page.getByText(/Đã phê duyệt 1\d báo cáo/)).toBeVisible({ timeout: 30_000 });
  for (const ward of wards) {
    await expect(page.getByRole('checkbox', { name: new RegExp(`phường ${ward},`) })).toHaveCount(0);
  }
  await page.close();
});

test('without JavaScript the form saves, says what is wrong and submits', async ({ browser }) => {
  const id = await aReport('MAY', { figures: { coverage: figure(1, 2) } });
  const plain = await browser.newContext({
    baseURL: house.application.url,
    javaScriptEnabled: false,
    storageState: await ha.storageState(),
  });
  const page = await plain.newPage();
  await page.goto(`/reports/${id}`);
  const answer = (goal: string, kind: string) =>
    page.locator(`input[name="figures.${goal}.answer"][value=${kind}]`);
  await field(page, 'figures.formation.denominator').fill('3');
  await field(page, 'figures.formation.numerator').fill('5');
  await page.getByRole('button', { name: 'Lưu nháp' }).click();
  await expect(page.getByText('xin chỉ giữ một').first()).toBeVisible();
  await answer('formation', 'figure').check();
  await page.getByRole('button', { name: 'Lưu nháp' }).click();
  await expect(page.getByText('Số đạt không thể lớn hơn tổng số').first()).toBeVisible();
  await expect(field(page, 'figures.formation.numerator')).toHaveValue('5');
  await field(page, 'figures.formation.numerator').fill('2');
  for (const goal of ['union-backed', 'admission']) await answer(goal, 'nil').check();
  await page.getByRole('button', { name: 'Gửi duyệt' }).click();
  await expect(page.locator('#report-status')).toContainText('Đang chờ duyệt');
  await plain.close();
});

test('a leader reads and can do nothing', async () => {
  const em = await house.as('em');
  const page = await em.newPage();
  await page.goto('/reports?state=all');
  await expect(page.getByRole('link', { name: /phường MAY/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /Lập báo cáo|Phê duyệt/ })).toHaveCount(0);
  await page
    .getByRole('link', { name: /phường HAI/ })
    .first()
    .click();
  await expect(page.locator('form input[type=text]')).toHaveCount(0);
  await em.close();
});

test('every screen is sound for a screen reader and fits a phone', async () => {
  const draft = await aReport('THUONG');
  const waiting = await aReport('HIEN', { submit: true });
  const screens: [BrowserContext, string][] = [
    [ha, '/reports'],
    [ha, '/reports/new'],
    [ha, `/reports/${draft}`],
    [cuong, '/reports'],
    [cuong, `/reports/${waiting}`],
    [cuong, `/reports/${waiting}/history`],
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
