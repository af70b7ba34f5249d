import { defineConfig } from 'prisma/config';

// Prisma's own commands (`npx prisma migrate deploy`, `studio`) find the schema and the database here; paths are
// relative to this file.
export default defineConfig({
  schema: '../prisma/schema',
  migrations: { path: '../prisma/migrations' },
  ...(process.env.DATABASE_URL ? { datasource: { url: process.env.DATABASE_URL } } : {}),
});
