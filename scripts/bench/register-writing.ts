import { correctFact, recordFacts } from '@/lib/db/register/recording';
import { isRefusal, type Refusal } from '@/lib/domain/refusal';
import type { RegisterStage } from './register-stage';
import type { Row } from './rows';
import { compareTimes } from './timing';

/** After everything that is in the register, and before today. */
const recordedOn = '2026-10-05';

function granted<T>(result: T | Refusal): T {
  if (isRefusal(result)) throw new Error(`refused: ${JSON.stringify(result)}`);
  return result;
}

/** Hands out one after the other, each once. */
function once<T>(all: readonly T[]): () => T {
  let turn = 0;
  return () => {
    const next = all[turn++];
    if (next === undefined) throw new Error('the register is too small to measure writing in it');
    return next;
  };
}

/**
 * One fact recorded, and one of the past corrected, beside what the same rows cost without any thought: a bare fact goes into the
 * same table, with its indexes, checks and references, about enterprises that are closed and that nothing else here touches.
 */
export async function measureWriting(stage: RegisterStage): Promise<Row[]> {
  const { bareClient, rounds, effort } = stage;
  const times = Math.min(40, effort.requests);
  const group = `The register of ${stage.size.enterprises} enterprises in ${stage.size.units} units: writing`;
  const enough = (rounds + 1) * times;
  const operating = once(await someEnterprises(stage, enough));
  const corrected = once(await someFacts(stage, enough));
  const again = once(await someFacts(stage, enough, enough));
  const closed = once(await closedEnterprises(stage, enough));
  const insert = {
    name: 'bare-fact',
    text: `insert into "Fact" (kind, "on", "enterpriseId", workers, source, "recordedBy") values ('headcount', $2, $1, $3, $4, $4)`,
  };
  return [
    await compareTimes({
      group,
      name: 'one fact recorded: rights, checks, states, figures, audit',
      ours: () => record(stage, operating()),
      floor: {
        name: 'bare insert and commit of a fact, with its indexes',
        deed: () => bareClient.query({ ...insert, values: [closed(), recordedOn, 12, 'bench'] }),
      },
      target: { kind: 'at-most', ratio: 5 },
      rounds,
      times,
    }),
    await compareTimes({
      group,
      name: 'a fact of 2023 or 2024 corrected: every later figure of the unit and those above',
      ours: () => correct(stage, corrected()),
      floor: { name: "one enterprise's rows and the deltas, bare", deed: () => rewrite(stage, again()) },
      target: { kind: 'at-most', ratio: 4 },
      rounds,
      times: Math.min(times, 20),
    }),
  ];
}

async function someEnterprises({ bareClient }: RegisterStage, count: number): Promise<number[]> {
  const { rows } = await bareClient.query<{ id: number }>(
    `select "enterpriseId" as id from "EnterpriseState" where until is null and "knownUntil" is null and status = 'operating'
     order by hashint4("enterpriseId") limit $1`,
    [count],
  );
  return rows.map(({ id }) => id);
}

async function closedEnterprises({ bareClient }: RegisterStage, count: number): Promise<number[]> {
  const { rows } = await bareClient.query<{ id: number }>(
    `select s."enterpriseId" as id from "EnterpriseState" s where s.until is null and s."knownUntil" is null and s.status = 'closed'
       and not exists (select from "Fact" f where f."enterpriseId" = s."enterpriseId" and f."fullMembers" > 0)
     order by hashint4(s."enterpriseId") limit $1`,
    [count],
  );
  return rows.map(({ id }) => id);
}

type PastFact = { id: number; enterpriseId: number; on: string; workers: number; fullMembers: number };

/** Counts of enterprises with members: when they turn out lower, figures change from then on. */
async function someFacts({ bareClient }: RegisterStage, count: number, offset = 0): Promise<PastFact[]> {
  const { rows } = await bareClient.query<PastFact>(
    `select f.id, f."enterpriseId", f."on"::text, f.workers, f."fullMembers" from "Fact" f
     where f.kind = 'headcount' and f."withdrawnAt" is null and f."on" <= '2024-12-31' and f."fullMembers" > 0
     order by f."fullMembers" >= 3 desc, hashint4(f.id) limit $1 offset $2`,
    [count, offset],
  );
  return rows;
}

async function record({ viewer }: RegisterStage, enterpriseId: number): Promise<void> {
  const about = { on: recordedOn, enterpriseId, organisationId: null, source: 'bench' };
  const members = { fullMembers: null, probationaryMembers: null, organisationMembers: null };
  granted(await recordFacts(viewer, [{ ...about, kind: 'headcount', workers: 12, ...members }]));
}

async function correct({ viewer }: RegisterStage, fact: PastFact): Promise<void> {
  const { id, on, enterpriseId, workers } = fact;
  const about = { on, enterpriseId, organisationId: null, source: 'bench' };
  const counts = { workers, fullMembers: 0, probationaryMembers: 0, organisationMembers: null };
  granted(await correctFact(viewer, id, { ...about, kind: 'headcount', ...counts }, 'bench'));
}

/**
 * The floor of a correction, without a thought: what there is of one enterprise is read, the fact and the states of all its time
 * are put anew, and a booking for each of them is added at the unit and those above. Changes no figure.
 */
async function rewrite({ bareClient }: RegisterStage, { id, enterpriseId }: PastFact): Promise<void> {
  const run = (name: string, text: string, values: unknown[]) => bareClient.query({ name, text, values });
  await bareClient.query('begin');
  await run('facts', 'select * from "Fact" where "enterpriseId" = $1', [enterpriseId]);
  await run('states', 'select * from "EnterpriseState" where "enterpriseId" = $1', [enterpriseId]);
  await run(
    'withdraw',
    `update "Fact" set "withdrawnAt" = now(), "withdrawnBy" = 'bench', "withdrawnReason" = 'bench' where id = $1`,
    [id],
  );
  await run(
    'fact',
    `insert into "Fact" (kind, "on", "enterpriseId", workers, "fullMembers", "probationaryMembers", source, "recordedBy")
     select kind, "on", "enterpriseId", workers, "fullMembers", "probationaryMembers", 'bench', 'bench' from "Fact" where id = $1`,
    [id],
  );
  await run(
    'restate',
    `with ended as (
       update "EnterpriseState" set "knownUntil" = now() where "enterpriseId" = $1 and "knownUntil" is null returning *
     ), made as (
       insert into "EnterpriseState" ("enterpriseId", "from", until, "unitId", zone, ownership, "isBranch", status, workers, "fullMembers",
         "probationaryMembers", "organisationMembers", "hasUnion", organisation, "affiliationId", stage, "knownFrom")
       select "enterpriseId", "from", until, "unitId", zone, ownership, "isBranch", status, workers, "fullMembers",
         "probationaryMembers", "organisationMembers", "hasUnion", organisation, "affiliationId", stage, now() from ended
       returning "unitId", "from")
     insert into "RegisterTally" as t ("ruleId", "unitId", "on", "knownOn", numerator, denominator)
     select distinct 1, a.id::int, m."from", current_date, 0, 0 from made m join "Unit" u on u.id = m."unitId",
       unnest(string_to_array(trim(both '/' from u.path), '/')) a (id)
     on conflict ("ruleId", "unitId", "on", "knownOn") do update set numerator = t.numerator + excluded.numerator`,
    [enterpriseId],
  );
  await bareClient.query('commit');
}
