import { expect, test } from 'vitest';
import { amongLargeForms, largeFormsAtOnce } from '@/lib/auth/large-forms';

const request = (length?: number) =>
  new Request(
    'http://localhost/',
    length === undefined ? {} : { headers: { 'content-length': `${length}` } },
  );
const large = request(2 * 1024 * 1024);

test('a few large forms are worked on at once; one more is refused, a small one never', async () => {
  let finish = () => {};
  const done = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const work = async () => {
    await done;
    return 'done';
  };
  const underWay = Array.from({ length: largeFormsAtOnce }, () => amongLargeForms(large, work));
  const begun: string[] = [];
  const begin = async () => begun.push('begun');
  expect(await amongLargeForms(large, begin)).toEqual({ refusal: 'too-busy' });
  expect(await amongLargeForms(request(), begin)).toEqual({ refusal: 'too-busy' });
  expect(begun).toEqual([]);
  expect(await amongLargeForms(request(1024), async () => 'small')).toBe('small');
  finish();
  expect(await Promise.all(underWay)).toEqual(underWay.map(() => 'done'));
  expect(await amongLargeForms(large, work)).toBe('done');
});

test('one that fails makes room as well', async () => {
  for (let number = 0; number <= largeFormsAtOnce; number += 1) {
    const failing = amongLargeForms(large, () => Promise.reject(new Error('failed')));
    await expect(failing).rejects.toThrow('failed');
  }
});
