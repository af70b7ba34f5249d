import { afterAll, beforeAll, expect, test } from 'vitest';
import { findInbox, openTasks } from '@/lib/db/inbox';
import { reportsToApprove } from '@/lib/db/waiting';
import type { Viewer } from '@/lib/domain/access';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { aPerson, aUnit, initialStandards, today } from '@/tests/support/report-world';

let db: FreshDatabase;
let official: Viewer;
let approver: Viewer;

/** A province of 3,400 units; two thirds have reported for each of four periods, a third of those wait. */
beforeAll(async () => {
  db = await freshDatabase();
  await initialStandards();
  await aUnit('province');
  await db.query(`
    with made as (
      insert into "Unit" (code, name, kind, "parentId", path, "validFrom")
      select 'x' || n, 'Đảng ủy xã Số ' || n, 'committee', (select id from "Unit" where code = 'province'), '', '2020-01-01'
      from generate_series(1, 3400) n returning id)
    select count(*) from made`);
  await db.query(
    `update "Unit" u set path = p.path || u.id || '/' from "Unit" p where p.code = 'province' and u."parentId" = p.id`,
  );
  await db.query(`
    with made as (
      insert into "Report" ("unitId", period, status)
      select u.id, p.period, (case when u.id % 3 = 1 then 'submitted' else 'draft' end)::"ReportStatus"
      from "Unit" u cross join unnest(array['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3']) p (period)
      where u."parentId" is not null and u.id % 3 > 0 returning id, status),
    revisions as (
      insert into "ReportRevision" ("reportId", number, status, "asOf")
      select id, 1, status, '2026-09-30' from made returning id, status)
    insert into "ReportStep" ("revisionId", kind, "byName")
    select id, (case when status = 'submitted' then 'submitted' else 'opened' end)::"ReportStepKind", 'Hà' from revisions`);
  await db.query('analyze');
  official = await aPerson('Hà', ['official', 'province']);
  approver = await aPerson('Cường', ['approver', 'province']);
});

afterAll(() => db.drop());

test('at 3,400 units the inbox is counted whole and shown a page at a time', async () => {
  const inbox = await findInbox(official, { state: 'open' }, today);
  const sum = Object.values(inbox.counts).reduce((total, count) => total + count, 0);
  expect(sum).toBe(3400 * 4);
  expect(inbox.rows).toHaveLength(50);
  expect(inbox.pages).toBe(Math.ceil((3400 * 4) / 50));
  expect((await openTasks(official, today))?.count).toBe(sum - inbox.counts.waiting);
  expect(
    (await findInbox(official, { text: 'xa so 340' }, today)).rows.map(({ unit }) => unit.code),
  ).toContain('x3400');
});

test('at 3,400 units what waits is shown a hundred at a time, the rest counted', async () => {
  const { rows, total } = await reportsToApprove(approver);
  expect(rows).toHaveLength(100);
  expect(total).toBeGreaterThan(4000);
});
