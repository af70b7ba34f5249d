import { recordExport } from '@/lib/db/exported-figures';
import { countEnterprises } from '@/lib/db/register/enterprise-list';
import { unitFor } from '@/lib/db/scope';
import type { Viewer } from '@/lib/domain/access';
import type { RegisterExportInput } from '@/lib/domain/job';
import { isRefusal, type Refusal } from '@/lib/domain/refusal';
import { nameRegisterFile } from '@/lib/register-files/file';
import { bytesMadeApart } from '@/lib/register-files/made-apart';
import { dropFile, keepFile } from './files';
import type { Work } from './work';

/**
 * The register of a unit as a file on the disk. Right and scope are asked now, not when the job was: an account that lost
 * its unit meanwhile gets nothing.
 */
export const makeRegisterFile: Work<'register-export'> = async (input, { id, viewer, signal, progress }) => {
  const { unit: code, asOf, format } = input;
  const refused = await refuseRegisterFile(viewer, input);
  if (refused) return refused;
  const named = await nameRegisterFile(viewer, input);
  if (isRefusal(named)) return named;
  const { unit, name } = named;
  const total = await countEnterprises(viewer, { unit: code, asOf }, Number.POSITIVE_INFINITY);
  if (isRefusal(total)) return total;
  const onRows = (rows: number) => progress(Math.min(rows, total), total);
  const kept = await keepFile(id, bytesMadeApart(viewer, input, { onRows, signal }));
  const unrecorded = await recordExport(viewer, unit, `${name}.${format}`);
  if (!unrecorded) return { file: { name, extension: format, ...kept } };
  await dropFile(id);
  return unrecorded;
};

/** Why a viewer is not given such a file now; null when he is. */
export async function refuseRegisterFile(
  viewer: Viewer,
  { unit: code }: RegisterExportInput,
): Promise<Refusal | null> {
  for (const deed of ['export-figures', 'see-register'] as const) {
    const unit = await unitFor(viewer, deed, code);
    if (isRefusal(unit)) return unit;
  }
  return null;
}
