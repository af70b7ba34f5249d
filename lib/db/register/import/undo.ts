import type { Transaction } from '@/lib/db/client';
import { bookLater } from '@/lib/db/register/booking';
import { applyFacts } from '@/lib/db/register/recording';
import { type Actor, write } from '@/lib/db/write';
import { may, type Viewer } from '@/lib/domain/access';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import type { Fact, ProposedFact } from '@/lib/domain/register/fact';
import { factsOfImport } from './facts-of-import';
import { applyTraits } from './traits';
import type { KeptTraits } from './writer';

type Undoable = {
  unitId: number;
  path: string;
  fileName: string;
  undoneAt: Date | null;
  enterpriseIds: number[];
  traits: KeptTraits[];
};

/** Longer than undoing a list of the greatest length takes. */
const longestMilliseconds = 30 * 60_000;

/**
 * Undoes an import whole: its facts are withdrawn, those that it replaced are recorded anew, traits get their former
 * values, and what it made is in no list any more. What has been recorded since and builds upon it stands in the way.
 */
export async function undoImport(
  viewer: Viewer,
  importId: number,
  reason: string,
): Promise<'undone' | Refusal> {
  if (reason.trim() === '') return refuse('reason-required', { path: 'reason' });
  return write(
    viewer,
    async (tx, record) => {
      const found = await findUndoable(tx, viewer, importId);
      if (isRefusal(found)) return found;
      const refused =
        (await whatHasMovedOn(tx, viewer, importId, found)) ??
        (await whatStandsInTheWay(tx, importId, found)) ??
        (await undo(tx, viewer, importId, found, reason));
      if (refused) return refused;
      await tx.$executeRaw`update "RegisterImport" set "undoneAt" = now(), "undoneBy" = ${viewer.name},
        "undoneReason" = ${reason} where id = ${importId}`;
      record({
        deed: 'register.import-undone',
        subject: { kind: 'import', id: String(importId), label: found.fileName },
        unitId: found.unitId,
        before: null,
        after: null,
        reason,
      });
      return 'undone' as const;
    },
    { longestMilliseconds },
  );
}

async function findUndoable(tx: Transaction, viewer: Viewer, id: number): Promise<Undoable | Refusal> {
  const [row] = await tx.$queryRaw<Undoable[]>`
    select i."unitId", u.path, i."fileName", i."undoneAt", i."enterpriseIds", i.traits
    from "RegisterImport" i join "Unit" u on u.id = i."unitId" where i.id = ${id} for update of i`;
  const permission = row ? may(viewer, 'keep-register', row.path) : 'hidden';
  if (!row || permission === 'hidden') return refuse('import-not-found');
  if (permission === 'forbidden') return refuse('not-allowed');
  return row.undoneAt ? refuse('import-undone-already') : row;
}

/**
 * An enterprise that the import touched and that has moved since to a unit whose register the person does not keep. It is
 * locked, so that it does not move meanwhile; its name is said only to somebody who may see it there.
 */
async function whatHasMovedOn(
  tx: Transaction,
  viewer: Viewer,
  importId: number,
  { enterpriseIds, traits }: Undoable,
): Promise<Refusal | null> {
  const known = [...enterpriseIds, ...traits.map(({ id }) => id)];
  const touched = await tx.$queryRaw<
    { id: number }[]
  >`select id from "Enterprise" where id = any(${known}::int[]) or id in (
    select "enterpriseId" from "Fact" where "importId" = ${importId} or "withdrawnByImportId" = ${importId}) order by id for update`;
  const ids = touched.map(({ id }) => id);
  const places = await tx.$queryRaw<{ path: string; name: string }[]>`
    select u.path, min(e.name) as name from "EnterpriseState" s join "Unit" u on u.id = s."unitId"
    join "Enterprise" e on e.id = s."enterpriseId"
    where s."enterpriseId" = any(${ids}::int[]) and s.until is null and s."knownUntil" is null group by u.path order by u.path`;
  const away = places.find(({ path }) => may(viewer, 'keep-register', path) !== 'yes');
  if (!away) return null;
  const isSeen = may(viewer, 'see-register', away.path) === 'yes';
  return refuse('import-built-upon', { detail: { name: isSeen ? away.name : '' } });
}

/** Facts of others about enterprises that the import made, later imports that replaced its facts, traits edited since. */
async function whatStandsInTheWay(
  tx: Transaction,
  importId: number,
  { enterpriseIds, traits }: Undoable,
): Promise<Refusal | null> {
  const [fact] = await tx.$queryRaw<{ name: string | null }[]>`
    select e.name from "Fact" f left join "Enterprise" e on e.id = f."enterpriseId"
    where f."enterpriseId" = any(${enterpriseIds}::int[]) and f."withdrawnAt" is null and f."importId" is distinct from ${importId}
    union all
    select coalesce(e.name, o.name) from "Fact" f left join "Enterprise" e on e.id = f."enterpriseId"
      left join "PartyOrganisation" o on o.id = f."organisationId"
    where f."importId" = ${importId} and f."withdrawnAt" is not null limit 1`;
  if (fact) return refuse('import-built-upon', { detail: { name: fact.name ?? '' } });
  const [edited] = await tx.$queryRaw<{ name: string }[]>`
    select e.name from jsonb_to_recordset(${JSON.stringify(traits)}::jsonb) k (id int, after jsonb) join "Enterprise" e using (id)
    where jsonb_build_object('taxCode', e."taxCode", 'name', e.name, 'ownership', e.ownership, 'note', e.note) <> k.after limit 1`;
  return edited ? refuse('import-built-upon', { detail: { name: edited.name } }) : null;
}

async function undo(
  tx: Transaction,
  actor: Actor,
  importId: number,
  { traits }: Undoable,
  reason: string,
): Promise<Refusal | null> {
  const later = bookLater();
  for await (const facts of factsOfImport(tx, importId)) {
    const withdrawals = facts.filter(({ isMade }) => isMade).map(({ fact }) => ({ factId: fact.id, reason }));
    const restored = facts.filter(({ isMade }) => !isMade).map(({ fact }) => proposedAgain(fact));
    const changed = await applyFacts(tx, actor, { facts: restored, withdrawals, later });
    if (isRefusal(changed))
      return refuse('import-built-upon', { detail: { name: String(changed.detail?.fact ?? '') } });
  }
  const former = traits.map(({ id, before }) => ({ id, traits: before }));
  const done = await applyTraits(tx, actor, former, later);
  if (isRefusal(done)) return done;
  await later.book(tx);
  return null;
}

function proposedAgain(fact: Fact): ProposedFact {
  const { id: _id, recordedAt: _at, recordedBy: _by, withdrawnAt: _gone, ...proposed } = fact;
  return proposed;
}
