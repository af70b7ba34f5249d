import { enterpriseQuery, orderOf } from '@/lib/api/enterprise-query';
import {
  enterpriseItemSchema,
  enterpriseSchema,
  newEnterprise,
  presentEnterprise,
  presentItem,
} from '@/lib/api/enterprises';
import { idIn, page, pageOf } from '@/lib/api/page';
import { route } from '@/lib/auth/route';
import { findEnterprises } from '@/lib/db/register/enterprise-list';
import { viewEnterprise } from '@/lib/db/register/enterprise-page';
import { addEnterprise } from '@/lib/db/register/enterprises';
import { unitTree } from '@/lib/db/units';
import { isRefusal } from '@/lib/domain/refusal';

export const GET = route({
  deed: 'see-register',
  summary: 'Enterprises in scope in their present state, or in that of a past day: found, narrowed, sorted',
  query: enterpriseQuery,
  response: pageOf(enterpriseItemSchema),
  async run({ viewer, query: { limit, cursor, sort, ...filter } }) {
    const after = cursor === undefined ? undefined : idIn(cursor);
    if (isRefusal(after)) return after;
    const paged = { limit, ...(after === undefined ? {} : { after }) };
    const found = await findEnterprises(viewer, filter, orderOf(sort), paged);
    if (isRefusal(found)) return found;
    const { items, nextCursor } = page(found, limit, ({ id }) => id);
    const tree = await unitTree(viewer);
    return { items: items.map((row) => presentItem(tree, row)), nextCursor };
  },
});

export const POST = route({
  deed: 'keep-register',
  summary: 'Add an enterprise with the facts that it begins with',
  body: newEnterprise,
  response: enterpriseSchema,
  status: 201,
  async run({ viewer, body: { countedOn, ...input } }) {
    const added = await addEnterprise(viewer, { ...input, ...(countedOn ? { countedOn } : {}) });
    if (isRefusal(added)) return added;
    const view = await viewEnterprise(viewer, added.id);
    return isRefusal(view) ? view : presentEnterprise(await unitTree(viewer), view);
  },
});
