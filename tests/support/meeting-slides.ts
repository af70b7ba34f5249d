import type { Page } from '@playwright/test';

/** The day so many days from now. */
export const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Fills in the form of the decisions and records it. */
export async function decide(page: Page, title: string): Promise<void> {
  await page.getByLabel('Nội dung').fill(title);
  await page.getByLabel('Cơ quan, tổ chức thực hiện').fill('Ban Tổ chức Thành ủy');
  await page.getByLabel('Thời hạn').fill(dayIn(40));
  await page.getByRole('button', { name: 'Ghi kết luận' }).click();
}

/** The decision in the list beside the form. */
export const decided = (page: Page, title: string) => page.locator('#decisions li', { hasText: title });
