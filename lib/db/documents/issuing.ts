import { createHash } from 'node:crypto';
import { database, type Transaction } from '@/lib/db/client';
import { unitFor } from '@/lib/db/scope';
import { write } from '@/lib/db/write';
import type { Viewer } from '@/lib/domain/access';
import {
  canonicalJson,
  codeOfHash,
  type IssuedSnapshot,
  longestCode,
  shortestCode,
  shownCode,
} from '@/lib/domain/issued-document';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';

/** A paper as it was issued, to be painted. */
export type Issued = {
  readonly code: string;
  readonly snapshot: IssuedSnapshot;
  /** The instant of its first issue, ISO: files made of it are dated by it. */
  readonly firstAt: string;
};

/**
 * Issues a document: keeps what it says, once, under a code that no other content has, and who took it in which format.
 * The same content issued again is the same paper. Refused where the viewer may not export.
 */
export async function issueDocument(
  viewer: Viewer,
  snapshot: IssuedSnapshot,
  format: string,
): Promise<Issued | Refusal> {
  const unit = await unitFor(viewer, 'export-figures', snapshot.report.unit.code);
  if (isRefusal(unit)) return unit;
  const text = canonicalJson(snapshot);
  const hash = createHash('sha256').update(text).digest('hex');
  return write(viewer, async (tx, record) => {
    // Whoever issues the same at the same moment waits, and finds it.
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${hash}, 0))::text`;
    const known = await tx.issuedDocument.findUnique({ where: { hash } });
    const paper =
      known ??
      (await tx.issuedDocument.create({
        data: {
          code: await freeCode(tx, hash),
          kind: snapshot.kind,
          unitId: unit.id,
          period: snapshot.report.period,
          hash,
          snapshot: text,
        },
      }));
    await tx.documentIssue.create({
      data: { documentId: paper.id, format, accountId: viewer.accountId, byName: viewer.name },
    });
    record({
      deed: 'document.issued',
      subject: { kind: 'document', id: paper.code, label: shownCode(paper.code), period: paper.period },
      unitId: unit.id,
      before: null,
      after: { kind: paper.kind, format, hash },
    });
    return issuedOf(paper);
  });
}

/** The shortest code that begins this hash and is no other paper's. */
async function freeCode(tx: Transaction, hash: string): Promise<string> {
  for (let length = shortestCode; length <= longestCode; length += 1) {
    const code = codeOfHash(hash, length);
    if ((await tx.issuedDocument.count({ where: { code } })) === 0) return code;
  }
  throw new Error('two contents have one hash');
}

/** A paper by its code, for somebody who may export where it was issued; elsewhere it does not exist for him. */
export async function issuedDocument(viewer: Viewer, code: string): Promise<Issued | Refusal> {
  const paper = await database().issuedDocument.findUnique({
    where: { code },
    include: { unit: { select: { code: true } } },
  });
  if (!paper) return refuse('document-not-found', { path: 'code' });
  const unit = await unitFor(viewer, 'export-figures', paper.unit.code);
  return isRefusal(unit) ? refuse('document-not-found', { path: 'code' }) : issuedOf(paper);
}

type Row = { readonly code: string; readonly snapshot: string; readonly firstAt: Date };

const issuedOf = ({ code, snapshot, firstAt }: Row): Issued => ({
  code,
  snapshot: JSON.parse(snapshot) as IssuedSnapshot,
  firstAt: firstAt.toISOString(),
});
