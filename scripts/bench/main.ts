import { efforts } from './compare';
import { measureDocuments } from './documents';
import { measureAnswers, measureDashboards } from './pages';
import { measureRegister, registerSizes } from './register';
import { measureRegisterExport } from './register-export';
import type { RegisterSize } from './register-seed';
import { keep, tableOf } from './report';
import { type Row, row } from './rows';
import { measureSaving } from './saving';
import { measureSeries } from './series';
import { onStage, type Stage } from './stage';
import { measureStart, peakRow } from './starting';
import { measureWeight } from './weight';

/** Every part of the benchmark, in the order in which it runs. */
const parts: Record<string, (stage: Stage, asked: Asked) => Promise<Row[]>> = {
  start: ({ cluster, effort }) => measureStart(cluster, effort),
  series: measureSeries,
  answers: measureAnswers,
  dashboards: measureDashboards,
  weight: measureWeight,
  saving: measureSaving,
  register: (stage, { mode, enterprises }) => measureRegister(stage, sizeOf({ mode, enterprises })),
  documents: measureDocuments,
  export: (stage, asked) => measureRegisterExport(stage, sizeOf(asked)),
};

const sizeOf = ({ mode, enterprises }: Asked): RegisterSize => ({
  ...registerSizes[mode],
  ...(enterprises ? { enterprises } : {}),
});

/** How much is measured; `enterprises` in the register where the words say it. */
type Asked = { readonly mode: 'full' | 'quick'; readonly enterprises: number };

/** A part that could not be measured at all. */
function failed(name: string, reason: unknown): Row {
  console.error(reason);
  const limit = { kind: 'limit', value: 0 } as const;
  return row({
    group: 'Not measured',
    name,
    unit: '',
    ours: 1,
    floor: null,
    target: limit,
    note: String(reason),
  });
}

/**
 * Measures and prints. `--quick` asks little, to see that everything works; `--only=series,saving` measures a part;
 * `--enterprises=200000` makes the register of another size.
 * Answers 0 also when a promise was not kept: a benchmark tells, a test judges.
 */
export async function run(words: readonly string[]): Promise<number> {
  const mode = words.includes('--quick') ? 'quick' : 'full';
  const only = words
    .find((word) => word.startsWith('--only='))
    ?.slice('--only='.length)
    .split(',');
  const chosen = Object.entries(parts).filter(([name]) => only === undefined || only.includes(name));
  const enterprises = Number(words.find((word) => word.startsWith('--enterprises='))?.split('=')[1] ?? 0);
  const rows: Row[] = [];
  await onStage(efforts[mode], async (stage) => {
    for (const [name, measure] of chosen) {
      console.error(`measuring ${name}`);
      rows.push(
        ...(await measure(stage, { mode, enterprises }).catch((reason: unknown) => [failed(name, reason)])),
      );
    }
    rows.push(peakRow(stage.city, stage.bare, stage.cluster.pid));
  });
  keep(rows, mode);
  console.log(tableOf(rows));
  return 0;
}
