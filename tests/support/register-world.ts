import { database } from '@/lib/db/client';
import { type ChangeOptions, changeRegister, recordFacts } from '@/lib/db/register/recording';
import type { Viewer } from '@/lib/domain/access';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { Fact, FactValue, OrganisationKind, ProposedFact } from '@/lib/domain/register/fact';
import { granted } from './report-world';

/** A fact about an enterprise. */
export const ofEnterprise = (enterpriseId: number, on: CalendarDate, value: FactValue): ProposedFact => ({
  ...value,
  on,
  enterpriseId,
  organisationId: null,
  source: '',
});

/** A fact about an organisation. */
export const ofOrganisation = (organisationId: number, on: CalendarDate, value: FactValue): ProposedFact => ({
  ...value,
  on,
  enterpriseId: null,
  organisationId,
  source: '',
});

/** That an organisation covers an enterprise from a day on, or no longer. */
export const covering = (
  organisationId: number,
  enterpriseId: number,
  on: CalendarDate,
  { present = true, host = true } = {},
): ProposedFact => ({ kind: 'coverage', present, host, on, enterpriseId, organisationId, source: '' });

/** The unit's id. */
export async function unitId(code: string): Promise<number> {
  return (await database().unit.findUniqueOrThrow({ where: { code } })).id;
}

let made = 0;

/** An operating enterprise at a unit; returns its id. */
export async function anEnterprise(
  keeper: Viewer,
  unit: string,
  { on = '2024-01-01', branch = false, options = {} as ChangeOptions, more = [] as FactValue[] } = {},
): Promise<number> {
  made += 1;
  const taxCode = `${String(4600000000 + made)}${branch ? '-001' : ''}`;
  const facts: FactValue[] = [
    { kind: 'status', status: 'operating' },
    { kind: 'place', unitId: await unitId(unit), zone: null },
    ...more,
  ];
  const changed = await changeRegister(
    keeper,
    {
      facts: facts.map((value) => ofEnterprise(-1, on, value)),
      newEnterprises: [{ id: -1, taxCode, name: `Doanh nghiệp ${made}`, ownership: null }],
    },
    { deed: 'register.enterprise-created', ...options },
  );
  return granted(changed).enterpriseIds[0] ?? 0;
}

/** An organisation covering an enterprise; returns its id. */
export async function anOrganisation(
  keeper: Viewer,
  enterpriseId: number,
  unit: string,
  {
    on = '2024-02-01',
    kind = 'grassroots-cell' as OrganisationKind,
    committeeId = null as number | null,
    options = {} as ChangeOptions,
  } = {},
): Promise<number> {
  const affiliationId = await unitId(unit);
  const changed = await changeRegister(
    keeper,
    {
      facts: [
        ofOrganisation(-1, on, { kind: 'organisation', organisationKind: kind, affiliationId, committeeId }),
        covering(-1, enterpriseId, on),
      ],
      newOrganisations: [{ id: -1, name: `Chi bộ ${enterpriseId}` }],
    },
    options,
  );
  return granted(changed).organisationIds[0] ?? 0;
}

/** Records a fact, or fails. */
export async function recorded(
  keeper: Viewer,
  fact: ProposedFact,
  options: ChangeOptions = {},
): Promise<Fact> {
  const [first] = granted(await recordFacts(keeper, [fact], options));
  if (!first) throw new Error('nothing was recorded');
  return first;
}
