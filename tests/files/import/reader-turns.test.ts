import { setImmediate as nextTick } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { isFileRefusal } from '@/lib/domain/list-problem';
import type { OpenList } from '@/lib/import/open-list';
import { readList } from '@/lib/import/read-list';
import { readersAtOnce, takeReaderTurn } from '@/lib/import/reader-turns';
import { utf8 } from './making';

const list = utf8('Tên DN;MST\nCông ty A;0100109106\n');
const held: (() => unknown)[] = [];

afterEach(async () => {
  for (const give of held.splice(0)) await give();
});

async function opened(): Promise<OpenList> {
  const open = await readList(list, 'a.csv');
  if (isFileRefusal(open)) throw new Error(open.fileRefusal);
  held.push(open.close);
  return open;
}

/** Whether a place is free now. */
async function isFree(): Promise<boolean> {
  const leaving = new AbortController();
  const turn = takeReaderTurn(leaving.signal);
  await nextTick();
  leaving.abort();
  const leave = await turn;
  leave?.();
  return leave !== null;
}

test('no more than two files are read at once; the next one is when one is closed', async () => {
  const [first] = [await opened(), await opened()];
  expect(readersAtOnce).toBe(2);
  expect(await isFree()).toBe(false);
  let isRead = false;
  const third = opened().then(() => {
    isRead = true;
  });
  await nextTick();
  expect(isRead).toBe(false);
  await first.close();
  await third;
  expect(isRead).toBe(true);
});

test('who gives up waiting is refused as cancelled and takes nobody’s place', async () => {
  const [first] = [await opened(), await opened()];
  const leaving = new AbortController();
  const third = readList(list, 'a.csv', { signal: leaving.signal });
  leaving.abort();
  expect(await third).toEqual({ fileRefusal: 'cancelled' });
  await first.close();
  expect(await isFree()).toBe(true);
});

test('a thread that ends by itself, and a file that is refused, make room; closing twice makes it once', async () => {
  const [first] = [await opened(), await opened()];
  await first.close();
  await first.close();
  expect(await readList(utf8(''), 'a.csv')).toEqual({ fileRefusal: 'empty' });
  await opened();
  expect(await isFree()).toBe(false);
});

test('who waits is let in in order', async () => {
  const [one, two] = [await takeReaderTurn(undefined), await takeReaderTurn(undefined)];
  const order: number[] = [];
  const waiting = [1, 2, 3].map(async (number) => {
    const leave = await takeReaderTurn(undefined);
    order.push(number);
    leave?.();
  });
  one?.();
  await Promise.all(waiting);
  two?.();
  expect(order).toEqual([1, 2, 3]);
});
