import type { Viewer } from '@/lib/domain/access';
import { calendarOn, type ReportingCalendar } from '@/lib/domain/period';
import { type Refusal, refuse } from '@/lib/domain/refusal';
import { database } from './client';
import { fromDateColumn, toDateColumn } from './dates';
import { lastJudgedOn, refuseUnlessRoot } from './goals';
import { lockFor } from './locks';
import { rebuildOrganisations } from './register/rebuild';
import { readStandards } from './standards';
import { write } from './write';

/** A reporting calendar with who decided it and why. */
export type RecordedCalendar = ReportingCalendar & {
  id: number;
  reason: string;
  authorName: string;
  recordedAt: Date;
};

/** Every calendar ever decided, the newest first. */
export async function findCalendars(): Promise<RecordedCalendar[]> {
  const rows = await database().reportingCalendar.findMany({
    orderBy: [{ appliesFrom: 'desc' }, { id: 'desc' }],
  });
  return rows.map(({ authorId: _author, ...row }) => ({
    ...row,
    cadence: row.cadence as ReportingCalendar['cadence'],
    appliesFrom: fromDateColumn(row.appliesFrom),
  }));
}

/** Decides a new reporting calendar, from a day on that no approved report has passed. */
export async function changeCalendar(
  viewer: Viewer,
  proposed: ReportingCalendar & { reason: string },
): Promise<{ id: number } | Refusal> {
  return write(viewer, async (tx, record) => {
    await lockFor(tx, 'goals');
    const refused = await refuseUnlessRoot(tx, viewer, 'manage-settings');
    if (refused) return refused;
    const { calendars } = await readStandards(tx);
    const judged = await lastJudgedOn(null, calendars, tx);
    if (judged && proposed.appliesFrom <= judged) {
      return refuse('changes-the-past', {
        path: 'appliesFrom',
        detail: { date: judged },
      });
    }
    const before = calendarOn(calendars, proposed.appliesFrom);
    if (sameTerms(before, proposed)) return refuse('nothing-changed');
    const { reason, ...calendar } = proposed;
    const by = { authorId: viewer.accountId, authorName: viewer.name };
    const { id } = await tx.reportingCalendar.create({
      data: {
        ...calendar,
        appliesFrom: toDateColumn(calendar.appliesFrom),
        reason,
        ...by,
      },
    });
    if (before.yearStartsInMonth !== proposed.yearStartsInMonth) await rebuildOrganisations(tx);
    const subject = { kind: 'calendar', id: String(id), label: '' } as const;
    record({
      deed: 'calendar.changed',
      subject,
      unitId: null,
      before,
      after: calendar,
      reason,
    });
    return { id };
  });
}

const sameTerms = (one: ReportingCalendar, other: ReportingCalendar): boolean =>
  one.cadence === other.cadence &&
  one.yearStartsInMonth === other.yearStartsInMonth &&
  one.dueAfterDays === other.dueAfterDays;

/** Whether this installation holds demonstration data, which every page must say. */
export async function isDemonstration(): Promise<boolean> {
  return (await database().installation.findFirst())?.demonstration ?? false;
}

/** A register of more enterprises than this leaves as a file that a job makes. */
export async function largeRegisterFrom(): Promise<number> {
  return (await database().installation.findFirst())?.largeRegister ?? 20_000;
}
