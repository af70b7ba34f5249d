import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { aReportingHouse, done, type ReportingHouse } from '../support/reporting-house';

// One house for all; every test has enterprises to itself.
test.describe.configure({ mode: 'serial', timeout: 120_000 });

let house: ReportingHouse;
let ha: BrowserContext;
const ids: Record<string, number> = {};

const enterprises = {
  thep: { name: 'Công ty TNHH Thép Hòa Bình', taxCode: '0100109106', workers: 120, fullMembers: 4 },
  may: { name: 'Công ty CP May Ánh Dương', taxCode: null, workers: 45, fullMembers: 2 },
  go: { name: 'Doanh nghiệp tư nhân Gỗ Đông Á', taxCode: '4600200008', workers: 12, fullMembers: 0 },
};

test.beforeAll(async ({ browser }) => {
  test.setTimeout(400_000);
  house = await aReportingHouse(browser, ['W1', 'W2']);
  ha = await house.as('ha');
  for (const [key, enterprise] of Object.entries(enterprises)) {
    const body = { ...enterprise, unit: 'W1', operatingSince: '2024-01-15', countedOn: '2024-03-01' };
    ids[key] = (await done(ha.request, 'register/enterprises', body)).id;
  }
});

test.afterAll(async () => {
  await house.end();
});

const open = async (path: string): Promise<Page> => {
  const page = await ha.newPage();
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  return page;
};

const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

