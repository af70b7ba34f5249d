'use server';

import { z } from 'zod';
import { action } from '@/lib/auth/action';
import { line } from '@/lib/auth/fields';
import { forgetColumnName, nameColumn } from '@/lib/db/register/import/columns';
import { isListField, type ListField } from '@/lib/domain/list-field';
import { isRefusal } from '@/lib/domain/refusal';
import { columnNameWords } from '@/lib/text/words/admin/columns';

const field = z.custom<ListField>(
  (value) => typeof value === 'string' && isListField(value),
  'unknown-value',
);

/** Adds a further name of a column, for the lists of all units. */
export const addColumnName = action(
  'manage-settings',
  z.object({ heading: line(200), field }),
  async (viewer, { heading, field }) => {
    const done = await nameColumn(viewer, heading, field);
    return isRefusal(done) ? done : { message: columnNameWords[viewer.locale].added(heading) };
  },
);

/** Takes a name away again. */
export const removeColumnName = action(
  'manage-settings',
  z.object({ heading: line(200) }),
  async (viewer, { heading }) => {
    const done = await forgetColumnName(viewer, heading);
    return isRefusal(done) ? done : { message: columnNameWords[viewer.locale].removed };
  },
);
