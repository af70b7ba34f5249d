import {
  type APIRequestContext,
  type Browser,
  type BrowserContext,
  expect,
  type Page,
} from '@playwright/test';
import { type RunningApplication, removeDataFolder, runCommand, startApplication } from './application';

/** A running application with a root unit, units below it and people, to try reports on by browser. */
export interface ReportingHouse {
  application: RunningApplication;
  /** The last closed quarter, as in addresses, and the one before. */
  period: string;
  previous: string;
  /** A browser of its own, signed in. */
  as(person: Person): Promise<BrowserContext>;
  end(): Promise<void>;
}

/** Who works in the house: two officials, two approvers, one leader. */
export type Person = 'ha' | 'binh' | 'cuong' | 'dung' | 'em';

const roles: Record<Person, { name: string; role: string }> = {
  ha: { name: 'Trần Thị Hà', role: 'official' },
  binh: { name: 'Lê Văn Bình', role: 'official' },
  cuong: { name: 'Phạm Mạnh Cường', role: 'approver' },
  dung: { name: 'Vũ Thị Dung', role: 'approver' },
  em: { name: 'Ngô Thị Em', role: 'leader' },
};

const password = 'một câu đủ dài 2030';
const emailOf = (person: string) => `${person}@vi-du.vn`;

/** Builds the house with these units, each a ward of its own. */
export async function aReportingHouse(browser: Browser, units: readonly string[]): Promise<ReportingHouse> {
  const application = await startApplication();
  const environment = { MOC_DATA: application.data, PORT: String(application.port) };
  const contexts: BrowserContext[] = [];
  const open = async () => {
    const context = await browser.newContext({ baseURL: application.url });
    contexts.push(context);
    return context;
  };
  const command = async (name: string, words: string[]) => {
    const { code, output, errors } = await runCommand(name, words, environment);
    if (code !== 0) throw new Error(`${name}: ${errors}`);
    return /https?:\S+/.exec(output)?.[0] ?? '';
  };
  const setup = [
    '--email',
    emailOf('admin'),
    '--name',
    'Quản Trị',
    '--unit-code',
    'TP',
    '--unit-name',
    'Thành ủy Thử Nghiệm',
  ];
  const adminLink = await command('setup', [...setup, '--data', 'empty']);
  const admin = await open();
  await choosePassword(await admin.newPage(), adminLink);
  await signIn(await admin.newPage(), 'admin');
  for (const code of units) {
    const unit = {
      code,
      name: `Đảng ủy phường ${code}`,
      kind: 'committee',
      parent: 'TP',
      validFrom: '2020-01-01',
    };
    await done(admin.request, 'units', unit);
  }
  for (const [person, { name, role }] of Object.entries(roles)) {
    const words = ['add', '--email', emailOf(person), '--name', name, '--role', role, '--unit', 'TP'];
    await choosePassword(await (await open()).newPage(), await command('user', words));
  }
  const [period, previous] = lastQuarters(new Date());
  return {
    application,
    period,
    previous,
    as: async (person) => {
      const context = await open();
      await signIn(await context.newPage(), person);
      return context;
    },
    end: async () => {
      for (const context of contexts) await context.close();
      await application.stop();
      removeDataFolder(application.data);
    },
  };
}

/** Signs in by the form of the page. */
export async function signIn(page: Page, person: string): Promise<void> {
  await page.goto('/signin');
  await fillSignIn(page, person);
}

/** Fills the form of the sign-in page that is open. */
export async function fillSignIn(page: Page, person: string): Promise<void> {
  await page.locator('[name=email]').fill(emailOf(person));
  await page.locator('[name=password]').fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page).not.toHaveURL(/signin/);
}

/** Calls the API in a browser's session and answers the body of a success. */
export async function done(request: APIRequestContext, path: string, data: object) {
  const response = await request.post(`/api/v1/${path}`, { data });
  expect(response.ok(), `${path}: ${await response.text()}`).toBe(true);
  return response.json();
}

async function choosePassword(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.locator('[name=password]').fill(password);
  await page.locator('[name=repeat]').fill(password);
  await page.locator('#choose button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.startsWith('/link'));
}

/** The last two quarters that are over in Vietnam. */
function lastQuarters(now: Date): [string, string] {
  const inVietnam = new Date(now.getTime() + 7 * 3_600_000);
  const count = inVietnam.getUTCFullYear() * 4 + Math.floor(inVietnam.getUTCMonth() / 3);
  const named = (ordinal: number) => `${Math.floor(ordinal / 4)}-Q${(ordinal % 4) + 1}`;
  return [named(count - 1), named(count - 2)];
}
