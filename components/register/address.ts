import type { GoalCode } from '@/lib/domain/goal';

/** What an address may ask; what is not said is left out. */
export type Asked = Readonly<Record<string, string | number | undefined>>;

/** The rows behind a figure. */
export const countedAddress = (goal: GoalCode, asked: Asked): string =>
  `/goals/${goal}/counted?${query(asked)}`;

/** Why a figure moved. */
export const changeAddress = (goal: GoalCode, asked: Asked): string =>
  `/goals/${goal}/change?${query(asked)}`;

/** The shortlist of a unit. */
export const shortlistAddress = (asked: Asked): string => `/shortlist?${query(asked)}`;

/** Where the browser asks for the first rows of the shortlist for a goal. */
export const topOfShortlistAddress = (goal: GoalCode, unit: string): string =>
  `/goals/${goal}/shortlist?${query({ unit })}`;

/** Where the browser asks for the most pressing measures for a goal. */
export const topOfMeasuresAddress = (goal: GoalCode, unit: string): string =>
  `/goals/${goal}/measures?${query({ unit })}`;

function query(asked: Asked): string {
  const said = Object.entries(asked).filter(([, value]) => value !== undefined && value !== '');
  return new URLSearchParams(said.map(([name, value]) => [name, String(value)])).toString();
}
