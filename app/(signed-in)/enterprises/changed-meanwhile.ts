import { lastEventOf } from '@/lib/db/register/last-event';
import type { Refusal } from '@/lib/domain/refusal';
import type { Locale } from '@/lib/text/locale';
import { auditFields } from '@/lib/text/words/audit-fields';

/** A stale edit of an enterprise with who was faster and what that changed. */
export async function changedMeanwhile(
  stale: Refusal,
  enterpriseId: number,
  locale: Locale,
): Promise<Refusal> {
  const event = await lastEventOf(enterpriseId);
  if (!event) return stale;
  const fields = auditFields(event.before, event.after, locale);
  const what = fields.map(({ name, after }) => `${name}: ${after ?? '–'}`).join('; ');
  return { ...stale, detail: { by: event.by, what } };
}
