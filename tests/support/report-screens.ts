import type { BrowserContext, Page } from '@playwright/test';
import { done, type ReportingHouse } from './reporting-house';

export const figure = (numerator: number, denominator: number) => ({ numerator, denominator });

/** Four answers that are worth no question. */
export const someFigures = {
  coverage: figure(15, 92),
  formation: figure(8, 10),
  'union-backed': figure(6, 9),
  admission: figure(4, 15),
};

/** A report as the API makes it for an official; by itself a draft of the last closed period. */
export async function aReport(
  house: ReportingHouse,
  official: BrowserContext,
  unit: string,
  more: { submit?: boolean; period?: string; figures?: object } = {},
): Promise<number> {
  const { period = house.period, figures = someFigures, submit = false } = more;
  return (await done(official.request, 'reports', { unit, period, figures, submit })).id;
}

/** Opens a report's form in a new tab, and waits until its script runs: it then tells of its presence. */
export async function openIn(context: BrowserContext, id: number): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`/reports/${id}`);
  await page.waitForResponse((response) => response.url().endsWith('/presence'));
  return page;
}

/** A text field of the form, by its name. */
export const field = (page: Page, name: string) =>
  page.locator(`input[type=text][name="${name}"], textarea[name="${name}"]`);

/** Where the form says how the draft stands with the server. */
export const status = (page: Page) => page.locator('form [role=status]').last();

/** Presses Tab until the focus is where it is wanted; a person would see it there. */
export async function tabTo(page: Page, wanted: (element: { name: string; text: string }) => boolean) {
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
