import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inCheckout } from '@/scripts/setup/paths.mjs';

/**
 * The oldest versions without a published hole that concerns us. `npm audit` does not answer behind every mirror:
 * this list is kept by hand.
 */
const floors: Readonly<Record<string, { version: string; because: string }>> = {
  next: { version: '16.3.3', because: 'GHSA-2xp9-vwfh-vxw4, code execution through the image optimizer' },
  'next-auth': { version: '4.24.15', because: 'GHSA-x445-f3h2-j279 and GHSA-7rqj-j65f-68wh, single sign-on' },
  nodemailer: { version: '9.1.1', because: 'GHSA-2x7j-588g-ccc2 and GHSA-cc9r-2j5m-2m83, addresses' },
};

const lock = JSON.parse(readFileSync(inCheckout('package-lock.json'), 'utf8')) as {
  packages: Record<string, { version?: string }>;
};

const isAtLeast = (version: string, floor: string): boolean =>
  version.localeCompare(floor, 'en', { numeric: true }) >= 0;

test.each(Object.entries(floors))('%s is new enough', (name, { version, because }) => {
  const locked = lock.packages[`node_modules/${name}`]?.version ?? '0';
  expect(isAtLeast(locked, version), `${locked} is older than ${version}: ${because}`).toBe(true);
});

test('every package named in package.json has one exact version', () => {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(inCheckout('package.json'), 'utf8'),
  ) as Record<string, Record<string, string>>;
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d/.test(version),
  );
  expect(loose).toEqual([]);
});
