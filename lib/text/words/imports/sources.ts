import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { Sources } from '@/lib/domain/register/import/row-plan';
import { formatDate } from '@/lib/text/dates';

/** What facts read in a list say of where they were read. Kept with the facts, so always in Vietnamese. */
export function sourcesOfList(fileName: string, asOf: CalendarDate): Sources {
  const list = `Danh sách “${fileName}”`;
  return { dated: list, asOf: `${list}: có đến ngày ${formatDate(asOf, 'vi')}` };
}

/** Why a fact is withdrawn that a list says more about. */
export const replacedByList = (fileName: string): string => `Thay theo danh sách “${fileName}”`;
