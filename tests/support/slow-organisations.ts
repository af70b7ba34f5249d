/** The fourth goal counted by hand: see slow-count.ts. */

import type { SlowFact, SlowRegister, SlowRow, SlowRule } from './slow-count';
import { coverageOf, newest, ownCommittee, stepOf } from './slow-facts';

/** Every organisation that exists on a day, and how the rule of the fourth goal counts it. */
export function slowOrganisations(
  register: SlowRegister,
  facts: SlowFact[],
  rule: SlowRule,
  day: string,
): SlowRow[] {
  const rows: SlowRow[] = [];
  const year = yearOf(register, day);
  for (const { id } of register.organisations) {
    const step = stepOf(facts, id, day);
    if (step === null || step.organisationKind === null) continue;
    const withCommittee = rule.dependentCells === 'with-committee';
    let counted: SlowRow['counted'] = 'denominator';
    for (const fact of facts) {
      if (fact.kind !== 'admission' || fact.on < year.first || fact.on > day) continue;
      if (fact.organisationId === id) counted = 'numerator';
      if (!withCommittee || fact.organisationId === null) continue;
      if (ownCommittee(register, facts, fact.organisationId, fact.on) === id) counted = 'numerator';
    }
    const isExempt = facts.some(
      (fact) => fact.kind === 'exemption' && fact.organisationId === id && fact.year === year.number,
    );
    if (rule.nobodyToAdmit === 'exempt' && isExempt) counted = 'left-out';
    if (rule.foundedDuringYear === 'left-out' && foundedOn(facts, id, day) >= year.first)
      counted = 'left-out';
    if (withCommittee && ownCommittee(register, facts, id, day) !== null) counted = 'left-out';
    const location = slowLocation(register, facts, id, day);
    const unit = rule.place === 'location' ? (location ?? step.unitId) : (step.unitId ?? location);
    if (unit !== null) rows.push({ id, counted, unit });
  }
  return rows;
}

/** The first day of the life that an organisation has on a day. */
function foundedOn(facts: SlowFact[], id: number, day: string): string {
  const steps = facts
    .filter((fact) => fact.kind === 'organisation' && fact.organisationId === id && fact.on <= day)
    .sort((one, other) => (one.on === other.on ? one.id - other.id : one.on < other.on ? -1 : 1));
  let founded = '';
  for (const step of steps) {
    if (step.organisationKind === null) founded = '';
    else if (founded === '') founded = step.on;
  }
  return founded;
}

/** Where the enterprise that it covers stands: the host, else the one recorded first. */
function slowLocation(register: SlowRegister, facts: SlowFact[], id: number, day: string): number | null {
  let at: number | null = null;
  let isHost = false;
  let found = false;
  for (const enterprise of [...register.enterprises].sort((one, other) => one.id - other.id)) {
    const coverage = coverageOf(facts, id, enterprise.id, day);
    if (coverage === null || (found && !(coverage.host && !isHost))) continue;
    found = true;
    isHost = coverage.host === true;
    const places = facts.filter((fact) => fact.kind === 'place' && fact.enterpriseId === enterprise.id);
    at = newest(places, day)?.unitId ?? null;
  }
  return at;
}

/** A year bears the number of the calendar year in which it ends. */
function yearOf({ yearStartsInMonth }: SlowRegister, day: string): { number: number; first: string } {
  const year = Number(day.slice(0, 4));
  const month = String(yearStartsInMonth).padStart(2, '0');
  if (yearStartsInMonth === 1) return { number: year, first: `${year}-01-01` };
  const thisYear = `${year}-${month}-01`;
  return day >= thisYear
    ? { number: year + 1, first: thisYear }
    : { number: year, first: `${year - 1}-${month}-01` };
}
