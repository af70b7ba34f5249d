'use server';

import { z } from 'zod';
import { action } from '@/lib/auth/action';
import { unitFor } from '@/lib/db/scope';
import { todayInVietnam } from '@/lib/domain/calendar-date';
import { GREATEST_COUNT } from '@/lib/domain/figures';
import { isRefusal } from '@/lib/domain/refusal';
import { askForJob, stopJob } from '@/lib/jobs/ask';

/** Stops one of one's own jobs. */
export const cancel = action(
  'signed-in',
  z.object({ id: z.coerce.number({ error: 'not-a-number' }).int().min(1).max(GREATEST_COUNT) }),
  async (viewer, { id }) => {
    const job = await stopJob(viewer, id);
    return isRefusal(job) ? job : {};
  },
);

/** Asks for the register of a unit, as it stands today, as a file that is made in the background. */
export const askRegister = action(
  'export-figures',
  z.object({ unit: z.string().max(100), format: z.enum(['xlsx', 'csv']) }),
  async (viewer, { unit: code, format }) => {
    const unit = await unitFor(viewer, 'see-register', code);
    if (isRefusal(unit)) return unit;
    const asOf = todayInVietnam(new Date());
    const asked = await askForJob(viewer, {
      kind: 'register-export',
      key: `register ${viewer.accountId} ${unit.code} ${asOf} ${format}`,
      input: {
        unit: unit.code,
        unitName: unit.name,
        asOf,
        format,
        separator: ';',
        locale: viewer.locale,
      },
    });
    return isRefusal(asked) ? asked : {};
  },
);
