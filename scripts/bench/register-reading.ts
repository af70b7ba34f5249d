import { findEnterprises } from '@/lib/db/register/enterprise-list';
import { registerFigures } from '@/lib/db/register/figures';
import { type GoalCode, goalCodes } from '@/lib/domain/goal';
import { isRefusal, type Refusal } from '@/lib/domain/refusal';
import { byName } from '@/lib/domain/register/enterprise-query';
import { nationFigures, pageByName, pageByWorkers, searchByName } from './register-sql';
import type { RegisterStage } from './register-stage';
import type { Row } from './rows';
import { compareTimes, type TimedComparison } from './timing';

/** Not the end of a period, and some time ago. */
const pastDay = { asOf: '2025-05-20', yearFrom: '2025-01-01' };

const root = 'ROOT';
const leastWorkers = 20;

function granted<T>(result: T | Refusal): T {
  if (isRefusal(result)) throw new Error(`refused: ${JSON.stringify(result)}`);
  return result;
}

/** The nation's figures on a past day, under the rules in force and under one that nobody recorded. */
export async function measureFigures(stage: RegisterStage): Promise<Row[]> {
  const { viewer, bareClient, rounds, size } = stage;
  const wanted = { unit: root, asOf: pastDay.asOf };
  const whatIf = { ...wanted, rule: { base: { kind: 'workers-at-least', workers: leastWorkers } } } as const;
  const ours = async (asked: typeof wanted | typeof whatIf) => granted(await registerFigures(viewer, asked));
  const query = async (least?: number) => {
    const values = [pastDay.asOf, pastDay.yearFrom, ...(least === undefined ? [] : [least])];
    const { rows } = await bareClient.query(nationFigures(least === undefined ? undefined : '$3'), values);
    return rows[0] as Record<string, number>;
  };
  // A query may sort and hash in memory as it likes: it is to be the best there is.
  await bareClient.query(`set work_mem = '512MB'`);
  same(await ours(wanted), await query(), goalCodes);
  same(await ours(whatIf), await query(leastWorkers), ['coverage', 'formation', 'union-backed']);
  const group = `The register of ${size.enterprises} enterprises in ${size.units} units: figures`;
  const floor = (least?: number) => ({ name: 'one SQL query over the facts', deed: () => query(least) });
  const heavy = { group, rounds: Math.min(rounds, 5), times: 1 };
  const rows = [
    await compareTimes({
      ...heavy,
      name: 'the four figures of the nation on a past day, rules in force',
      ours: () => ours(wanted),
      floor: floor(),
      target: { kind: 'at-most', ratio: 1 / 20 },
    }),
    await compareTimes({
      ...heavy,
      name: `the same, what if only enterprises of ${leastWorkers} workers or more counted`,
      ours: () => ours(whatIf),
      floor: floor(leastWorkers),
      target: { kind: 'at-most', ratio: 1.2 },
    }),
  ];
  await bareClient.query('reset work_mem');
  return rows;
}

type Figures = Record<GoalCode, { figure: { numerator: number; denominator: number } }>;

const columnOf: Record<GoalCode, string> = {
  coverage: 'coverage',
  formation: 'formation',
  'union-backed': 'union',
  admission: 'admission',
};

/** A floor that answers something else is no floor. */
function same(figures: Figures, row: Record<string, number>, goals: readonly GoalCode[]): void {
  for (const goal of goals) {
    const { numerator, denominator } = figures[goal].figure;
    const found = [row[`${columnOf[goal]}_n`], row[`${columnOf[goal]}_d`]];
    if (found[0] !== numerator || found[1] !== denominator)
      throw new Error(`${goal}: the register says ${numerator}/${denominator}, the query ${found.join('/')}`);
  }
}

type Place = { id: number; name: string; code: string; workers: number };

/** Pages of the list deep inside, and of a search, by the index of each order. */
export async function measureLists(stage: RegisterStage): Promise<Row[]> {
  const { viewer, bareClient, rounds, size } = stage;
  const group = `The register of ${size.enterprises} enterprises in ${size.units} units: lists`;
  const { rows: places } = await bareClient.query<Place>(
    `select e.id, e.name, e."taxCode" as code, s.workers from "Enterprise" e
     join "EnterpriseState" s on s."enterpriseId" = e.id and s.until is null and s."knownUntil" is null and s.workers is not null
     where e.id % ${Math.max(1, Math.floor(size.enterprises / 40))} = 7 order by hashint4(e.id) limit 40`,
  );
  const [any] = places;
  if (!any) throw new Error('the register is empty');
  let turn = 0;
  const next = (): Place => places[turn++ % places.length] ?? any;
  const page = async (place: Place, filter: object, order = byName) =>
    granted(await findEnterprises(viewer, filter, order, { limit: 50, after: place.id }));
  // Words are planned anew for every search, as ours are: which are rare decides by which index they are found.
  const bare = (text: string, values: unknown[], name?: string) =>
    bareClient.query({ text, values, ...(name ? { name } : {}) });
  const words = ['%xuan%', '%thuong mai%'];
  const compare = (comparison: Pick<TimedComparison, 'name' | 'ours'> & { deed: () => Promise<unknown> }) =>
    compareTimes({
      group,
      name: comparison.name,
      ours: comparison.ours,
      floor: { name: 'the same page, one bare query', deed: comparison.deed },
      target: { kind: 'at-most', ratio: 3 },
      rounds,
      times: places.length,
    });
  return [
    await compare({
      name: 'a page of 50 by name, at any depth',
      ours: () => page(next(), {}),
      deed: () => {
        const { name, id } = next();
        return bare(pageByName, [name, id], 'by-name');
      },
    }),
    await compare({
      name: 'a page of 50 by workers, at any depth',
      ours: () => page(next(), {}, { sort: 'workers', isTurned: false }),
      deed: () => {
        const { workers, id } = next();
        return bare(pageByWorkers, [workers, id], 'by-workers');
      },
    }),
    await compare({
      name: 'a page of 50 of a search for three words, at any depth',
      ours: () => page(next(), { q: 'xuân thương mại' }),
      deed: () => {
        const { name, id } = next();
        return bare(searchByName, [...words, name, id]);
      },
    }),
    await compare({
      name: 'a search for one tax code',
      ours: async () => granted(await findEnterprises(viewer, { q: next().code }, byName, { limit: 50 })),
      deed: () => bare(searchByName, [`%${next().code}%`, '%', '', 0]),
    }),
  ];
}
