import { setTimeout as pause } from 'node:timers/promises';
import { Chance } from '@/prisma/synthetic/chance';
import { enterpriseName } from '@/prisma/synthetic/names';
import { taxCodeOf } from '@/prisma/synthetic/tax-codes';
import { bearer } from './asking';
import type { Server } from './servers';

/** The day for which the lists hold. */
export const asOf = '2026-10-31';

/** Rows of an office's list. */
export type Listed = { name: string; code: string; workers: number; members: number; hasUnion: boolean };

/** Enterprises that are not yet in the register: their numbers follow on its own. */
export function someList(after: number, count: number): Listed[] {
  return Array.from({ length: count }, (_, order) => {
    const chance = new Chance(1, 9, after + order);
    const workers = 5 + chance.between(0, 200);
    return {
      // No two alike: about those a person would have to be asked.
      name: `${enterpriseName(chance, 'private', 'Cẩm Sa')} ${after + order}`,
      code: taxCodeOf(1, after + order),
      workers,
      members: chance.times(0.8),
      hasUnion: chance.happens(0.3),
    };
  });
}

const asFile = (list: readonly Listed[]): string =>
  [
    '﻿DANH SÁCH DOANH NGHIỆP TRÊN ĐỊA BÀN;;;;;',
    'STT;Tên doanh nghiệp;Mã số thuế;Số lao động;Đảng viên chính thức;Công đoàn cơ sở',
    ...list.map(({ name, code, workers, members, hasUnion }, order) =>
      [order + 1, name, code, workers, members, hasUnion ? 'x' : ''].join(';'),
    ),
  ].join('\r\n');

/** Takes a list over through the server, whole; anything else throws. */
export async function importOver(server: Server, unit: string, list: readonly Listed[]): Promise<void> {
  const body = new FormData();
  body.append('file', new Blob([asFile(list)], { type: 'text/csv' }), 'danh-sach.csv');
  // Making the list has kept this process busy: it has yet to hear which connections the server closed meanwhile.
  await pause(100);
  const address = `http://127.0.0.1:${server.port}/api/v1/register/import?dryRun=false&unit=${unit}&asOf=${asOf}`;
  const { authorization = '' } = bearer('official');
  const answer = await fetch(address, {
    method: 'POST',
    body,
    headers: { authorization, host: 'localhost' },
  });
  const said = (await answer.json()) as { accepted?: number; problems?: unknown[] };
  if (answer.status !== 200 || said.accepted !== list.length) {
    const why = JSON.stringify(said.problems?.[0] ?? said).slice(0, 400);
    throw new Error(`the import answered ${answer.status}, ${said.accepted} of ${list.length} rows: ${why}`);
  }
}
