import type { Viewer } from '@/lib/domain/access';
import { auditDeeds, versionMovedBy } from '@/lib/domain/audit';
import type { Unit } from '@/lib/domain/unit';
import { database } from './client';

/**
 * The version of all that the pages and series of one unit show of the data: its own approved figures and those of the units
 * below it, the tree, the goals and the rules. An approval moves it for the unit and for those above, and for nobody else;
 * a change of the structure moves it for all. Equal versions mean equal data, in every process and after a restart.
 *
 * Nothing is written for it: the audit trail says which unit was approved, and an event's `unitPath` who is above. Each
 * process follows the trail when the version of all figures has moved, with one query for everybody who waits.
 */
export async function unitVersionOf(
  { version: { structure, figures } }: Pick<Viewer, 'version'>,
  { id }: Pick<Unit, 'id'>,
): Promise<string> {
  const { changed, beganAt } = await followedTo(Number(figures));
  return `${structure} ${changed.get(id) ?? beganAt}`;
}

/** How far the trail was followed, and for which figures each unit changed last. */
type Followed = {
  structure: number;
  /** How many approvals there are in all: it says which of them have happened. */
  figures: number;
  /** The newest event that was read of each chain. */
  sequences: ReadonlyMap<number, string>;
  changed: ReadonlyMap<number, number>;
  /** Holds for units that have not changed since. */
  beganAt: number;
};

type Lane = { lane: number; sequence: string; structure: number; figures: number; paths: string[] };

const nothing: Followed = {
  structure: -1,
  figures: -1,
  sequences: new Map(),
  changed: new Map(),
  beganAt: -1,
};

const deeds = auditDeeds.filter((deed) => versionMovedBy[deed] === 'figures');

let followed = nothing;
let queue: Promise<unknown> = Promise.resolve();

/** Follows the trail at least as far as these figures; those who wait meanwhile find it done. */
async function followedTo(figures: number): Promise<Followed> {
  if (followed.figures >= figures) return followed;
  const turn = queue.then(async () => {
    if (followed.figures < figures) followed = follow(followed, await readLanes(followed));
  });
  queue = turn.catch(() => undefined);
  await turn;
  return followed;
}

/** All chains in one snapshot, each with what was approved since it was read last; one event is final before the next. */
function readLanes({ sequences }: Followed): Promise<Lane[]> {
  return database().$queryRaw<Lane[]>`
    select l.lane, l.sequence::text, l.structure::float8, l.figures::float8, array(
      select e."unitPath" from "AuditEvent" e
      where e.lane = l.lane and e.sequence > k.sequence and e.deed = any(${deeds}::text[])) as paths
    from "AuditLane" l
    left join unnest(${[...sequences.keys()]}::int[], ${[...sequences.values()]}::bigint[]) k (lane, sequence) on k.lane = l.lane`;
}

/** What is known after these chains. A trail that does not account for every move of the figures moves every unit. */
function follow(before: Followed, lanes: readonly Lane[]): Followed {
  const sum = (of: (lane: Lane) => number) => lanes.reduce((total, lane) => total + of(lane), 0);
  const figures = sum((lane) => lane.figures);
  const structure = sum((lane) => lane.structure);
  const sequences = new Map(lanes.map(({ lane, sequence }) => [lane, sequence]));
  const paths = lanes.flatMap((lane) => lane.paths);
  const isAccounted = structure === before.structure && figures - before.figures === paths.length;
  if (!isAccounted) return { structure, figures, sequences, changed: new Map(), beganAt: figures };
  const changed = new Map(before.changed);
  for (const path of paths) {
    for (const id of path.split('/').filter(Boolean)) changed.set(Number(id), figures);
  }
  return { ...before, figures, sequences, changed };
}
