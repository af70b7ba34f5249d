import { inScope } from '@/lib/db/scope';
import { write } from '@/lib/db/write';
import { may, type Viewer } from '@/lib/domain/access';
import { shownCode } from '@/lib/domain/issued-document';
import { type Refusal, refuse } from '@/lib/domain/refusal';

/**
 * Lets anybody who has the code of a paper ask what it said, or no longer. Refused unless an administrator of the unit that
 * issued it asks; elsewhere the paper does not exist for him. Refused when it is so already.
 */
export async function openDocument(
  viewer: Viewer,
  code: string,
  isPublic: boolean,
): Promise<{ code: string } | Refusal> {
  return write(viewer, async (tx, record) => {
    const paper = await tx.issuedDocument.findUnique({ where: { code }, include: { unit: true } });
    if (!paper || !inScope(viewer, 'export-figures', paper.unit))
      return refuse('document-not-found', { path: 'code' });
    if (may(viewer, 'open-document', paper.unit.path) !== 'yes') return refuse('not-allowed');
    // Of two who press at once, the second finds what the first has done.
    await tx.$queryRaw`select id from "IssuedDocument" where id = ${paper.id} for update`;
    const newest = await tx.documentOpening.findFirst({
      where: { documentId: paper.id },
      orderBy: { id: 'desc' },
    });
    if ((newest?.isPublic ?? false) === isPublic) return refuse('nothing-changed');
    await tx.documentOpening.create({
      data: { documentId: paper.id, isPublic, accountId: viewer.accountId, byName: viewer.name },
    });
    record({
      deed: isPublic ? 'document.opened' : 'document.closed',
      subject: { kind: 'document', id: code, label: shownCode(code), period: paper.period },
      unitId: paper.unitId,
      before: null,
      after: null,
    });
    return { code };
  });
}
