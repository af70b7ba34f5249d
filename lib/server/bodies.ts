import { dashboardBody } from '@/app/(signed-in)/dashboard-body';
import { goalBody } from '@/app/(signed-in)/goals/[code]/goal-body';
import { orderFrom } from '@/components/goals/matrix-order';
import { unitLookedAt } from '@/lib/db/dashboard';
import { unitVersionOf } from '@/lib/db/unit-versions';
import { scopesFor, type Viewer } from '@/lib/domain/access';
import { todayInVietnam } from '@/lib/domain/calendar-date';
import { isRefusal } from '@/lib/domain/refusal';
import type { AskedPage } from './asked-page';
import { type Part, partOf } from './compressed';
import { FreshMemory } from './fresh-memory';
import { markupOf } from './markup';

/** A body of the dashboard is about 15 kB as it is kept. */
const keptAtMost = 400;

/** The body of a page for one reader: what it is kept by, the version of what it shows, and how it is painted. */
export type WantedBody = {
  readonly key: string;
  readonly version: string;
  readonly paint: () => Promise<Part>;
};

/**
 * The body that somebody asks for, or null when it does not exist for him. The right is asked here, of the person, before
 * anything that is kept could be given; painting asks again, of the reader that stands for all who may see the same.
 */
export async function wantedBody(viewer: Viewer, { goal, wanted }: AskedPage): Promise<WantedBody | null> {
  const unit = await unitLookedAt(viewer, wanted.unit);
  if (isRefusal(unit)) return null;
  const reader = readerLike(viewer);
  const address = { ...wanted, unit: unit.code };
  const today = todayInVietnam(new Date());
  const paint = async () => {
    const body = goal === null ? await dashboardBody(reader, address) : await goalBody(reader, goal, address);
    if (isRefusal(body)) throw new Error(`a body that exists was refused: ${body.refusal}`);
    return partOf(markupOf(body));
  };
  // Many texts ask for the same order, or for none.
  const shown = [goal, unit.id, wanted.period, orderFrom(wanted.sort)];
  const key = JSON.stringify([...shown, today, reader.locale, reader.appointments]);
  return { key, version: await unitVersionOf(viewer, unit), paint };
}

/**
 * All that a body may depend on of the person who looks: where he may see figures, and his language. Whatever else he
 * may do or is called, those who are alike in this are shown one and the same.
 */
export function readerLike(viewer: Viewer): Viewer {
  const appointments = scopesFor(viewer, 'see-figures').map((unitPath) => ({
    role: 'leader' as const,
    unitId: Number(unitPath.split('/').at(-2)),
    unitPath,
  }));
  return { ...viewer, accountId: 0, name: '', email: '', appointments };
}

/** Bodies in the newest version that was asked for. */
export const newBodies = () => new FreshMemory<Part>(keptAtMost);
