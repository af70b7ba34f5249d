import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { asked, type SearchParameters } from '@/app/(signed-in)/asked';
import { assignMeasure } from '@/app/(signed-in)/measures/actions';
import { goalViews } from '@/components/goals/goal-views';
import { meetingAddress } from '@/components/measures/address';
import { MeetingScreen } from '@/components/meeting/meeting-screen';
import { requestLocale } from '@/lib/auth/locale';
import { requireViewer, sessionEnd } from '@/lib/auth/viewer';
import { childrenOf } from '@/lib/db/children';
import { completenessOf } from '@/lib/db/completeness';
import { type View, viewOf } from '@/lib/db/dashboard';
import { knownBodies } from '@/lib/db/measures/bodies';
import { findMeasures } from '@/lib/db/measures/list';
import { shortlistCounts } from '@/lib/db/register/shortlist';
import { inScope } from '@/lib/db/scope';
import { isDemonstration } from '@/lib/db/settings';
import { cutOffIn } from '@/lib/db/standards';
import type { Viewer } from '@/lib/domain/access';
import { todayInVietnam } from '@/lib/domain/calendar-date';
import { isRefusal } from '@/lib/domain/refusal';
import { meetingWords } from '@/lib/text/words/meeting';

export async function generateMetadata(): Promise<Metadata> {
  return { title: meetingWords[await requestLocale()].title };
}

/** The slides of a meeting: a unit and period, as the database has them now, in one page that goes on without a network. */
export default async function MeetingPage({ searchParams }: { searchParams: SearchParameters }) {
  const { unit, period } = await asked(searchParams);
  const viewer = await requireViewer(meetingAddress({ unit, period }));
  const at = new Date();
  const today = todayInVietnam(at);
  const view = await viewOf(viewer, { ...(unit && { unit }), ...(period && { period }) }, today);
  if (isRefusal(view)) notFound();
  const own = { unit: view.unit.code, own: true, decidedOn: today };
  const [rows, reporting, shortlist, decided, bodies, demonstration, ends] = await Promise.all([
    childrenOf(viewer, view),
    reportingOf(viewer, view),
    shortlistCounts(viewer, view.unit.code, today),
    findMeasures(viewer, own, today),
    knownBodies(viewer),
    isDemonstration(),
    sessionEnd(),
  ]);
  if (isRefusal(decided)) notFound();
  const mayDecide = inScope(viewer, 'keep-measures', view.unit);
  return (
    <MeetingScreen
      {...{ at, rows, reporting }}
      sessionEnd={ends ?? at}
      unit={view.unit}
      period={view.period}
      isDemonstration={demonstration}
      views={goalViews(view, viewer.locale)}
      shortlist={isRefusal(shortlist) ? null : shortlist}
      decided={decided.measures.map(({ id, title, body, dueOn }) => ({ id, title, body, dueOn }))}
      deciding={mayDecide ? { account: viewer.accountId, action: assignMeasure, bodies } : null}
      locale={viewer.locale}
    />
  );
}

/** How far the reporting of the period has come, and of a newer one that is still coming in. */
async function reportingOf(viewer: Viewer, { unit, period, cutOff, standards, gathering }: View) {
  const newer = gathering
    ? [{ period: gathering.period, cutOff: cutOffIn(standards, gathering.period) }]
    : [];
  const told = [{ period, cutOff }, ...newer].map(async (each) => {
    const { missing, ...counts } = await completenessOf(viewer, { unit, ...each });
    return { period: each.period, ...counts, missing: missing.map(({ code, name }) => ({ code, name })) };
  });
  return Promise.all(told);
}
