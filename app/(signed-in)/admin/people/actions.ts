'use server';

import { z } from 'zod';
import { action } from '@/lib/auth/action';
import { line } from '@/lib/auth/fields';
import { linkAddress } from '@/lib/auth/link-address';
import { disableAccount, enableAccount, resetPassword } from '@/lib/db/account-state';
import { addAccount, changeAccount } from '@/lib/db/accounts';
import { appoint, dismiss } from '@/lib/db/appointments';
import { roles } from '@/lib/domain/access';
import { isRefusal } from '@/lib/domain/refusal';
import { peopleWords } from '@/lib/text/words/admin/people';

const id = z.coerce.number().int();
const identity = { name: line(120), email: line(254) };
const place = { unit: line(40), role: z.enum(roles, 'required') };

/** Makes an account and shows its one-time link. */
export const addPerson = action(
  'manage-accounts',
  z.object({ ...identity, ...place }),
  async (viewer, input) => {
    const done = await addAccount(viewer, input);
    if (isRefusal(done)) return done;
    const message = peopleWords[viewer.locale].created(input.name);
    return done.token ? { message, data: { secret: linkAddress(done.token) } } : { message };
  },
);

export const savePerson = action(
  'manage-accounts',
  z.object({ id, ...identity }),
  async (viewer, { id, ...input }) => {
    const done = await changeAccount(viewer, id, input);
    return isRefusal(done) ? done : { message: peopleWords[viewer.locale].saved };
  },
);

export const appointPerson = action(
  'manage-accounts',
  z.object({ id, ...place }),
  async (viewer, { id, ...input }) => {
    const done = await appoint(viewer, id, input);
    return isRefusal(done) ? done : { message: peopleWords[viewer.locale].appointed };
  },
);

export const dismissPerson = action(
  'manage-accounts',
  z.object({ appointment: id }),
  async (viewer, { appointment }) => {
    const done = await dismiss(viewer, appointment);
    return isRefusal(done) ? done : { message: peopleWords[viewer.locale].dismissed };
  },
);

/** Forgets a password and shows the one-time link for the next. */
export const resetPerson = action(
  'manage-accounts',
  z.object({ id, name: z.string() }),
  async (viewer, { id, name }) => {
    const done = await resetPassword(viewer, id);
    if (isRefusal(done)) return done;
    return { message: peopleWords[viewer.locale].resetDone(name), data: { secret: linkAddress(done.token) } };
  },
);

export const disablePerson = action('manage-accounts', z.object({ id }), async (viewer, { id }) => {
  const done = await disableAccount(viewer, id);
  return isRefusal(done) ? done : { message: peopleWords[viewer.locale].disabled };
});

export const enablePerson = action('manage-accounts', z.object({ id }), async (viewer, { id }) => {
  const done = await enableAccount(viewer, id);
  return isRefusal(done) ? done : { message: peopleWords[viewer.locale].enabled };
});
