/**
 * What the audit trail records: every write and every sign-in, one entry each, in the transaction of the deed.
 */

import type { Period } from './period';

/** The part of the data that a deed changes; answers kept in memory are keyed by the versions of both parts. */
export type DataVersion = 'structure' | 'figures' | 'register' | 'none';

/**
 * Every deed that leaves an entry, and which version of the data it moves. `structure` covers units, goals,
 * rules and calendar; `figures` the approved figures; `register` enterprises, organisations and their facts. Kept answers are keyed by both versions, so a deed
 * that changes everything (setting up, restoring) need move only `structure`.
 */
export const versionMovedBy = {
  'setup.link-issued': 'none',
  'setup.completed': 'structure',
  'setup.data-filled': 'structure',
  'setting.changed': 'structure',
  'account.created': 'none',
  'account.changed': 'none',
  'account.disabled': 'none',
  'account.enabled': 'none',
  'account.appointed': 'none',
  'account.dismissed': 'none',
  'account.link-issued': 'none',
  'account.password-chosen': 'none',
  'account.password-reset': 'none',
  'session.signed-in': 'none',
  'session.refused': 'none',
  'session.signed-out': 'none',
  'session.ended': 'none',
  'unit.created': 'structure',
  'unit.changed': 'structure',
  'unit.ended': 'structure',
  'goal.changed': 'structure',
  'rule.changed': 'structure',
  'calendar.changed': 'structure',
  'calendar.holidays-recorded': 'structure',
  'calendar.holidays-withdrawn': 'structure',
  'calendar.due-day-decided': 'structure',
  'report.opened': 'none',
  'report.edited': 'none',
  'report.submitted': 'none',
  'report.returned': 'none',
  'report.approved': 'figures',
  'report.reopened': 'none',
  'register.enterprise-created': 'register',
  'register.enterprise-changed': 'register',
  'register.organisation-created': 'register',
  'register.organisation-changed': 'register',
  'register.fact-recorded': 'register',
  'register.fact-corrected': 'register',
  'register.fact-withdrawn': 'register',
  'register.imported': 'register',
  'register.import-undone': 'register',
  'register.filled': 'structure',
  'register.columns-named': 'none',
  'measure.assigned': 'none',
  'measure.stepped': 'none',
  'measure.corrected': 'none',
  'token.issued': 'none',
  'token.revoked': 'none',
  'export.made': 'none',
  'document.issued': 'none',
  'document.opened': 'none',
  'document.closed': 'none',
  'document.format-recorded': 'none',
  'document.format-withdrawn': 'none',
  'backup.made': 'none',
  'backup.restored': 'structure',
} as const satisfies Record<string, DataVersion>;

/** The name of a deed in the audit trail. */
export type AuditDeed = keyof typeof versionMovedBy;

/** Every deed of the audit trail. */
export const auditDeeds = Object.keys(versionMovedBy) as AuditDeed[];

/** What an entry can be about. */
export type AuditSubjectKind =
  | 'installation'
  | 'account'
  | 'session'
  | 'unit'
  | 'goal'
  | 'rule'
  | 'calendar'
  | 'report'
  | 'enterprise'
  | 'organisation'
  | 'import'
  | 'measure'
  | 'token'
  | 'export'
  | 'document'
  | 'backup';

/** What an entry is about, named as it was then: a person, a unit, a goal's code, a report's unit and period. */
export type AuditSubject = {
  readonly kind: AuditSubjectKind;
  readonly id: string;
  /** Name of the person, unit, token or file; of a report, the name of its unit; of a goal, its code. */
  readonly label: string;
  readonly period?: Period;
};

/** Anything that JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** One entry, before it is numbered, timed and chained. `unitId` is the unit whose keepers may read it. */
export type AuditEntry = {
  readonly deed: AuditDeed;
  readonly subject: AuditSubject;
  readonly unitId: number | null;
  readonly before: Json;
  readonly after: Json;
  readonly reason?: string;
};

/** Whether a value is the name of a deed. */
export function isAuditDeed(value: unknown): value is AuditDeed {
  return typeof value === 'string' && Object.hasOwn(versionMovedBy, value);
}
