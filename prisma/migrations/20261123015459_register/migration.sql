-- AlterTable
ALTER TABLE "AuditLane" ADD COLUMN     "register" BIGINT NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Figure" ADD COLUMN     "reason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "registerDenominator" INTEGER,
ADD COLUMN     "registerNumerator" INTEGER;

-- CreateTable
CREATE TABLE "Enterprise" (
    "id" SERIAL NOT NULL,
    "taxCode" TEXT,
    "name" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,
    "ownership" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Enterprise_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PartyOrganisation" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PartyOrganisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Fact" (
    "id" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "enterpriseId" INTEGER,
    "organisationId" INTEGER,
    "status" TEXT,
    "unitId" INTEGER,
    "zone" TEXT,
    "present" BOOLEAN,
    "host" BOOLEAN,
    "workers" INTEGER,
    "fullMembers" INTEGER,
    "probationaryMembers" INTEGER,
    "organisationMembers" INTEGER,
    "stage" TEXT,
    "organisationKind" TEXT,
    "committeeId" INTEGER,
    "count" INTEGER,
    "year" INTEGER,
    "source" TEXT NOT NULL DEFAULT '',
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recordedById" INTEGER,
    "recordedBy" TEXT NOT NULL,
    "importId" INTEGER,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnBy" TEXT,
    "withdrawnReason" TEXT,
    "withdrawnByImportId" INTEGER,

    CONSTRAINT "Fact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EnterpriseState" (
    "id" SERIAL NOT NULL,
    "enterpriseId" INTEGER NOT NULL,
    "from" DATE NOT NULL,
    "until" DATE,
    "unitId" INTEGER NOT NULL,
    "zone" TEXT,
    "ownership" TEXT,
    "isBranch" BOOLEAN NOT NULL,
    "status" TEXT NOT NULL,
    "workers" INTEGER,
    "fullMembers" INTEGER,
    "probationaryMembers" INTEGER,
    "organisationMembers" INTEGER,
    "hasUnion" BOOLEAN NOT NULL,
    "organisation" TEXT NOT NULL,
    "affiliationId" INTEGER,
    "stage" TEXT,
    "knownFrom" TIMESTAMPTZ(3) NOT NULL,
    "knownUntil" TIMESTAMPTZ(3),

    CONSTRAINT "EnterpriseState_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrganisationState" (
    "id" SERIAL NOT NULL,
    "organisationId" INTEGER NOT NULL,
    "from" DATE NOT NULL,
    "until" DATE,
    "kind" TEXT NOT NULL,
    "affiliationId" INTEGER,
    "unitId" INTEGER,
    "isUnderCommittee" BOOLEAN NOT NULL,
    "hasAdmitted" BOOLEAN NOT NULL,
    "hasAdmittedWithCells" BOOLEAN NOT NULL,
    "isExempt" BOOLEAN NOT NULL,
    "isFoundedThisYear" BOOLEAN NOT NULL,
    "knownFrom" TIMESTAMPTZ(3) NOT NULL,
    "knownUntil" TIMESTAMPTZ(3),

    CONSTRAINT "OrganisationState_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegisterTally" (
    "ruleId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "on" DATE NOT NULL,
    "knownOn" DATE NOT NULL,
    "numerator" INTEGER NOT NULL,
    "denominator" INTEGER NOT NULL,

    CONSTRAINT "RegisterTally_pkey" PRIMARY KEY ("ruleId","unitId","on","knownOn")
);

-- CreateTable
CREATE TABLE "RegisterImport" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "asOf" DATE NOT NULL,
    "fileName" TEXT NOT NULL,
    "accountId" INTEGER,
    "accountName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "counts" JSONB NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),
    "undoneBy" TEXT,
    "undoneReason" TEXT,

    CONSTRAINT "RegisterImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ColumnMapping" (
    "unitId" INTEGER NOT NULL,
    "headings" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "editedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ColumnMapping_pkey" PRIMARY KEY ("unitId","headings")
);

-- CreateTable
CREATE TABLE "ColumnSynonym" (
    "heading" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ColumnSynonym_pkey" PRIMARY KEY ("heading")
);

-- CreateIndex
CREATE UNIQUE INDEX "Enterprise_taxCode_key" ON "Enterprise"("taxCode");

-- CreateIndex
CREATE INDEX "Fact_enterpriseId_idx" ON "Fact"("enterpriseId");

-- CreateIndex
CREATE INDEX "Fact_organisationId_idx" ON "Fact"("organisationId");

-- CreateIndex
CREATE INDEX "Fact_committeeId_idx" ON "Fact"("committeeId");

-- CreateIndex
CREATE INDEX "Fact_importId_idx" ON "Fact"("importId");

-- CreateIndex
CREATE INDEX "Fact_withdrawnByImportId_idx" ON "Fact"("withdrawnByImportId");

-- CreateIndex
CREATE INDEX "EnterpriseState_enterpriseId_idx" ON "EnterpriseState"("enterpriseId");

-- CreateIndex
CREATE INDEX "OrganisationState_organisationId_idx" ON "OrganisationState"("organisationId");

-- CreateIndex
CREATE INDEX "RegisterImport_unitId_idx" ON "RegisterImport"("unitId");

-- AddForeignKey
ALTER TABLE "Fact" ADD CONSTRAINT "Fact_enterpriseId_fkey" FOREIGN KEY ("enterpriseId") REFERENCES "Enterprise"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Fact" ADD CONSTRAINT "Fact_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "PartyOrganisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Fact" ADD CONSTRAINT "Fact_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Fact" ADD CONSTRAINT "Fact_importId_fkey" FOREIGN KEY ("importId") REFERENCES "RegisterImport"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegisterImport" ADD CONSTRAINT "RegisterImport_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ColumnMapping" ADD CONSTRAINT "ColumnMapping_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What Prisma's schema language cannot say ------------------------------------------------------------------------

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Names are found by any part of any word, and listed in Vietnamese order.
ALTER TABLE "Enterprise" ALTER COLUMN "name" TYPE text COLLATE "vi-x-icu";
ALTER TABLE "PartyOrganisation" ALTER COLUMN "name" TYPE text COLLATE "vi-x-icu";
CREATE INDEX "Enterprise_order" ON "Enterprise" ("name", "id");
CREATE INDEX "Enterprise_search" ON "Enterprise" USING gin ("searchText" gin_trgm_ops);
CREATE INDEX "PartyOrganisation_search" ON "PartyOrganisation" USING gin ("searchText" gin_trgm_ops);

-- Codes are closed lists.
ALTER TABLE "Enterprise" ADD CONSTRAINT "Enterprise_tax_code" CHECK ("taxCode" ~ '^[0-9]{10}(-[0-9]{3})?$' OR "taxCode" ~ '^[0-9]{12}$');
ALTER TABLE "Enterprise" ADD CONSTRAINT "Enterprise_ownership" CHECK ("ownership" IN ('state', 'state-share', 'private', 'foreign', 'cooperative'));
ALTER TABLE "Fact" ADD CONSTRAINT "Fact_status" CHECK ("status" IN ('operating', 'suspended', 'closed'));
ALTER TABLE "Fact" ADD CONSTRAINT "Fact_stage" CHECK ("stage" IN ('agreed', 'eligible', 'preparing', 'founded'));
ALTER TABLE "Fact" ADD CONSTRAINT "Fact_organisation_kind" CHECK (
  "organisationKind" IN ('grassroots-committee', 'grassroots-cell', 'dependent-cell', 'joint-cell'));

-- Every kind of fact has its subject and says what it is to say. Counts are never negative; what holds on a day is said once.
ALTER TABLE "Fact" ADD CONSTRAINT "Fact_says" CHECK (CASE "kind"
  WHEN 'status' THEN "enterpriseId" IS NOT NULL AND "organisationId" IS NULL AND "status" IS NOT NULL
  WHEN 'place' THEN "enterpriseId" IS NOT NULL AND "organisationId" IS NULL AND "unitId" IS NOT NULL
  WHEN 'union' THEN "enterpriseId" IS NOT NULL AND "organisationId" IS NULL AND "present" IS NOT NULL
  WHEN 'headcount' THEN "enterpriseId" IS NOT NULL AND "organisationId" IS NULL
    AND num_nonnulls("workers", "fullMembers", "probationaryMembers", "organisationMembers") > 0
  WHEN 'stage' THEN "enterpriseId" IS NOT NULL AND "organisationId" IS NULL
  WHEN 'organisation' THEN "enterpriseId" IS NULL AND "organisationId" IS NOT NULL
    AND ("organisationKind" IS NULL OR "unitId" IS NOT NULL) AND "committeeId" IS DISTINCT FROM "organisationId"
  WHEN 'coverage' THEN "enterpriseId" IS NOT NULL AND "organisationId" IS NOT NULL AND "present" IS NOT NULL AND "host" IS NOT NULL
  WHEN 'admission' THEN "enterpriseId" IS NULL AND "organisationId" IS NOT NULL AND "count" > 0
  WHEN 'exemption' THEN "enterpriseId" IS NULL AND "organisationId" IS NOT NULL AND "year" BETWEEN 1900 AND 2200
  ELSE false END);
ALTER TABLE "Fact" ADD CONSTRAINT "Fact_counts" CHECK (
  "workers" >= 0 AND "fullMembers" >= 0 AND "probationaryMembers" >= 0 AND "organisationMembers" >= 0);
ALTER TABLE "Fact" ADD CONSTRAINT "Fact_withdrawn" CHECK (("withdrawnAt" IS NULL) = ("withdrawnBy" IS NULL));
ALTER TABLE "Fact" ADD CONSTRAINT "Fact_committeeId_fkey" FOREIGN KEY ("committeeId") REFERENCES "PartyOrganisation" ("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE UNIQUE INDEX "Fact_one_a_day" ON "Fact" ("enterpriseId", "kind", "on")
  WHERE "withdrawnAt" IS NULL AND "organisationId" IS NULL;
CREATE UNIQUE INDEX "Fact_one_a_day_of_organisation" ON "Fact" ("organisationId", "kind", "on")
  WHERE "withdrawnAt" IS NULL AND "enterpriseId" IS NULL AND "kind" <> 'exemption';
CREATE UNIQUE INDEX "Fact_one_coverage_a_day" ON "Fact" ("organisationId", "enterpriseId", "on")
  WHERE "withdrawnAt" IS NULL AND "kind" = 'coverage';
CREATE UNIQUE INDEX "Fact_one_exemption_a_year" ON "Fact" ("organisationId", "year")
  WHERE "withdrawnAt" IS NULL AND "kind" = 'exemption';

-- A fact is never changed and never deleted: it may be withdrawn, once.
CREATE FUNCTION refuse_fact_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD."withdrawnAt" IS NOT NULL
    OR to_jsonb(OLD) - '{withdrawnAt,withdrawnBy,withdrawnReason,withdrawnByImportId}'::text[]
      <> to_jsonb(NEW) - '{withdrawnAt,withdrawnBy,withdrawnReason,withdrawnByImportId}'::text[] THEN
    RAISE EXCEPTION 'a fact is withdrawn, never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER only_withdrawn BEFORE UPDATE OR DELETE ON "Fact" FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "Fact" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The present state of each enterprise and organisation, for lists.
CREATE UNIQUE INDEX "EnterpriseState_now" ON "EnterpriseState" ("enterpriseId") WHERE "until" IS NULL AND "knownUntil" IS NULL;
CREATE INDEX "EnterpriseState_now_in_unit" ON "EnterpriseState" ("unitId") WHERE "until" IS NULL AND "knownUntil" IS NULL;
CREATE INDEX "OrganisationState_in_unit" ON "OrganisationState" ("affiliationId") WHERE "knownUntil" IS NULL;
CREATE INDEX "OrganisationState_located" ON "OrganisationState" ("unitId") WHERE "knownUntil" IS NULL;
-- What changed between two days.
CREATE INDEX "EnterpriseState_from" ON "EnterpriseState" ("from") WHERE "knownUntil" IS NULL;
ALTER TABLE "EnterpriseState" ADD CONSTRAINT "EnterpriseState_span" CHECK ("until" > "from" AND "knownUntil" >= "knownFrom");
ALTER TABLE "OrganisationState" ADD CONSTRAINT "OrganisationState_span" CHECK ("until" > "from" AND "knownUntil" >= "knownFrom");

-- A unit and all below it go to another place in the tree: what they count leaves the units that were above and joins those
-- that are now. Called after the paths have changed.
CREATE FUNCTION register_move(moved_id int, above_before int[], above_after int[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "RegisterTally" AS t ("ruleId", "unitId", "on", "knownOn", numerator, denominator)
  SELECT m."ruleId", above.id, m."on", m."knownOn", above.sign * m.numerator, above.sign * m.denominator
  FROM "RegisterTally" m,
    (SELECT id, sum(sign)::int AS sign FROM (SELECT unnest(above_before) AS id, -1 AS sign UNION ALL SELECT unnest(above_after), 1) a
      GROUP BY id HAVING sum(sign) <> 0) above
  WHERE m."unitId" = moved_id
  ORDER BY m."ruleId", above.id, m."on", m."knownOn"
  ON CONFLICT ("ruleId", "unitId", "on", "knownOn") DO UPDATE
  SET numerator = t.numerator + excluded.numerator, denominator = t.denominator + excluded.denominator
$$;

-- The register has a version of its own: see audit_append in the first migration.

CREATE OR REPLACE FUNCTION audit_append(actor_id int, actor_name text, deed text, subject_kind text, subject_id text, subject_name text,
                             subject_period text, unit_id int, reason text, before jsonb, after jsonb, moves text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  l "AuditLane";
  e "AuditEvent";
BEGIN
  SELECT * INTO l FROM "AuditLane" ORDER BY lane LIMIT 1 FOR UPDATE SKIP LOCKED;
  IF NOT FOUND THEN
    SELECT * INTO STRICT l FROM "AuditLane" WHERE lane = floor(random() * 16) FOR UPDATE;
  END IF;
  e := ROW(nextval('"AuditEvent_id_seq"'), l.lane, l.sequence + 1, clock_timestamp(), actor_id, actor_name, deed,
           subject_kind, subject_id, subject_name, subject_period,
           coalesce((SELECT u.path FROM "Unit" u WHERE u.id = unit_id), '/'), reason, before, after, '');
  e.hash := audit_hash(l.hash, e);
  INSERT INTO "AuditEvent" SELECT e.*;
  UPDATE "AuditLane" SET sequence = e.sequence, hash = e.hash, structure = l.structure + (moves = 'structure')::int,
    figures = l.figures + (moves = 'figures')::int, register = l.register + (moves = 'register')::int
  WHERE lane = l.lane;
  RETURN e.id;
END $$;
