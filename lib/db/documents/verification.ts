import { database } from '@/lib/db/client';
import { inScope } from '@/lib/db/scope';
import type { Viewer } from '@/lib/domain/access';
import type { DocumentKind, IssuedSnapshot } from '@/lib/domain/issued-document';
import type { Issue } from '@/lib/domain/official-document';
import type { OfficialReport } from '@/lib/domain/official-report';
import { comparePaper, type PaperComparison } from '@/lib/domain/paper-comparison';
import { saidBy } from '@/lib/domain/paper-said';
import { type Refusal, refuse } from '@/lib/domain/refusal';
import { saidNow } from './said-now';

/** Once that a paper was taken out; who it was is told inside the house only. Instants are ISO. */
export type IssueOnce = { readonly format: string; readonly at: string; readonly by: string | null };

/** What stands at the head and the foot of a paper. */
export type PrintedPaper = Pick<OfficialReport, 'period' | 'cutOff' | 'isFictional'> & {
  readonly unitName: string;
  readonly issue: Issue;
};

/** What an issued paper said, and what has changed since. */
export type Verification = {
  readonly code: string;
  readonly kind: DocumentKind;
  readonly printed: PrintedPaper;
  /** All that it says, to be seen and made again, and its hash in hexadecimal; only inside. */
  readonly whole: { readonly snapshot: IssuedSnapshot; readonly hash: string } | null;
  /** The code of the unit as it is called now. */
  readonly unit: string;
  readonly firstAt: string;
  readonly firstBy: string | null;
  /** The newest first, not endlessly many. */
  readonly issues: readonly IssueOnce[];
  readonly issueCount: number;
  readonly comparison: PaperComparison;
  readonly opening: { readonly isPublic: boolean; readonly at: string; readonly by: string | null } | null;
  /** `inside`: the paper is of a unit within the asker's reach. `public`: he has the code of one that was opened. */
  readonly asked: 'inside' | 'public';
  readonly mayOpen: boolean;
};

const issuesShown = 50;

/**
 * What a code stands for. Somebody whose reach the issuing unit lies in is told everything; anybody else, signed in or not,
 * only of a paper that an administrator opened, and no names of accounts. A code that is unknown and one that is not his to
 * see are refused alike.
 */
export async function verificationOf(asker: Viewer | null, code: string): Promise<Verification | Refusal> {
  // What the paper says is read afterwards: how long a refusal takes tells nobody whether there is such a paper.
  const place = await database().issuedDocument.findUnique({
    where: { code },
    select: {
      unit: { select: { path: true } },
      openings: { orderBy: { id: 'desc' }, take: 1 },
    },
  });
  const isInside = place !== null && asker !== null && inScope(asker, 'export-figures', place.unit);
  const opening = place?.openings[0];
  if (place === null || !(isInside || opening?.isPublic))
    return refuse('document-not-found', { path: 'code' });
  const nameOf = (name: string) => (isInside ? name : null);
  return {
    ...(await readPaper(code, isInside)),
    opening: opening
      ? { isPublic: opening.isPublic, at: opening.at.toISOString(), by: nameOf(opening.byName) }
      : null,
    asked: isInside ? 'inside' : 'public',
    mayOpen: asker !== null && inScope(asker, 'open-document', place.unit),
  };
}

async function readPaper(code: string, isInside: boolean) {
  const paper = await database().issuedDocument.findUniqueOrThrow({
    where: { code },
    include: { issues: { orderBy: { id: 'desc' }, take: issuesShown }, _count: { select: { issues: true } } },
  });
  const first = await database().documentIssue.findFirst({
    where: { documentId: paper.id },
    orderBy: { id: 'asc' },
  });
  const snapshot = JSON.parse(paper.snapshot) as IssuedSnapshot;
  const { unit, period, cutOff, isFictional } = snapshot.report;
  const now = await saidNow(paper.unitId, period);
  return {
    code: paper.code,
    kind: paper.kind as DocumentKind,
    printed: { unitName: unit.name, period, cutOff, isFictional, issue: snapshot.issue },
    whole: isInside ? { snapshot, hash: paper.hash } : null,
    unit: now.unit.code,
    firstAt: paper.firstAt.toISOString(),
    firstBy: isInside ? (first?.byName ?? null) : null,
    issues: paper.issues.map(({ format, at, byName }) => ({
      format,
      at: at.toISOString(),
      by: isInside ? byName : null,
    })),
    issueCount: paper._count.issues,
    comparison: comparePaper(saidBy(snapshot.report), now),
  };
}
