import { notFound } from 'next/navigation';
import { nonceOfPage } from '@/app/(signed-in)/page-nonce';
import type { Typed } from '@/components/exports/progress-fields';
import { ProgressRefused } from '@/components/exports/progress-refused';
import { ProgressScreen } from '@/components/exports/progress-screen';
import { askedPaper } from '@/lib/api/asked-paper';
import { type View, viewOf } from '@/lib/db/dashboard';
import { formatFor } from '@/lib/db/document-formats';
import { issuedPapers } from '@/lib/db/documents/issued-papers';
import { unsettledUnits } from '@/lib/db/documents/unsettled';
import { dueDates } from '@/lib/db/due-dates';
import { inScope } from '@/lib/db/scope';
import type { Viewer } from '@/lib/domain/access';
import { type CalendarDate, todayInVietnam } from '@/lib/domain/calendar-date';
import { doubtsOf } from '@/lib/domain/document-doubts';
import { reportDueOn } from '@/lib/domain/due-day';
import { calendarOfPeriod, isPeriod } from '@/lib/domain/period';
import { isRefusal, kindOfRefusal, type Refusal } from '@/lib/domain/refusal';
import { drawingsOf } from '@/lib/export/official/pictures';
import { standardFormat } from '@/lib/export/official/standard-format';
import { parseDate } from '@/lib/text/dates';
import { messageOf } from '@/lib/text/official/message';
import { progressDocument } from '@/lib/text/official/progress-document';
import { refusalSentence } from '@/lib/text/words/refusals';

export type ProgressExportProps = { viewer: Viewer; values: Partial<Record<string, string>> };

/** The progress report as a document: previewed, with what is doubtful about it, and as files. */
export async function ProgressExport({ viewer, values }: ProgressExportProps) {
  const today = todayInVietnam(new Date());
  const period = values.period !== undefined && isPeriod(values.period) ? values.period : undefined;
  const view = await viewOf(viewer, { unit: values.unit, period }, today);
  if (isRefusal(view)) notFound();
  const { unit } = view;
  const { typed, date } = typedIn(values);
  const asked = {
    unit: unit.code,
    period: view.period,
    number: typed.number,
    place: typed.place,
    signer: typed.signer,
  };
  const paper = await askedPaper(viewer, { ...given(asked), date }, today);
  const issued = await issuedPapers(viewer, unit.code);
  const found = await formatFor(viewer, unit.code, standardFormat);
  if (isRefusal(paper)) return refusedPaper(paper, { view, typed, locale: viewer.locale });
  if (isRefusal(issued) || isRefusal(found)) notFound();
  const { report, format, issue } = paper;
  const calendar = calendarOfPeriod(view.standards.calendars, view.period);
  const dueOn = reportDueOn(unit.path, view.period, calendar, await dueDates(viewer));
  return (
    <ProgressScreen
      fields={{
        unit: unit.code,
        period: view.period,
        typed,
        usualPlace: report.unit.place ?? '',
        trail: [...view.trail, unit],
        units: view.children,
        periods: view.periods,
      }}
      asked={{ ...asked, date: date ?? '' }}
      doubts={doubtsOf(report, await unsettledUnits(viewer, unit, view.period), { today, dueOn })}
      paper={{
        document: progressDocument(report, format, issue),
        format,
        charts: drawingsOf(report),
        nonce: await nonceOfPage(),
      }}
      format={{ ofUnit: found.from?.unit.name ?? null, mayChange: inScope(viewer, 'manage-format', unit) }}
      message={messageOf(report, null)}
      issued={issued}
      locale={viewer.locale}
    />
  );
}

/** A unit and period of which no paper can be: why, and the fields to choose others. What is not his to see is not there. */
function refusedPaper(
  refusal: Refusal,
  { view, typed, locale }: { view: View; typed: Typed; locale: Viewer['locale'] },
) {
  if (kindOfRefusal[refusal.refusal] !== 'bad-input') notFound();
  const { unit, period, trail, children: units, periods } = view;
  return (
    <ProgressRefused
      fields={{ unit: unit.code, period, typed, usualPlace: '', trail: [...trail, unit], units, periods }}
      sentence={refusalSentence(refusal, locale)}
      locale={locale}
    />
  );
}

/** What somebody typed in the address; a date as browsers send it or as people write it. */
function typedIn(values: ProgressExportProps['values']): { typed: Typed; date: CalendarDate | undefined } {
  const text = (name: string, longest: number) => (values[name] ?? '').trim().slice(0, longest);
  const typedDate = text('date', 20);
  const parsed = typedDate === '' ? undefined : parseDate(typedDate);
  const date = isRefusal(parsed) ? undefined : parsed;
  const typed = {
    number: text('number', 20),
    date: date ?? typedDate,
    place: text('place', 80),
    signer: text('signer', 80),
    isDateWrong: isRefusal(parsed),
  };
  return { typed, date };
}

/** What was left empty was not given. */
const given = <T extends Record<string, string>>(fields: T): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')) as Partial<T>;
