import type { Metadata } from 'next';
import type { SearchParameters } from '@/app/(signed-in)/asked';
import { recordEnterpriseDeed } from '@/app/(signed-in)/enterprises/actions';
import { listAsked } from '@/app/(signed-in)/enterprises/list-asked';
import { offeredUnits } from '@/app/(signed-in)/enterprises/offered-units';
import { RecordScreen } from '@/components/enterprises/record-screen';
import { requestLocale } from '@/lib/auth/locale';
import { requireDeed } from '@/lib/auth/viewer';
import { enterprisesAtOnce } from '@/lib/db/register/deeds';
import { findEnterprises } from '@/lib/db/register/enterprise-list';
import { presentEnterprises } from '@/lib/db/register/enterprise-page';
import { standards } from '@/lib/db/standards';
import { unitTree } from '@/lib/db/units';
import { findUnitsOf } from '@/lib/db/units-of';
import type { Viewer } from '@/lib/domain/access';
import { todayInVietnam } from '@/lib/domain/calendar-date';
import { isRefusal } from '@/lib/domain/refusal';
import { reportingYears } from '@/lib/domain/register/reporting-year';
import { deedWords } from '@/lib/text/words/enterprises/deeds';

export async function generateMetadata(): Promise<Metadata> {
  return { title: deedWords[await requestLocale()].many.title };
}

/** One fact for many enterprises: those that were ticked, or the whole list as it was narrowed. */
export default async function RecordPage({ searchParams }: { searchParams: SearchParameters }) {
  const viewer = await requireDeed('keep-register', '/enterprises');
  const [chosen, tree, units, { calendars }] = await Promise.all([
    chosenIn(viewer, searchParams),
    unitTree(viewer),
    findUnitsOf(viewer, 'keep-register'),
    standards(viewer),
  ]);
  const today = todayInVietnam(new Date());
  return (
    <RecordScreen
      chosen={chosen.slice(0, enterprisesAtOnce)}
      isCut={chosen.length > enterprisesAtOnce}
      most={enterprisesAtOnce}
      units={offeredUnits(units, tree, undefined)}
      today={today}
      year={reportingYears(calendars)(today).year}
      action={recordEnterpriseDeed}
      locale={viewer.locale}
    />
  );
}

async function chosenIn(
  viewer: Viewer,
  searchParams: SearchParameters,
): Promise<{ id: number; name: string; taxCode: string | null }[]> {
  const { which, id = [] } = await searchParams;
  if (which !== 'all') {
    const ids = [id].flat().filter((each) => /^[1-9]\d{0,8}$/.test(each));
    return presentEnterprises(viewer, ids.map(Number), 'keep-register');
  }
  const units = await findUnitsOf(viewer, 'see-register', { ended: true });
  const { choice } = await listAsked(searchParams, units);
  const limit = { limit: enterprisesAtOnce };
  const found = await findEnterprises(viewer, choice.filter, choice.order, limit);
  return isRefusal(found) ? [] : found;
}
