import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BodySlot, bodyApartHeader, bodySlotMark } from '@/components/shell/body-slot';
import type { Viewer } from '@/lib/domain/access';
import { withPageMemory } from '@/lib/server/page-memory';
import { secure } from '@/lib/server/security-headers';
import { aSession } from '@/tests/support/api';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { aPerson, aUnit, initialStandards } from '@/tests/support/report-world';

let database: FreshDatabase;
let server: Server;
let shells = 0;
let wholePages = 0;
const people = new Map<string, Viewer>();
const cookies = new Map<string, string>();

/** Stands where Next.js renders: says what it was asked for, how often, and by whom. */
async function render({ headers, url }: IncomingMessage, response: ServerResponse) {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  if (headers[bodyApartHeader] === undefined) {
    wholePages += 1;
    response.end(`whole page ${wholePages}`);
    return;
  }
  shells += 1;
  response.write(`<header>shell ${shells} of ${url}, ${headers.cookie?.length}</header>`);
  response.write(Buffer.from(bodySlotMark));
  response.end('<footer></footer>');
}

beforeAll(async () => {
  database = await freshDatabase();
  await initialStandards();
  await aUnit('province');
  await aUnit('ward-a', 'province');
  await aUnit('ward-b', 'province');
  await person('Lan', 'leader', 'province');
  await person('Minh', 'approver', 'province');
  await person('Oanh', 'official', 'province');
  await person('An', 'leader', 'ward-a');
  await person('Bình', 'leader', 'ward-b');
  const answer = withPageMemory(render, 'build 1');
  server = createServer((request, response) => {
    secure(request, response, false);
    answer(request, response).catch((error: unknown) => response.destroy(error as Error));
  }).listen(0);
});

afterAll(async () => {
  server.close();
  await database.drop();
});

async function person(name: string, role: 'leader' | 'approver' | 'official', unit: string) {
  const viewer = await aPerson(name, [role, unit]);
  people.set(name, viewer);
  cookies.set(name, (await aSession(viewer)).cookie);
}

async function open(name: string | null, path = '/', headers: Record<string, string> = {}) {
  const { port } = server.address() as AddressInfo;
  const cookie = name === null ? undefined : (cookies.get(name) ?? name);
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    headers: { ...headers, ...(cookie ? { cookie } : {}) },
  });
  const text = await answer.text();
  const [, shell = '', body = ''] = /^(<header>.*?<\/header>)(.*)<footer><\/footer>$/s.exec(text) ?? [];
  return { status: answer.status, text, shell, body, etag: answer.headers.get('etag') ?? '' };
}

async function record(deed: string, moves: string, unit = 'province') {
  await database.query(
    `select audit_append(null, 'test', $1, 'report', '1', 'x', null, (select id from "Unit" where code = $3), null, null, null, $2)`,
    [deed, moves, unit],
  );
}

const approve = (unit: string) => record('report.approved', 'figures', unit);

describe('while nothing changes', () => {
  test('a person’s page is painted once', async () => {
    const first = await open('Lan');
    expect(first.body).toContain('Đơn vị province');
    const again = await open('Lan', '/', { 'accept-encoding': 'identity' });
    expect(again.text).toBe(first.text);
  });

  test('a browser that has the page is told so, without the page', async () => {
    const { etag } = await open('Lan');
    expect(await open('Lan', '/', { 'if-none-match': etag })).toMatchObject({ status: 304, text: '' });
  });

  test('every unit, period, order and goal has a body of its own, and one shell is enough for a path', async () => {
    const addresses = [
      '/',
      '/?unit=ward-a',
      '/?period=2024-Q3',
      '/?sort=-coverage',
      '/goals/coverage',
      '/goals/formation',
    ];
    const pages = [];
    for (const address of addresses) pages.push(await open('Lan', address));
    expect(new Set(pages.map(({ etag }) => etag)).size).toBe(pages.length);
    expect(new Set(pages.map(({ body }) => body)).size).toBe(pages.length);
    expect(new Set(pages.map(({ shell }) => shell)).size).toBe(3);
  });

  test('each language has a page of its own', async () => {
    const english = await open(`${cookies.get('Lan')}; locale=en`);
    expect(english.body).toContain('Unit');
    expect(english.etag).not.toBe((await open('Lan')).etag);
  });
});

describe('what people share', () => {
  test('those who may see the same are shown one body, each in a shell of his own', async () => {
    const [leader, approver] = [await open('Lan'), await open('Minh')];
    expect(approver.body).toBe(leader.body);
    expect(approver.shell).not.toBe(leader.shell);
    expect(approver.etag).not.toBe(leader.etag);
    expect((await open('Minh', '/', { 'if-none-match': leader.etag })).status).toBe(200);
  });

  test('the body of a unit is another one for those who may not see the units above it', async () => {
    const [above, own] = [await open('Lan', '/?unit=ward-a'), await open('An', '/?unit=ward-a')];
    expect(above.body).toContain('Đơn vị province');
    expect(own.body).toContain('Đơn vị ward-a');
    expect(own.body).not.toContain('province');
  });

  test('no body says whose it is', async () => {
    for (const [name, { email }] of people) {
      const { body } = await open(name);
      expect(body).not.toBe('');
      expect(body).not.toContain(email);
      expect(body).not.toContain(`>${name}<`);
    }
  });
});