test('an official finds an enterprise without marks, words in any order, and founds a cell by keyboard', async () => {
  const page = await open('/enterprises');
  await page.getByRole('searchbox', { name: 'Tìm doanh nghiệp' }).fill('binh thep hoa');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/q=binh/);
  await expect(page.getByRole('row')).toHaveCount(2);
  await page.getByRole('link', { name: 'Công ty TNHH Thép Hòa Bình' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Công ty TNHH Thép Hòa Bình');
  await page.waitForLoadState('networkidle');
  const deed = page.locator('summary', { hasText: 'Thành lập chi bộ' });
  await deed.focus();
  await page.keyboard.press('Enter');
  const form = page.locator('#deed-found-organisation');
  await form.locator('[name=on]').fill('2024-05-19');
  await form.locator('[name=source]').fill('QĐ số 12-QĐ/ĐU');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Đã ghi.')).toBeVisible();
  const timeline = page.getByRole('region', { name: 'Dòng thời gian' });
  await expect(timeline).toContainText('Thành lập Chi bộ Công ty TNHH Thép Hòa Bình (chi bộ cơ sở)');
  await expect(timeline).toContainText('19/05/2024');
  await expect(timeline).toContainText('Nguồn: QĐ số 12-QĐ/ĐU');
  await expect(page.getByRole('region', { name: 'Hiện nay' })).toContainText('trực thuộc Đảng ủy phường W1');
  await page.close();
});

test('a refusal names the other fact and keeps what was typed; a correction keeps the old fact readable', async () => {
  const page = await open(`/enterprises/${ids.thep}`);
  await page.locator('summary', { hasText: 'Kết nạp đảng viên' }).click();
  const form = page.locator('#deed-admit');
  await form.locator('[name=count]').fill('2');
  await form.locator('[name=on]').fill('2024-02-01');
  await form.locator('[name=source]').fill('QĐ kết nạp');
  await form.getByRole('button').click();
  await expect(form.getByRole('alert')).toBeVisible();
  await expect(form.locator('[name=count]')).toHaveValue('2');
  await expect(form.locator('[name=source]')).toHaveValue('QĐ kết nạp');
  await form.locator('[name=on]').fill('2024-06-01');
  await form.getByRole('button').click();
  await expect(page.getByText('Đã ghi.')).toBeVisible();
  const admitted = page.getByRole('listitem').filter({ hasText: 'Kết nạp 2 đảng viên' });
  await admitted.locator('summary', { hasText: 'Đính chính' }).click();
  await admitted.locator('[name=count]').fill('3');
  await admitted.locator('[name=reason]').first().fill('Quyết định ghi 3 người');
  await admitted.getByRole('button', { name: 'Đính chính' }).click();
  await expect(page.getByText('Đã đính chính.')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Kết nạp 3 đảng viên' })).toBeVisible();
  const old = page.getByRole('listitem').filter({ hasText: 'Kết nạp 2 đảng viên' });
  await expect(old).toContainText('Đã rút');
  await expect(old).toContainText('Quyết định ghi 3 người');
  await page.close();
});

test('one fact for many: none when one is refused, with the reason; then for the rest', async () => {
  await done(ha.request, `register/enterprises/${ids.go}/facts`, {
    kind: 'union',
    on: '2024-02-01',
    present: true,
  });
  const page = await open('/enterprises');
  for (const name of ['May Ánh Dương', 'Gỗ Đông Á']) await row(page, name).getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Ghi cho doanh nghiệp đã chọn' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ghi cho nhiều doanh nghiệp');
  await page.waitForLoadState('networkidle');
  await page.locator('summary', { hasText: 'Thành lập công đoàn' }).click();
  const form = page.locator('#deed-found-union');
  await form.locator('[name=on]').fill('2024-04-01');
  await form.getByRole('button', { name: 'Ghi cho 2 doanh nghiệp' }).click();
  await expect(form.getByRole('listitem').filter({ hasText: 'Gỗ Đông Á' })).toBeVisible();
  await expect(form.locator('[name=on]')).toHaveValue('2024-04-01');
  await form.getByRole('button', { name: /ghi cho 1 doanh nghiệp còn lại/ }).click();
  await expect(form.getByRole('status')).toContainText('Đã ghi cho 1 doanh nghiệp');
  await page.goto('/enterprises?union=true');
  await expect(row(page, 'May Ánh Dương')).toBeVisible();
  await page.close();
});

test('without JavaScript an enterprise is found, narrowed and added', async ({ browser }) => {
  const plain = await browser.newContext({
    baseURL: house.application.url,
    javaScriptEnabled: false,
    storageState: await ha.storageState(),
  });
  const page = await plain.newPage();
  await page.goto('/enterprises/new');
  await page.locator('[name=name]').fill('Hợp tác xã Ước Mơ');
  await page.locator('[name=taxCode]').fill('123');
  await page.locator('[name=unit]').selectOption('W2');
  await page.locator('[name=operatingSince]').fill('2024-02-01');
  await page.getByRole('button', { name: 'Thêm doanh nghiệp' }).click();
  await expect(page.getByRole('alert')).toContainText('Mã số thuế');
  await expect(page.locator('[name=name]')).toHaveValue('Hợp tác xã Ước Mơ');
  await expect(page.locator('[name=unit]')).toHaveValue('W2');
  await page.locator('[name=taxCode]').fill('');
  await page.getByRole('button', { name: 'Thêm doanh nghiệp' }).click();
  await expect(page.getByText('Đã thêm doanh nghiệp.')).toBeVisible();
  await page.goto('/enterprises?unit=W2&q=uoc');
  await expect(page.getByRole('row')).toHaveCount(2);
  await plain.close();
});

test('a leader reads and can record nothing', async () => {
  const em = await house.as('em');
  const page = await em.newPage();
  await page.goto(`/enterprises/${ids.thep}`);
  await expect(page.getByRole('region', { name: 'Dòng thời gian' })).toContainText('Thành lập Chi bộ');
  await expect(page.locator('main form')).toHaveCount(0);
  await page.goto('/enterprises/new');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Không tìm thấy trang này');
  await em.close();
});

test('every screen is sound for a screen reader and fits a phone', async () => {
  const chosen = `which=chosen&id=${ids.may}&id=${ids.go}`;
  const screens = [
    '/enterprises',
    '/enterprises?q=khong+co+gi',
    '/enterprises/new',
    `/enterprises/${ids.thep}`,
    `/enterprises/record?${chosen}`,
    '/enterprises/organisations',
    '/enterprises/organisations/1',
    `/enterprises/organisations/new?enterprises=${ids.may},${ids.go}`,
  ];
  const page = await ha.newPage();
  for (const path of screens) {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('main details')) details.setAttribute('open', '');
    });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, path).toBeLessThanOrEqual(0);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${path}: ${id} ${nodes[0]?.html}`)).toEqual([]);
  }
  await page.close();
});
