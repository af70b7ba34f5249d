import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { disableAccount } from '@/lib/db/account-state';
import { database } from '@/lib/db/client';
import { chooseMail } from '@/lib/db/reminders/choice';
import type { Viewer } from '@/lib/domain/access';
import { addDays, type CalendarDate } from '@/lib/domain/calendar-date';
import { type Mailing, mailingOf, remind } from '@/lib/server/reminders';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { aMailServer, type MailServer } from '@/tests/support/mail-server';
import { morningOf, now } from '@/tests/support/reminder-world';
import { aPerson, aUnit, granted, initialStandards } from '@/tests/support/report-world';

/** Three wards whose reports are due on Monday 12 October 2026; nobody sends any. */
let fresh: FreshDatabase;
let server: MailServer;
let mailing: Mailing;
let admin: Viewer;
const officials: Viewer[] = [];

const minute = 60_000;
const secret = 'mat-khau-thu';

beforeAll(async () => {
  fresh = await freshDatabase();
  await initialStandards();
  await database().installation.update({ where: { id: 1 }, data: { setUpAt: new Date('2026-10-01') } });
  await aUnit('TP');
  admin = await aPerson('admin', ['admin', 'TP']);
  for (const ward of ['A', 'B', 'C']) {
    await aUnit(ward, 'TP');
    officials.push(await aPerson(`Bà <${ward}> & "con"`, ['official', ward]));
  }
  server = await aMailServer();
  mailing = mailingOf({
    NODE_ENV: 'test',
    SMTP_URL: `smtp://moc:${secret}@127.0.0.1:${server.port}`,
    MAIL_FROM: 'Mốc 2030 <moc@vi-du.vn>',
    NEXTAUTH_URL: 'https://moc.vi-du.vn',
  });
});

afterAll(async () => {
  await server.close();
  await fresh.drop();
});

beforeEach(() => {
  server.received.length = 0;
  server.refused.clear();
  server.greeting = '220 here';
});

const emailOf = (index: number): string => officials[index]?.email ?? '';
const official = (index: number): Promise<Viewer> => now(officials[index] as Viewer);
const later = (day: CalendarDate, minutes: number) => new Date(morningOf(day).getTime() + minutes * minute);

/** Everybody starts a day anew. */
async function forget(): Promise<void> {
  await database().digest.deleteMany();
  await database().digestDay.deleteMany();
}

const mailed = () =>
  database().digest.findMany({
    orderBy: { accountId: 'asc' },
    select: { mailedAt: true, triedAt: true, attempts: true },
  });

describe('a digest by e-mail', () => {
  const day = '2026-10-12';

  test('says the same as text and as HTML, in Vietnamese, and leads to the application', async () => {
    await forget();
    await remind(morningOf(day), mailing);
    expect(server.received.map(({ to }) => to)).toEqual([0, 1, 2].map(emailOf));
    const [mail] = server.received;
    expect(mail?.subject).toBe('Mốc 2030: 1 việc cần làm, thứ Hai 12/10/2026');
    expect(mail?.raw).toMatch(/^Auto-Submitted: auto-generated$/m);
    for (const said of [mail?.text, mail?.html]) {
      expect(said).toContain('Nộp báo cáo quý III/2026');
      expect(said?.toLowerCase()).toContain('hôm nay là hạn cuối');
      expect(said).toContain('Đơn vị A');
      expect(said).toContain('https://moc.vi-du.vn/reports?period=2026-Q3');
      expect(said).toContain('https://moc.vi-du.vn/account');
    }
    expect(mail?.text).toContain('Kính gửi đồng chí Bà <A> & "con",');
    expect(mail?.html).toContain('Kính gửi đồng chí Bà &lt;A&gt; &amp; &quot;con&quot;,');
    expect(mail?.html).not.toMatch(/<img|<script|<link|src=/);
  });

  test('is sent once, however often and by however many processes it is looked for', async () => {
    await Promise.all([1, 2, 3].map((minutes) => remind(later(day, minutes), mailing)));
    await remind(later(day, 600), mailing);
    expect(server.received).toEqual([]);
    await database().digest.updateMany({ data: { mailedAt: null, triedAt: null, attempts: 0 } });
    await Promise.all([1, 2, 3].map((minutes) => remind(later(day, minutes), mailing)));
    expect(server.received.map(({ to }) => to).sort()).toEqual([0, 1, 2].map(emailOf).sort());
  });

  test('is not made before six, nor on a day off', async () => {
    await remind(new Date('2026-10-13T05:59:00+07:00'), mailing);
    expect(await database().digestDay.count({ where: { on: new Date('2026-10-13') } })).toBe(0);
    await remind(new Date('2026-10-17T09:00:00+07:00'), mailing);
    expect(await database().digestDay.count()).toBe(1);
    expect(server.received).toEqual([]);
  });

  test('does not go to who switched it off or was disabled; both are their own decision or on record', async () => {
    granted(await chooseMail(await official(0), false));
    granted(await disableAccount(await now(admin), officials[2]?.accountId ?? 0));
    await remind(morningOf('2026-10-13'), mailing);
    expect(server.received.map(({ to }) => to)).toEqual([emailOf(1)]);
    granted(await chooseMail(await official(0), true));
    await remind(later('2026-10-13', 1), mailing);
    expect(server.received.map(({ to }) => to)).toEqual([emailOf(1), emailOf(0)]);
  });
});

describe('a mail server that refuses', () => {
  test('one person keeps no other from his mail, and is asked again after ten minutes, twenty, forty', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    await forget();
    const day = '2026-10-15';
    server.refused.set(emailOf(0), '550 no such user');
    await remind(morningOf(day), mailing);
    expect(server.received.map(({ to }) => to)).toEqual([emailOf(1)]);
    const attemptsAt = async (minutes: number) => {
      await remind(later(day, minutes), mailing);
      return (await mailed())[0]?.attempts;
    };
    expect(await attemptsAt(9)).toBe(1);
    expect(await attemptsAt(10)).toBe(2);
    expect(await attemptsAt(29)).toBe(2);
    expect(await attemptsAt(30)).toBe(3);
    expect((await mailed())[0]?.mailedAt).toBeNull();
    server.refused.clear();
    expect(await attemptsAt(70)).toBe(4);
    expect((await mailed())[0]?.mailedAt).toEqual(later(day, 70));
    expect(log.mock.calls.join('\n')).toMatch(/EENVELOPE 550/);
    log.mockRestore();
  });

  test('everybody, or is not there, breaks nothing, says no secret, and mails go out when it is back', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    await forget();
    const day = addDays('2026-10-15', 4);
    server.greeting = '554 not today';
    await remind(morningOf(day), mailing);
    const gone = mailingOf({
      ...process.env,
      SMTP_URL: `smtp://moc:${secret}@127.0.0.1:9`,
      MAIL_FROM: 'a@b.vn',
    });
    await remind(later(day, 1), gone);
    expect(await database().digest.count()).toBeGreaterThan(0);
    expect((await mailed()).every(({ mailedAt }) => mailedAt === null)).toBe(true);
    server.greeting = '220 here';
    await remind(later(day, 40), mailing);
    expect(server.received.map(({ to }) => to)).toEqual([emailOf(0), emailOf(1)]);
    expect(log.mock.calls.flat().join('\n')).not.toContain(secret);
    log.mockRestore();
  });
});
