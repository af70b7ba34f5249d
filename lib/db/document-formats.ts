/** How each unit's official documents look: dated rows, never changed; the newest of the nearest unit above holds. */

import type { Viewer } from '@/lib/domain/access';
import type { DocumentFormat } from '@/lib/domain/document-format';
import { checkFormat } from '@/lib/domain/format-check';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import type { Unit } from '@/lib/domain/unit';
import { database } from './client';
import { unitFor } from './scope';
import { unitTree } from './units';
import { write } from './write';

/** A format that somebody recorded for a unit; `isStandard`: he went back to that of the unit above. */
export type RecordedFormat = {
  readonly id: number;
  readonly fileName: string;
  readonly isStandard: boolean;
  readonly authorName: string;
  readonly recordedAt: Date;
};

/** What holds for a unit, and whose it is; null for the standard one. */
export type FormatInForce = {
  readonly format: DocumentFormat;
  readonly from: (RecordedFormat & { readonly unit: Pick<Unit, 'code' | 'name'> }) | null;
};

/** The format by which a unit's documents are printed, over the standard one. Refused outside the viewer's branches. */
export async function formatFor(
  viewer: Viewer,
  code: string,
  standard: DocumentFormat,
): Promise<FormatInForce | Refusal> {
  const unit = await unitFor(viewer, 'export-figures', code);
  if (isRefusal(unit)) return unit;
  const tree = await unitTree(viewer);
  const above = [unit, ...tree.ancestors(unit.id)];
  const rows = await database().documentFormat.findMany({
    where: { unitId: { in: above.map(({ id }) => id) } },
    orderBy: { id: 'desc' },
    distinct: ['unitId'],
  });
  for (const each of above) {
    const row = rows.find(({ unitId }) => unitId === each.id);
    // One kept from before the standard knew a key may no longer fit; then that of the unit above holds.
    const format = row?.format ? checkFormat(row.format, standard) : null;
    if (row && format && !Array.isArray(format)) {
      return { format: format as DocumentFormat, from: { ...recorded(row), unit: each } };
    }
  }
  return { format: standard, from: null };
}

/** Every format that was recorded for the unit itself, the newest first. */
export async function findFormats(viewer: Viewer, code: string): Promise<RecordedFormat[] | Refusal> {
  const unit = await unitFor(viewer, 'manage-format', code);
  if (isRefusal(unit)) return unit;
  const rows = await database().documentFormat.findMany({
    where: { unitId: unit.id },
    orderBy: { id: 'desc' },
    take: 50,
  });
  return rows.map(recorded);
}

type Row = { id: number; fileName: string; format: unknown; authorName: string; recordedAt: Date };

const recorded = ({ id, fileName, format, authorName, recordedAt }: Row): RecordedFormat => ({
  id,
  fileName,
  isStandard: format === null,
  authorName,
  recordedAt,
});

/** What is recorded: a checked format with the name of its file, or null to go back to that of the unit above. */
export type NewFormat = {
  readonly unit: string;
  readonly format: DocumentFormat | null;
  readonly fileName: string;
};

/** Records a format from now on; documents issued before keep theirs. Refused when nothing would change. */
export async function recordFormat(
  viewer: Viewer,
  { unit: code, format, fileName }: NewFormat,
): Promise<{ id: number } | Refusal> {
  const unit = await unitFor(viewer, 'manage-format', code);
  if (isRefusal(unit)) return unit;
  return write(viewer, async (tx, record) => {
    // Of two who record at once, the second compares with what the first recorded.
    await tx.$queryRaw`select id from "Unit" where id = ${unit.id} for update`;
    const newest = await tx.documentFormat.findFirst({
      where: { unitId: unit.id },
      orderBy: { id: 'desc' },
    });
    const before = newest?.format ?? null;
    if (JSON.stringify(sorted(before)) === JSON.stringify(sorted(format))) return refuse('nothing-changed');
    const { id } = await tx.documentFormat.create({
      data: {
        unitId: unit.id,
        ...(format !== null && { format }),
        fileName,
        authorId: viewer.accountId,
        authorName: viewer.name,
      },
    });
    record({
      deed: format === null ? 'document.format-withdrawn' : 'document.format-recorded',
      subject: { kind: 'unit', id: unit.code, label: unit.name },
      unitId: unit.id,
      before: newest?.format ? { fileName: newest.fileName } : null,
      after: format === null ? null : { fileName },
    });
    return { id };
  });
}

/** The database keeps the keys of JSON in an order of its own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
