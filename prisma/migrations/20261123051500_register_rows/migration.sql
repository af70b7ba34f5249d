-- One fact recorded writes to fewer indexes, asks less and sends less: measured by `npm run bench -- --only=register`.

-- Facts name few organisations, committees and imports: those that name none stand in no index of these.
DROP INDEX "Fact_organisationId_idx", "Fact_committeeId_idx", "Fact_importId_idx", "Fact_withdrawnByImportId_idx";
CREATE INDEX "Fact_of_organisation" ON "Fact" ("organisationId") WHERE "organisationId" IS NOT NULL;
CREATE INDEX "Fact_of_committee" ON "Fact" ("committeeId") WHERE "committeeId" IS NOT NULL;
CREATE INDEX "Fact_of_import" ON "Fact" ("importId") WHERE "importId" IS NOT NULL;
CREATE INDEX "Fact_withdrawn_by_import" ON "Fact" ("withdrawnByImportId") WHERE "withdrawnByImportId" IS NOT NULL;

-- A state is found by whose it is and when it begins; its number only tells two of one day apart.
ALTER TABLE "EnterpriseState" DROP CONSTRAINT "EnterpriseState_pkey", ADD PRIMARY KEY ("enterpriseId", "from", id);
DROP INDEX "EnterpriseState_enterpriseId_from_idx";
ALTER TABLE "OrganisationState" DROP CONSTRAINT "OrganisationState_pkey", ADD PRIMARY KEY ("organisationId", "from", id);
DROP INDEX "OrganisationState_organisationId_from_idx";

-- One index for the present enterprises of a unit and for those of a past day: what lasts stands together.
DROP INDEX "EnterpriseState_now_in_unit", "EnterpriseState_in_unit";
CREATE INDEX "EnterpriseState_in_unit" ON "EnterpriseState" ("unitId", "until", "from") WHERE "knownUntil" IS NULL;

-- Every fact raises the revision of its enterprise: with room on its page that touches no index.
ALTER TABLE "Enterprise" SET (fillfactor = 90);
ALTER TABLE "PartyOrganisation" SET (fillfactor = 90);

-- As before, and one enterprise alone, which is by far the most frequent, is held and raised at once.
CREATE OR REPLACE FUNCTION register_hold(enterprises int[], revisions int[], organisations int[], organisation_revisions int[], rule int, calendar int)
RETURNS boolean LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
  SET enable_material = off SET enable_bitmapscan = off AS $$
DECLARE
  held int;
BEGIN
  IF coalesce((SELECT max(id) FROM "CountingRule"), 0) <> rule OR coalesce((SELECT max(id) FROM "ReportingCalendar"), 0) <> calendar THEN
    RETURN false;
  END IF;
  IF cardinality(enterprises) = 1 AND cardinality(organisations) = 0 THEN
    UPDATE "Enterprise" e SET revision = e.revision + 1 WHERE e.id = enterprises[1] AND e.revision = revisions[1];
    RETURN FOUND;
  END IF;
  PERFORM FROM unnest(enterprises, revisions) k (id, revision) JOIN "Enterprise" e ON e.id = k.id AND e.revision = k.revision
    ORDER BY e.id FOR UPDATE OF e;
  GET DIAGNOSTICS held = ROW_COUNT;
  IF held <> cardinality(enterprises) THEN RETURN false; END IF;
  PERFORM FROM unnest(organisations, organisation_revisions) k (id, revision) JOIN "PartyOrganisation" o ON o.id = k.id AND o.revision = k.revision
    ORDER BY o.id FOR UPDATE OF o;
  GET DIAGNOSTICS held = ROW_COUNT;
  IF held <> cardinality(organisations) THEN RETURN false; END IF;
  UPDATE "Enterprise" e SET revision = e.revision + 1 WHERE e.id = ANY (enterprises);
  UPDATE "PartyOrganisation" o SET revision = o.revision + 1 WHERE o.id = ANY (organisations);
  RETURN true;
END $$;

-- States that turned out otherwise are known no longer.
CREATE OR REPLACE FUNCTION register_end_enterprises(ids int[], days date[], known_at timestamptz) RETURNS void
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
  SET enable_material = off SET enable_bitmapscan = off AS $$
BEGIN
  UPDATE "EnterpriseState" s SET "knownUntil" = greatest(known_at, s."knownFrom") FROM unnest(ids, days) k (id, "from")
  WHERE s."enterpriseId" = k.id AND s."from" = k."from" AND s."knownUntil" IS NULL;
END $$;

CREATE OR REPLACE FUNCTION register_end_organisations(ids int[], days date[], known_at timestamptz) RETURNS void
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
  SET enable_material = off SET enable_bitmapscan = off AS $$
