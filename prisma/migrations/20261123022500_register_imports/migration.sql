-- AlterTable
ALTER TABLE "RegisterImport" ADD COLUMN     "enterpriseIds" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN     "organisationIds" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN     "traits" JSONB NOT NULL DEFAULT '[]';
