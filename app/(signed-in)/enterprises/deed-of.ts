import type { DeedForm } from '@/app/(signed-in)/enterprises/forms';
import { unitFor } from '@/lib/db/scope';
import type { Viewer } from '@/lib/domain/access';
import { isRefusal, type Refusal, refuse } from '@/lib/domain/refusal';
import type { EnterpriseDeed } from '@/lib/domain/register/deeds';

/** The deed that a form stands for: units by their codes become units that the viewer keeps. */
export async function deedOf(viewer: Viewer, form: DeedForm): Promise<EnterpriseDeed | Refusal> {
  switch (form.deed) {
    case 'found-organisation': {
      const unit = await unitFor(viewer, 'keep-register', form.affiliation);
      if (isRefusal(unit)) return { ...unit, path: 'affiliation' };
      const { deed, organisationKind, committee } = form;
      return { deed, organisationKind, affiliationId: unit.id, committeeId: committee };
    }
    case 'move': {
      const unit = await unitFor(viewer, 'keep-register', form.unit);
      if (isRefusal(unit)) return { ...unit, path: 'unit' };
      return { deed: form.deed, unitId: unit.id, zone: form.zone };
    }
    case 'count': {
      const { deed, workers, fullMembers, probationaryMembers, organisationMembers } = form;
      const counts = { workers, fullMembers, probationaryMembers, organisationMembers };
      const isEmpty = Object.values(counts).every((count) => count === null);
      return isEmpty ? refuse('counts-missing', { path: 'workers' }) : { deed, ...counts };
    }
    case 'admit':
      return { deed: form.deed, count: form.count };
    case 'exempt':
      return { deed: form.deed, year: form.year };
    case 'stage':
      return { deed: form.deed, stage: form.stage };
    default:
      return { deed: form.deed };
  }
}
