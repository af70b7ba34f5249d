import { enterpriseParams, presentFact } from '@/lib/api/enterprises';
import { enterpriseFact, recordedFacts } from '@/lib/api/register-facts';
import { route } from '@/lib/auth/route';
import { recordEnterpriseFact } from '@/lib/db/register/enterprise-facts';
import { unitTree } from '@/lib/db/units';
import { isRefusal } from '@/lib/domain/refusal';
import { deedWords } from '@/lib/text/words/enterprises/deeds';

export const POST = route({
  deed: 'keep-register',
  summary: 'Record a dated fact about an enterprise, or the organisation in it',
  params: enterpriseParams,
  body: enterpriseFact,
  response: recordedFacts,
  status: 201,
  async run({ viewer, params: { id }, body }) {
    const facts = await recordEnterpriseFact(viewer, id, body, deedWords.vi.cellNameOf);
    if (isRefusal(facts)) return facts;
    const tree = await unitTree(viewer);
    return { facts: facts.map((fact) => presentFact(tree, fact)) };
  },
});
