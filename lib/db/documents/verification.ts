import { database } from '@/lib/db/client';
import { inScope } from '@/lib/db/scope';
import type { Viewer } from '@/lib/domain/access';
import type { DocumentKind, IssuedSnapshot } from '@/lib/domain/issued-document';
import { comparePaper, type PaperComparison, saidBy } from '@/lib/domain/paper-comparison';
import { type Refusal, refuse } from '@/lib/domain/refusal';
import { saidNow } from './said-now';

/** Once that a paper was taken out; who it was is told inside the house only. Instants are ISO. */
export type IssueOnce = { readonly format: string; readonly at: string; readonly by: string | null };

/** What an issued paper said, and what has changed since. */
export type Verification = {
  readonly code: string;
  readonly kind: DocumentKind;
  /** Of what the paper says, in hexadecimal. */
  readonly hash: string;
  readonly snapshot: IssuedSnapshot;
  /** The code of the unit as it is called now. */
  readonly unit: string;
  readonly issues: readonly IssueOnce[];
  readonly comparison: PaperComparison;
  readonly opening: { readonly isPublic: boolean; readonly at: string; readonly by: string | null } | null;
  /** `inside`: the paper is of a unit within the asker's reach. `public`: he has the code of one that was opened. */
  readonly asked: 'inside' | 'public';
  readonly mayOpen: boolean;
};

/**
 * What a code stands for. Somebody whose reach the issuing unit lies in is told everything; anybody else, signed in or not,
 * only of a paper that an administrator opened, and no names of accounts. A code that is unknown and one that is not his to
 * see are refused alike.
 */
export async function verificationOf(asker: Viewer | null, code: string): Promise<Verification | Refusal> {
  const paper = await database().issuedDocument.findUnique({
    where: { code },
    include: {
      unit: { select: { path: true } },
      issues: { orderBy: { id: 'asc' } },
      openings: { orderBy: { id: 'desc' }, take: 1 },
    },
  });
  const isInside = paper !== null && asker !== null && inScope(asker, 'export-figures', paper.unit);
  const opening = paper?.openings[0];
  if (paper === null || !(isInside || opening?.isPublic))
    return refuse('document-not-found', { path: 'code' });
  const snapshot = JSON.parse(paper.snapshot) as IssuedSnapshot;
  const now = await saidNow(paper.unitId, snapshot.report.period);
  const nameOf = (name: string) => (isInside ? name : null);
  return {
    code: paper.code,
    kind: paper.kind as DocumentKind,
    hash: paper.hash,
    snapshot,
    unit: now.unit.code,
    issues: paper.issues.map(({ format, at, byName }) => ({
      format,
      at: at.toISOString(),
      by: nameOf(byName),
    })),
    comparison: comparePaper({ unit: snapshot.report.unit, goals: saidBy(snapshot.report) }, now),
    opening: opening
      ? { isPublic: opening.isPublic, at: opening.at.toISOString(), by: nameOf(opening.byName) }
      : null,
    asked: isInside ? 'inside' : 'public',
    mayOpen: asker !== null && inScope(asker, 'open-document', paper.unit),
  };
}
