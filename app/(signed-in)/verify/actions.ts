'use server';

import { z } from 'zod';
import { action } from '@/lib/auth/action';
import { openDocument } from '@/lib/db/documents/openings';
import { isRefusal } from '@/lib/domain/refusal';

const openness = z.object({ code: z.string().max(60), public: z.enum(['yes', 'no']) });

/** Lets anybody who has its code verify a paper, or no longer. */
export const changeOpenness = action('open-document', openness, async (viewer, { code, public: to }) => {
  const done = await openDocument(viewer, code, to === 'yes');
  return isRefusal(done) ? done : {};
});
