import { afterAll, beforeAll, expect, test } from 'vitest';
import { newDataFolder, removeDataFolder, runCommand } from '@/tests/support/application';

let data: string;

beforeAll(() => {
  data = newDataFolder();
});

afterAll(() => removeDataFolder(data));

const run = (name: string, ...words: string[]) => runCommand(name, words, { MOC_DATA: data, PORT: '4399' });

const setup = (...more: string[]) =>
  run(
    'setup',
    '--email',
    'a@example.vn',
    '--name',
    'Quản Trị',
    '--unit-code',
    'SC',
    '--unit-name',
    'Thành ủy',
    ...more,
  );

test('the house is set up, kept and refused from the terminal', { timeout: 240_000 }, async () => {
  const unknown = await setup('--data', 'everything');
  expect([unknown.code, unknown.errors]).toEqual([
    1,
    expect.stringContaining('--data must be one of published, demonstration, empty.'),
  ]);

  const first = await setup('--data', 'published');
  expect(first.errors).not.toMatch(/error/i);
  expect([first.code, first.output]).toEqual([
    0,
    expect.stringMatching(/^link http:\/\/localhost:4399\/link\/\S{43}$/m),
  ]);
  expect((await setup('--data', 'empty')).code).toBe(1);

  const added = await run(
    'user',
    'add',
    '--email',
    'b@example.vn',
    '--name',
    'Trần B',
    '--role',
    'official',
    '--unit',
    'SC',
  );
  expect(added.output).toMatch(/^link http:\/\/localhost:4399\/link\/\S{43}$/m);
  const twice = await run(
    'user',
    'add',
    '--email',
    'B@example.vn',
    '--name',
    'Trần B',
    '--role',
    'leader',
    '--unit',
    'SC',
  );
  expect([twice.code, twice.output, twice.errors.trim().split('\n')]).toEqual([
    1,
    '',
    [expect.stringMatching(/./)],
  ]);
  expect(
    (await run('user', 'add', '--email', 'c@example.vn', '--name', 'C', '--role', 'king', '--unit', 'SC'))
      .code,
  ).toBe(1);

  expect((await run('user', 'list')).output.trim().split('\n')).toEqual([
    'a@example.vn\tQuản Trị\tinvited\tadmin@SC',
    'b@example.vn\tTrần B\tinvited\tofficial@SC',
  ]);

  const token = await run('token', '--user', 'b@example.vn', '--days', '30');
  expect(token.output.trim().split('\n').at(-1)).toMatch(/^[\w-]{43}$/);

  expect((await run('user', 'reset', '--email', 'b@example.vn')).output).toMatch(/^link http/m);
  expect((await run('user', 'disable', '--email', 'b@example.vn')).code).toBe(0);
  expect((await run('user', 'list')).output).toContain('b@example.vn\tTrần B\tdisabled');
  expect((await run('token', '--user', 'b@example.vn', '--days', '30')).code).toBe(1);
  expect((await run('user', 'disable', '--email', 'a@example.vn')).code).toBe(1);
  expect((await run('audit-verify')).output).toMatch(/whole: \d+ events/);
});
