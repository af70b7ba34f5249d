import { bearer } from './asking';
import { compareLatency, compareThroughput, type Side } from './compare';
import type { HouseName } from './houses';
import type { Edit, Plan } from './load.mjs';
import type { Row } from './rows';
import type { Server } from './servers';
import type { Stage } from './stage';

const group = 'Saving a report';
const median = { kind: 'at-most', ratio: 3 } as const;
const throughput = { kind: 'at-least', ratio: 0.4 } as const;

/** Saving one report's figures, and approving it, beside a route that inserts one row. */
export async function measureSaving(stage: Stage): Promise<Row[]> {
  const { load, effort } = stage;
  const floor = insertingOneRow(stage.bare);
  const rows: Row[] = [];
  for (const [house, size] of [
    ['city', '12 units'],
    ['nation', '3,400 units'],
  ] as const) {
    const ours = await savingDrafts(stage, house);
    const name = `saving a draft's figures: sign-in, scope, revision, audit (${size})`;
    const what = (how: string) => ({ group, name: `${name}, ${how}`, ours, floor });
    // Many at once first: by then both sides are compiled as far as they will be.
    rows.push(
      await compareThroughput(load, effort, { ...what('50 connections'), target: throughput }),
      await compareLatency(load, effort, { ...what('median'), target: median }),
    );
  }
  const name = 'approving a report: sign-in, scope, freeze, roll-up, audit (3,400 units)';
  const approving = await approvals(stage);
  const many = approving(effort.milliseconds > 1000 ? 300 : 60);
  const one = approving(Math.min(100, effort.requests));
  const what = (how: string) => ({ group, name: `${name}, ${how}`, floor });
  rows.push(
    await compareThroughput(load, effort, { ...what('50 connections'), ours: many, target: throughput }),
    await compareLatency(load, effort, { ...what('median'), ours: one, target: median }),
  );
  return rows;
}

function insertingOneRow(server: Server): Side {
  const body = JSON.stringify({ unit: 'X00001', period: '2026-Q3', numerator: 7, denominator: 92 });
  const headers = { accept: 'application/json', 'accept-encoding': 'identity' };
  const request = { method: 'POST', path: '/insert', headers, body };
  const plan: Plan = { kind: 'rotate', lists: [[request]] };
  return { name: 'bare route, one insert', server, plan: () => plan, expected: [201] };
}

/** Fifty drafts, each changed by one connection: every save changes all four figures. */
async function savingDrafts(stage: Stage, house: HouseName): Promise<Side> {
  const drafts = await stage.cluster.query<{ id: number; revision: number }>(
    house,
    `select id, revision from "Report" where status = 'draft' order by id limit 50`,
  );
  const bodies = [1, 2, 3].map((more) => JSON.stringify({ revision: 0, figures: figuresOf(more) }));
  const reports = drafts.map(({ id, revision }): Edit => {
    const headers = bearer('official');
    return { path: `/api/v1/reports/${id}`, headers, revision, bodies };
  });
  return {
    name: house,
    server: stage[house],
    plan: () => ({ kind: 'edits', reports }),
    after: ({ revisions }) => {
      for (const [index, report] of reports.entries()) report.revision = revisions[index] ?? report.revision;
    },
  };
}

const figuresOf = (more: number) => ({
  coverage: { numerator: 7 + more, denominator: 92 },
  formation: { numerator: 6 + more, denominator: 18 },
  'union-backed': { numerator: 5 + more, denominator: 30 },
  admission: { numerator: 4 + more, denominator: 11 },
});

/** Reports that wait, each to be approved once; spread over the country. */
async function approvals({ cluster, nation }: Stage): Promise<(count: number) => Side> {
  const waiting = await cluster.query<{ id: number }>(
    'nation',
    `select id from "Report" where status = 'submitted' order by hashtext(id::text)`,
  );
  const ids = waiting.map(({ id }) => id);
  const headers = bearer('approver');
  const listOf = (count: number) => {
    const taken = ids.splice(0, count);
    if (taken.length < count) throw new Error('no report is left to approve');
    return taken.map((id) => ({
      method: 'POST',
      path: `/api/v1/reports/${id}/approve`,
      headers,
      body: '{}',
    }));
  };
  return (count) => ({
    name: 'approving',
    server: nation,
    plan: () => ({ kind: 'once', list: listOf(count) }),
  });
}
