import { database } from '@/lib/db/client';
import { viewOf } from '@/lib/db/dashboard';
import { unitTree } from '@/lib/db/units';
import type { Viewer } from '@/lib/domain/access';
import { type PaperSaid, saidBy } from '@/lib/domain/paper-said';
import type { Period } from '@/lib/domain/period';
import { isRefusal } from '@/lib/domain/refusal';
import type { Unit } from '@/lib/domain/unit';
import { reportedFigures } from './reported-figures';

/** What a paper of a unit and period would say now, and what became of the unit. */
export type SaidNow = Omit<PaperSaid, 'unit'> & {
  readonly unit: Pick<Unit, 'name' | 'code' | 'path' | 'validTo'> & {
    readonly successors: readonly string[];
  };
};

/**
 * By approved figures only, from the same question as when a paper is issued. The caller has checked that whoever asks may know,
 * and tells him no more of the units below than which printed rows differ.
 */
export async function saidNow(unitId: number, period: Period): Promise<SaidNow> {
  const version = await versionNow();
  const tree = await unitTree({ version });
  const unit = tree.get(unitId);
  if (unit === undefined) throw new Error(`a paper of a unit that is not there: ${unitId}`);
  const reader = readerOf(unit, version);
  const view = await viewOf(reader, { unit: unit.code, period });
  if (isRefusal(view)) throw new Error(`a paper of a unit that cannot be read: ${unitId}`);
  const { name, code, path, validTo } = unit;
  const successors = unit.successors.flatMap((id) => tree.get(id)?.name ?? []);
  return {
    ...saidBy(await reportedFigures(reader, view)),
    unit: { name, code, path, validTo, successors },
  };
}

/** Whoever asks may be nobody: the unit and those below it are read as its leader would. */
function readerOf({ id, path }: Unit, version: Viewer['version']): Viewer {
  return {
    accountId: 0,
    name: '',
    email: '',
    locale: 'vi',
    appointments: [{ role: 'leader', unitId: id, unitPath: path }],
    version,
  };
}

/** Of the data that papers are made of. */
async function versionNow(): Promise<Viewer['version']> {
  const [row] = await database().$queryRaw<{ structure: string; figures: string }[]>`
    select sum(structure)::text as structure, sum(figures)::text as figures from "AuditLane"`;
  const { structure, figures } = row ?? { structure: '', figures: '' };
  return { structure, figures, register: '', access: '', events: '' };
}
