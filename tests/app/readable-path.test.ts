import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerUnreadable, hasReadablePath } from '@/lib/server/readable-path';

const server = createServer((request, response) => {
  if (!hasReadablePath(request)) return answerUnreadable(response);
  response.end('answered');
});
let address: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
});

test.each([
  '/verify/%E0%A4%A',
  '/verify/%ED%A0%80',
  '/measures/%E0%A4%A',
  '/goals/%',
  '/reports/%ED%A0%80?q=1',
])('there is nothing at %s', async (path) => {
  const answer = await fetch(address + path);
  expect(answer.status).toBe(404);
  expect(await answer.text()).toMatch(/^Không có trang này/);
});

test.each(['/', '/verify/%C4%90%20A', '/exports?place=%E0%A4%A', '/goals/coverage?unit=%ED%A0%80'])(
  '%s is left to the application',
  async (path) => {
    expect(await (await fetch(address + path)).text()).toBe('answered');
  },
);
