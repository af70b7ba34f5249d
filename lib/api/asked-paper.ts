import { formatFor } from '@/lib/db/document-formats';
import { officialReportOf } from '@/lib/db/documents/official-report';
import type { Viewer } from '@/lib/domain/access';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { IssuedSnapshot } from '@/lib/domain/issued-document';
import type { Period } from '@/lib/domain/period';
import { isRefusal, type Refusal } from '@/lib/domain/refusal';
import { standardFormat } from '@/lib/export/official/standard-format';

/** Which paper somebody asks for; what is not given is left to be written by hand, the place to the unit's own. */
export type AskedPaper = {
  readonly unit?: string | undefined;
  readonly period?: Period | undefined;
  readonly number?: string | undefined;
  readonly date?: CalendarDate | undefined;
  readonly place?: string | undefined;
  readonly signer?: string | undefined;
};

/** All that the paper says, before it is issued: for the preview and for every file. */
export async function askedPaper(
  viewer: Viewer,
  { unit, period, number, date, place, signer }: AskedPaper,
  today: CalendarDate,
): Promise<IssuedSnapshot | Refusal> {
  const report = await officialReportOf(viewer, { unit, period }, today);
  if (isRefusal(report)) return report;
  const found = await formatFor(viewer, report.unit.code, standardFormat);
  if (isRefusal(found)) return found;
  const issue = {
    place: place ?? report.unit.place ?? '',
    date: date ?? null,
    number: number === undefined ? null : ordinalOf(number),
    signer: signer ?? null,
  };
  return { kind: 'progress', report, issue, format: found.format, origin: origin() };
}

/** Somebody may type all of "12-BC/ĐU", of which the format prints the rest. */
const ordinalOf = (typed: string): string => typed.split('-')[0]?.trim() ?? '';

/** Where this installation is found, which the QR code says. */
const origin = (): string => (process.env.NEXTAUTH_URL ?? '').replace(/\/$/, '');
