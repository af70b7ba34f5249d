import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { type SearchParameters, valuesOf } from '@/app/(signed-in)/asked';
import {
  correctFactOfRegister,
  recordEnterpriseDeed,
  saveEnterprise,
  withdrawFactOfRegister,
} from '@/app/(signed-in)/enterprises/actions';
import { offeredUnits } from '@/app/(signed-in)/enterprises/offered-units';
import { shownFacts } from '@/app/(signed-in)/enterprises/shown-facts';
import { doneIn } from '@/components/enterprises/done-notice';
import { EnterpriseScreen } from '@/components/enterprises/enterprise-screen';
import { requireDeed } from '@/lib/auth/viewer';
import { viewEnterprise } from '@/lib/db/register/enterprise-page';
import { standards } from '@/lib/db/standards';
import { unitTree } from '@/lib/db/units';
import { findUnitsOf } from '@/lib/db/units-of';
import { todayInVietnam } from '@/lib/domain/calendar-date';
import { isRefusal } from '@/lib/domain/refusal';
import { reportingYears } from '@/lib/domain/register/reporting-year';
import { validOn } from '@/lib/domain/unit';

type Props = { params: Promise<{ id: string }>; searchParams: SearchParameters };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const viewer = await requireDeed('see-register', `/enterprises/${id}`);
  const view = /^[1-9]\d{0,8}$/.test(id) ? await viewEnterprise(viewer, Number(id)) : null;
  return { title: view === null || isRefusal(view) ? 'Mốc 2030' : view.enterprise.name };
}

/** One enterprise: how it stands now, what can be recorded, and all that was. */
export default async function EnterprisePage({ params, searchParams }: Props) {
  const { id } = await params;
  const { done } = await valuesOf(searchParams);
  const viewer = await requireDeed('see-register', `/enterprises/${id}`);
  if (!/^[1-9]\d{0,8}$/.test(id)) notFound();
  const view = await viewEnterprise(viewer, Number(id));
  if (isRefusal(view)) notFound();
  const [tree, units, { calendars }] = await Promise.all([
    unitTree(viewer),
    findUnitsOf(viewer, 'keep-register'),
    standards(viewer),
  ]);
  const { enterprise, organisations, facts, mayKeep } = view;
  const today = todayInVietnam(new Date());
  const unit = tree.get(enterprise.unitId);
  const nameOf = (unitId: number | null) => (unitId === null ? null : (tree.get(unitId)?.name ?? null));
  return (
    <EnterpriseScreen
      enterprise={{ ...enterprise, unit: unit?.code ?? '', unitName: unit?.name ?? '' }}
      hasUnitEnded={unit !== undefined && !validOn(unit, today)}
      organisations={organisations.map((each) => ({ ...each, affiliation: nameOf(each.affiliationId) }))}
      facts={shownFacts(tree, facts)}
      done={doneIn(done)}
      units={offeredUnits(units, tree, enterprise.unitId)}
      today={today}
      year={reportingYears(calendars)(today).year}
      actions={
        mayKeep
          ? {
              record: recordEnterpriseDeed,
              save: saveEnterprise,
              correct: correctFactOfRegister,
              withdraw: withdrawFactOfRegister,
            }
          : undefined
      }
      locale={viewer.locale}
    />
  );
}
