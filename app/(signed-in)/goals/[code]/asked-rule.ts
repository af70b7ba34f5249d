import { type CalendarDate, isCalendarDate } from '@/lib/domain/calendar-date';
import type { RuleBase, RuleChoices } from '@/lib/domain/counting';
import { type WhatIf, whatIfs } from '@/lib/text/words/register-pages';

/** How a figure is to be counted, as an address says it: by a recorded rule, by other choices, or as it is in force. */
export type AskedRule = {
  /** The value of the form's choice: empty, a rule's id, or the name of a supposition. */
  readonly choice: string;
  readonly workers: number;
  readonly wish: number | Partial<RuleChoices> | undefined;
};

const usualWorkers = 20;

/** Reads the parameters `rule` and `workers`; what cannot be read asks for the rule in force. */
export function askedRule({ rule = '', workers = '' }: Partial<Record<string, string>>): AskedRule {
  const least = /^\d{1,6}$/.test(workers) && Number(workers) > 0 ? Number(workers) : usualWorkers;
  const supposed = whatIfs.find((each) => each === rule);
  if (supposed !== undefined) return { choice: supposed, workers: least, wish: choicesOf[supposed](least) };
  if (/^[1-9]\d{0,8}$/.test(rule)) return { choice: rule, workers: least, wish: Number(rule) };
  return { choice: '', workers: least, wish: undefined };
}

/** A day of an address, or another when it says none or one that is yet to come. */
export function askedDay(
  value: string | undefined,
  otherwise: CalendarDate,
  today: CalendarDate,
): CalendarDate {
  return value !== undefined && isCalendarDate(value) && value <= today ? value : otherwise;
}

const based = (base: RuleBase): Partial<RuleChoices> => ({ base });

const choicesOf: Record<WhatIf, (workers: number) => Partial<RuleChoices>> = {
  'all-operating': () => based({ kind: 'all-operating' }),
  'workers-at-least': (workers) => based({ kind: 'workers-at-least', workers }),
  zones: () => based({ kind: 'zones' }),
  'zones-or-workers-at-least': (workers) => based({ kind: 'zones-or-workers-at-least', workers }),
  'with-branches': () => ({ branches: 'counted' }),
  'joint-cells': () => ({ jointCells: 'all' }),
  'each-cell': () => ({ dependentCells: 'each' }),
  'without-founded': () => ({ foundedDuringYear: 'left-out' }),
  'nobody-counted': () => ({ nobodyToAdmit: 'counted' }),
};
