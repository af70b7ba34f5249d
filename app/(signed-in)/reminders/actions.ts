'use server';

import { z } from 'zod';
import { action } from '@/lib/auth/action';
import { date } from '@/lib/auth/fields';
import { markRead } from '@/lib/db/reminders/own';

/** Notes that one has read one's own reminders of a day. */
export const markDigestRead = action('signed-in', z.object({ on: date }), async (viewer, { on }) => {
  await markRead(viewer, on);
  return {};
});
