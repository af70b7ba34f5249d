/** How formulas name cells, and how spreadsheets count days. */

import { type CalendarDate, daysBetween } from '@/lib/domain/calendar-date';

/** The letters of a column, from 1: A, …, Z, AA. */
export function columnLetter(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest === 0 ? '' : columnLetter(rest)) + String.fromCharCode(65 + ((column - 1) % 26));
}

/** A sheet's name as formulas write it. */
export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** A day as spreadsheets count days. */
export const serialOf = (day: CalendarDate): number => daysBetween('1899-12-30', day);
