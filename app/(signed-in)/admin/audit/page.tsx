import type { Metadata } from 'next';
import { type SearchParameters, valuesOf } from '@/app/(signed-in)/asked';
import { AdminPage } from '@/components/admin/admin-page';
import { AuditFilter, type AuditQuery } from '@/components/admin/audit-filter';
import { AuditList } from '@/components/admin/audit-list';
import { PagesNav } from '@/components/admin/pages-nav';
import { EmptyState } from '@/components/ui/empty-state';
import { requestLocale } from '@/lib/auth/locale';
import { requireDeed } from '@/lib/auth/viewer';
import { type AuditFilter as Filter, findEvents } from '@/lib/db/audit-trail';
import { unitTree } from '@/lib/db/units';
import { findUnitsOf } from '@/lib/db/units-of';
import { isCalendarDate } from '@/lib/domain/calendar-date';
import type { UnitTree } from '@/lib/domain/unit';
import { auditWords, deedGroups } from '@/lib/text/words/admin/audit';
import { adminWords } from '@/lib/text/words/admin/overview';

export async function generateMetadata(): Promise<Metadata> {
  return { title: adminWords[await requestLocale()].screens.audit.name };
}

type Asked = AuditQuery & { before?: string };

const questions = ['person', 'unit', 'kind', 'from', 'to'] as const satisfies readonly (keyof AuditQuery)[];

/** Of an address's values those that narrow the trail down. */
const questionsIn = (values: Partial<Record<string, string>>): AuditQuery =>
  Object.fromEntries(questions.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])));

/** Every write and every sign-in of the branch, the newest first. */
export default async function AuditPage({ searchParams }: { searchParams: SearchParameters }) {
  const { before, ...rest } = await valuesOf(searchParams);
  const query = questionsIn(rest);
  const viewer = await requireDeed('see-audit', '/admin/audit');
  const { locale } = viewer;
  const words = auditWords[locale];
  const filter = filterOf(await unitTree(viewer), { ...query, before });
  const { events, next } = await findEvents(viewer, filter);
  const units = await findUnitsOf(viewer, 'see-audit', { ended: true });
  const { name, lead } = adminWords[locale].screens.audit;
  const older = next && {
    href: `/admin/audit?${new URLSearchParams({ ...query, before: next })}`,
    label: words.older,
  };
  const newest = before && { href: `/admin/audit?${new URLSearchParams(query)}`, label: words.newest };
  return (
    <AdminPage locale={locale} title={name} lead={lead}>
      <AuditFilter query={query} units={units} locale={locale} />
      {events.length === 0 ? (
        <EmptyState title={words.none} />
      ) : (
        <AuditList events={events} locale={locale} />
      )}
      <PagesNav previous={newest || undefined} next={older || undefined} />
    </AdminPage>
  );
}

/** What was asked, as far as it can be understood; the rest is left open. */
function filterOf(tree: UnitTree, { person, unit, kind, from, to, before }: Asked): Filter {
  const unitPath = unit ? tree.byCode(unit)?.path : undefined;
  const deedGroup = deedGroups.find((group) => group === kind);
  return {
    ...(person?.trim() ? { person: person.trim() } : {}),
    ...(unitPath ? { unitPath } : {}),
    ...(deedGroup ? { deedGroup } : {}),
    ...(from && isCalendarDate(from) ? { from } : {}),
    ...(to && isCalendarDate(to) ? { to } : {}),
    ...(before && /^\d{1,18}$/.test(before) ? { before } : {}),
  };
}
