/** Facts of two enterprises and two organisations, each said in a word, for tests of the rules. */

import type { Fact, FactValue } from '@/lib/domain/register/fact';

const E = 1;
export const F = 2;
export const O = 11;
export const P = 12;

let last = 0;

/** A fact about an enterprise, an organisation, or both. */
function a(on: string, value: FactValue, about: { enterprise?: number; organisation?: number }): Fact {
  last += 1;
  const subject = { enterpriseId: about.enterprise ?? null, organisationId: about.organisation ?? null };
  return {
    ...value,
    ...subject,
    on,
    id: last,
    source: '',
    recordedAt: '',
    recordedBy: '',
    withdrawnAt: null,
  };
}

export const status = (on: string, said: 'operating' | 'suspended' | 'closed', enterprise = E) =>
  a(on, { kind: 'status', status: said }, { enterprise });
export const place = (on: string, unitId = 1, enterprise = E) =>
  a(on, { kind: 'place', unitId, zone: null }, { enterprise });
export const union = (on: string, present: boolean) => a(on, { kind: 'union', present }, { enterprise: E });
export const workers = (on: string) =>
  a(
    on,
    {
      kind: 'headcount',
      workers: 9,
      fullMembers: null,
      probationaryMembers: null,
      organisationMembers: null,
    },
    { enterprise: E },
  );
export const step = (
  on: string,
  organisationKind: 'grassroots-committee' | 'grassroots-cell' | 'dependent-cell' | 'joint-cell' | null,
  { organisation = O, committeeId = null as number | null, affiliationId = 1 } = {},
) => a(on, { kind: 'organisation', organisationKind, affiliationId, committeeId }, { organisation });
export const cover = (on: string, { present = true, host = true, organisation = O, enterprise = E } = {}) =>
  a(on, { kind: 'coverage', present, host }, { organisation, enterprise });
export const admit = (on: string, organisation = O) =>
  a(on, { kind: 'admission', count: 1 }, { organisation });
export const exempt = (on: string, year: number) => a(on, { kind: 'exemption', year }, { organisation: O });
