import { type Browser, expect, type Page, test } from '@playwright/test';
import { type RunningApplication, removeDataFolder, startApplication } from '../support/application';

// One story, told in order: from the printed link of an empty database to the chart that a leader sees.
test.describe.configure({ mode: 'serial', timeout: 120_000 });

const password = 'một câu đủ dài 2030';
let application: RunningApplication;
let admin: Page;
const links = new Map<string, string>();

test.beforeAll(async ({ browser }) => {
  application = await startApplication();
  admin = await newPage(browser);
});

test.afterAll(async () => {
  await application.stop();
  removeDataFolder(application.data);
});

async function newPage(browser: Browser): Promise<Page> {
  return (await browser.newContext({ baseURL: application.url })).newPage();
}

async function signIn(page: Page, email: string) {
  await page.goto('/signin');
  await page.locator('[name=email]').fill(email);
  await page.locator('[name=password]').fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page).not.toHaveURL(/signin/);
}

async function choosePassword(page: Page, link: string) {
  await page.goto(link);
  await page.locator('[name=password]').fill(password);
  await page.locator('[name=repeat]').fill(password);
  await page.locator('#choose button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.startsWith('/link'));
}

test('the printed link makes the administrator and the topmost unit', async () => {
  expect(application.setupUrl).toMatch(/\/setup\?token=\S{20,}$/);
  await admin.goto(application.setupUrl ?? '');
  await admin.locator('[name=name]').fill('Nguyễn Thị Quản Trị');
  await admin.locator('[name=email]').fill('Quan.Tri@vi-du.vn');
  await admin.locator('[name=password]').fill(password);
  await admin.locator('[name=repeat]').fill(password);
  await admin.locator('[name="unit.name"]').fill('Đảng ủy phường Thử Nghiệm');
  await admin.locator('[name="unit.code"]').fill('THU-NGHIEM');
  await admin.getByRole('radio', { name: /trống/i }).check();
  await admin.locator('form:has([name=password]) button[type=submit]').click();
  await admin.waitForURL((url) => !url.pathname.startsWith('/setup'));
  await signIn(admin, 'quan.tri@vi-du.vn');
  await expect(admin.getByRole('heading', { level: 1 })).toHaveText('Đảng ủy phường Thử Nghiệm');
});

test('the link works once', async ({ browser }) => {
  const stranger = await newPage(browser);
  await stranger.goto(application.setupUrl ?? '');
  await expect(stranger.locator('[name=password]')).toHaveCount(0);
});

for (const [role, name] of [
  ['official', 'Trần Văn Nhập'],
  ['approver', 'Lê Thị Duyệt'],
  ['leader', 'Phạm Lãnh Đạo'],
] as const) {
  test(`the administrator makes an account of a ${role} and is shown its link once`, async () => {
    await admin.goto('/admin/people/new');
    await admin.locator('[name=name]').fill(name);
    await admin.locator('[name=email]').fill(`${role}@vi-du.vn`);
    await admin.locator(`[name=role][value=${role}]`).check();
    await admin.locator('form:has([name=role]) button[type=submit]').click();
    const shown = admin.locator('input[readonly]');
    await expect(shown).toHaveValue(/\/link\//);
    links.set(role, await shown.inputValue());
  });
}

test('the official answers the report that is due, by keyboard alone', async ({ browser }) => {
  const page = await newPage(browser);
  await choosePassword(page, links.get('official') ?? '');
  if (page.url().includes('signin')) await signIn(page, 'official@vi-du.vn');
  await page.goto('/reports');
  await page
    .locator('main a, main button')
    .filter({ hasText: /Nhập|Lập/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/reports\/(new|\d+)/);
  if (page.url().includes('/new')) {
    await page.locator('main form button[type=submit]').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/reports\/\d+/);
  }
  for (const [goal, numerator, denominator] of [
    ['coverage', '15', '92'],
    ['formation', '8', '10'],
    ['union-backed', '6', '9'],
    ['admission', '4', '15'],
  ] as const) {
    await page.locator(`[name="figures.${goal}.denominator"]`).focus();
    await page.keyboard.type(denominator);
    await page.keyboard.press('Tab');
    await page.keyboard.type(numerator);
  }
  await page.locator('button[value=submit]').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/chờ (phê )?duyệt/i).first()).toBeVisible();
});

test('the approver approves it on the screen of what waits', async ({ browser }) => {
  const page = await newPage(browser);
  await choosePassword(page, links.get('approver') ?? '');
  if (page.url().includes('signin')) await signIn(page, 'approver@vi-du.vn');
  await page.goto('/reports');
  await page.locator('main input[type=checkbox]').first().check();
  await page
    .getByRole('button', { name: /Phê duyệt/ })
    .first()
    .click();
  await expect(page.getByRole('link', { name: 'Đã duyệt 1' })).toBeVisible();
});

test('the leader sees the goals and their charts, with JavaScript off as well', async ({ browser }) => {
  const page = await newPage(browser);
  await choosePassword(page, links.get('leader') ?? '');
  if (page.url().includes('signin')) await signIn(page, 'leader@vi-du.vn');
  const context = await browser.newContext({
    baseURL: application.url,
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  const plain = await context.newPage();
  await plain.goto('/');
  await expect(plain.getByText('16,3\u00a0%').first()).toBeVisible();
  await expect(plain.getByText(/15\/92|15 trong 92/).first()).toBeVisible();
  await expect(plain.locator('main svg[role=img]:visible').first()).toBeVisible();
  await plain.goto('/goals/coverage');
  await expect(plain.locator('main svg[role=img]:visible').first()).toBeVisible();
});
