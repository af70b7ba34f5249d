import { describe, expect, test } from 'vitest';
import { claimsOf } from '@/lib/domain/register/import/row-claims';

const asOf = '2026-06-30';
const day = (on: string) => ({ on, precision: 'day' as const });

describe('a row against itself', () => {
  test('one number for all members is taken apart where the row lets it', () => {
    expect(claimsOf(7, { membersTotal: 5, probationaryMembers: 1 }, asOf).claims.fullMembers).toBe(4);
    expect(claimsOf(7, { membersTotal: 0 }, asOf).claims).toMatchObject({
      fullMembers: 0,
      probationaryMembers: 0,
    });
    const alone = claimsOf(7, { membersTotal: 5 }, asOf);
    expect(alone.claims.fullMembers).toBeNull();
    expect(alone.problems).toMatchObject([{ kind: 'members-not-split' }]);
  });

  test("no organisation cannot have been founded, and nothing happened after the list's day", () => {
    const none = { exists: false, kind: null, name: null };
    expect(
      claimsOf(7, { organisation: none, organisationFoundedOn: day('2020-01-01') }, asOf).problems,
    ).toMatchObject([{ kind: 'organisation-contradicted' }]);
    expect(claimsOf(7, { unionFoundedOn: day('2026-07-01') }, asOf).problems).toMatchObject([
      { kind: 'after-list-day', field: 'unionFoundedOn' },
    ]);
  });
});
