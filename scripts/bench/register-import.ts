import { Readable, promises as streams } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { from as copyFrom } from 'pg-copy-streams';
import { consumptionOf } from './processes';
import { asOf, importOver, type Listed, someList } from './register-list';
import { type RegisterStage, registerDatabase } from './register-stage';
import { median, type Row, row } from './rows';
import { type Server, startOurs } from './servers';

/** A list of 20,000 rows read, checked and taken over by the server, beside the same rows copied into the same tables. */
export async function measureImport(stage: RegisterStage): Promise<Row[]> {
  const { cluster, size, effort } = stage;
  const count = effort.rounds > 2 ? 20_000 : 2_000;
  const rounds = effort.rounds > 2 ? 3 : 1;
  const group = `The register of ${size.enterprises} enterprises in ${size.units} units: import`;
  const server = await startOurs('register', cluster.urlOf(registerDatabase));
  try {
    const [unit] = await cluster.query<{ id: number; code: string }>(
      registerDatabase,
      `select id, code from "Unit" where kind = 'committee' and "parentId" is not null order by id limit 1`,
    );
    if (!unit) throw new Error('the register has no commune');
    // Warms up: code is compiled, the tree is read.
    await importOver(server, unit.code, someList(1_050_000, 200));
    const idle = consumptionOf(server.pid).megabytes;
    const perSecond: { ours: number; floor: number }[] = [];
    let peak = 0;
    for (let round = 0; round < rounds; round += 1) {
      const first = 1_100_000 + round * 2 * count;
      const { seconds, megabytes } = await watched(server, () =>
        importOver(server, unit.code, someList(first, count)),
      );
      peak = Math.max(peak, megabytes);
      const floor = await copied(stage, unit.id, someList(first + count, count));
      perSecond.push({ ours: count / seconds, floor: count / floor });
    }
    return [
      row({
        group,
        name: `a list of ${count} rows: read, checked row by row, taken over with states and figures`,
        unit: 'per second',
        ours: median(perSecond.map(({ ours }) => ours)),
        floor: { name: 'staged COPY, same tables', value: median(perSecond.map(({ floor }) => floor)) },
        target: { kind: 'at-least', ratio: 0.25 },
        rounds: perSecond.map(({ ours, floor }) => ours / floor),
      }),
      row({
        group,
        name: 'the most that the server held meanwhile, above idle',
        unit: 'MB',
        ours: Math.max(0, peak - idle),
        floor: null,
        target: { kind: 'limit', value: 150 },
        note: `idle ${Math.round(idle)} MB`,
      }),
    ];
  } finally {
    await server.stop();
  }
}

/** How long something takes, and the most that the server holds meanwhile. */
export async function watched(
  server: Server,
  deed: () => Promise<void>,
): Promise<{ seconds: number; megabytes: number }> {
  let megabytes = 0;
  let isOver = false;
  const begun = performance.now();
  const done = deed().finally(() => {
    isOver = true;
  });
  while (!isOver) {
    megabytes = Math.max(megabytes, consumptionOf(server.pid).megabytes);
    await Promise.race([done, pause(50)]);
  }
  await done;
  return { seconds: (performance.now() - begun) / 1000, megabytes };
}

/** The same rows copied into a table of their own, and from there into the register's tables with all their indexes. */
async function copied(
  { bareClient }: RegisterStage,
  unitId: number,
  list: readonly Listed[],
): Promise<number> {
  const begun = performance.now();
  await bareClient.query('begin');
  await bareClient.query(
    'create temporary table staged (id int default nextval(\'"Enterprise_id_seq"\'), name text, code text, workers int, members int, has_union boolean) on commit drop',
  );
  const lines = list
    .map(({ name, code, workers, members, hasUnion }) => [name, code, workers, members, hasUnion].join('\t'))
    .join('\n');
  await streams.pipeline(
    Readable.from([Buffer.from(lines)]),
    bareClient.query(copyFrom('copy staged (name, code, workers, members, has_union) from stdin')),
  );
  await bareClient.query(
    `insert into "Enterprise" (id, name, "taxCode", "searchText", ownership) select id, name, code, lower(name) || ' ' || code, null from staged`,
  );
  await bareClient.query(
    `insert into "Fact" (kind, "on", "enterpriseId", status, "unitId", workers, "fullMembers", present, source, "recordedBy")
     select k.kind, $2::date, s.id, case k.kind when 'status' then 'operating' end, case k.kind when 'place' then $1::int end,
       case k.kind when 'headcount' then s.workers end, case k.kind when 'headcount' then s.members end,
       case k.kind when 'union' then true end, 'bench', 'bench'
     from staged s, (values ('status'), ('place'), ('headcount'), ('union')) k (kind) where k.kind <> 'union' or s.has_union`,
    [unitId, asOf],
  );
  await bareClient.query(
    `insert into "EnterpriseState" ("enterpriseId", "from", "unitId", "isBranch", status, workers, "fullMembers", "hasUnion", organisation, "knownFrom")
     select id, $2::date, $1::int, false, 'operating', workers, members, has_union, 'none', now() from staged`,
    [unitId, asOf],
  );
  await bareClient.query('commit');
  return (performance.now() - begun) / 1000;
}
