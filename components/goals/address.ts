import type { GoalCode } from '@/lib/domain/goal';
import type { Period } from '@/lib/domain/period';

/** What is looked at: it lives in the address, so that every view can be sent to a colleague. */
export type Place = { readonly unit: string; readonly period: Period };

/** The dashboard of a unit in a period; `sort` is the order of its table of units. */
export function dashboardAddress(place: Place, sort?: string): string {
  return `/?${query({ ...place, sort })}`;
}

/** The page of a goal. */
export function goalAddress(goal: GoalCode, place: Place): string {
  return `/goals/${goal}?${query(place)}`;
}

/** What the chart of a goal is drawn from, for the browser that draws it anew. */
export function chartModelAddress(goal: GoalCode, place: Place): string {
  return `/goals/${goal}/chart?${query(place)}`;
}

/** A chart as a file. */
export function chartFileAddress(goal: GoalCode, place: Place, format: 'png' | 'svg'): string {
  return `/api/v1/export?${query({ document: 'chart', goal, ...place, format })}`;
}

/** The figures of a goal as a file, from the beginning up to the period. */
export function figuresFileAddress(goal: GoalCode, { unit }: Place): string {
  return `/api/v1/export?${query({ document: 'figures', goal, unit, format: 'csv' })}`;
}

function query(parameters: Record<string, string | undefined>): string {
  const given = Object.entries(parameters).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return new URLSearchParams(given).toString();
}
