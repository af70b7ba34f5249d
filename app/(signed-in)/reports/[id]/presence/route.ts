import { z } from 'zod';
import { reportParams } from '@/lib/api/reports';
import { route } from '@/lib/auth/route';
import { presentOn } from '@/lib/db/presence';
import { isRefusal } from '@/lib/domain/refusal';

/** Asked by the form every few seconds: who acts here, how far the report is, and who else has it open. */
export const POST = route({
  deed: 'log-report',
  summary: 'Tell that a draft is open, or left',
  params: reportParams,
  body: z.strictObject({ leaving: z.boolean().default(false) }),
  response: z.strictObject({ account: z.int(), revision: z.int(), others: z.array(z.string()) }),
  async run({ viewer, params: { id }, body: { leaving } }) {
    const presence = await presentOn(viewer, id, leaving);
    if (isRefusal(presence)) return presence;
    const { revision, others } = presence;
    return { account: viewer.accountId, revision, others: others.map(({ name }) => name) };
  },
});
