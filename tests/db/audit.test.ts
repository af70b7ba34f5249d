import { afterAll, beforeAll, expect, test } from 'vitest';
import { disableAccount } from '@/lib/db/account-state';
import { auditSeals, brokenSeals, eventsPerPage, findAuditBreaks, findEvents } from '@/lib/db/audit-trail';
import { changeGoal } from '@/lib/db/goals';
import { changeUnit } from '@/lib/db/unit-changes';
import type { Viewer } from '@/lib/domain/access';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';
import { aHouse, aPerson, aSignedIn, aUnitAt, granted } from '@/tests/support/house';

let fresh: FreshDatabase;
let root: Viewer;
let adminOfA: Viewer;

beforeAll(async () => {
  fresh = await freshDatabase();
  ({ root } = await aHouse());
  adminOfA = await aSignedIn('admin', 'A');
});

afterAll(() => fresh.drop());

const deedsSeenBy = async (viewer: Viewer) =>
  (await findEvents(viewer, {})).events.map(({ deed, subjectName }) => `${deed} ${subjectName}`);

test('everyone reads the trail of his own branch; the house’s own is for its administrators', async () => {
  await aUnitAt(root, 'B9', 'B');
  await aUnitAt(root, 'A9', 'A');
  const terms = {
    appliesFrom: '2026-01-01',
    targetBasisPoints: 1600,
    dueOn: '2030-12-31',
    baseline: null,
    milestones: [],
  };
  granted(await changeGoal(root, { goal: 'coverage', ...terms, reason: 'thử' }));
  const ofRoot = await deedsSeenBy(root);
  const ofBranch = await deedsSeenBy(adminOfA);
  expect(ofRoot).toEqual(
    expect.arrayContaining(['unit.created Đơn vị B9', 'unit.created Đơn vị A9', 'goal.changed coverage']),
  );
  expect(ofBranch).toContain('unit.created Đơn vị A9');
  expect(ofBranch.filter((seen) => /B9|goal/.test(seen))).toEqual([]);
  expect(await deedsSeenBy(await aSignedIn('leader', 'SC'))).toEqual([]);
});

test('an event keeps what was there before and after', async () => {
  granted(await changeUnit(root, 'B9', { name: 'Tên mới' }, 1));
  const [event] = (await findEvents(root, { deedGroup: 'unit' })).events;
  expect(event).toMatchObject({
    deed: 'unit.changed',
    actorName: root.name,
    before: { name: 'Đơn vị B9' },
    after: { name: 'Tên mới' },
  });
});

test('filters narrow the trail by person, unit, kind and day', async () => {
  const person = await aPerson('leader', 'B', 'Người Bị Khóa');
  granted(await disableAccount(root, person));
  const found = await findEvents(root, { person: 'người bị khóa', deedGroup: 'account' });
  expect(found.events.map(({ deed }) => deed)).toEqual(['account.disabled', 'account.created']);
  const pathOfA = adminOfA.appointments[0]?.unitPath ?? '';
  const inA = (await findEvents(root, { unitPath: pathOfA })).events;
  expect(inA.length).toBeGreaterThan(0);
  expect(inA.every(({ unitPath }) => unitPath.startsWith(pathOfA))).toBe(true);
  expect((await findEvents(root, { to: '2020-01-01' })).events).toEqual([]);
  expect((await findEvents(root, { from: '2020-01-01', deedGroup: 'setup' })).events).toHaveLength(1);
});

test('pages follow one another without a gap or a repetition', async () => {
  for (let number = 0; number < eventsPerPage; number += 1) await aPerson('leader', 'A1');
  const first = await findEvents(root, {});
  const second = await findEvents(root, { before: first.next ?? '' });
  const ids = [...first.events, ...second.events].map(({ id }) => Number(id));
  expect(first.events).toHaveLength(eventsPerPage);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual([...ids].sort((one, other) => other - one));
});

test('the database refuses to change an event', async () => {
  await expect(fresh.query(`update "AuditEvent" set deed = 'x'`)).rejects.toThrow(/append-only/);
  await expect(fresh.query(`delete from "AuditEvent"`)).rejects.toThrow(/append-only/);
});

const tamperings = {
  altered: `update "AuditEvent" set "actorName" = 'Người khác' where id = (select min(id) + 2 from "AuditEvent")`,
  renumbered: `update "AuditEvent" set id = id + 1000000 where id = (select min(id) + 2 from "AuditEvent")`,
  removed: `delete from "AuditEvent" where id = (select min(id) + 3 from "AuditEvent")`,
  inserted: `insert into "AuditEvent" select nextval('"AuditEvent_id_seq"'), lane, sequence + 1, now(), null, 'Kẻ lạ', deed, "subjectKind",
    "subjectId", "subjectName", "subjectPeriod", "unitPath", reason, before, after, hash
    from "AuditEvent" where (lane, sequence) in (select lane, max(sequence) from "AuditEvent" group by lane limit 1)`,
};

test('a chain that was taken away whole is missed', async () => {
  expect(await findAuditBreaks()).toEqual([]);
  await fresh.query(`delete from "AuditLane" where lane = 15`);
  expect(await findAuditBreaks()).toEqual([{ lane: 15, sequence: '0', id: null, problem: 'removed' }]);
  await fresh.query(`insert into "AuditLane" (lane) values (15)`);
});

test.each(Object.entries(tamperings))(
  'an event %s behind the app’s back is found',
  async (_what, statement) => {
    expect(await findAuditBreaks()).toEqual([]);
    await fresh.query('begin');
    await fresh.query(`alter table "AuditEvent" disable trigger user`);
    await fresh.query(statement);
    const broken = await fresh.query(`select problem from audit_breaks()`);
    await fresh.query('rollback');
    expect(broken).not.toEqual([]);
  },
);

test('a chain of a stranger’s own is found', async () => {
  await fresh.query(`insert into "AuditEvent" select nextval('"AuditEvent_id_seq"'), 99, 1, now(), null, 'Kẻ lạ', deed, "subjectKind",
    "subjectId", "subjectName", "subjectPeriod", "unitPath", reason, before, after, hash from "AuditEvent" limit 1`);
  expect(await findAuditBreaks()).toContainEqual(expect.objectContaining({ lane: 99, problem: 'inserted' }));
  await fresh.query('alter table "AuditEvent" disable trigger user');
  await fresh.query('delete from "AuditEvent" where lane = 99');
  await fresh.query('alter table "AuditEvent" enable trigger user');
});

test('a trail rewritten as a whole no longer bears the seals that were kept elsewhere', async () => {
  const seals = await auditSeals();
  await aPerson('leader', 'A');
  expect(await brokenSeals(seals)).toEqual([]);
  await fresh.query('begin');
  await fresh.query('alter table "AuditEvent" disable trigger user');
  await fresh.query(`update "AuditEvent" set "actorName" = 'Người khác' where sequence = 1 and lane = 0`);
  // Somebody with the whole database in hand recomputes every hash from there on.
  await fresh.query(`do $$ declare e "AuditEvent"; previous text := ''; begin
    for e in select * from "AuditEvent" where lane = 0 order by sequence loop
      update "AuditEvent" set hash = audit_hash(previous, e) where id = e.id returning hash into previous;
    end loop;
    update "AuditLane" set hash = previous where lane = 0;
  end $$`);
  await fresh.query('alter table "AuditEvent" enable trigger user');
  await fresh.query('commit');
  expect(await findAuditBreaks()).toEqual([]);
  expect(await brokenSeals(seals)).toEqual(seals.filter(({ lane }) => lane === 0));
});
