import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { test } from '../support/demonstration';

// A figure of the demonstration opened down to its enterprises, what changed it, and what to do next.

test.describe.configure({ mode: 'serial', timeout: 120_000 });

let official: BrowserContext;

test.beforeAll(async ({ browser, demonstration }) => {
  official = await demonstration.as(browser, 'official');
});

test.afterAll(() => official.close());

async function open(path: string): Promise<Page> {
  const page = await official.newPage();
  await page.goto(path);
  return page;
}

/** `17/97` of the line `17/97 = 17,5 %`. */
async function figureOn(page: Page): Promise<[number, number]> {
  const text = await page
    .locator('main p', { hasText: /^\d+\/\d+/ })
    .first()
    .textContent();
  const [numerator = 0, denominator = 0] = text?.split(/\s/)[0]?.split('/').map(Number) ?? [];
  return [numerator, denominator];
}

/** The number in `Không tính (12)`. */
const inBrackets = (text: string | null) => Number(/\((\d+)\)/.exec(text ?? '')?.[1]);

/** The page goes on when it has so many rows. */
const hasRows = (page: Page, count: number) => expect(page.locator('tbody tr')).toHaveCount(count);

test('the goal leads to its rows, and their number is the figure', async () => {
  const page = await open('/goals/coverage');
  await page.getByRole('link', { name: 'Ai được tính' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ai được tính');
  const [numerator, denominator] = await figureOn(page);
  await hasRows(page, numerator);
  await page.getByRole('link', { name: /^Chỉ ở mẫu số/ }).click();
  await hasRows(page, denominator - numerator);
  await expect(page.locator('tbody tr').first()).toContainText('Chưa có tổ chức đảng');
  await page.getByRole('link', { name: /^Không tính/ }).click();
  const tab = page.locator('[aria-current=page]', { hasText: 'Không tính' });
  await expect(tab).toContainText('(');
  const left = inBrackets(await tab.textContent());
  await hasRows(page, left);
  await page.close();
});

test('another rule is an analysis: it says so, counts otherwise, and leads back', async () => {
  const page = await open('/goals/coverage/counted');
  const before = await figureOn(page);
  await page.getByLabel('Quy tắc tính').selectOption('zones');
  await page.getByRole('button', { name: 'Xem', exact: true }).click();
  await expect(page.getByText('Phân tích, không đổi báo cáo')).toBeVisible();
  const [numerator, denominator] = await figureOn(page);
  expect(denominator).toBeLessThan(before[1]);
  await hasRows(page, numerator);
  await page.getByRole('link', { name: 'Về quy tắc đang áp dụng' }).click();
  await expect(page.getByText('Phân tích, không đổi báo cáo')).toHaveCount(0);
  expect(await figureOn(page)).toEqual(before);
  await page.close();
});

test('the parts of a change sum to the difference', async () => {
  const page = await open('/goals/coverage/change?from=2024-01-01&to=2026-09-30');
  const numbers = await page
    .locator('tbody tr')
    .evaluateAll((lines) =>
      lines.map((line) =>
        [...line.querySelectorAll('td.tabular')].map((cell) =>
          Number((cell.textContent ?? '').replace('−', '-').replace('.', '')),
        ),
      ),
    );
  const [first = [], last = []] = [numbers[0], numbers.at(-1)];
  const parts = numbers.slice(1, -1);
  expect(parts.length).toBeGreaterThan(0);
  for (const column of [0, 1]) {
    const sum = parts.reduce((all, part) => all + (part[column] ?? 0), 0);
    expect((first[column] ?? 0) + sum).toBe(last[column]);
  }
  await page.close();
});

test('the shortlist has as many rows as goal 2 misses, and one press records the next stage', async () => {
  const page = await open('/shortlist?group=three');
  const count = inBrackets(await page.locator('#three-title').textContent());
  const figures = await open('/goals/formation/counted');
  const [numerator, denominator] = await figureOn(figures);
  expect(count).toBe(denominator - numerator);
  const line = page.locator('section[aria-labelledby=three-title] li').first();
  const name = (await line.getByRole('link').first().textContent()) ?? '';
  await line.getByRole('button', { name: /^Ghi: thống nhất chủ trương/ }).click();
  const same = page.locator('section[aria-labelledby=three-title] li', { hasText: name });
  await expect(same).toContainText('Thống nhất chủ trương');
  await expect(same.getByRole('button', { name: /^Ghi: đủ điều kiện/ })).toBeVisible();
  await figures.close();
  await page.close();
});

test('the plan says the smallest number, and a supposition is drawn as a dotted line', async () => {
  const page = await open('/shortlist');
  await expect(page.getByText(/Cần lập ít nhất \d+ tổ chức đảng/)).toBeVisible();
  await expect(page.locator('[data-planned]')).toHaveCount(0);
  await page.getByRole('button', { name: 'Vẽ trên biểu đồ' }).click();
  await expect(page.getByText(/^Nếu thành lập \d+ tổ chức đảng/)).toBeVisible();
  // Today and the planned day, in each of two sizes of three charts.
  await expect(page.locator('[data-chart] [data-planned]')).toHaveCount(12);
  await page.close();
});

test('the page of a goal tells what is nearest to hand', async () => {
  const page = await open('/goals/formation');
  await expect(page.locator('[data-lines*="/shortlist"] li')).not.toHaveCount(0);
  await page.close();
});

test('a new report is filled from the register, and another value is sent only with its reason', async () => {
  const page = await open('/reports');
  await page
    .getByRole('button', { name: /^Lập báo cáo: .*Phân khu C/ })
    .first()
    .click();
  await expect(page.getByText(/^Khớp sổ theo dõi/)).toHaveCount(4);
  const field = page.locator('[name="figures.coverage.denominator"]');
  await field.fill(String(Number(await field.inputValue()) + 1));
  const reason = page.getByLabel('Vì sao khác sổ theo dõi?');
  await expect(reason).toBeVisible();
  await page.getByRole('button', { name: 'Gửi duyệt' }).click();
  await expect(page.getByRole('alert').first()).toContainText('Số liệu khác sổ theo dõi');
  await reason.fill('Một doanh nghiệp mới, chưa kịp ghi sổ');
  await page.getByRole('button', { name: 'Gửi duyệt' }).click();
  await expect(page.getByText('Lý do: Một doanh nghiệp mới, chưa kịp ghi sổ')).toBeVisible();
  await page.close();
});

for (const path of [
  '/goals/coverage/counted',
  '/goals/admission/counted',
  '/goals/coverage/change',
  '/shortlist',
]) {
  test(`${path}: nothing that keeps somebody out, at 360 px as well`, async () => {
    const page = await open(path);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 800 });
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
    await page.close();
  });
}
