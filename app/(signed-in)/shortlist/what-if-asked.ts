import { type CalendarDate, isCalendarDate } from '@/lib/domain/calendar-date';
import type { Plan } from '@/lib/domain/plan';
import { enterpriseKinds } from '@/lib/domain/plan-search';
import type { PlannedFounding } from '@/lib/domain/planned-foundings';
import { isRefusal } from '@/lib/domain/refusal';
import type { Locale } from '@/lib/text/locale';
import { parseCount } from '@/lib/text/numbers';

/** As many steps as the form has rows. */
const steps = [1, 2, 3, 4] as const;

/** One row of the form, as it was typed. */
export type AskedStep = { readonly kind: string; readonly count: string; readonly on: string };

/** The rows of the form as the address says them, and what of them can be reckoned with: a kind, a number, a day to come. */
export function whatIfAsked(
  values: Partial<Record<string, string>>,
  today: CalendarDate,
  locale: Locale,
): { rows: AskedStep[]; planned: PlannedFounding[] } {
  const rows = steps.map((step) => ({
    kind: values[`kind${step}`] ?? '',
    count: values[`count${step}`] ?? '',
    on: values[`on${step}`] ?? '',
  }));
  return { rows, planned: rows.flatMap((row) => plannedIn(row, today, locale)) };
}

function plannedIn({ kind, count, on }: AskedStep, today: CalendarDate, locale: Locale): PlannedFounding[] {
  const named = /^[1-9]$/.test(kind) ? enterpriseKinds[Number(kind) - 1] : undefined;
  const number = parseCount(count, locale);
  if (named === undefined || isRefusal(number) || number === 0) return [];
  return isCalendarDate(on) && on >= today ? [{ ...named, count: number, on }] : [];
}

/** The rows as parameters of an address. */
export function queryOf(unit: string, rows: readonly AskedStep[]): string {
  const query = new URLSearchParams({ unit });
  for (const [index, row] of rows.entries()) {
    for (const [name, value] of Object.entries(row))
      if (value !== '') query.set(`${name}${index + 1}`, value);
  }
  return query.toString();
}

/** The rows of a form that nobody has filled in: those of the smallest plan, by the day on which the goals are due. */
export function rowsOfPlan({ foundings }: Plan, dueOn: CalendarDate): AskedStep[] {
  const ofKind = enterpriseKinds.map((kind, index) => {
    const same = foundings.filter((each) => each.members === kind.members && each.hasUnion === kind.hasUnion);
    return { kind: String(index + 1), count: same.reduce((sum, { founded }) => sum + founded, 0) };
  });
  const needed = ofKind
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => ({ kind, count: String(count), on: dueOn }));
  return steps.map((_, index) => needed[index] ?? { kind: '', count: '', on: '' });
}
