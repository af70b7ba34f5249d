/** The Party organisation of an enterprise, its admissions and its exemption. */

import { addDays } from '@/lib/domain/calendar-date';
import { type Fact, factsOf, type OrganisationKind } from '@/lib/domain/register/fact';
import { earliest, enterpriseIdOf, factAbout, later, newId, replacedBy } from './fact-draft';
import { admittedIn, type Held, heldAfter, heldOn } from './held-organisation';
import { beginningOf } from './plan-life';
import type { RowInput, Step } from './row-plan';

/** What a row's organisation comes to: its id, and whether the row founds it. */
export type PlannedOrganisation = Step & {
  readonly organisationId: number | null;
  readonly founds: { readonly name: string } | null;
};

const nothing: PlannedOrganisation = { organisationId: null, founds: null };

/** An organisation that exists on the list's day, or one that the list denies. */
export function planOrganisation(input: RowInput, facts: readonly Fact[]): PlannedOrganisation {
  const { claims, asOf, row, known, choice } = input;
  const held = known ? heldOn(facts, known.id, asOf) : null;
  const stays = { ...nothing, organisationId: held?.id ?? null };
  if (!claims.organisation) return stays;
  if (claims.organisation.exists) return held ? planKind(input, facts, held) : planFounding(input, facts);
  if (!held) return nothing;
  if (choice.end?.includes('organisation')) return planEnd(input, facts, held);
  const problem = { kind: 'organisation-not-in-list', row, field: 'organisation', value: '' } as const;
  return { ...stays, problems: [problem] };
}

function planFounding(input: RowInput, facts: readonly Fact[]): PlannedOrganisation {
  const { claims, asOf, row, known } = input;
  const laterDay = known ? heldAfter(facts, known.id, asOf) : null;
  if (laterDay) {
    const detail = { on: laterDay };
    return {
      ...nothing,
      problems: [{ kind: 'organisation-later', row, field: 'organisation', value: '', detail }],
    };
  }
  const kind: OrganisationKind = claims.organisation?.kind ?? 'grassroots-cell';
  const given = claims.organisation?.foundedOn ?? null;
  const on = given !== null && given < asOf ? given : asOf;
  const joins = kind === 'joint-cell' ? input.jointCell : null;
  const organisationId = joins ?? newId(row);
  const coveredOn = joins ? asOf : later(on, firstDayOf(input, facts));
  const about = { organisationId, isDated: on === given };
  const value = {
    kind: 'organisation',
    organisationKind: kind,
    affiliationId: input.unit.id,
    committeeId: null,
  } as const;
  return {
    organisationId,
    founds: joins ? null : { name: claims.organisation?.name ?? `${named[kind]} ${claims.name}` },
    changes: [{ what: 'organisation', from: null, to: kind, on: coveredOn }],
    facts: [
      ...(joins ? [] : [factAbout(input, on, value, about)]),
      factAbout(input, coveredOn, { kind: 'coverage', present: true, host: joins === null }, about),
    ],
    replaces: replacedBy(
      factsOf(facts, 'coverage').filter(
        (fact) => fact.organisationId === organisationId && fact.enterpriseId === enterpriseIdOf(input),
      ),
      coveredOn,
    ),
  };
}

/** What an organisation without a name of its own is called, in front of its enterprise's name. */
const named: Record<OrganisationKind, string> = {
  'grassroots-committee': 'Đảng bộ',
  'grassroots-cell': 'Chi bộ',
  'dependent-cell': 'Chi bộ',
  'joint-cell': 'Chi bộ ghép',
};

/** The first day on which the register, or this row, knows the enterprise. */
function firstDayOf(input: RowInput, facts: readonly Fact[]) {
  const [first] = factsOf(facts, 'status');
  return first ? earliest(input.asOf, first.on) : beginningOf(input);
}

