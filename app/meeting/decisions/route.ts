import { newDecision, recordedDecision } from '@/lib/api/decisions';
import { route } from '@/lib/auth/route';
import { addMeasure } from '@/lib/db/measures/keeping';
import { refuse } from '@/lib/domain/refusal';

/**
 * Takes a decision of a meeting, once for its Idempotency-Key however often it is sent, and only from the account that
 * recorded it: the browser may have kept it until somebody else signed in.
 */
export const POST = route({
  deed: 'keep-measures',
  by: 'session',
  summary: 'Record a decision of a meeting',
  body: newDecision,
  response: recordedDecision,
  status: 201,
  async run({ viewer, body: { account, ...decision } }) {
    if (account !== viewer.accountId) return refuse('decided-by-another');
    return addMeasure(viewer, { ...decision, responsible: null, source: '', enterpriseIds: [] });
  },
});
