import { database } from '@/lib/db/client';
import { enterpriseInScope } from '@/lib/db/register/enterprise-conditions';
import { unitTree } from '@/lib/db/units';
import type { Viewer } from '@/lib/domain/access';
import { type Refusal, refuse } from '@/lib/domain/refusal';
import { normaliseTaxCode } from '@/lib/domain/tax-code';

/** The ids of the enterprises with these tax codes, however they are written; refused with those that are not found. */
export async function enterprisesByTaxCode(
  viewer: Viewer,
  written: readonly string[],
): Promise<number[] | Refusal> {
  if (written.length === 0) return [];
  const codes = written.map((each) => ({ written: each, code: normaliseTaxCode(each) }));
  const inScope = enterpriseInScope(viewer, await unitTree(viewer));
  const wanted = codes.flatMap(({ code }) => (code === null ? [] : [code]));
  const rows = await database().$queryRaw<{ id: number; taxCode: string }[]>`
    select e.id, e."taxCode" from "Enterprise" e join "EnterpriseState" s on s."enterpriseId" = e.id
      and s."until" is null and s."knownUntil" is null
    where e."taxCode" = any(${wanted}::text[]) and ${inScope}`;
  const unknown = codes.filter(({ code }) => !rows.some(({ taxCode }) => taxCode === code));
  if (unknown.length === 0) return rows.map(({ id }) => id);
  const detail = { codes: unknown.map((each) => each.written).join(', ') };
  return refuse('tax-codes-unknown', { path: 'taxCodes', detail });
}