/** An organisation that is said to be of another kind. What turns a joint cell into one of its own is for a person to record. */
function planKind(input: RowInput, facts: readonly Fact[], held: Held): PlannedOrganisation {
  const { claims, asOf, row } = input;
  const stays = { ...nothing, organisationId: held.id };
  const kind = claims.organisation?.kind ?? held.kind;
  if (kind === held.kind) return stays;
  if (kind === 'joint-cell' || held.kind === 'joint-cell') {
    const about = {
      row,
      field: 'organisationKind',
      value: kind,
      detail: { from: held.kind, to: kind },
    } as const;
    return { ...stays, problems: [{ kind: 'organisation-kind-differs', ...about }] };
  }
  const { affiliationId } = held.step;
  const committeeId = kind === 'dependent-cell' ? held.step.committeeId : null;
  const value = { kind: 'organisation', organisationKind: kind, affiliationId, committeeId } as const;
  return {
    ...stays,
    changes: [{ what: 'organisationKind', from: held.kind, to: kind, on: asOf }],
    facts: [factAbout(input, asOf, value, { organisationId: held.id })],
    replaces: replacedBy(stepsOf(facts, held), asOf),
  };
}

const stepsOf = (facts: readonly Fact[], { id }: Held) =>
  factsOf(facts, 'organisation').filter(({ organisationId }) => organisationId === id);

/** A joint cell goes on without the enterprise; an organisation of its own is dissolved. */
function planEnd(input: RowInput, facts: readonly Fact[], held: Held): PlannedOrganisation {
  const { asOf } = input;
  const isJoint = held.kind === 'joint-cell';
  const dissolved = {
    kind: 'organisation',
    organisationKind: null,
    affiliationId: null,
    committeeId: null,
  } as const;
  const left = { kind: 'coverage', present: false, host: held.coverage.host } as const;
  return {
    ...nothing,
    changes: [{ what: 'organisation', from: held.kind, to: null, on: asOf }],
    facts: [factAbout(input, asOf, isJoint ? left : dissolved, { organisationId: held.id })],
    replaces: isJoint ? replacedBy([held.coverage], asOf) : replacedBy(stepsOf(facts, held), asOf),
  };
}

/** Admissions of the reporting year: what the list counts beyond the register is added, as of the list's day. */
export function planAdmissions(input: RowInput, facts: readonly Fact[], organisationId: number | null): Step {
  const { claims, asOf, year, row } = input;
  const count =
    claims.admissions ?? (claims.lastAdmissionOn !== null && claims.lastAdmissionOn >= year.from ? 1 : 0);
  if (claims.admissions === null && count === 0) return {};
  if (organisationId === null) {
    const value = String(count);
    return count === 0
      ? {}
      : { problems: [{ kind: 'organisation-needed', row, field: 'admissions', value }] };
  }
  const recorded = admittedIn(facts, organisationId, year.from, addDays(asOf, 1));
  const from = recorded.reduce((sum, fact) => sum + fact.count, 0);
  if (count < from && claims.admissions !== null) {
    const detail = { list: count, register: from };
    return {
      problems: [{ kind: 'fewer-admissions', row, field: 'admissions', value: String(count), detail }],
    };
  }
  if (count <= from) return {};
  const last = recorded.at(-1)?.on ?? year.from;
  const given = claims.lastAdmissionOn;
  const on = given !== null && given > last && given <= asOf ? given : asOf;
  const sameDay = recorded.filter((fact) => fact.on === on && fact.organisationId === organisationId);
  const added = count - from + sameDay.reduce((sum, fact) => sum + fact.count, 0);
  return {
    changes: [{ what: 'admissions', from, to: count, on }],
    facts: [
      factAbout(input, on, { kind: 'admission', count: added }, { organisationId, isDated: on === given }),
    ],
    replaces: sameDay.map(({ id }) => id),
  };
}

/** Nobody left to admit in the list's reporting year. */
export function planExemption(input: RowInput, facts: readonly Fact[], organisationId: number | null): Step {
  const { claims, asOf, year, row } = input;
  if (claims.exempt === null) return {};
  const field = 'exempt';
  if (organisationId === null) {
    return claims.exempt ? { problems: [{ kind: 'organisation-needed', row, field, value: '' }] } : {};
  }
  const isExempt = factsOf(facts, 'exemption').some(
    (fact) => fact.organisationId === organisationId && fact.year === year.year,
  );
  if (isExempt === claims.exempt) return {};
  if (isExempt) return { problems: [{ kind: 'exemption-not-in-list', row, field, value: '' }] };
  return {
    changes: [{ what: 'exempt', from: false, to: true, on: asOf }],
    facts: [factAbout(input, asOf, { kind: 'exemption', year: year.year }, { organisationId })],
  };
}
