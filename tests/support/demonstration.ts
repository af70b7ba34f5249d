import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
} from '@playwright/test';
import { type RunningApplication, removeDataFolder, startApplication } from './application';

/** The demonstration, running, with its people. Specs share one, so each leaves the figures as it found them. */
export interface Demonstration {
  application: RunningApplication;
  /** A browser of its own, signed in. */
  as(browser: Browser, role: DemonstrationRole, options?: BrowserContextOptions): Promise<BrowserContext>;
}

/** The roles for which the demonstration prints a sign-in. */
export type DemonstrationRole = 'admin' | 'official' | 'approver' | 'leader';

// Filling the demonstration's register takes its time on a busy machine.
const longestStart = 400_000;

/** Tests of a running demonstration, started once for all specs that one worker takes. */
export const test = base.extend<object, { demonstration: Demonstration }>({
  demonstration: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures it needs from here
    async ({}, use) => {
      const application = await startApplication({ script: 'demo' });
      await use({
        application,
        as: (browser, role, options) => signedIn(application, browser, role, options),
      });
      await application.stop();
      removeDataFolder(application.data);
    },
    { scope: 'worker', timeout: longestStart },
  ],
});

async function signedIn(
  application: RunningApplication,
  browser: Browser,
  role: DemonstrationRole,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const line = new RegExp(`^demo ${role} (\\S+) (\\S+)$`, 'm').exec(application.said());
  const [, email = '', password = ''] = line ?? [];
  const context = await browser.newContext({
    baseURL: application.url,
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  await page.goto('/signin');
  await page.locator('[name=email]').fill(email);
  await page.locator('[name=password]').fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page).not.toHaveURL(/signin/);
  await page.close();
  return context;
}
