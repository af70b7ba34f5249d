-- Reading and saving a change of the register, for one fact and for thousands. Functions, because their plans are made once
-- per connection: planning these statements anew takes longer than carrying them out. They look rows up by their keys whatever
-- the statistics say, so one plan serves every size.

-- What an enterprise was before it changed its owner or became a branch: by that it was counted, as far as was known then.
CREATE TABLE "FormerTraits" (
    "id" SERIAL NOT NULL,
    "enterpriseId" INTEGER NOT NULL,
    "ownership" TEXT,
    "isBranch" BOOLEAN NOT NULL,
    "knownUntil" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FormerTraits_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "FormerTraits_enterpriseId_idx" ON "FormerTraits"("enterpriseId");

-- A state is found by whose it is and when it begins: no statistics could suggest another way.
DROP INDEX "EnterpriseState_enterpriseId_idx";
CREATE INDEX "EnterpriseState_enterpriseId_from_idx" ON "EnterpriseState"("enterpriseId", "from");
DROP INDEX "OrganisationState_organisationId_idx";
CREATE INDEX "OrganisationState_organisationId_from_idx" ON "OrganisationState"("organisationId", "from");

-- Everything that a change of facts may depend on (see lib/db/register/neighbourhood.ts), as JSON: the facts of what may change
-- (`changing`), and of their neighbours what states depend on (`near`). Stable, so that all of it is of one snapshot.
CREATE FUNCTION register_neighbourhood(enterprises int[], organisations int[], committees int[], facts int[],
  OUT found_facts text, OUT found_enterprises text, OUT found_organisations text)
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
  SET enable_material = off SET enable_bitmapscan = off AS $$
DECLARE
  changing_enterprises int[] := enterprises;
  changing int[] := organisations || committees;
  near int[] := '{}';
  near_enterprises int[] := '{}';
BEGIN
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
  SELECT coalesce(json_agg(json_build_object('id', e.id, 'name', e.name, 'taxCode', e."taxCode", 'ownership', e.ownership, 'revision', e.revision)), '[]')::text
    INTO found_enterprises FROM "Enterprise" e WHERE e.id = ANY (changing_enterprises);
  SELECT coalesce(json_agg(json_build_object('id', o.id, 'name', o.name, 'revision', o.revision)), '[]')::text
    INTO found_organisations FROM "PartyOrganisation" o WHERE o.id = ANY (changing);
END $$;

-- The committees that organisations were ever cells of, and the cells that they ever had.
CREATE FUNCTION register_related(organisations int[]) RETURNS int[]
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
  SET enable_material = off SET enable_bitmapscan = off AS $$
BEGIN
  RETURN array(
    SELECT f."committeeId" FROM "Fact" f
    WHERE f."organisationId" = ANY (organisations) AND f.kind = 'organisation' AND f."committeeId" IS NOT NULL AND f."withdrawnAt" IS NULL
    UNION SELECT f."organisationId" FROM "Fact" f
    WHERE f."committeeId" = ANY (organisations) AND f.kind = 'organisation' AND f."withdrawnAt" IS NULL);
END $$;

-- Holds what is to be changed, in the order of ids, at the revisions at which it was read, and raises them. False, with nothing
-- written, when something has changed since, or is counted by other rules or calendars.
CREATE FUNCTION register_hold(enterprises int[], revisions int[], organisations int[], organisation_revisions int[], rule int, calendar int)
RETURNS boolean LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
  SET enable_material = off SET enable_bitmapscan = off AS $$
DECLARE
  held int;
BEGIN
  PERFORM FROM unnest(enterprises, revisions) k (id, revision) JOIN "Enterprise" e ON e.id = k.id AND e.revision = k.revision
    ORDER BY e.id FOR UPDATE OF e;
  GET DIAGNOSTICS held = ROW_COUNT;
  IF held <> cardinality(enterprises) THEN RETURN false; END IF;
  PERFORM FROM unnest(organisations, organisation_revisions) k (id, revision) JOIN "PartyOrganisation" o ON o.id = k.id AND o.revision = k.revision
    ORDER BY o.id FOR UPDATE OF o;
  GET DIAGNOSTICS held = ROW_COUNT;
  IF held <> cardinality(organisations) THEN RETURN false; END IF;
  IF coalesce((SELECT max(id) FROM "CountingRule"), 0) <> rule OR coalesce((SELECT max(id) FROM "ReportingCalendar"), 0) <> calendar THEN
    RETURN false;
  END IF;
  UPDATE "Enterprise" e SET revision = e.revision + 1 WHERE e.id = ANY (enterprises);
  UPDATE "PartyOrganisation" o SET revision = o.revision + 1 WHERE o.id = ANY (organisations);
  RETURN true;
END $$;

CREATE FUNCTION register_add_enterprises(ids int[], codes text[], names text[], folded text[], ownerships text[], notes text[]) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "Enterprise" (id, "taxCode", name, "searchText", ownership, note)
  SELECT * FROM unnest(ids, codes, names, folded, ownerships, notes);
END $$;

CREATE FUNCTION register_add_organisations(ids int[], names text[], folded text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "PartyOrganisation" (id, name, "searchText") SELECT * FROM unnest(ids, names, folded);
END $$;

CREATE FUNCTION register_former_traits(ids int[], ownerships text[], branches boolean[], known_at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "FormerTraits" ("enterpriseId", ownership, "isBranch", "knownUntil")
  SELECT k.*, known_at FROM unnest(ids, ownerships, branches) k;
END $$;

CREATE FUNCTION register_withdraw(ids int[], reasons text[], known_at timestamptz, actor text, import_id int) RETURNS void
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
  SET enable_material = off SET enable_bitmapscan = off AS $$
BEGIN
  UPDATE "Fact" f SET "withdrawnAt" = greatest(known_at, f."recordedAt"), "withdrawnBy" = actor, "withdrawnReason" = k.reason, "withdrawnByImportId" = import_id
  FROM unnest(ids, reasons) k (id, reason) WHERE f.id = k.id AND f."withdrawnAt" IS NULL;
END $$;

CREATE FUNCTION register_note(ids int[], kinds text[], days date[], enterprises int[], organisations int[], statuses text[], units int[],
  zones text[], presents boolean[], hosts boolean[], workers int[], full_members int[], probationary_members int[],
  organisation_members int[], stages text[], organisation_kinds text[], committees int[], counts int[], years int[], sources text[],
  known_at timestamptz, actor_id int, actor text, import_id int) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "Fact" (id, kind, "on", "enterpriseId", "organisationId", status, "unitId", zone, present, host, workers, "fullMembers",
    "probationaryMembers", "organisationMembers", stage, "organisationKind", "committeeId", count, year, source,
    "recordedAt", "recordedById", "recordedBy", "importId")
  SELECT f.*, known_at, actor_id, actor, import_id
  FROM unnest(ids, kinds, days, enterprises, organisations, statuses, units, zones, presents, hosts, workers, full_members,
    probationary_members, organisation_members, stages, organisation_kinds, committees, counts, years, sources) f;
END $$;

-- States that turned out otherwise are known no longer.
CREATE FUNCTION register_end_enterprises(ids int[], days date[], known_at timestamptz) RETURNS void
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
  SET enable_material = off SET enable_bitmapscan = off AS $$
BEGIN
  UPDATE "EnterpriseState" s SET "knownUntil" = greatest(known_at, s."knownFrom") WHERE s.id = ANY (array(
    SELECT known.id FROM unnest(ids, days) k (id, "from") CROSS JOIN LATERAL (SELECT e.id FROM "EnterpriseState" e
      WHERE e."enterpriseId" = k.id AND e."from" = k."from" AND e."knownUntil" IS NULL OFFSET 0) known));
END $$;

CREATE FUNCTION register_end_organisations(ids int[], days date[], known_at timestamptz) RETURNS void
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
  SET enable_material = off SET enable_bitmapscan = off AS $$
BEGIN
  UPDATE "OrganisationState" s SET "knownUntil" = greatest(known_at, s."knownFrom") WHERE s.id = ANY (array(
    SELECT known.id FROM unnest(ids, days) k (id, "from") CROSS JOIN LATERAL (SELECT e.id FROM "OrganisationState" e
      WHERE e."organisationId" = k.id AND e."from" = k."from" AND e."knownUntil" IS NULL OFFSET 0) known));
END $$;

CREATE FUNCTION register_begin_enterprises(ids int[], starts date[], ends date[], units int[], zones text[], ownerships text[], branches boolean[],
  statuses text[], workers int[], full_members int[], probationary_members int[], organisation_members int[], unions boolean[],
  organisations text[], affiliations int[], stages text[], known_at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "EnterpriseState" ("enterpriseId", "from", until, "unitId", zone, ownership, "isBranch", status, workers, "fullMembers",
    "probationaryMembers", "organisationMembers", "hasUnion", organisation, "affiliationId", stage, "knownFrom")
  SELECT s.*, known_at FROM unnest(ids, starts, ends, units, zones, ownerships, branches, statuses, workers, full_members,
    probationary_members, organisation_members, unions, organisations, affiliations, stages) s;
END $$;

CREATE FUNCTION register_begin_organisations(ids int[], starts date[], ends date[], kinds text[], affiliations int[], units int[], under boolean[],
  admitted boolean[], admitted_with_cells boolean[], exempt boolean[], founded_this_year boolean[], known_at timestamptz)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "OrganisationState" ("organisationId", "from", until, kind, "affiliationId", "unitId", "isUnderCommittee", "hasAdmitted",
    "hasAdmittedWithCells", "isExempt", "isFoundedThisYear", "knownFrom")
  SELECT s.*, known_at FROM unnest(ids, starts, ends, kinds, affiliations, units, under, admitted, admitted_with_cells, exempt, founded_this_year) s;
END $$;

-- Figures change at the units booked and at all above. Rows are taken in one order, so that two writers never wait for each
-- other in a circle.
CREATE FUNCTION register_book(rules int[], units int[], days date[], numerators int[], denominators int[], known_on date) RETURNS void
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
  SET enable_material = off SET enable_bitmapscan = off AS $$
BEGIN
  INSERT INTO "RegisterTally" AS t ("ruleId", "unitId", "on", "knownOn", numerator, denominator)
  SELECT b.rule, above.id::int, b.day, known_on, sum(b.numerator), sum(b.denominator)
  FROM unnest(rules, units, days, numerators, denominators) b (rule, unit, day, numerator, denominator)
  JOIN "Unit" u ON u.id = b.unit
  CROSS JOIN LATERAL unnest(string_to_array(trim(BOTH '/' FROM u.path), '/')) above (id)
  GROUP BY b.rule, above.id::int, b.day
  HAVING sum(b.numerator) <> 0 OR sum(b.denominator) <> 0
  ORDER BY b.rule, above.id::int, b.day
  ON CONFLICT ("ruleId", "unitId", "on", "knownOn") DO UPDATE
  SET numerator = t.numerator + excluded.numerator, denominator = t.denominator + excluded.denominator;
END $$;
