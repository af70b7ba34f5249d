import { createHash } from 'node:crypto';
import type { RowClaims } from '@/lib/domain/register/import/row-claims';
import type { RowName } from '@/lib/domain/register/import/row-match';
import type { RowProblem } from '@/lib/domain/register/import/row-problem';

/** Tells of a row that a row before it already names its enterprise. */
export type Repeats = {
  /** `enterpriseId` is that of the enterprise in the register, null for a new one. */
  find(name: RowName, enterpriseId: number | null, claims: RowClaims): RowProblem | null;
};

type Seen = { readonly row: number; readonly said: string; readonly taxCode: string | null };

/** Remembers the rows of one list by what names an enterprise: its id, its tax code, its name in its unit. */
export function watchRepeats(): Repeats {
  const byId = new Map<number, Seen>();
  const byTaxCode = new Map<string, Seen>();
  const byName = new Map<string, Seen>();
  return {
    find(name, enterpriseId, claims) {
      const { row, taxCode } = name;
      const nameInUnit = `${name.unitId} ${name.key}`;
      const named = byName.get(nameInUnit);
      const before =
        (enterpriseId === null ? undefined : byId.get(enterpriseId)) ??
        (taxCode === null ? undefined : byTaxCode.get(taxCode)) ??
        (named && enterpriseId === null && (taxCode === null || named.taxCode === null) ? named : undefined);
      const seen = { row, taxCode, said: digestOf({ ...claims, name: name.key }) };
      if (before) return repeated(name, before, seen);
      if (enterpriseId !== null) byId.set(enterpriseId, seen);
      if (taxCode !== null) byTaxCode.set(taxCode, seen);
      byName.set(nameInUnit, seen);
      return null;
    },
  };
}

function repeated({ row, name, taxCode }: RowName, before: Seen, seen: Seen): RowProblem {
  const about = { row, field: taxCode ? 'taxCode' : 'name', value: taxCode ?? name } as const;
  const kind = before.said === seen.said ? 'repeats-row' : 'same-as-row';
  return { kind, ...about, detail: { row: before.row } };
}

const digestOf = (claims: RowClaims): string =>
  createHash('sha256').update(JSON.stringify(claims)).digest('base64url').slice(0, 16);
