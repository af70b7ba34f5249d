import { measureImport } from './register-import';
import { measureLargeImport } from './register-large-import';
import { measurePages } from './register-pages';
import { measureFigures, measureLists } from './register-reading';
import type { RegisterSize } from './register-seed';
import { onRegister, type RegisterStage } from './register-stage';
import { measureWriting } from './register-writing';
import { type Row, row } from './rows';
import type { Stage } from './stage';

/** How large the register of a run is, unless the command says otherwise. */
export const registerSizes: Record<'full' | 'quick', RegisterSize> = {
  full: { enterprises: 1_000_000, units: 3_400 },
  quick: { enterprises: 50_000, units: 400 },
};

/** What is written comes last. */
const parts: Record<string, (stage: RegisterStage) => Promise<Row[]>> = {
  pages: measurePages,
  figures: measureFigures,
  lists: measureLists,
  writing: measureWriting,
  import: measureImport,
  'large import': async (stage) => (stage.effort.rounds > 2 ? measureLargeImport(stage) : []),
};

/** Everything that was promised of a register of this size. A part that fails costs its own rows, not the others'. */
export function measureRegister(stage: Stage, size: RegisterSize): Promise<Row[]> {
  return onRegister(stage, size, async (register) => {
    const rows: Row[] = [];
    for (const [name, measure] of Object.entries(parts)) {
      console.error(`measuring the register: ${name}`);
      rows.push(...(await measure(register).catch((reason: unknown) => [failed(name, reason)])));
    }
    return rows;
  });
}

function failed(name: string, reason: unknown): Row {
  console.error(reason);
  return row({
    group: 'Not measured',
    name: `the register: ${name}`,
    unit: '',
    ours: 1,
    floor: null,
    target: { kind: 'limit', value: 0 },
    note: String(reason),
  });
}
