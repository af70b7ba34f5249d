-- Lists of enterprises by size, by members, by zone; and those of a past day in one unit. Unknown values stand in no index.
CREATE INDEX "EnterpriseState_now_by_workers" ON "EnterpriseState" ("workers", "enterpriseId")
  WHERE "until" IS NULL AND "knownUntil" IS NULL AND "workers" IS NOT NULL;
CREATE INDEX "EnterpriseState_now_by_members" ON "EnterpriseState" ("fullMembers", "enterpriseId")
  WHERE "until" IS NULL AND "knownUntil" IS NULL AND "fullMembers" IS NOT NULL;
CREATE INDEX "EnterpriseState_now_in_zone" ON "EnterpriseState" ("zone", "unitId")
  WHERE "until" IS NULL AND "knownUntil" IS NULL AND "zone" IS NOT NULL;
CREATE INDEX "EnterpriseState_in_unit" ON "EnterpriseState" ("unitId", "from") WHERE "knownUntil" IS NULL;
-- The few that have an organisation, or are on the way to one.
CREATE INDEX "EnterpriseState_now_with_organisation" ON "EnterpriseState" ("unitId")
  WHERE "until" IS NULL AND "knownUntil" IS NULL AND "organisation" <> 'none';
CREATE INDEX "EnterpriseState_now_in_stage" ON "EnterpriseState" ("unitId")
  WHERE "until" IS NULL AND "knownUntil" IS NULL AND "stage" IS NOT NULL;
