/**
 * Whether proposed and withdrawn facts can be: pure checks of the whole history that would come about (DESIGN §4).
 * A refusal names the other fact: what it says and from which day.
 */

import type { CalendarDate } from '@/lib/domain/calendar-date';
import { type Refusal, type RefusalCode, refuse } from '@/lib/domain/refusal';
import type { Affected, FactChange } from './consequences';
import { problemsOfEnterprise } from './enterprise-check';
import type { Fact } from './fact';
import type { FactIndex } from './fact-index';
import { nameOfFact } from './fact-name';
import type { FactProblem } from './fact-problem';
import { problemsOfOrganisation } from './organisation-check';
import type { YearOn } from './reporting-year';

/**
 * Why a change of the facts cannot be; null when it can. `proposed` are its new facts, in the order in which they were
 * sent: the refusal's path tells which of them is meant. What was already impossible before is not held against it.
 */
export function checkFacts(
  change: FactChange,
  affected: Affected,
  proposed: readonly Fact[],
  today: CalendarDate,
  yearOn: YearOn,
): Refusal | null {
  const future = proposed.find((fact) => isInFuture(fact, today, yearOn));
  if (future) return refuse('fact-in-future', { path: pathOf(future, proposed), detail: { date: today } });
  const found = problemsIn(change.after, affected);
  if (found.length === 0) return null;
  const known = new Set(problemsIn(change.before, affected).map(keyOf));
  const fresh = found.filter((each) => !known.has(keyOf(each)));
  const own = fresh.find(({ about }) => proposed.includes(about)) ?? fresh[0];
  return own ? refusalOf(own, proposed) : null;
}

/** Every problem of the things that a change reaches. */
export function problemsIn(index: FactIndex, { enterprises, organisations }: Affected): FactProblem[] {
  return [
    ...[...enterprises].flatMap((id) => problemsOfEnterprise(index, id)),
    ...[...organisations].flatMap((id) => problemsOfOrganisation(index, id)),
  ];
}

function isInFuture(fact: Fact, today: CalendarDate, yearOn: YearOn): boolean {
  if (fact.on > today) return true;
  return fact.kind === 'exemption' && fact.year > yearOn(today).year;
}

const keyOf = ({ code, about, other }: FactProblem): string => `${code} ${about.id} ${other?.id}`;

/** A proposed fact that cannot be is refused by name; one that makes a recorded fact impossible, by that fact. */
function refusalOf({ code, about, other }: FactProblem, proposed: readonly Fact[]): Refusal {
  if (proposed.includes(about)) {
    return refuse(code, { path: pathOf(about, proposed), ...(other ? { detail: detailOf(other) } : {}) });
  }
  const cause = other && proposed.includes(other) ? { path: pathOf(other, proposed) } : {};
  return refuse('fact-contradicts' satisfies RefusalCode, { ...cause, detail: detailOf(about) });
}

const pathOf = (fact: Fact, proposed: readonly Fact[]): string => `facts.${proposed.indexOf(fact)}.on`;

const detailOf = (fact: Fact) => ({ fact: nameOfFact(fact), date: fact.on });