BEGIN
  UPDATE "OrganisationState" s SET "knownUntil" = greatest(known_at, s."knownFrom") FROM unnest(ids, days) k (id, "from")
  WHERE s."organisationId" = k.id AND s."from" = k."from" AND s."knownUntil" IS NULL;
END $$;

-- What a fact says is checked by a function, which is read once per connection: a check is read anew for every statement, and this one
-- took longer than the writing of the fact.
CREATE FUNCTION fact_says(kind text, enterprise int, organisation int, status text, unit int, present boolean, host boolean, workers int,
  full_members int, probationary_members int, organisation_members int, organisation_kind text, committee int, count int, year int)
RETURNS boolean LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  RETURN CASE kind
  WHEN 'headcount' THEN enterprise IS NOT NULL AND organisation IS NULL
    AND num_nonnulls(workers, full_members, probationary_members, organisation_members) > 0
  WHEN 'status' THEN enterprise IS NOT NULL AND organisation IS NULL AND status IS NOT NULL
  WHEN 'place' THEN enterprise IS NOT NULL AND organisation IS NULL AND unit IS NOT NULL
  WHEN 'union' THEN enterprise IS NOT NULL AND organisation IS NULL AND present IS NOT NULL
  WHEN 'stage' THEN enterprise IS NOT NULL AND organisation IS NULL
  WHEN 'organisation' THEN enterprise IS NULL AND organisation IS NOT NULL
    AND (organisation_kind IS NULL OR unit IS NOT NULL) AND committee IS DISTINCT FROM organisation
  WHEN 'coverage' THEN enterprise IS NOT NULL AND organisation IS NOT NULL AND present IS NOT NULL AND host IS NOT NULL
  WHEN 'admission' THEN enterprise IS NULL AND organisation IS NOT NULL AND count > 0
  WHEN 'exemption' THEN enterprise IS NULL AND organisation IS NOT NULL AND year BETWEEN 1900 AND 2200
  ELSE false END;
END $$;
ALTER TABLE "Fact" DROP CONSTRAINT "Fact_says", ADD CONSTRAINT "Fact_says" CHECK (fact_says(kind, "enterpriseId", "organisationId", status, "unitId",
  present, host, workers, "fullMembers", "probationaryMembers", "organisationMembers", "organisationKind", "committeeId", count, year));

-- As before, and enterprises that no organisation ever covered are read at once.
CREATE OR REPLACE FUNCTION register_neighbourhood(enterprises int[], organisations int[], committees int[], facts int[],
  OUT found_facts text, OUT found_enterprises text, OUT found_organisations text)
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
  SET enable_material = off SET enable_bitmapscan = off AS $$
DECLARE
  changing_enterprises int[] := enterprises;
  changing int[] := organisations || committees;
  near int[] := '{}';
  near_enterprises int[] := '{}';
  is_covered boolean;
BEGIN
  -- Most facts are about enterprises that no organisation ever covered: these have no neighbours.
  IF cardinality(changing) + cardinality(facts) = 0 THEN
    SELECT coalesce(json_agg(json_strip_nulls(row_to_json(f))), '[]')::text, coalesce(bool_or(f.kind = 'coverage'), false)
      INTO found_facts, is_covered FROM "Fact" f WHERE f."enterpriseId" = ANY (enterprises) AND f."withdrawnAt" IS NULL;
    IF NOT is_covered THEN
      found_enterprises := register_known_enterprises(enterprises);
      found_organisations := '[]';
      RETURN;
    END IF;
  END IF;
  IF cardinality(facts) > 0 THEN
    changing_enterprises := changing_enterprises || array(SELECT f."enterpriseId" FROM "Fact" f WHERE f.id = ANY (facts) AND f."enterpriseId" IS NOT NULL);
    organisations := organisations || array(SELECT f."organisationId" FROM "Fact" f WHERE f.id = ANY (facts) AND f."organisationId" IS NOT NULL);
  END IF;
  changing := changing || organisations || array(SELECT DISTINCT f."organisationId" FROM "Fact" f WHERE f."enterpriseId" = ANY (changing_enterprises) AND f.kind = 'coverage' AND f."withdrawnAt" IS NULL);
  IF cardinality(organisations) > 0 THEN
    changing := changing || register_related(organisations);
    changing_enterprises := changing_enterprises || array(SELECT DISTINCT f."enterpriseId" FROM "Fact" f WHERE f."organisationId" = ANY (organisations) AND f.kind = 'coverage' AND f."withdrawnAt" IS NULL);
  END IF;
  changing_enterprises := array(SELECT DISTINCT unnest(changing_enterprises));
  changing := array(SELECT DISTINCT unnest(changing));
  IF cardinality(changing) > 0 THEN
    near := register_related(changing) || array(SELECT DISTINCT f."organisationId" FROM "Fact" f WHERE f."enterpriseId" = ANY (changing_enterprises) AND f.kind = 'coverage' AND f."withdrawnAt" IS NULL);
    near := array(SELECT unnest(near) EXCEPT SELECT unnest(changing));
    near_enterprises := array(SELECT DISTINCT f."enterpriseId" FROM "Fact" f WHERE f."organisationId" = ANY (changing) AND f.kind = 'coverage' AND f."withdrawnAt" IS NULL);
    near_enterprises := array(SELECT unnest(near_enterprises) EXCEPT SELECT unnest(changing_enterprises));
  END IF;
  SELECT coalesce(json_agg(json_strip_nulls(row_to_json(f))), '[]')::text INTO found_facts FROM (
    SELECT f.* FROM "Fact" f WHERE f."enterpriseId" = ANY (changing_enterprises) AND f."withdrawnAt" IS NULL
    UNION ALL SELECT f.* FROM "Fact" f
      WHERE f."enterpriseId" = ANY (near_enterprises) AND f."withdrawnAt" IS NULL AND f.kind = 'place'
    UNION ALL SELECT f.* FROM "Fact" f WHERE f."organisationId" = ANY (changing) AND f."withdrawnAt" IS NULL
    UNION ALL SELECT f.* FROM "Fact" f
      WHERE f."organisationId" = ANY (near) AND f."withdrawnAt" IS NULL AND f.kind IN ('organisation', 'coverage', 'admission')
    UNION ALL SELECT f.* FROM "Fact" f WHERE f.id = ANY (facts)) f;
  found_enterprises := register_known_enterprises(changing_enterprises);
  SELECT coalesce(json_agg(json_build_object('id', o.id, 'name', o.name, 'revision', o.revision)), '[]')::text
    INTO found_organisations FROM "PartyOrganisation" o WHERE o.id = ANY (changing);
