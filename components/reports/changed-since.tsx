import { inCounts } from '@/components/reports/in-counts';
import type { ShownRevision } from '@/components/reports/shown-report';
import { Notice } from '@/components/ui/notice';
import { todayInVietnam } from '@/lib/domain/calendar-date';
import { changedGoals } from '@/lib/domain/register-beside';
import { formatDate } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { goalWords } from '@/lib/text/words/goals';
import { reportRegisterWords } from '@/lib/text/words/report-register';

export type ChangedSinceProps = {
  unit: string;
  /** Of the revision in force, if there is one. */
  revision: Pick<ShownRevision, 'asOf' | 'register' | 'steps'> | undefined;
  locale: Locale;
};

/** That the register no longer bears out what was approved, goal by goal; what was approved is not touched. */
export function ChangedSince({ unit, revision, locale }: ChangedSinceProps) {
  const goals = revision ? changedGoals(revision.register) : [];
  if (revision === undefined || goals.length === 0) return null;
  const words = reportRegisterWords[locale].changed;
  const { asOf, steps } = revision;
  const approvedAt = steps.findLast(({ kind }) => kind === 'approved')?.at;
  const knownAt = approvedAt === undefined ? asOf : todayInVietnam(new Date(approvedAt));
  const query = new URLSearchParams({ unit, from: asOf, to: asOf, knownAt });
  return (
    <Notice tone="late" title={words.title} className="mb-6">
      <p>{words.lead(formatDate(asOf, locale))}</p>
      <ul>
        {goals.map((goal) => {
          const { register, changedSince } = revision.register[goal] ?? {};
          if (!register || !changedSince) return null;
          const [then, now] = [inCounts(register, locale), inCounts(changedSince, locale)];
          return (
            <li key={goal}>
              {words.figure(goalWords[locale][goal].short, then, now)}{' '}
              <a href={`/goals/${goal}/change?${query}`} className="unbroken">
                {words.why}
              </a>
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
