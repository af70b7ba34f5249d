import type { FreshDatabase } from './database';
import { type SlowFact, type SlowRegister, slowWithin } from './slow-count';

/** All that is in the register, as plain rows. */
export async function slowRegister(db: FreshDatabase): Promise<SlowRegister> {
  const facts = await db.query<SlowFact & { instant: Date; gone: Date | null }>(
    `select f.*, f."on"::text as "on", "recordedAt" as instant, "withdrawnAt" as gone from "Fact" f`,
  );
  const units = await db.query<{ id: number; parentId: number | null }>('select id, "parentId" from "Unit"');
  return {
    facts: facts.map((fact) => ({
      ...fact,
      recordedAt: fact.instant.toISOString(),
      withdrawnAt: fact.gone?.toISOString() ?? null,
    })),
    enterprises: await db.query('select id, "taxCode", ownership from "Enterprise"'),
    organisations: await db.query('select id from "PartyOrganisation"'),
    above: new Map(units.map(({ id, parentId }) => [id, parentId])),
    yearStartsInMonth: 1,
  };
}

/** Only what is in a branch, so that counting by hand stays quick: nothing of another branch can be in it. */
export function inBranch(register: SlowRegister, branch: number): SlowRegister {
  const own = register.facts.filter(
    ({ unitId: unit }) => unit !== null && slowWithin(register, unit, branch),
  );
  const enterprises = new Set(own.map(({ enterpriseId }) => enterpriseId));
  const organisations = new Set(own.map(({ organisationId }) => organisationId));
  return {
    ...register,
    facts: register.facts.filter(
      ({ enterpriseId, organisationId }) =>
        (enterpriseId !== null && enterprises.has(enterpriseId)) ||
        (organisationId !== null && organisations.has(organisationId)),
    ),
    enterprises: register.enterprises.filter(({ id }) => enterprises.has(id)),
    organisations: register.organisations.filter(({ id }) => organisations.has(id)),
  };
}
