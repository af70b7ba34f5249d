import { useEffect, useState } from 'react';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { ReportFigures } from '@/lib/domain/figures';
import { fetchRegister } from './sending';

/** What the unit's register says on a day; null where it keeps none. */
export type RegisterOnDay = { readonly asOf: CalendarDate; readonly figures: ReportFigures | null };

/**
 * The register's figures for the day that the form says. The page brings those of the day that it opened with; for another they are
 * asked for, and until they come nothing is said of the register.
 */
export function useRegister(reportId: number, asOf: CalendarDate, opened: RegisterOnDay): RegisterOnDay {
  const [known, setKnown] = useState(opened);
  useEffect(() => {
    if (known.asOf === asOf) return;
    let isWanted = true;
    void fetchRegister(reportId, asOf).then((said) => {
      if (isWanted && said !== null) setKnown(said);
    });
    return () => {
      isWanted = false;
    };
  }, [reportId, asOf, known.asOf]);
  return known.asOf === asOf ? known : { asOf, figures: null };
}
