'use server';

import { redirect } from 'next/navigation';
import { organisationDeedForm, organisationForm, renamingForm } from '@/app/(signed-in)/enterprises/forms';
import { action } from '@/lib/auth/action';
import {
  addOrganisation,
  type OrganisationDeed,
  recordOfOrganisation,
  renameOrganisation,
} from '@/lib/db/register/organisations';
import { isRefusal } from '@/lib/domain/refusal';

/** Founds an organisation over one or several enterprises and goes on to its page. */
export const createOrganisation = action(
  'keep-register',
  organisationForm,
  async (viewer, { on, source, enterprises, host, committee, ...input }) => {
    const enterpriseIds = host === null ? enterprises : [host, ...enterprises.filter((id) => id !== host)];
    const organisation = { ...input, committeeId: committee, enterpriseIds };
    const done = await addOrganisation(viewer, organisation, { on, source });
    if (isRefusal(done)) return done;
    redirect(`/enterprises/organisations/${done.id}?done=created`);
  },
);

/** Gives an organisation another name. */
export const saveOrganisation = action(
  'keep-register',
  renamingForm,
  async (viewer, { id, name, revision }) => {
    const done = await renameOrganisation(viewer, id, name, revision);
    if (isRefusal(done)) return done;
    redirect(`/enterprises/organisations/${id}?done=saved`);
  },
);

/** Records what is done to an organisation. */
export const recordOrganisationDeed = action(
  'keep-register',
  organisationDeedForm,
  async (viewer, { id, on, source, ...form }) => {
    const done = await recordOfOrganisation(viewer, id, deedOf(form), { on, source });
    if (isRefusal(done)) return done;
    redirect(`/enterprises/organisations/${id}?done=recorded`);
  },
);

function deedOf(
  form:
    | { deed: 'admit'; count: number }
    | { deed: 'exempt'; year: number }
    | { deed: 'dissolve' }
    | (Omit<Extract<OrganisationDeed, { deed: 'reorganise' }>, 'committeeId'> & { committee: number | null })
    | { deed: 'cover'; enterprise: number; as: 'host' | 'guest' | 'no-longer' },
): OrganisationDeed {
  if (form.deed === 'reorganise') {
    const { committee, ...rest } = form;
    return { ...rest, committeeId: committee };
  }
  if (form.deed === 'cover') {
    const { deed, enterprise, as } = form;
    return { deed, enterpriseId: enterprise, present: as !== 'no-longer', host: as === 'host' };
  }
  return form;
}
