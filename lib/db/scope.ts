import { type Deed, may, scopesFor, type Viewer } from '@/lib/domain/access';
import { type Refusal, refuse } from '@/lib/domain/refusal';
import { isWithin, type Unit, type UnitTree } from '@/lib/domain/unit';
import { Prisma } from './generated/client';
import { unitTree } from './units';

/**
 * The condition every query of a person's data starts from: rows whose unit path lies in the viewer's branches.
 * `path` is the SQL of the path column. Without any branch, nothing is found.
 */
export function withinScope(viewer: Viewer, deed: Deed, path: Prisma.Sql): Prisma.Sql {
  const scopes = scopesFor(viewer, deed);
  if (scopes.length === 0) return Prisma.sql`false`;
  const conditions = scopes.map((scope) => Prisma.sql`${path} like ${`${scope}%`}`);
  return Prisma.sql`(${Prisma.join(conditions, ' or ')})`;
}

/** The unit with this code when the viewer may do the deed there; outside every branch it does not exist for him. */
export async function unitFor(viewer: Viewer, deed: Deed, code: string): Promise<Unit | Refusal> {
  const unit = (await unitTree(viewer)).byCode(code);
  if (!unit) return refuse('unit-not-found', { path: 'unit' });
  const permission = may(viewer, deed, unit.path);
  if (permission === 'yes') return unit;
  return permission === 'hidden' ? refuse('unit-not-found', { path: 'unit' }) : refuse('not-allowed');
}

/** The topmost units of a viewer's branches for a deed, in the order of their appointments. */
export function scopeUnits(viewer: Viewer, deed: Deed, tree: UnitTree): Unit[] {
  const ids = scopesFor(viewer, deed).map((path) => Number(path.split('/').at(-2)));
  return ids.map((id) => tree.get(id)).filter((unit) => unit !== undefined);
}

/** Whether a unit lies in the viewer's branches for a deed. */
export const inScope = (viewer: Viewer, deed: Deed, unit: Pick<Unit, 'path'>): boolean =>
  scopesFor(viewer, deed).some((scope) => isWithin(unit.path, scope));
