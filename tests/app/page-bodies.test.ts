import { gunzipSync } from 'node:zlib';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dashboardBody } from '@/app/(signed-in)/dashboard-body';
import { goalBody } from '@/app/(signed-in)/goals/[code]/goal-body';
import { Choosers } from '@/components/goals/choosers';
import type { Viewer } from '@/lib/domain/access';
import { goalCodes } from '@/lib/domain/goal';
import { gzipOf, partOf } from '@/lib/server/compressed';
import { FreshMemory } from '@/lib/server/fresh-memory';
import { markupOf } from '@/lib/server/markup';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import {
  anApproved,
  aPerson,
  asSignedIn,
  aUnit,
  granted,
  initialStandards,
} from '@/tests/support/report-world';

let database: FreshDatabase;
let leader: Viewer;

beforeAll(async () => {
  database = await freshDatabase();
  await initialStandards();
  await aUnit('province');
  await aUnit('ward-a', 'province');
  await aUnit('ward-b', 'province');
  const official = await aPerson('Chi', ['official', 'province']);
  const approver = await aPerson('Duy', ['approver', 'province']);
  for (const period of ['2026-Q1', '2026-Q2']) await anApproved(official, approver, 'ward-a', period);
  leader = await asSignedIn((await aPerson('Lan <b>', ['leader', 'province'])).accountId);
});

afterAll(() => database.drop());

/** React writes a few attributes in an order of its own, which means nothing. */
const sorted = (html: string) =>
  html.replaceAll(/<(\w+)((?: [^\s=>]+="[^"]*")+)(\/?)>/g, (_tag, name, attributes: string, end) => {
    const each = attributes.match(/ [^\s=>]+="[^"]*"/g) ?? [];
    return `<${name}${each.sort().join('')}${end}>`;
  });

const expectAsReactWrites = (body: ReactElement) =>
  expect(sorted(markupOf(body))).toBe(sorted(renderToStaticMarkup(body)));

describe('the bodies of pages are written as React writes them', () => {
  test.each(['vi', 'en'] as const)('the dashboard, in the language %s', async (locale) => {
    for (const wanted of [
      {},
      { unit: 'ward-a' },
      { unit: 'ward-b' },
      { period: '2020-Q1' },
      { sort: 'weakest' },
    ]) {
      expectAsReactWrites(granted(await dashboardBody({ ...leader, locale }, wanted)));
    }
  });

  test.each(goalCodes)('the page of the goal %s', async (goal) => {
    expectAsReactWrites(granted(await goalBody(leader, goal, {})));
  });

  test('what people typed is text, never markup', () => {
    const unit = { code: '"><script>', name: `<img src=x onerror=alert(1)> & 'Đảng ủy'` };
    const choosers = Choosers({
      action: '/',
      place: { unit: unit.code, period: '2026-Q1' },
      trail: [unit],
      units: [],
      periods: ['2026-Q1'],
      locale: 'vi',
    });
    expectAsReactWrites(choosers);
    expect(markupOf(choosers)).not.toMatch(/<script|<img/);
  });

  test('what it cannot write it refuses to write', () => {
    const unknown = { type: 'svg', props: { strokeMiterlimit: 4 }, key: null } as unknown as ReactElement;
    expect(() => markupOf(unknown)).toThrow(/strokeMiterlimit/);
  });
});

describe('parts of a page, each compressed by itself', () => {
  test('are one gzip file together, checksum included', () => {
    const texts = ['<head>', 'Đảng ủy '.repeat(9_999), '', 'x'.repeat(70_001), '</html>'];
    expect(gunzipSync(gzipOf(texts.map(partOf))).toString()).toBe(texts.join(''));
  });
});

describe('what is remembered in its newest version', () => {
  /** Makes 1, 2, 3 …, and takes a while for each. */
  const counter = () => {
    let made = 0;
    return () => {
      made += 1;
      return new Promise<number>((resolve) => setTimeout(resolve, 20, made));
    };
  };

  test('is made once for all who ask at the same time', async () => {
    const memory = new FreshMemory<number>(9);
    const make = counter();
    const ask = (version: string) => memory.of('a', version, make);
    const answers = await Promise.all([ask('1 1'), ask('1 1'), ask('1 1')]);
    expect(answers.map(({ value }) => value)).toEqual([1, 1, 1]);
    expect(await ask('1 1')).toEqual({ version: '1 1', value: 1 });
  });

  test('is made again for those who ask for newer data, who share one making, and never answers older data', async () => {
    const memory = new FreshMemory<number>(9);
    const make = counter();
    const ask = (version: string) => memory.of('a', version, make);
    const [first, ...later] = await Promise.all([ask('1 1'), ask('1 2'), ask('2 1'), ask('1 3')]);
    expect(first).toEqual({ version: '1 1', value: 1 });
    for (const each of later) expect(each).toEqual({ version: '2 3', value: 2 });
    expect((await ask('1 1')).value).toBe(2);
  });

  test('is not what could not be made', async () => {
    const memory = new FreshMemory<number>(9);
    await expect(memory.of('a', '1', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect((await memory.of('a', '1', async () => 7)).value).toBe(7);
  });
});
