import { database } from '@/lib/db/client';
import { type Actor, write } from '@/lib/db/write';
import { mayAnywhere, type Viewer } from '@/lib/domain/access';
import type { ListSynonym } from '@/lib/domain/list';
import { isListField, type ListField } from '@/lib/domain/list-field';
import { type Refusal, refuse } from '@/lib/domain/refusal';
import { isRootPath } from '@/lib/domain/unit';
import { foldForSearch } from '@/lib/text/search';

/** What an office has decided about its own columns, by their headings. */
export type ColumnMapping = Readonly<Record<string, ListField | null>>;

const keyOf = (headings: readonly string[]): string => headings.map(foldForSearch).join(' | ');

/** How a unit matched a list with these headings the last time; null when it never did. */
export async function rememberedMapping(
  unitId: number,
  headings: readonly string[],
): Promise<ColumnMapping | null> {
  const where = { unitId_headings: { unitId, headings: keyOf(headings) } };
  const kept = await database().columnMapping.findUnique({ where });
  if (!kept) return null;
  const fields = Object.entries(kept.mapping as Record<string, unknown>);
  const isKnown = (entry: [string, unknown]): entry is [string, ListField | null] =>
    entry[1] === null || (typeof entry[1] === 'string' && isListField(entry[1]));
  return Object.fromEntries(fields.filter(isKnown));
}

/** Remembers how a unit matches a list with these headings. A convenience, not a fact: it leaves no audit event. */
export async function rememberMapping(
  unitId: number,
  headings: readonly string[],
  mapping: ColumnMapping,
): Promise<void> {
  const key = { unitId, headings: keyOf(headings) };
  const editedAt = new Date();
  await database().columnMapping.upsert({
    where: { unitId_headings: key },
    create: { ...key, mapping, editedAt },
    update: { mapping, editedAt },
  });
}

/** A further name of a column, and who added it. */
export type KnownSynonym = ListSynonym & { readonly authorName: string; readonly recordedAt: Date };

/** Every further name of a column that administrators have added, in the order of the alphabet. */
export async function findSynonyms(): Promise<KnownSynonym[]> {
  const rows = await database().columnSynonym.findMany({ orderBy: { heading: 'asc' } });
  return rows.flatMap(({ field, ...row }) => (isListField(field) ? [{ ...row, field }] : []));
}

/** Adds a name of a column for everybody, or gives it another meaning. Only an administrator of the root may. */
export async function nameColumn(
  viewer: Viewer,
  heading: string,
  field: ListField,
): Promise<'done' | Refusal> {
  return changeSynonym(viewer, heading, field);
}

/** Takes a name of a column away again. */
export async function forgetColumnName(viewer: Viewer, heading: string): Promise<'done' | Refusal> {
  return changeSynonym(viewer, heading, null);
}

async function changeSynonym(
  viewer: Viewer,
  written: string,
  field: ListField | null,
): Promise<'done' | Refusal> {
  if (!mayAnywhere(viewer, 'manage-settings')) return refuse('root-only');
  const heading = foldForSearch(written);
  if (heading === '') return refuse('required', { path: 'heading' });
  const actor: Actor = viewer;
  return write(actor, async (tx, record) => {
    const known = await tx.columnSynonym.findUnique({ where: { heading } });
    if ((known?.field ?? null) === field) return refuse('nothing-changed');
    if (field === null) await tx.columnSynonym.delete({ where: { heading } });
    else {
      const said = { field, authorName: viewer.name, recordedAt: new Date() };
      await tx.columnSynonym.upsert({ where: { heading }, create: { heading, ...said }, update: said });
    }
    const root = viewer.appointments.find(({ unitPath }) => isRootPath(unitPath));
    record({
      deed: 'register.columns-named',
      subject: { kind: 'installation', id: heading, label: heading },
      unitId: root?.unitId ?? null,
      before: known ? { heading, field: known.field } : null,
      after: field === null ? null : { heading, field },
    });
    return 'done' as const;
  });
}
