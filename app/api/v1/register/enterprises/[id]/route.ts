import {
  enterpriseChange,
  enterpriseParams,
  enterpriseSchema,
  presentEnterprise,
} from '@/lib/api/enterprises';
import { route } from '@/lib/auth/route';
import { editEnterprise } from '@/lib/db/register/enterprise-edits';
import { viewEnterprise } from '@/lib/db/register/enterprise-page';
import { unitTree } from '@/lib/db/units';
import type { Viewer } from '@/lib/domain/access';
import { isRefusal } from '@/lib/domain/refusal';

export const GET = route({
  deed: 'see-register',
  summary: 'One enterprise: its present state, and every fact recorded of it',
  params: enterpriseParams,
  response: enterpriseSchema,
  run: ({ viewer, params: { id } }) => answer(viewer, id),
});

export const PATCH = route({
  deed: 'keep-register',
  summary: 'Change name, tax code, ownership or note; place, status and counts are facts',
  params: enterpriseParams,
  body: enterpriseChange,
  response: enterpriseSchema,
  async run({ viewer, params: { id }, body: { revision, ...change } }) {
    const said = Object.entries(change).filter(([, value]) => value !== undefined);
    const edited = await editEnterprise(viewer, id, Object.fromEntries(said), revision);
    if (!isRefusal(edited)) return answer(viewer, id);
    return edited.refusal === 'stale' ? { ...edited, current: await answer(viewer, id) } : edited;
  },
});

async function answer(viewer: Viewer, id: number) {
  const view = await viewEnterprise(viewer, id);
  return isRefusal(view) ? view : presentEnterprise(await unitTree(viewer), view);
}
