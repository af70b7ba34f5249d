-- Two indexes fewer for a fact about most enterprises: what began and ended between two days is found by the index of units,
-- and private enterprises at work are too many for an index to be of use.
DROP INDEX "EnterpriseState_from", "EnterpriseState_now_by_ownership";
CREATE INDEX "EnterpriseState_now_by_ownership" ON "EnterpriseState" ("ownership", "status", "unitId")
  WHERE "until" IS NULL AND "knownUntil" IS NULL AND ("ownership" <> 'private' OR "status" = 'suspended');
