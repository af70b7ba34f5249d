import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { database, runAtOnce } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { rowsText } from '@/lib/db/register/row-text';
import { type FreshDatabase, freshDatabase } from '@/tests/support/database';

let db: FreshDatabase;

beforeAll(async () => {
  db = await freshDatabase();
});

afterAll(() => db.drop());

type Row = { id: number; source: string | null; present: boolean | null };

const sent = (rows: readonly Row[]) => rowsText(rows.map(({ id, source, present }) => [id, source, present]));

const query = (rows: readonly Row[]) => Prisma.sql`
  select r.id, r.source, r.present from unnest(${sent(rows)}::row_of_test[]) with ordinality r (id, source, present, place) order by place`;

test('rows arrive as they were sent, whatever their texts hold', async () => {
  await database().$executeRaw`create type row_of_test as (id int, source text, present boolean)`;
  const hard = fc.constantFrom(
    'NULL',
    '',
    ' ',
    '"',
    '\\',
    '{a,b}',
    '(1,"x")',
    'Cty "Ân Phú", \\n',
    '\n\t',
    'Ðường ố',
  );
  // No database keeps a text with this letter, and none is let in.
  const text = fc.oneof(hard, fc.string({ unit: 'grapheme' })).filter((each) => !each.includes('\u0000'));
  const row = fc.record({
    id: fc.integer({ min: -2_147_483_648, max: 2_147_483_647 }),
    source: fc.option(text),
    present: fc.option(fc.boolean()),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 20 }), async (rows) => {
      expect(await database().$queryRaw(query(rows))).toEqual(rows);
      expect(await runAtOnce(query(rows))).toEqual(rows);
    }),
    { numRuns: 60 },
  );
});
