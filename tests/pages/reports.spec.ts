import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, expect, test } from '@playwright/test';
import { aReport, field, figure, openIn, someFigures, status } from '../support/report-screens';
import { aReportingHouse, done, type ReportingHouse } from '../support/reporting-house';

// One house for all; every test has units to itself.
test.describe.configure({ mode: 'serial', timeout: 120_000 });

const wards = Array.from({ length: 10 }, (_, index) => `W${index}`);
const units = [...wards, 'TRA', 'MAY', 'THUONG', 'HIEN'];

let house: ReportingHouse;
let ha: BrowserContext;
let cuong: BrowserContext;
test.beforeAll(async ({ browser }) => {
  test.setTimeout(400_000);
  house = await aReportingHouse(browser, units);
  ha = await house.as('ha');
  cuong = await house.as('cuong');
});

test.afterAll(async () => {
  await house.end();
});

test('a jump is asked about and never stands in the way', async () => {
  const approved = await aReport(house, ha, 'TRA', { period: house.previous, submit: true });
  await done(cuong.request, `reports/${approved}/approve`, {});
  const page = await openIn(
    ha,
    await aReport(house, ha, 'TRA', { figures: { ...someFigures, coverage: figure(60, 92) } }),
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
  for (const ward of wards) await aReport(house, ha, ward, { submit: true });
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
  const id = await aReport(house, ha, 'MAY', { figures: { coverage: figure(1, 2) } });
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
    .getByRole('link', { name: /phường TRA/ })
    .first()
    .click();
  await expect(page.locator('form input[type=text]')).toHaveCount(0);
  await em.close();
});

test('every screen is sound for a screen reader and fits a phone', async () => {
  const draft = await aReport(house, ha, 'THUONG');
  const waiting = await aReport(house, ha, 'HIEN', { submit: true });
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
