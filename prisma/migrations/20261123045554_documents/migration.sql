-- CreateEnum
CREATE TYPE "JobState" AS ENUM ('queued', 'running', 'done', 'failed', 'cancelled');

-- CreateTable
CREATE TABLE "IssuedDocument" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "unitId" INTEGER NOT NULL,
    "period" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "snapshot" TEXT NOT NULL,
    "firstAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IssuedDocument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DocumentIssue" (
    "id" SERIAL NOT NULL,
    "documentId" INTEGER NOT NULL,
    "format" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "accountId" INTEGER,
    "byName" TEXT NOT NULL,

    CONSTRAINT "DocumentIssue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DocumentOpening" (
    "id" SERIAL NOT NULL,
    "documentId" INTEGER NOT NULL,
    "isPublic" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "accountId" INTEGER,
    "byName" TEXT NOT NULL,

    CONSTRAINT "DocumentOpening_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DocumentFormat" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "format" JSONB,
    "fileName" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "authorId" INTEGER,
    "authorName" TEXT NOT NULL,

    CONSTRAINT "DocumentFormat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Job" (
    "id" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "accountId" INTEGER NOT NULL,
    "officeId" INTEGER,
    "key" TEXT,
    "input" JSONB NOT NULL,
    "state" "JobState" NOT NULL DEFAULT 'queued',
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER,
    "leaseUntil" TIMESTAMPTZ(3),
    "holder" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "cancelledAt" TIMESTAMPTZ(3),
    "result" JSONB,
    "failure" JSONB,
    "queuedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Measure" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "bodyKind" TEXT NOT NULL,
    "responsibleUnitId" INTEGER,
    "goal" TEXT,
    "decidedOn" DATE NOT NULL,
    "source" TEXT NOT NULL DEFAULT '',
    "dueOn" DATE NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "authorId" INTEGER,
    "authorName" TEXT NOT NULL,

    CONSTRAINT "Measure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeasureStep" (
    "id" SERIAL NOT NULL,
    "measureId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "dueOn" DATE,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "accountId" INTEGER,
    "byName" TEXT NOT NULL,

    CONSTRAINT "MeasureStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeasureEnterprise" (
    "measureId" INTEGER NOT NULL,
    "enterpriseId" INTEGER NOT NULL,

    CONSTRAINT "MeasureEnterprise_pkey" PRIMARY KEY ("measureId","enterpriseId")
);

-- CreateTable
CREATE TABLE "Holiday" (
    "id" SERIAL NOT NULL,
    "on" DATE NOT NULL,
    "name" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "authorName" TEXT NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnBy" TEXT,

    CONSTRAINT "Holiday_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DueDay" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "period" TEXT NOT NULL,
    "dueOn" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "authorId" INTEGER,
    "authorName" TEXT NOT NULL,

    CONSTRAINT "DueDay_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Digest" (
    "accountId" INTEGER NOT NULL,
    "on" DATE NOT NULL,
    "items" JSONB NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMPTZ(3),
    "mailedAt" TIMESTAMPTZ(3),
    "triedAt" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Digest_pkey" PRIMARY KEY ("accountId","on")
);

-- CreateTable
CREATE TABLE "DigestDay" (
    "on" DATE NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DigestDay_pkey" PRIMARY KEY ("on")
);

-- CreateTable
CREATE TABLE "MailRefusal" (
    "accountId" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MailRefusal_pkey" PRIMARY KEY ("accountId")
);

-- CreateIndex
CREATE UNIQUE INDEX "IssuedDocument_code_key" ON "IssuedDocument"("code");

-- CreateIndex
CREATE UNIQUE INDEX "IssuedDocument_hash_key" ON "IssuedDocument"("hash");

-- CreateIndex
CREATE INDEX "IssuedDocument_unitId_period_idx" ON "IssuedDocument"("unitId", "period");

-- CreateIndex
CREATE INDEX "DocumentIssue_documentId_idx" ON "DocumentIssue"("documentId");

-- CreateIndex
CREATE INDEX "DocumentOpening_documentId_idx" ON "DocumentOpening"("documentId");

-- CreateIndex
CREATE INDEX "DocumentFormat_unitId_id_idx" ON "DocumentFormat"("unitId", "id");

-- CreateIndex
CREATE INDEX "Job_state_queuedAt_idx" ON "Job"("state", "queuedAt");

-- CreateIndex
CREATE INDEX "Job_accountId_queuedAt_idx" ON "Job"("accountId", "queuedAt");

-- CreateIndex
CREATE INDEX "Measure_unitId_dueOn_idx" ON "Measure"("unitId", "dueOn");

-- CreateIndex
CREATE INDEX "Measure_responsibleUnitId_idx" ON "Measure"("responsibleUnitId");

-- CreateIndex
CREATE INDEX "Measure_state_dueOn_idx" ON "Measure"("state", "dueOn");

-- CreateIndex
CREATE INDEX "MeasureStep_measureId_idx" ON "MeasureStep"("measureId");

-- CreateIndex
CREATE INDEX "MeasureEnterprise_enterpriseId_idx" ON "MeasureEnterprise"("enterpriseId");

-- CreateIndex
CREATE INDEX "Holiday_on_idx" ON "Holiday"("on");

-- CreateIndex
CREATE INDEX "DueDay_unitId_period_idx" ON "DueDay"("unitId", "period");

-- CreateIndex
CREATE INDEX "Digest_on_idx" ON "Digest"("on");

-- AddForeignKey
ALTER TABLE "IssuedDocument" ADD CONSTRAINT "IssuedDocument_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentIssue" ADD CONSTRAINT "DocumentIssue_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "IssuedDocument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentOpening" ADD CONSTRAINT "DocumentOpening_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "IssuedDocument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentFormat" ADD CONSTRAINT "DocumentFormat_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Job" ADD CONSTRAINT "Job_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Measure" ADD CONSTRAINT "Measure_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Measure" ADD CONSTRAINT "Measure_responsibleUnitId_fkey" FOREIGN KEY ("responsibleUnitId") REFERENCES "Unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeasureStep" ADD CONSTRAINT "MeasureStep_measureId_fkey" FOREIGN KEY ("measureId") REFERENCES "Measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeasureEnterprise" ADD CONSTRAINT "MeasureEnterprise_measureId_fkey" FOREIGN KEY ("measureId") REFERENCES "Measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeasureEnterprise" ADD CONSTRAINT "MeasureEnterprise_enterpriseId_fkey" FOREIGN KEY ("enterpriseId") REFERENCES "Enterprise"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DueDay" ADD CONSTRAINT "DueDay_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Digest" ADD CONSTRAINT "Digest_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailRefusal" ADD CONSTRAINT "MailRefusal_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What left the house and what was decided is added to, never changed.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "IssuedDocument" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "DocumentIssue" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "DocumentOpening" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "DocumentFormat" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "MeasureStep" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "DueDay" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A day is a holiday once.
CREATE UNIQUE INDEX "Holiday_standing" ON "Holiday"("on") WHERE "withdrawnAt" IS NULL;

-- A code is made of the hash, and the hash of what the paper says: two different figures never carry one code.
ALTER TABLE "IssuedDocument" ADD CONSTRAINT "IssuedDocument_hash" CHECK ("hash" = encode(sha256(convert_to("snapshot", 'UTF8')), 'hex'));
ALTER TABLE "IssuedDocument" ADD CONSTRAINT "IssuedDocument_code" CHECK ("code" ~ '^[0-9A-HJKMNP-TV-Z]{10,52}$');

ALTER TABLE "Measure" ADD CONSTRAINT "Measure_state" CHECK ("state" IN ('open', 'done', 'cancelled'));
ALTER TABLE "Measure" ADD CONSTRAINT "Measure_due" CHECK ("dueOn" >= "decidedOn");
-- One day is a holiday once.
CREATE UNIQUE INDEX "Holiday_present" ON "Holiday"("on") WHERE "withdrawnAt" IS NULL;
ALTER TABLE "Job" ADD CONSTRAINT "Job_progress" CHECK ("done" >= 0 AND ("total" IS NULL OR "total" >= 0));
-- Of open jobs with one key there is never a second.
CREATE UNIQUE INDEX "Job_open" ON "Job"("key") WHERE "state" IN ('queued', 'running');

-- An upload is taken over once.
ALTER TABLE "RegisterImport" ADD COLUMN "uploadId" TEXT;
CREATE UNIQUE INDEX "RegisterImport_uploadId_key" ON "RegisterImport"("uploadId");
ALTER TABLE "Installation" ADD COLUMN "largeRegister" INTEGER NOT NULL DEFAULT 20000;
