import { z } from 'zod';
import { paging } from '@/lib/api/codes';
import { keyIn, page, pageOf } from '@/lib/api/page';
import { newUnit, presentUnit, unitSchema } from '@/lib/api/units';
import { route } from '@/lib/auth/route';
import { inScope } from '@/lib/db/scope';
import { addUnit } from '@/lib/db/unit-changes';
import { readTree, unitTree } from '@/lib/db/units';
import { isRefusal } from '@/lib/domain/refusal';

export const GET = route({
  deed: 'see-figures',
  summary: 'Units in scope, by code',
  query: z.strictObject(paging),
  response: pageOf(unitSchema),
  async run({ viewer, query: { limit, cursor } }) {
    const after = cursor === undefined ? '' : keyIn(cursor);
    if (isRefusal(after)) return after;
    const tree = await unitTree(viewer);
    const inOrder = tree.units
      .filter((unit) => unit.code > after && inScope(viewer, 'see-figures', unit))
      .sort((one, other) => (one.code < other.code ? -1 : 1));
    const { items, nextCursor } = page(inOrder, limit, ({ code }) => code);
    return { items: items.map((unit) => presentUnit(tree, unit)), nextCursor };
  },
});

export const POST = route({
  deed: 'manage-units',
  summary: 'Add a unit',
  body: newUnit,
  response: unitSchema,
  status: 201,
  async run({ viewer, body }) {
    const unit = await addUnit(viewer, body);
    return isRefusal(unit) ? unit : presentUnit(await readTree(), unit);
  },
});
