import type { Transaction } from '@/lib/db/client';
import { toDateColumn } from '@/lib/db/dates';
import { isDuplicate, type Recorder, write } from '@/lib/db/write';
import type { Viewer } from '@/lib/domain/access';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import type { Traits } from '@/lib/domain/register/import/row-plan';
import { contextOf, type ListRequest } from './context';
import { planList, type RowChunks } from './plan-list';
import { countRows, type ListCounts, type ListPreview, type RowWatcher } from './preview';
import { rowWriter, type Written } from './writer';

/** A list to be taken over. */
export type ImportRequest = ListRequest & {
  readonly fileName: string;
  /** The upload that it comes from, which is taken over once, however often that is tried. */
  readonly uploadId?: string;
  /** The hash of the preview that a person has agreed to; whatever has changed since is refused. */
  readonly agreed?: string;
  /** Why facts are withdrawn that newer ones replace, in words. */
  readonly reason: string;
};

/** An import; without an id when there was nothing to write. */
export type Imported = ListPreview & { readonly importId: number | null };

/** Longer than any list of the greatest length takes. */
const longestMilliseconds = 30 * 60_000;

/**
 * Takes a list over: every accepted row in one transaction, or none. The plan is made anew within it, with the enterprises
 * met locked; `open` gives the rows, again when the transaction is tried again.
 */
export async function importList(
  viewer: Viewer,
  request: ImportRequest,
  open: () => RowChunks,
  watch: RowWatcher = () => undefined,
): Promise<Imported | Refusal> {
  let unchanged: Imported | null = null;
  const work = write(
    viewer,
    async (tx, record) => {
      const result = await importWithin(tx, record, viewer, request, open(), watch);
      if (isRefusal(result) || result.importId !== null) return result;
      unchanged = result;
      return refuse('nothing-changed');
    },
    { longestMilliseconds },
  );
  const done = await work.catch((error: unknown) => {
    if (isTaken(error)) return refuse('list-changed');
    throw error;
  });
  return unchanged && isRefusal(done) && done.refusal === 'nothing-changed' ? unchanged : done;
}

/** Somebody else has added an enterprise of the same tax code in the meantime (SQLSTATE 23505). */
const isTaken = (error: unknown): boolean =>
  isDuplicate(error) || (error instanceof Error && /23505|Enterprise_taxCode_key/.test(error.message));

async function importWithin(
  tx: Transaction,
  record: Recorder,
  viewer: Viewer,
  request: ImportRequest,
  chunks: RowChunks,
  watch: RowWatcher,
): Promise<Imported | Refusal> {
  // Two imports of one unit at once would each add the same enterprises.
  await tx.$executeRaw`select pg_advisory_xact_lock(2031, ${request.unit.id}::int)`;
  const importId = await beginImport(tx, viewer, request);
  const context = await contextOf(tx, viewer, request);
  const writer = rowWriter(tx, viewer, importId, request.reason);
  const tally = countRows();
  for await (const rows of planList(tx, context, chunks, importId)) {
    tally.add(rows);
    const before = new Map<number, Traits>(rows.flatMap(({ known }) => (known ? [[known.id, known]] : [])));
    const done = await writer.add(
      rows.map(({ plan }) => plan),
      (id) => before.get(id) ?? null,
    );
    if (isRefusal(done)) return done;
    await watch(rows);
  }
  const preview = tally.preview();
  if (request.agreed !== undefined && request.agreed !== preview.hash) return refuse('list-changed');
  if (preview.counts.new + preview.counts.updated === 0) return { ...preview, importId: null };
  await writer.end();
  await endImport(tx, importId, preview.counts, writer.written);
  const { unit, asOf, fileName } = request;
  record({
    deed: 'register.imported',
    subject: { kind: 'import', id: String(importId), label: fileName },
    unitId: unit.id,
    before: null,
    after: { asOf, ...preview.counts },
  });
  return { ...preview, importId };
}

async function beginImport(tx: Transaction, viewer: Viewer, request: ImportRequest): Promise<number> {
  const { unit, asOf, fileName, uploadId = null } = request;
  const { id } = await tx.registerImport.create({
    data: {
      unitId: unit.id,
      asOf: toDateColumn(asOf),
      fileName,
      uploadId,
      accountId: viewer.accountId,
      accountName: viewer.name,
      counts: {},
    },
    select: { id: true },
  });
  return id;
}

async function endImport(
  tx: Transaction,
  importId: number,
  counts: ListCounts,
  { enterpriseIds, organisationIds, traits }: Written,
): Promise<void> {
  await tx.$executeRaw`update "RegisterImport" set counts = ${JSON.stringify(counts)}::jsonb,
    "enterpriseIds" = ${enterpriseIds}::int[], "organisationIds" = ${organisationIds}::int[],
    traits = ${JSON.stringify(traits)}::jsonb where id = ${importId}`;
}