END $$;

CREATE FUNCTION register_known_enterprises(ids int[]) RETURNS text
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_bitmapscan = off AS $$
BEGIN
  RETURN (SELECT coalesce(json_agg(json_build_object('id', e.id, 'name', e.name, 'taxCode', e."taxCode", 'ownership', e.ownership, 'revision', e.revision)), '[]')
    FROM "Enterprise" e WHERE e.id = ANY (ids));
END $$;

-- Rows come as one parameter: an array of these.
CREATE TYPE register_fact AS (id int, kind text, "on" date, "enterpriseId" int, "organisationId" int, status text, "unitId" int, zone text,
  present boolean, host boolean, workers int, "fullMembers" int, "probationaryMembers" int, "organisationMembers" int, stage text,
  "organisationKind" text, "committeeId" int, count int, year int, source text);
CREATE TYPE register_enterprise_state AS ("enterpriseId" int, "from" date, until date, "unitId" int, zone text, ownership text, "isBranch" boolean,
  status text, workers int, "fullMembers" int, "probationaryMembers" int, "organisationMembers" int, "hasUnion" boolean, organisation text,
  "affiliationId" int, stage text);
CREATE TYPE register_organisation_state AS ("organisationId" int, "from" date, until date, kind text, "affiliationId" int, "unitId" int,
  "isUnderCommittee" boolean, "hasAdmitted" boolean, "hasAdmittedWithCells" boolean, "isExempt" boolean, "isFoundedThisYear" boolean);

DROP FUNCTION register_note, register_begin_enterprises, register_begin_organisations;

CREATE FUNCTION register_note(facts register_fact[], known_at timestamptz, actor_id int, actor text, import_id int) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "Fact" (id, kind, "on", "enterpriseId", "organisationId", status, "unitId", zone, present, host, workers, "fullMembers",
    "probationaryMembers", "organisationMembers", stage, "organisationKind", "committeeId", count, year, source,
    "recordedAt", "recordedById", "recordedBy", "importId")
  SELECT f.*, known_at, actor_id, actor, import_id FROM unnest(facts) f;
END $$;

CREATE FUNCTION register_begin_enterprises(states register_enterprise_state[], known_at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "EnterpriseState" ("enterpriseId", "from", until, "unitId", zone, ownership, "isBranch", status, workers, "fullMembers",
    "probationaryMembers", "organisationMembers", "hasUnion", organisation, "affiliationId", stage, "knownFrom")
  SELECT s.*, known_at FROM unnest(states) s;
END $$;

CREATE FUNCTION register_begin_organisations(states register_organisation_state[], known_at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "OrganisationState" ("organisationId", "from", until, kind, "affiliationId", "unitId", "isUnderCommittee", "hasAdmitted",
    "hasAdmittedWithCells", "isExempt", "isFoundedThisYear", "knownFrom")
  SELECT s.*, known_at FROM unnest(states) s;
END $$;
