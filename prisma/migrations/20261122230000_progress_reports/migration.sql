-- CreateEnum
CREATE TYPE "Role" AS ENUM ('admin', 'official', 'approver', 'leader');

-- CreateEnum
CREATE TYPE "LinkPurpose" AS ENUM ('setup', 'password');

-- CreateEnum
CREATE TYPE "ReportStatus" AS ENUM ('draft', 'submitted', 'returned', 'approved');

-- CreateEnum
CREATE TYPE "ReportStepKind" AS ENUM ('opened', 'submitted', 'returned', 'approved', 'reopened');

-- CreateEnum
CREATE TYPE "FigureOrigin" AS ENUM ('register', 'entered');

-- CreateEnum
CREATE TYPE "UnitKind" AS ENUM ('province', 'committee', 'zone', 'grassroots');

-- CreateTable
CREATE TABLE "Account" (
    "id" SERIAL NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT,
    "disabledAt" TIMESTAMPTZ(3),
    "access" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Appointment" (
    "id" SERIAL NOT NULL,
    "accountId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "role" "Role" NOT NULL,

    CONSTRAINT "Appointment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "accountId" INTEGER NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OneTimeLink" (
    "tokenHash" TEXT NOT NULL,
    "purpose" "LinkPurpose" NOT NULL,
    "accountId" INTEGER,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "OneTimeLink_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "ApiToken" (
    "id" SERIAL NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "accountId" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ApiToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInAttempt" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "SignInAttempt_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "AuditLane" (
    "lane" INTEGER NOT NULL,
    "sequence" BIGINT NOT NULL DEFAULT 0,
    "hash" TEXT NOT NULL DEFAULT '',
    "structure" BIGINT NOT NULL DEFAULT 0,
    "figures" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "AuditLane_pkey" PRIMARY KEY ("lane")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" BIGSERIAL NOT NULL,
    "lane" INTEGER NOT NULL,
    "sequence" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "actorId" INTEGER,
    "actorName" TEXT NOT NULL,
    "deed" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "subjectName" TEXT NOT NULL,
    "subjectPeriod" TEXT,
    "unitPath" TEXT NOT NULL,
    "reason" TEXT,
    "before" JSONB,
    "after" JSONB,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GoalTerms" (
    "id" SERIAL NOT NULL,
    "goal" TEXT NOT NULL,
    "appliesFrom" DATE NOT NULL,
    "targetBasisPoints" INTEGER NOT NULL,
    "dueOn" DATE NOT NULL,
    "baselineOn" DATE,
    "baselineNumerator" INTEGER,
    "baselineDenominator" INTEGER,
    "milestones" JSONB NOT NULL DEFAULT '[]',
    "reason" TEXT NOT NULL,
    "authorId" INTEGER,
    "authorName" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "GoalTerms_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CountingRule" (
    "id" SERIAL NOT NULL,
    "goal" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "validFrom" DATE NOT NULL,
    "choices" JSONB NOT NULL,
    "sourceNote" TEXT NOT NULL,
    "authorId" INTEGER,
    "authorName" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CountingRule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportingCalendar" (
    "id" SERIAL NOT NULL,
    "appliesFrom" DATE NOT NULL,
    "cadence" TEXT NOT NULL,
    "yearStartsInMonth" INTEGER NOT NULL,
    "dueAfterDays" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "authorId" INTEGER,
    "authorName" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReportingCalendar_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IdempotentAnswer" (
    "accountId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "bodyHash" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "answer" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdempotentAnswer_pkey" PRIMARY KEY ("accountId","key")
);

-- CreateTable
CREATE TABLE "Installation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "setUpAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Installation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Report" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "period" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "status" "ReportStatus" NOT NULL DEFAULT 'draft',
    "latestNumber" INTEGER NOT NULL DEFAULT 1,
    "inForceId" INTEGER,

    CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportRevision" (
    "id" SERIAL NOT NULL,
    "reportId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "status" "ReportStatus" NOT NULL DEFAULT 'draft',
    "authorId" INTEGER,
    "asOf" DATE NOT NULL,
    "members" INTEGER,
    "workers" INTEGER,
    "note" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedBy" INTEGER,
    "editors" INTEGER[] DEFAULT ARRAY[]::INTEGER[],

    CONSTRAINT "ReportRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Figure" (
    "revisionId" INTEGER NOT NULL,
    "goal" TEXT NOT NULL,
    "numerator" INTEGER,
    "denominator" INTEGER,
    "origin" "FigureOrigin" NOT NULL DEFAULT 'entered',
    "ruleId" INTEGER,

    CONSTRAINT "Figure_pkey" PRIMARY KEY ("revisionId","goal")
);

-- CreateTable
CREATE TABLE "ReportStep" (
    "id" SERIAL NOT NULL,
    "revisionId" INTEGER NOT NULL,
    "kind" "ReportStepKind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "accountId" INTEGER,
    "byName" TEXT NOT NULL,
    "reason" TEXT,
    "goal" TEXT,

    CONSTRAINT "ReportStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DraftPresence" (
    "reportId" INTEGER NOT NULL,
    "accountId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DraftPresence_pkey" PRIMARY KEY ("reportId","accountId")
);

-- CreateTable
CREATE TABLE "RolledFigure" (
    "unitId" INTEGER NOT NULL,
    "period" TEXT NOT NULL,
    "goal" TEXT NOT NULL,
    "ownNumerator" INTEGER,
    "ownDenominator" INTEGER,
    "childrenNumerator" INTEGER,
    "childrenDenominator" INTEGER,
    "reported" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "RolledFigure_pkey" PRIMARY KEY ("unitId","goal","period")
);

-- CreateTable
CREATE TABLE "Unit" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "UnitKind" NOT NULL,
    "parentId" INTEGER,
    "path" TEXT NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UnitSuccession" (
    "predecessorId" INTEGER NOT NULL,
    "successorId" INTEGER NOT NULL,

    CONSTRAINT "UnitSuccession_pkey" PRIMARY KEY ("predecessorId","successorId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Account_email_key" ON "Account"("email");

-- CreateIndex
CREATE INDEX "Appointment_unitId_idx" ON "Appointment"("unitId");

-- CreateIndex
CREATE UNIQUE INDEX "Appointment_accountId_unitId_role_key" ON "Appointment"("accountId", "unitId", "role");

-- CreateIndex
CREATE INDEX "Session_accountId_idx" ON "Session"("accountId");

-- CreateIndex
CREATE INDEX "OneTimeLink_accountId_idx" ON "OneTimeLink"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "ApiToken_tokenHash_key" ON "ApiToken"("tokenHash");

-- CreateIndex
CREATE INDEX "ApiToken_accountId_idx" ON "ApiToken"("accountId");

-- CreateIndex
CREATE INDEX "AuditEvent_at_idx" ON "AuditEvent"("at");

-- CreateIndex
CREATE INDEX "AuditEvent_subjectKind_subjectId_idx" ON "AuditEvent"("subjectKind", "subjectId");

-- CreateIndex
CREATE INDEX "AuditEvent_actorId_idx" ON "AuditEvent"("actorId");

-- CreateIndex
CREATE UNIQUE INDEX "AuditEvent_lane_sequence_key" ON "AuditEvent"("lane", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "GoalTerms_goal_appliesFrom_id_key" ON "GoalTerms"("goal", "appliesFrom", "id");

-- CreateIndex
CREATE INDEX "IdempotentAnswer_at_idx" ON "IdempotentAnswer"("at");

-- CreateIndex
CREATE UNIQUE INDEX "Report_inForceId_key" ON "Report"("inForceId");

-- CreateIndex
CREATE INDEX "Report_status_idx" ON "Report"("status");

-- CreateIndex
CREATE INDEX "Report_period_idx" ON "Report"("period");

-- CreateIndex
CREATE UNIQUE INDEX "Report_unitId_period_key" ON "Report"("unitId", "period");

-- CreateIndex
CREATE UNIQUE INDEX "ReportRevision_reportId_number_key" ON "ReportRevision"("reportId", "number");

-- CreateIndex
CREATE INDEX "ReportStep_revisionId_idx" ON "ReportStep"("revisionId");

-- CreateIndex
CREATE UNIQUE INDEX "Unit_code_key" ON "Unit"("code");

-- CreateIndex
CREATE INDEX "Unit_parentId_idx" ON "Unit"("parentId");

-- CreateIndex
CREATE INDEX "Unit_path_idx" ON "Unit"("path" text_pattern_ops);

-- AddForeignKey
ALTER TABLE "Appointment" ADD CONSTRAINT "Appointment_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appointment" ADD CONSTRAINT "Appointment_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OneTimeLink" ADD CONSTRAINT "OneTimeLink_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_inForceId_fkey" FOREIGN KEY ("inForceId") REFERENCES "ReportRevision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportRevision" ADD CONSTRAINT "ReportRevision_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Figure" ADD CONSTRAINT "Figure_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "ReportRevision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Figure" ADD CONSTRAINT "Figure_ruleId_fkey" FOREIGN KEY ("ruleId") REFERENCES "CountingRule"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportStep" ADD CONSTRAINT "ReportStep_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "ReportRevision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftPresence" ADD CONSTRAINT "DraftPresence_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RolledFigure" ADD CONSTRAINT "RolledFigure_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitSuccession" ADD CONSTRAINT "UnitSuccession_predecessorId_fkey" FOREIGN KEY ("predecessorId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitSuccession" ADD CONSTRAINT "UnitSuccession_successorId_fkey" FOREIGN KEY ("successorId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What Prisma's schema language cannot say ------------------------------------------------------------------------

-- Codes are closed lists.
ALTER TABLE "GoalTerms" ADD CONSTRAINT "GoalTerms_goal" CHECK ("goal" IN ('coverage', 'formation', 'union-backed', 'admission'));
ALTER TABLE "CountingRule" ADD CONSTRAINT "CountingRule_goal" CHECK ("goal" IN ('coverage', 'formation', 'union-backed', 'admission'));
ALTER TABLE "Figure" ADD CONSTRAINT "Figure_goal" CHECK ("goal" IN ('coverage', 'formation', 'union-backed', 'admission'));
ALTER TABLE "RolledFigure" ADD CONSTRAINT "RolledFigure_goal" CHECK ("goal" IN ('coverage', 'formation', 'union-backed', 'admission'));
ALTER TABLE "ReportStep" ADD CONSTRAINT "ReportStep_goal" CHECK ("goal" IN ('coverage', 'formation', 'union-backed', 'admission'));
ALTER TABLE "ReportingCalendar" ADD CONSTRAINT "ReportingCalendar_cadence" CHECK ("cadence" IN ('quarter', 'half-year', 'year'));

-- Counts are never negative, a part is never above its whole, and a count without its whole is no figure.
ALTER TABLE "Figure" ADD CONSTRAINT "Figure_known_whole" CHECK (("numerator" IS NULL) = ("denominator" IS NULL));
ALTER TABLE "Figure" ADD CONSTRAINT "Figure_part_of_whole" CHECK ("numerator" >= 0 AND "numerator" <= "denominator");
ALTER TABLE "RolledFigure" ADD CONSTRAINT "RolledFigure_known_whole" CHECK (
  ("ownNumerator" IS NULL) = ("ownDenominator" IS NULL) AND ("childrenNumerator" IS NULL) = ("childrenDenominator" IS NULL));
ALTER TABLE "RolledFigure" ADD CONSTRAINT "RolledFigure_part_of_whole" CHECK (
  "ownNumerator" >= 0 AND "ownNumerator" <= "ownDenominator"
  AND "childrenNumerator" >= 0 AND "childrenNumerator" <= "childrenDenominator" AND "reported" >= 0);
ALTER TABLE "ReportRevision" ADD CONSTRAINT "ReportRevision_counts" CHECK ("members" >= 0 AND "workers" >= 0 AND "number" >= 1);
ALTER TABLE "Report" ADD CONSTRAINT "Report_period" CHECK ("period" ~ '^[0-9]{4}(-(Q[1-4]|H[12]))?$');
ALTER TABLE "GoalTerms" ADD CONSTRAINT "GoalTerms_target" CHECK ("targetBasisPoints" > 0 AND "targetBasisPoints" <= 10000);
ALTER TABLE "GoalTerms" ADD CONSTRAINT "GoalTerms_baseline" CHECK (
  ("baselineOn" IS NULL) = ("baselineNumerator" IS NULL) AND ("baselineOn" IS NULL) = ("baselineDenominator" IS NULL)
  AND "baselineNumerator" >= 0 AND "baselineNumerator" <= "baselineDenominator");
ALTER TABLE "ReportingCalendar" ADD CONSTRAINT "ReportingCalendar_month" CHECK ("yearStartsInMonth" BETWEEN 1 AND 12 AND "dueAfterDays" BETWEEN 0 AND 90);
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_validity" CHECK ("validTo" IS NULL OR "validTo" > "validFrom");
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_not_own_parent" CHECK ("parentId" <> "id");
ALTER TABLE "UnitSuccession" ADD CONSTRAINT "UnitSuccession_other" CHECK ("predecessorId" <> "successorId");
ALTER TABLE "Account" ADD CONSTRAINT "Account_email_lower" CHECK ("email" = lower("email"));
ALTER TABLE "OneTimeLink" ADD CONSTRAINT "OneTimeLink_account" CHECK (("purpose" = 'password') = ("accountId" IS NOT NULL));
ALTER TABLE "Installation" ADD CONSTRAINT "Installation_single" CHECK ("id" = 1);

-- Orders periods by the month in which they end, as lib/domain/period does; of two that end together the shorter is first.
CREATE FUNCTION period_end(period text) RETURNS int LANGUAGE sql IMMUTABLE AS $$
  SELECT left(period, 4)::int * 60 + CASE substr(period, 6, 1)
    WHEN 'Q' THEN substr(period, 7, 1)::int * 15 WHEN 'H' THEN substr(period, 7, 1)::int * 30 + 1 ELSE 62 END
$$;

-- History is added to, never changed.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "AuditEvent" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "GoalTerms" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "CountingRule" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "ReportingCalendar" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "ReportStep" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- An approved revision and its figures are frozen; a correction is the next revision.
CREATE FUNCTION refuse_approved_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'approved' THEN
    RAISE EXCEPTION 'an approved revision is frozen' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER frozen_when_approved BEFORE UPDATE OR DELETE ON "ReportRevision" FOR EACH ROW EXECUTE FUNCTION refuse_approved_revision();

CREATE FUNCTION refuse_approved_figure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "ReportRevision" r
             WHERE r.id IN (CASE WHEN TG_OP <> 'INSERT' THEN OLD."revisionId" END, CASE WHEN TG_OP <> 'DELETE' THEN NEW."revisionId" END)
               AND r.status = 'approved') THEN
    RAISE EXCEPTION 'the figures of an approved revision are frozen' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER frozen_when_approved BEFORE INSERT OR UPDATE OR DELETE ON "Figure" FOR EACH ROW EXECUTE FUNCTION refuse_approved_figure();

-- Row triggers do not see a TRUNCATE.
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "ReportRevision" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "Figure" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The audit chain. One formula, here, for writing and for verifying.
CREATE FUNCTION audit_hash(previous text, e "AuditEvent") RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(
    previous, e.id, e.lane, e.sequence, (extract(epoch FROM e.at) * 1000000)::bigint, e."actorId", e."actorName", e.deed,
    e."subjectKind", e."subjectId", e."subjectName", e."subjectPeriod", e."unitPath", e.reason, e.before, e.after)::text, 'UTF8')), 'hex')
$$;

INSERT INTO "AuditLane" (lane) SELECT generate_series(0, 15);

-- Appends one event to the first chain that nobody else is writing, so that writers seldom wait for one another.
-- The event belongs to the keepers of `unit_id`, or of everything when it is null. `moves` names the version of the data that the event advances: 'structure', 'figures' or 'none'.
CREATE FUNCTION audit_append(actor_id int, actor_name text, deed text, subject_kind text, subject_id text, subject_name text,
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
  UPDATE "AuditLane" SET sequence = e.sequence, hash = e.hash,
    structure = l.structure + (moves = 'structure')::int, figures = l.figures + (moves = 'figures')::int
  WHERE lane = l.lane;
  RETURN e.id;
END $$;

-- The first event of every lane that does not fit: altered, removed or inserted behind the app's back.
CREATE FUNCTION audit_breaks() RETURNS TABLE (lane int, sequence bigint, id bigint, problem text) LANGUAGE sql STABLE AS $$
  WITH chain AS (
    SELECT e.lane, e.sequence, e.id, e.hash,
      lag(e.sequence, 1, 0::bigint) OVER w AS previous_sequence,
      audit_hash(lag(e.hash, 1, '') OVER w, e) AS expected
    FROM "AuditEvent" e WINDOW w AS (PARTITION BY e.lane ORDER BY e.sequence)
  ), problems AS (
    SELECT c.lane, c.sequence, c.id,
      CASE WHEN c.sequence <> c.previous_sequence + 1 THEN 'removed' ELSE 'altered' END AS problem
    FROM chain c WHERE c.sequence <> c.previous_sequence + 1 OR c.hash <> c.expected
    UNION ALL
    SELECT l.lane, l.sequence, NULL, CASE WHEN coalesce(t.sequence, 0) < l.sequence THEN 'removed' ELSE 'inserted' END
    FROM "AuditLane" l
    LEFT JOIN LATERAL (SELECT e.sequence, e.hash FROM "AuditEvent" e WHERE e.lane = l.lane ORDER BY e.sequence DESC LIMIT 1) t ON true
    WHERE coalesce(t.sequence, 0) <> l.sequence OR coalesce(t.hash, '') <> l.hash
  )
  SELECT DISTINCT ON (p.lane) p.lane, p.sequence, p.id, p.problem FROM problems p ORDER BY p.lane, p.sequence
$$;
