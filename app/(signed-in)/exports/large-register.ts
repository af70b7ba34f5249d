import { askRegister, cancel } from '@/app/(signed-in)/jobs/actions';
import type { LargeRegister } from '@/components/exports/register-files';
import { findJobs } from '@/lib/db/jobs/own';
import { countEnterprises } from '@/lib/db/register/enterprise-list';
import { largeRegisterFrom } from '@/lib/db/settings';
import type { Viewer } from '@/lib/domain/access';

const jobsShown = 5;

/** How a unit's register is exported when it is too large to be waited for; null when it is not. */
export async function largeRegisterOf(viewer: Viewer, unit: string): Promise<LargeRegister | null> {
  const most = await largeRegisterFrom();
  const count = await countEnterprises(viewer, { unit }, most);
  if (typeof count !== 'number' || count <= most) return null;
  const own = await findJobs(viewer);
  const jobs = own
    .filter(({ kind, input }) => kind === 'register-export' && 'unit' in input && input.unit === unit)
    .slice(0, jobsShown);
  return { most, jobs, ask: askRegister, cancel };
}
