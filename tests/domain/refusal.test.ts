import { expect, test } from 'vitest';
import { auditDeeds, isAuditDeed, versionMovedBy } from '@/lib/domain/audit';
import { isRefusal, kindOfRefusal, refusalCodes, refuse, statusOfRefusal } from '@/lib/domain/refusal';
import { reportSteps } from '@/lib/domain/report';

test('a refusal is told from whatever else comes back', () => {
  expect(isRefusal(refuse('stale', { current: { revision: 2 } }))).toBe(true);
  for (const other of [
    null,
    undefined,
    'stale',
    3,
    {},
    { refusal: 'no such' },
    { refusal: 'toString' },
    [],
  ]) {
    expect(isRefusal(other)).toBe(false);
  }
});

test('every refusal has a kind with a status of HTTP', () => {
  for (const code of refusalCodes) expect(statusOfRefusal[kindOfRefusal[code]]).toBeGreaterThanOrEqual(400);
});

test('every step of a report is a deed of the audit trail, and only an approval moves figures', () => {
  for (const step of reportSteps) expect(isAuditDeed(`report.${step}`)).toBe(true);
  expect(auditDeeds.filter((deed) => versionMovedBy[deed] === 'figures')).toEqual(['report.approved']);
  expect(isAuditDeed('report.burned')).toBe(false);
});
