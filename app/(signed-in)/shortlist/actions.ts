'use server';

import { z } from 'zod';
import { action } from '@/lib/auth/action';
import { recordFacts } from '@/lib/db/register/recording';
import { todayInVietnam } from '@/lib/domain/calendar-date';
import { GREATEST_COUNT } from '@/lib/domain/figures';
import { isRefusal } from '@/lib/domain/refusal';
import { formationStages } from '@/lib/domain/register/fact';
import { shortlistWords } from '@/lib/text/words/shortlist';

const stageReached = z.object({
  id: z.coerce.number().int().min(1).max(GREATEST_COUNT),
  stage: z.enum(formationStages),
});

/** Records by one press that the founding of an organisation has come a stage further, as of today. */
export const recordStage = action('keep-register', stageReached, async (viewer, { id, stage }) => {
  const words = shortlistWords[viewer.locale].stage;
  const on = todayInVietnam(new Date());
  const fact = {
    kind: 'stage',
    stage,
    on,
    enterpriseId: id,
    organisationId: null,
    source: words.source,
  } as const;
  const recorded = await recordFacts(viewer, [fact]);
  return isRefusal(recorded) ? { ...recorded, path: 'stage' } : { message: words.done };
});
