import { allLeaders, headersOf, look, plainPage } from './asking';
import { type Comparison, compareLatency, compareThroughput, type Side } from './compare';
import type { HouseName } from './houses';
import type { Request } from './load.mjs';
import type { Row } from './rows';
import type { Server } from './servers';
import { type Stage, whileApproving } from './stage';

/**
 * How often figures are approved while it is measured, in milliseconds. Every approval makes the pages of the root old; after
 * a millisecond it has done so before the next request.
 */
const approvals = { busyDay: 1000, hail: 20, beforeEveryRequest: 1 } as const;

const side = (name: string, server: Server, lists: Request[][], expected = [200]): Side => ({
  name,
  server,
  expected,
  plan: () => ({ kind: 'rotate', lists }),
});

/** How many leaders can look at their dashboards at once. */
export async function measureDashboards(stage: Stage): Promise<Row[]> {
  const { load, effort, bare, city, nation } = stage;
  const group = 'Dashboard for 50 leaders at once';
  const leaders = await allLeaders();
  const all = (server: Server, path: string) =>
    side(
      'dashboard',
      server,
      leaders.map((headers) => [look(path, headers)]),
    );
  const dynamic = side('bare dynamic page', bare, [[plainPage('/dynamic')]]);
  const staticPage = side('bare static page', bare, [[plainPage('/static')]]);
  const compare = (comparison: Omit<Comparison, 'group'>) =>
    compareThroughput(load, effort, { group, ...comparison });
  const sixTenths = { kind: 'at-least', ratio: 0.6 } as const;
  const fourTenths = { kind: 'at-least', ratio: 0.4 } as const;
  const changing = (house: HouseName, milliseconds: number, comparison: Omit<Comparison, 'group'>) =>
    whileApproving(stage, house, milliseconds, () => compare(comparison));
  return [
    await changing('city', approvals.hail, {
      name: 'the unit looked at changes 50 times a second',
      ours: all(city, '/'),
      floor: dynamic,
      target: sixTenths,
    }),
    await changing('city', approvals.busyDay, {
      name: 'the unit looked at changes every second',
      ours: all(city, '/'),
      floor: dynamic,
      target: sixTenths,
    }),
    await compare({
      name: 'nothing has changed, whole pages',
      ours: all(city, '/'),
      floor: staticPage,
      target: fourTenths,
    }),
    await compare({
      name: 'nothing has changed, browsers have the page (304)',
      ours: await conditional(
        city,
        leaders.map((headers) => look('/', headers)),
      ),
      floor: await conditional(bare, [plainPage('/static')]),
      target: fourTenths,
    }),
    await changing('nation', approvals.hail, {
      name: '50 approvals a second, 34 provinces looked at (3,400 units)',
      ours: all(nation, '/'),
      floor: dynamic,
      target: null,
    }),
  ];
}

/** The same requests by browsers that have the page already. */
async function conditional(server: Server, requests: Request[]): Promise<Side> {
  const lists: Request[][] = [];
  for (const request of requests) {
    const { etag } = await headersOf(server.port, request);
    if (etag === undefined) throw new Error(`${request.path} has no ETag`);
    lists.push([{ ...request, headers: { ...request.headers, 'if-none-match': etag } }]);
  }
  return side('304', server, lists, [304]);
}

/** How long one leader waits for the server, beside an empty page. */
export async function measureAnswers(stage: Stage): Promise<Row[]> {
  const { load, effort, bare, city } = stage;
  const group = 'Answer of the server';
  const [headers = {}] = await allLeaders();
  const empty = side('empty page', bare, [[plainPage('/static')]]);
  const target = { kind: 'at-most', ratio: 3 } as const;
  const rows: Row[] = [];
  for (const path of ['/', '/goals/coverage']) {
    const ours = side('page', city, [[look(path, headers)]]);
    const compare = (name: string) =>
      compareLatency(load, effort, { group, name, ours, floor: empty, target });
    rows.push(
      await compare(`${path}, one leader`),
      await whileApproving(stage, 'city', approvals.hail, () =>
        compare(`${path}, one leader, the unit changes 50 times a second`),
      ),
      await whileApproving(stage, 'city', approvals.beforeEveryRequest, () =>
        compare(`${path}, one leader, painted anew for every request`),
      ),
    );
  }
  const dynamic = side('bare dynamic page', bare, [[plainPage('/dynamic')]]);
  rows.push(
    await compareLatency(load, effort, {
      group,
      name: 'for comparison: a bare dynamic page',
      ours: dynamic,
      floor: empty,
      target: null,
    }),
  );
  return rows;
}
