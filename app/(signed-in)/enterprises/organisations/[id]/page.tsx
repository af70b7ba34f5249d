import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { type SearchParameters, valuesOf } from '@/app/(signed-in)/asked';
import { correctFactOfRegister, withdrawFactOfRegister } from '@/app/(signed-in)/enterprises/actions';
import { offeredUnits } from '@/app/(signed-in)/enterprises/offered-units';
import {
  recordOrganisationDeed,
  saveOrganisation,
} from '@/app/(signed-in)/enterprises/organisations/actions';
import { shownFacts } from '@/app/(signed-in)/enterprises/shown-facts';
import { doneIn } from '@/components/enterprises/done-notice';
import { OrganisationScreen } from '@/components/enterprises/organisation-screen';
import { requestLocale } from '@/lib/auth/locale';
import { requireDeed } from '@/lib/auth/viewer';
import { type PresentOrganisation, viewOrganisation } from '@/lib/db/register/organisation-page';
import { standards } from '@/lib/db/standards';
import { unitTree } from '@/lib/db/units';
import { findUnitsOf } from '@/lib/db/units-of';
import { todayInVietnam } from '@/lib/domain/calendar-date';
import { isRefusal } from '@/lib/domain/refusal';
import { reportingYears } from '@/lib/domain/register/reporting-year';
import { organisationWords } from '@/lib/text/words/enterprises/organisations';

export async function generateMetadata(): Promise<Metadata> {
  return { title: organisationWords[await requestLocale()].title };
}

type Props = { params: Promise<{ id: string }>; searchParams: SearchParameters };

/** One Party organisation: what it covers, its cells, its timeline. */
export default async function OrganisationPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { done } = await valuesOf(searchParams);
  const viewer = await requireDeed('see-register', `/enterprises/organisations/${id}`);
  if (!/^[1-9]\d{0,8}$/.test(id)) notFound();
  const view = await viewOrganisation(viewer, Number(id));
  if (isRefusal(view)) notFound();
  const [tree, units, { calendars }] = await Promise.all([
    unitTree(viewer),
    findUnitsOf(viewer, 'keep-register'),
    standards(viewer),
  ]);
  const today = todayInVietnam(new Date());
  const placeOf = ({ affiliationId, unitId }: PresentOrganisation) => tree.get(affiliationId ?? unitId ?? 0);
  const shown = (row: PresentOrganisation) => ({ ...row, affiliation: placeOf(row)?.name ?? '' });
  const { organisation, committee, enterprises, cells, facts, mayKeep, mayReorganise } = view;
  const unit = placeOf(organisation);
  return (
    <OrganisationScreen
      organisation={{ ...shown(organisation), unit: unit?.code }}
      committee={committee}
      enterprises={enterprises.map(({ unitId, ...each }) => ({
        ...each,
        unitName: unitId === null ? '' : (tree.get(unitId)?.name ?? ''),
      }))}
      cells={cells.map(shown)}
      facts={shownFacts(tree, facts)}
      done={doneIn(done)}
      units={offeredUnits(units, tree, unit?.id)}
      today={today}
      year={reportingYears(calendars)(today).year}
      actions={
        mayKeep
          ? {
              record: recordOrganisationDeed,
              save: saveOrganisation,
              correct: correctFactOfRegister,
              withdraw: withdrawFactOfRegister,
            }
          : undefined
      }
      mayReorganise={mayReorganise}
      locale={viewer.locale}
    />
  );
}
