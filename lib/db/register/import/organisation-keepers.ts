import { refuseUnlessKept } from '@/lib/db/register/keeping';
import type { Viewer } from '@/lib/domain/access';
import type { Refusal } from '@/lib/domain/refusal';
import type { Fact } from '@/lib/domain/register/fact';
import { asFact } from '@/lib/domain/register/import/check-row';
import type { RowWrites } from '@/lib/domain/register/import/row-plan';
import type { UnitTree } from '@/lib/domain/unit';

/** Refuses what a row writes about an organisation of the register that the viewer does not keep. */
export type OrganisationKeepers = (writes: RowWrites, known: readonly Fact[]) => Refusal | null;

/**
 * The same right that one fact needs, for a row: an enterprise that stands in the list's unit may have an organisation that
 * belongs to another. `known` is everything in force about the row's enterprise and its organisations.
 */
export const organisationKeepers =
  (viewer: Pick<Viewer, 'appointments'>, tree: UnitTree): OrganisationKeepers =>
  ({ facts, replaces }, known) => {
    const isOfRegister = ({ organisationId }: Pick<Fact, 'organisationId'>) => Number(organisationId) > 0;
    const replaced = new Set(replaces);
    const withdrawn = known.filter((fact) => replaced.has(fact.id) && isOfRegister(fact));
    const about = facts.filter(isOfRegister);
    if (about.length + withdrawn.length === 0) return null;
    // Of an enterprise whose import was undone, only the row itself says where it stands.
    const places = facts.filter(({ kind }) => kind === 'place').map(asFact);
    return refuseUnlessKept(
      viewer,
      tree,
      { facts: [...known, ...places] },
      {
        facts: about,
        withdrawals: withdrawn.map(({ id }) => ({ factId: id, reason: '' })),
      },
      withdrawn,
    );
  };
