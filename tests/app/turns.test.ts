import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inTurns } from '@/lib/server/turns';

/** Work that is done when it is told to be. */
function aTask() {
  let finish = (_result: string) => {};
  let fail = (_reason: Error) => {};
  const done = new Promise<string>((resolve, reject) => {
    finish = resolve;
    fail = reject;
  });
  return { work: () => done, finish: () => finish('done'), fail: () => fail(new Error('failed')) };
}

test('no more than so many work at once, and each is let in when another is done', async () => {
  const turn = inTurns(2, 1000);
  let working = 0;
  let most = 0;
  const work = async () => {
    working += 1;
    most = Math.max(most, working);
    await pause(5);
    working -= 1;
  };
  await Promise.all(Array.from({ length: 20 }, () => turn(work)));
  expect(most).toBe(2);
});

test('who fails makes room as well', async () => {
  const turn = inTurns(1, 1000);
  const [first, second] = [aTask(), aTask()];
  const failing = turn(first.work);
  const waiting = turn(second.work);
  first.fail();
  second.finish();
  await expect(failing).rejects.toThrow('failed');
  expect(await waiting).toBe('done');
});

test('who never ends keeps nobody waiting longer than patience lasts, and frees one place only', async () => {
  const turn = inTurns(1, 20);
  const [slow, second, third] = [aTask(), aTask(), aTask()];
  const first = turn(slow.work);
  second.finish();
  expect(await turn(second.work)).toBe('done');
  const holding = turn(third.work);
  slow.finish();
  expect(await first).toBe('done');
  let isIn = false;
  const last = turn(async () => {
    isIn = true;
  });
  await pause(1);
  expect(isIn).toBe(false);
  third.finish();
  await Promise.all([holding, last]);
});
