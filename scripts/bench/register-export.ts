import { setTimeout as pause } from 'node:timers/promises';
import { writeXlsxStream } from 'hucre/xlsx';
import { to as copyTo } from 'pg-copy-streams';
import { registerColumns } from '@/lib/text/words/enterprises/export';
import { bearer, leaderHeaders, look } from './asking';
import { consumptionOf } from './processes';
import type { RegisterSize } from './register-seed';
import { onRegister, type RegisterStage, registerDatabase } from './register-stage';
import { type Row, row } from './rows';
import { type Server, startOurs } from './servers';
import type { Stage } from './stage';

type Format = 'csv' | 'xlsx';

/** The whole register taken out by a program, while a leader looks at the overview. */
export function measureRegisterExport(stage: Stage, size: RegisterSize): Promise<Row[]> {
  return onRegister(stage, size, async (register) => {
    const server = await startOurs('register', register.cluster.urlOf(registerDatabase));
    try {
      const idle = await overview(register, server, register.effort.requests);
      const rows = [
        ...(await measureFormat(register, server, idle, 'csv', () => copied(register))),
        ...(await measureFormat(register, server, idle, 'xlsx', () => streamed(size.enterprises))),
      ];
      return rows;
    } finally {
      await server.stop();
    }
  });
}

const floors: Record<Format, string> = {
  csv: 'bare COPY of the rows, in order',
  xlsx: 'bare stream of such cells',
};

async function measureFormat(
  register: RegisterStage,
  server: Server,
  idle: number,
  format: Format,
  floor: () => Promise<number>,
): Promise<Row[]> {
  const { enterprises, units } = register.size;
  const group = `The register of ${enterprises} enterprises in ${units} units: taken out`;
  const before = consumptionOf(server.pid).megabytes;
  const meanwhile: number[] = [];
  const { seconds, peak } = await watched(server, exported(server, format, enterprises), async () => {
    meanwhile.push(await overview(register, server, 10));
  });
  const latency = meanwhile.toSorted((one, other) => one - other)[meanwhile.length >> 1] ?? Number.NaN;
  const common = { group, note: `${seconds.toFixed(1)} s` };
  return [
    row({
      ...common,
      name: `as ${format}, rows`,
      unit: 'per second',
      ours: enterprises / seconds,
      floor: { name: floors[format], value: enterprises / (await floor()) },
      target: { kind: 'at-least', ratio: 0.05 },
    }),
    row({
      group,
      name: `as ${format}: the most that the server held meanwhile, above idle`,
      unit: 'MB',
      ours: Math.max(0, peak - before),
      floor: null,
      target: { kind: 'limit', value: 300 },
      note: `idle ${Math.round(before)} MB`,
    }),
    row({
      group,
      name: `as ${format}: / meanwhile, computed anew`,
      unit: 'ms',
      ours: latency,
      floor: { name: '/ when nothing else is done', value: idle },
      target: { kind: 'at-most', ratio: 3, plus: 50 },
      note: `slowest ten ${Math.max(...meanwhile).toFixed(0)} ms`,
    }),
  ];
}

/** How long one look at the overview takes in the middle of so many. */
async function overview({ load }: RegisterStage, { port }: Server, requests: number): Promise<number> {
  const lists = [[look('/?n=#', await leaderHeaders(0))]];
  const outcome = await load.run({ port, plan: { kind: 'rotate', lists }, connections: 1, requests });
  return outcome.median;
}

/** Takes the file in and throws it away; what is cut short is no measurement. */
async function exported({ port }: Server, format: Format, enterprises: number): Promise<void> {
  const { authorization = '' } = bearer('official');
  const address = `http://127.0.0.1:${port}/api/v1/export?document=register&format=${format}`;
  const answer = await fetch(address, { headers: { authorization, host: 'localhost' } });
  if (answer.status !== 200 || !answer.body) throw new Error(`the export answered ${answer.status}`);
  // The head is a line, and the last line has no end.
  let lines = 0;
  let bytes = 0;
  for await (const piece of answer.body) {
    bytes += piece.length;
    if (format === 'csv') for (const byte of piece) if (byte === 10) lines += 1;
  }
  const isWhole = format === 'csv' ? lines === enterprises : bytes > enterprises * 20;
  if (!isWhole) throw new Error(`the export had ${lines} lines, ${bytes} bytes`);
}

/** How long something takes, and the most that the server holds until then; `meanwhile` is done again and again. */
async function watched(
  server: Server,
  doing: Promise<void>,
  meanwhile: () => Promise<void>,
): Promise<{ seconds: number; peak: number }> {
  const begun = performance.now();
  let peak = 0;
  let end = 0;
  const done = doing.finally(() => {
    end = performance.now();
  });
  done.catch(() => undefined);
  const timer = setInterval(() => {
    peak = Math.max(peak, consumptionOf(server.pid).megabytes);
  }, 200);
  try {
    while (end === 0) {
      await meanwhile();
      await Promise.race([done.catch(() => undefined), pause(100)]);
    }
    await done;
  } finally {
    clearInterval(timer);
  }
  return { seconds: (end - begun) / 1000, peak };
}

/** The rows as they lie in two tables, in the same order, straight from the database. Seconds. */
async function copied({ bareClient }: RegisterStage): Promise<number> {
  const begun = performance.now();
  const rows = bareClient.query(
    copyTo(`copy (select e."taxCode", e.name, s."unitId", s.zone, e.ownership, s.status, s.workers, s."fullMembers",
      s."probationaryMembers", s."organisationMembers", s."hasUnion", s.organisation, s.stage, e.note
      from "Enterprise" e join "EnterpriseState" s on s."enterpriseId" = e.id
      where s."until" is null and s."knownUntil" is null order by e.name, e.id) to stdout`),
  );
  for await (const _piece of rows) {
    // Taken in and thrown away, as the file is.
  }
  return (performance.now() - begun) / 1000;
}

/** As many cells of the same kinds, made of nothing, by the library that writes our workbooks. Seconds. */
async function streamed(enterprises: number): Promise<number> {
  const begun = performance.now();
  const width = registerColumns.length;
  async function* rows() {
    for (let number = 0; number < enterprises; number += 1) {
      yield Array.from({ length: width }, (_, column) => (column % 3 === 1 ? number : `Công ty ${number}`));
    }
  }
  const columns = registerColumns.map((header) => ({ header }));
  for await (const _piece of writeXlsxStream(rows(), { name: 'Sheet', columns })) {
    // Thrown away.
  }
  return (performance.now() - begun) / 1000;
}
