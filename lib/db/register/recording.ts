import { runAtOnce, type Transaction } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { unitTree } from '@/lib/db/units';
import { type Actor, write, writeAtOnce } from '@/lib/db/write';
import type { Viewer } from '@/lib/domain/access';
import type { AuditDeed } from '@/lib/domain/audit';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import type { Fact, ProposedFact } from '@/lib/domain/register/fact';
import type { LaterBookings } from './booking';
import { type Decided, decide, namedIn, type RegisterChange } from './decision';
import { refuseUnlessKept } from './keeping';
import { readNeighbourhood, within } from './neighbourhood';
import { saving } from './saving';
import { trailOf } from './trail';

/** What a change came to: its facts as recorded, in the order in which they were given, and the ids of what was added. */
export type Changed = {
  readonly facts: readonly Fact[];
  readonly enterpriseIds: readonly number[];
  readonly organisationIds: readonly number[];
};

/** How a change goes on the record. */
export type ChangeOptions = {
  /** What the audit trail calls it; `register.fact-recorded` when not said. */
  readonly deed?: AuditDeed;
  readonly reason?: string;
  /** The instant as of which it is known; the present when not said. Nothing may be dated after that day. */
  readonly knownAt?: Date;
};

/**
 * Records facts about what the viewer keeps, all or none, with the states and figures that follow, in one transaction.
 * With `newEnterprises` and `newOrganisations`, facts name what is added by its negative id. A refusal of one of
 * several facts says which by its path, `facts.0.on`.
 */
export async function recordFacts(
  viewer: Viewer,
  facts: readonly ProposedFact[],
  {
    newEnterprises,
    newOrganisations,
    ...options
  }: ChangeOptions & Pick<RegisterChange, 'newEnterprises' | 'newOrganisations'> = {},
): Promise<Fact[] | Refusal> {
  const change = {
    facts,
    ...(newEnterprises && { newEnterprises }),
    ...(newOrganisations && { newOrganisations }),
  };
  const changed = await changeRegister(viewer, change, options);
  return isRefusal(changed) ? changed : [...changed.facts];
}

/** Puts another fact in the place of one that was wrong. The old one stays readable, with the reason. */
export async function correctFact(
  viewer: Viewer,
  factId: number,
  replacement: ProposedFact,
  reason: string,
  options: Pick<ChangeOptions, 'knownAt'> = {},
): Promise<Fact | Refusal> {
  if (reason.trim() === '') return refuse('reason-required', { path: 'reason' });
  const change = { facts: [replacement], withdrawals: [{ factId, reason }] };
  const changed = await changeRegister(viewer, change, {
    ...options,
    deed: 'register.fact-corrected',
    reason,
  });
  if (isRefusal(changed)) return changed;
  return changed.facts[0] ?? refuse('fact-not-found');
}

/** Withdraws a fact that was wrong: it stays readable, with the reason, and counts no more. */
export async function withdrawFact(
  viewer: Viewer,
  factId: number,
  reason: string,
  options: Pick<ChangeOptions, 'knownAt'> = {},
): Promise<'withdrawn' | Refusal> {
  if (reason.trim() === '') return refuse('reason-required', { path: 'reason' });
  const change = { facts: [], withdrawals: [{ factId, reason }] };
  const changed = await changeRegister(viewer, change, {
    ...options,
    deed: 'register.fact-withdrawn',
    reason,
  });
  return isRefusal(changed) ? changed : 'withdrawn';
}

/** Somebody else may change the same enterprise between reading and saving; then it is read anew. */
const attempts = 5;

/** Changes the register by what the viewer keeps: reads the neighbourhood, decides, saves in one statement. */
export async function changeRegister(
  viewer: Viewer,
  change: RegisterChange,
  { deed = 'register.fact-recorded', reason, knownAt }: ChangeOptions = {},
): Promise<Changed | Refusal> {
  const tree = await unitTree(viewer);
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const neighbourhood = await readNeighbourhood(runAtOnce, namedIn(change), reservedBy(change));
    const refused = refuseUnlessKept(viewer, tree, neighbourhood, change, neighbourhood.named);
    if (refused) return refused;
    const decided = decide(change, neighbourhood, viewer.name, knownAt);
    if (isRefusal(decided)) return decided;
    const trail = trailOf(decided, tree, deed, reason);
    const [first, second] = trail;
    const statement = saving(decided, viewer);
    const saved =
      first && !second
        ? await writeAtOnce(viewer, statement, first)
        : await write(viewer, async (tx, record) => {
            for (const entry of trail) record(entry);
            return saveWithin(tx, statement);
          });
    if (saved === 'written') return changedBy(decided);
    if (saved.refusal !== 'stale') return saved;
  }
  return refuse('stale');
}

type ApplyOptions = {
  readonly importId?: number | null;
  readonly knownAt?: Date;
  readonly later?: LaterBookings;
};

/**
 * Changes the register within a transaction, for imports and other work of many enterprises at once: the same checks,
 * states and figures, in one statement. Rights are for the caller to ask (`refuseUnlessKept`), and the audit event for
 * him to record. Facts take effect in the tallies as of `knownAt`, the present when not said; when `later` is given, once it
 * books.
 */
export async function applyFacts(
  tx: Transaction,
  actor: Actor,
  { importId = null, knownAt, later, ...change }: RegisterChange & ApplyOptions,
): Promise<Changed | Refusal> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const neighbourhood = await readNeighbourhood(within(tx), namedIn(change), reservedBy(change));
    const decided = decide(change, neighbourhood, actor.name, knownAt);
    if (isRefusal(decided)) return decided;
    const saved = await saveWithin(
      tx,
      saving(decided, actor, { importId, isBookedLater: later !== undefined }),
    );
    if (saved === 'written') {
      later?.add(decided);
      return changedBy(decided);
    }
    if (saved.refusal !== 'stale') return saved;
  }
  return refuse('stale');
}

async function saveWithin(tx: Transaction, statement: Prisma.Sql): Promise<'written' | Refusal> {
  const [done] = await tx.$queryRaw<
    { rows: number }[]
  >`with ${statement} select count(*)::int as rows from change`;
  return done?.rows === 1 ? 'written' : refuse('stale');
}

const reservedBy = ({ facts, newEnterprises = [], newOrganisations = [] }: RegisterChange) => ({
  facts: facts.length,
  enterprises: newEnterprises.length,
  organisations: newOrganisations.length,
});

const changedBy = ({ recorded, newEnterprises, newOrganisations }: Decided): Changed => ({
  facts: recorded,
  enterpriseIds: newEnterprises.map(({ id }) => id),
  organisationIds: newOrganisations.map(({ id }) => id),
});
