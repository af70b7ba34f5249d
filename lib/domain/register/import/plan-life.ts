/** Whether an enterprise works, and where it stands. */

import type { CalendarDate } from '@/lib/domain/calendar-date';
import { type EnterpriseStatus, type Fact, factsOf, lastOn } from '@/lib/domain/register/fact';
import { isWithin } from '@/lib/domain/unit';
import { earliest, factAbout, replacedBy } from './fact-draft';
import { zoneKey } from './names';
import type { RowInput, Step } from './row-plan';

/** The first day of a new enterprise: the one that the list gives, and no later than whatever it dates there. */
export function beginningOf({ claims, asOf }: Pick<RowInput, 'claims' | 'asOf'>): CalendarDate {
  const { operatingSince, status, organisation, union, lastAdmissionOn } = claims;
  return earliest(
    operatingSince ?? asOf,
    status?.on ?? null,
    organisation?.exists ? organisation.foundedOn : null,
    union?.exists ? union.foundedOn : null,
    lastAdmissionOn,
  );
}

/** A new enterprise works from its beginning on, unless the list says what came after. */
export function planNewLife(input: RowInput, fold: (text: string) => string): Step {
  const { claims, asOf, unit } = input;
  const begun = beginningOf(input);
  const status = claims.status?.status ?? 'operating';
  const on = status === 'operating' ? begun : (claims.status?.on ?? asOf);
  const isDated = claims.operatingSince !== null;
  const operated =
    begun < on ? [factAbout(input, begun, { kind: 'status', status: 'operating' }, { isDated })] : [];
  const zone = claims.zone !== null && zoneKey(fold(claims.zone)) !== null ? claims.zone : null;
  return {
    changes: [
      { what: 'enterprise', from: null, to: claims.name, on: begun },
      { what: 'place', from: null, to: unit.id, on: null },
      ...(zone === null ? [] : [{ what: 'zone', from: null, to: zone, on: null } as const]),
    ],
    facts: [
      ...operated,
      factAbout(input, on, { kind: 'status', status }, { isDated: isDated || claims.status?.on !== null }),
      factAbout(input, begun, { kind: 'place', unitId: unit.id, zone }, { isDated }),
    ],
  };
}

/** A known enterprise takes another status when the list says one. */
export function planStatus(input: RowInput, facts: readonly Fact[]): Step {
  const { claims, asOf, row } = input;
  const steps = factsOf(facts, 'status');
  const current = lastOn(steps, asOf);
  const said = claims.status?.status ?? (current ? null : 'operating');
  if (said === null) {
    if (current?.status !== 'closed') return {};
    const detail = { on: current.on };
    return { problems: [{ kind: 'closed-in-register', row, field: 'status', value: '', detail }] };
  }
  if (said === current?.status) return {};
  const given = claims.status?.on ?? (said === 'operating' ? claims.operatingSince : null);
  const on = given !== null && current && current.on < given && given <= asOf ? given : asOf;
  return {
    changes: [{ what: 'status', from: current?.status ?? null, to: said satisfies EnterpriseStatus, on }],
    facts: [factAbout(input, on, { kind: 'status', status: said }, { isDated: on === given })],
    replaces: replacedBy(steps, on, ({ status }) => status === said),
  };
}

/** A known enterprise moves when the list names another place; one within the place named stays where it is. */
export function planPlace(input: RowInput, facts: readonly Fact[], fold: (text: string) => string): Step {
  const { claims, asOf, unit, pathOf } = input;
  const steps = factsOf(facts, 'place');
  const current = lastOn(steps, asOf);
  const stays = current !== undefined && isWithin(pathOf(current.unitId), unit.path);
  const unitId = stays ? current.unitId : unit.id;
  const zone = zoneAfter(claims.zone, current?.zone ?? null, fold);
  const changes = [
    ...(stays ? [] : [{ what: 'place', from: current?.unitId ?? null, to: unitId, on: asOf } as const]),
    ...(zone === (current?.zone ?? null)
      ? []
      : [{ what: 'zone', from: current?.zone ?? null, to: zone, on: asOf } as const]),
  ];
  if (changes.length === 0) return {};
  return {
    changes,
    facts: [factAbout(input, asOf, { kind: 'place', unitId, zone })],
    replaces: replacedBy(steps, asOf, (next) => next.unitId === unitId && next.zone === zone),
  };
}

/** Two spellings of one zone are no difference. */
function zoneAfter(
  said: string | null,
  current: string | null,
  fold: (text: string) => string,
): string | null {
  if (said === null) return current;
  const key = zoneKey(fold(said));
  if (key === null) return null;
  return current !== null && zoneKey(fold(current)) === key ? current : said;
}