describe('who is given nothing of what is kept', () => {
  test('whoever asks for a unit outside his branch, though others have its page', async () => {
    for (const path of ['/?unit=ward-a', '/goals/coverage?unit=ward-a']) {
      const { etag } = await open('Lan', path);
      const refused = await open('Bình', path, { 'if-none-match': etag });
      expect(refused).toMatchObject({ status: 200, etag: '' });
      expect(refused.text).toMatch(/^whole page/);
    }
  });

  test('a stranger, and whoever has a forged cookie', async () => {
    for (const who of [null, 'next-auth.session-token=nonsense']) {
      expect((await open(who)).text).toMatch(/^whole page/);
      expect((await open(who)).etag).toBe('');
    }
  });

  test('whoever says by himself that he wants a page without its body', async () => {
    expect((await open(null, '/', { [bodyApartHeader]: '1' })).text).toMatch(/^whole page/);
    expect((await open('Lan', '/', { [bodyApartHeader]: '1' })).body).toContain('Đơn vị province');
  });

  test('other pages, and data for a browser that has the page open', async () => {
    for (const path of ['/reports', '/goals/coverage/chart', '/goals/none', '/admin']) {
      expect((await open('Lan', path)).text).toMatch(/^whole page/);
    }
    expect((await open('Lan', '/', { rsc: '1' })).text).toMatch(/^whole page/);
  });

  test('a session that has ended', async () => {
    const before = await open('Minh');
    const id = people.get('Minh')?.accountId;
    await database.query(`update "Session" set "endedAt" = now() where "accountId" = $1`, [id]);
    const after = await open('Minh', '/', { 'if-none-match': before.etag });
    expect(after).toMatchObject({ status: 200, etag: '' });
  });

  test('of two sessions in one request only the one that Next takes counts', async () => {
    const [lan, an] = [cookies.get('Lan'), cookies.get('An')];
    expect((await open(`${lan}; ${an}`)).etag).toBe((await open('An')).etag);
    expect((await open(`${an}; ${lan}`)).etag).toBe((await open('Lan')).etag);
  });
});

describe('what makes a page old at once', () => {
  const isPaintedAnew = async (name: string, path: string, change: () => Promise<unknown>) => {
    const before = await open(name, path);
    await change();
    return (await open(name, path, { 'if-none-match': before.etag })).status === 200;
  };

  test('figures approved in the unit or below, and not elsewhere', async () => {
    expect(await isPaintedAnew('Lan', '/', () => approve('ward-a'))).toBe(true);
    expect(await isPaintedAnew('An', '/', () => approve('ward-a'))).toBe(true);
    expect(await isPaintedAnew('Bình', '/', () => approve('ward-a'))).toBe(false);
    expect(await isPaintedAnew('An', '/goals/coverage', () => approve('province'))).toBe(false);
  });

  test('a change of units or goals', async () => {
    expect(await isPaintedAnew('Bình', '/', () => record('unit.changed', 'structure'))).toBe(true);
  });

  test('an approval leaves the shell as it is', async () => {
    const before = await open('Lan');
    await approve('ward-b');
    expect((await open('Lan')).shell).toBe(before.shell);
  });

  test('any event, for somebody who is told what he still has to do', async () => {
    const [leader, official] = [await open('Lan'), await open('Oanh')];
    await record('report.edited', 'none');
    expect((await open('Lan')).shell).toBe(leader.shell);
    const after = await open('Oanh');
    expect(after.shell).not.toBe(official.shell);
    expect(after.body).toBe(official.body);
  });

  test('reminders, and that somebody has read his own', async () => {
    const digest = `insert into "Digest" ("accountId", "on", items) values ($1, (now() at time zone 'Asia/Ho_Chi_Minh')::date, '[{}]')`;
    const id = people.get('Lan')?.accountId;
    const [before, other] = [await open('Lan'), await open('Minh')];
    await database.query(digest, [id]);
    const reminded = await open('Lan');
    expect([reminded.shell !== before.shell, reminded.body === before.body]).toEqual([true, true]);
    expect((await open('Minh')).shell).toBe(other.shell);
    await database.query('update "Digest" set "readAt" = now() where "accountId" = $1', [id]);
    expect((await open('Lan')).shell).not.toBe(reminded.shell);
  });

  test('a change of rights, and a new name', async () => {
    const id = people.get('An')?.accountId;
    const access = () => database.query('update "Account" set access = access + 1 where id = $1', [id]);
    const name = () => database.query(`update "Account" set name = 'An An' where id = $1`, [id]);
    expect(await isPaintedAnew('An', '/', access)).toBe(true);
    expect(await isPaintedAnew('An', '/', name)).toBe(true);
  });
});

test('the place of the body is marked once, where React leaves it alone', () => {
  expect(BodySlot().props).toMatchObject({
    suppressHydrationWarning: true,
    dangerouslySetInnerHTML: { __html: bodySlotMark },
  });
});
