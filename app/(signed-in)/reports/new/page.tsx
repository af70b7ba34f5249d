import type { Metadata } from 'next';
import { type SearchParameters, valuesOf } from '@/app/(signed-in)/asked';
import { openDraft } from '@/app/(signed-in)/reports/actions';
import { unitField } from '@/components/admin/unit-field';
import { FieldForm } from '@/components/forms/field-form';
import { PageHeader } from '@/components/ui/page-header';
import { requestLocale } from '@/lib/auth/locale';
import { requireDeed } from '@/lib/auth/viewer';
import { findInbox } from '@/lib/db/inbox';
import { scopeUnits } from '@/lib/db/scope';
import { unitTree } from '@/lib/db/units';
import { todayInVietnam } from '@/lib/domain/calendar-date';
import { formatPeriod } from '@/lib/text/dates';
import { formTexts } from '@/lib/text/words/form';
import { reportOpeningWords } from '@/lib/text/words/report-opening';
import { reportPageWords } from '@/lib/text/words/report-page';
import { shellWords } from '@/lib/text/words/shell';

export async function generateMetadata(): Promise<Metadata> {
  return { title: reportOpeningWords[await requestLocale()].title };
}

type Props = { searchParams: SearchParameters };

/** Begins the report of any unit of one's branches, for any period: by a press, never by merely following a link. */
export default async function NewReportPage({ searchParams }: Props) {
  const viewer = await requireDeed('log-report', '/reports/new');
  const { unit, period } = await valuesOf(searchParams);
  const { locale } = viewer;
  const words = reportPageWords[locale];
  const opening = reportOpeningWords[locale];
  const tree = await unitTree(viewer);
  const units = scopeUnits(viewer, 'log-report', tree).flatMap((top) => [top, ...tree.descendants(top.id)]);
  const { periods } = await findInbox(viewer, {}, todayInVietnam(new Date()));
  return (
    <>
      <PageHeader
        title={opening.title}
        lead={opening.lead}
        crumbs={[{ href: '/reports', label: words.crumb }]}
        crumbsLabel={shellWords[locale].crumbs}
      />
      <FieldForm
        id="open"
        action={openDraft}
        fields={[
          unitField(units, { name: 'unit', label: opening.unit, value: unit }),
          {
            kind: 'select',
            name: 'period',
            label: opening.period,
            value: period ?? periods[1] ?? periods[0],
            options: periods.map((each) => ({ value: each, label: formatPeriod(each, locale) })),
          },
        ]}
        texts={{
          ...formTexts(locale, opening.open),
          busy: opening.opening,
          refused: opening.refused,
        }}
      />
    </>
  );
}
