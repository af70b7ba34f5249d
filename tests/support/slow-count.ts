import { coverageOf, newest, stepOf } from './slow-facts';
import { slowOrganisations } from './slow-organisations';

/**
 * The register counted as a person would count it by hand: plain loops over facts, for one day, from DESIGN §3 and the
 * decisions in the issue. It shares no code with the product on purpose; it is slow on purpose too.
 */

/** A row of "Fact". */
export interface SlowFact {
  id: number;
  kind: string;
  on: string;
  enterpriseId: number | null;
  organisationId: number | null;
  status: string | null;
  unitId: number | null;
  zone: string | null;
  present: boolean | null;
  host: boolean | null;
  workers: number | null;
  fullMembers: number | null;
  organisationKind: string | null;
  committeeId: number | null;
  count: number | null;
  year: number | null;
  recordedAt: string;
  withdrawnAt: string | null;
}

export interface SlowRegister {
  facts: SlowFact[];
  enterprises: { id: number; taxCode: string | null; ownership: string | null }[];
  organisations: { id: number }[];
  /** Unit to the unit above it. */
  above: Map<number, number | null>;
  /** The month in which the reporting year begins. */
  yearStartsInMonth: number;
}

export interface SlowRule {
  goal: string;
  base: { kind: string; workers?: number };
  ownership: 'all' | string[];
  branches: string;
  suspended: string;
  jointCells: string;
  dependentCells: string;
  foundedDuringYear: string;
  nobodyToAdmit: string;
  place: string;
}

export interface SlowRow {
  id: number;
  counted: 'numerator' | 'denominator' | 'left-out';
  /** Where it counts. */
  unit: number;
}

/** The facts that were known at the end of a day: recorded by then and not yet withdrawn. */
export function knownBy(facts: SlowFact[], day: string | null): SlowFact[] {
  const known: SlowFact[] = [];
  for (const fact of facts) {
    if (day === null) {
      if (fact.withdrawnAt === null) known.push(fact);
      continue;
    }
    const end = Date.parse(`${day}T23:59:59.999+07:00`);
    if (Date.parse(fact.recordedAt) > end) continue;
    if (fact.withdrawnAt !== null && Date.parse(fact.withdrawnAt) <= end) continue;
    known.push(fact);
  }
  return known;
}

/** Every enterprise or organisation that the rule looks at on a day, wherever it is. */
export function slowRows(register: SlowRegister, facts: SlowFact[], rule: SlowRule, day: string): SlowRow[] {
  return rule.goal === 'admission'
    ? slowOrganisations(register, facts, rule, day)
    : slowEnterprises(register, facts, rule, day);
}

/** Whether a unit is another or somewhere below it. */
export function slowWithin({ above }: SlowRegister, unit: number, top: number): boolean {
  for (let at: number | null = unit; at !== null; at = above.get(at) ?? null) {
    if (at === top) return true;
  }
  return false;
}

/** The figure of a unit on a day, as known at the end of another. */
export function slowFigure(
  register: SlowRegister,
  rule: SlowRule,
  { unit, day, knownAt = null }: { unit: number; day: string; knownAt?: string | null },
) {
  const rows = slowRows(register, knownBy(register.facts, knownAt), rule, day).filter((row) =>
    slowWithin(register, row.unit, unit),
  );
  let numerator = 0;
  let denominator = 0;
  for (const row of rows) {
    if (row.counted === 'left-out') continue;
    denominator += 1;
    if (row.counted === 'numerator') numerator += 1;
  }
  return { numerator, denominator, rows };
}

function lastKnown(facts: SlowFact[], field: 'workers' | 'fullMembers', day: string): number | null {
  return (
    newest(
      facts.filter((fact) => fact.kind === 'headcount' && fact[field] !== null),
      day,
    )?.[field] ?? null
  );
}

function slowEnterprises(register: SlowRegister, facts: SlowFact[], rule: SlowRule, day: string): SlowRow[] {
  const rows: SlowRow[] = [];
  for (const enterprise of register.enterprises) {
    const own = facts.filter((fact) => fact.enterpriseId === enterprise.id);
    const status = newest(
      own.filter(({ kind }) => kind === 'status'),
      day,
    )?.status;
    const place = newest(
      own.filter(({ kind }) => kind === 'place'),
      day,
    );
    if (!status || place?.unitId == null) continue;
    const union =
      newest(
        own.filter(({ kind }) => kind === 'union'),
        day,
      )?.present === true;
    const workers = lastKnown(own, 'workers', day);
    const members = lastKnown(own, 'fullMembers', day);

    let isIn = status === 'operating' || (status === 'suspended' && rule.suspended === 'counted');
    if (enterprise.taxCode !== null && enterprise.taxCode.length === 14 && rule.branches === 'left-out')
      isIn = false;
    if (rule.ownership !== 'all') {
      if (enterprise.ownership === null || rule.ownership.indexOf(enterprise.ownership) < 0) isIn = false;
    }
    const least = rule.base.workers ?? 0;
    const isBig = workers !== null && workers >= least;
    if (rule.base.kind === 'zones' && place.zone === null) isIn = false;
    if (rule.base.kind === 'workers-at-least' && !isBig) isIn = false;
    if (rule.base.kind === 'zones-or-workers-at-least' && place.zone === null && !isBig) isIn = false;
    if (rule.goal === 'formation' && (members === null || members < 3)) isIn = false;
    if (rule.goal === 'union-backed' && !union) isIn = false;

    const organisation = slowHeld(register, facts, enterprise.id, day);
    const has =
      organisation.how === 'own' ||
      (organisation.how === 'host' && rule.jointCells !== 'none') ||
      (organisation.how === 'guest' && rule.jointCells === 'all');
    rows.push({
      id: enterprise.id,
      counted: !isIn ? 'left-out' : has ? 'numerator' : 'denominator',
      unit: rule.place === 'location' ? place.unitId : (organisation.affiliation ?? place.unitId),
    });
  }
  return rows;
}

const ranks = ['grassroots-committee', 'grassroots-cell', 'dependent-cell', 'joint-cell'];

/** Its own organisation before a joint one, the highest first, as host before as guest, then the one recorded first. */
function slowHeld(register: SlowRegister, facts: SlowFact[], enterprise: number, day: string) {
  let best: { score: number; how: string; affiliation: number | null } | null = null;
  for (const { id } of register.organisations) {
    const coverage = coverageOf(facts, id, enterprise, day);
    const step = stepOf(facts, id, day);
    if (coverage === null || step === null || step.organisationKind === null) continue;
    const rank = ranks.indexOf(step.organisationKind);
    const score = rank * 2 + (coverage.host ? 0 : 1);
    const how = step.organisationKind !== 'joint-cell' ? 'own' : coverage.host ? 'host' : 'guest';
    if (best === null || score < best.score) best = { score, how, affiliation: step.unitId };
  }
  return best ?? { how: 'none', affiliation: null };
}
