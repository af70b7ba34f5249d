import type { FreshDatabase } from './database';

/** What the register keeps of its facts, in an order of its own, without rows that say nothing. */
export async function keptRegister(db: FreshDatabase) {
  const states = await db.query(`
    select "enterpriseId", "from"::text, until::text, "unitId", zone, ownership, "isBranch", status, workers, "fullMembers",
      "probationaryMembers", "organisationMembers", "hasUnion", organisation, "affiliationId", stage, "knownFrom", "knownUntil"
    from "EnterpriseState" where "knownUntil" is distinct from "knownFrom"
    order by "enterpriseId", "knownFrom", "from", "knownUntil", until`);
  const organisations = await db.query(`
    select "organisationId", "from"::text, until::text, kind, "affiliationId", "unitId", "isUnderCommittee", "hasAdmitted",
      "hasAdmittedWithCells", "isExempt", "isFoundedThisYear", "knownFrom", "knownUntil"
    from "OrganisationState" where "knownUntil" is distinct from "knownFrom"
    order by "organisationId", "knownFrom", "from", "knownUntil", until`);
  const tallies = await db.query(`
    select "ruleId", "unitId", "on"::text, "knownOn"::text, numerator, denominator from "RegisterTally"
    where numerator <> 0 or denominator <> 0 order by 1, 2, 3, 4`);
  return { states, organisations, tallies };
}
