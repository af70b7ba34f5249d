-- Enterprises without an organisation of their own whose founding is near: three or two full members, or a union. They are few of all,
-- and what a list and a plan ask of them stands in the index itself.
CREATE INDEX "EnterpriseState_now_near_founding" ON "EnterpriseState" ("unitId")
  INCLUDE ("enterpriseId", "fullMembers", "hasUnion", "workers", "zone", "ownership", "isBranch", "status", "organisation", "affiliationId", "stage")
  WHERE "until" IS NULL AND "knownUntil" IS NULL AND "organisation" <> 'own' AND ("fullMembers" >= 2 OR "hasUnion");
