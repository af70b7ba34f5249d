import { recordExport } from '@/lib/db/exported-figures';
import { countEnterprises } from '@/lib/db/register/enterprise-list';
import type { Viewer } from '@/lib/domain/access';
import { isRefusal, type Refusal } from '@/lib/domain/refusal';
import { bytesOfRegister, nameRegisterFile, type RegisterFileRequest } from '@/lib/register-files/file';
import { bytesMadeApart } from '@/lib/register-files/made-apart';
import type { Locale } from '@/lib/text/locale';
import type { ExportRequest } from './export';
import { bodyOf, takeExportPlace } from './export-places';
import { fileResponse } from './file-response';

/** More enterprises than this keep the processor busy for longer than a page may wait. */
const madeHereAtMost = 2_000;

/** The register of a unit as a file that is sent while it is read, and that can be imported again. */
export async function exportRegisterFile(
  viewer: Viewer,
  { unit, asOf, format, separator }: ExportRequest,
  locale: Locale,
): Promise<Response | Refusal> {
  const place = takeExportPlace(viewer);
  if (isRefusal(place)) return place;
  const request = { unit, asOf, format: format === 'csv' ? format : 'xlsx', separator, locale } as const;
  const pieces = await piecesOf(viewer, request).catch((error: unknown) => {
    place();
    throw error;
  });
  if (!isRefusal(pieces)) return fileResponse(bodyOf(pieces.bytes, place), pieces.name, request.format);
  place();
  return pieces;
}

async function piecesOf(
  viewer: Viewer,
  request: RegisterFileRequest,
): Promise<{ name: string; bytes: AsyncGenerator<Uint8Array> } | Refusal> {
  const named = await nameRegisterFile(viewer, request);
  if (isRefusal(named)) return named;
  const { unit, name } = named;
  const { asOf } = request;
  const count = await countEnterprises(viewer, { unit: unit.code, ...(asOf && { asOf }) }, madeHereAtMost);
  if (isRefusal(count)) return count;
  const unrecorded = await recordExport(viewer, unit, `${name}.${request.format}`);
  if (unrecorded) return unrecorded;
  const make = count > madeHereAtMost ? bytesMadeApart : bytesOfRegister;
  return { name, bytes: make(viewer, request) };
}
