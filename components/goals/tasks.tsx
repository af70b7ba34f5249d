import type { Period } from '@/lib/domain/period';
import { formatPeriod } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { dashboardWords } from '@/lib/text/words/dashboard';

export type TasksProps = {
  /** Reports that the viewer still has to send. */
  tasks: { readonly period: Period; readonly count: number } | null;
  locale: Locale;
};

/** What the viewer has to do, above everything else. */
export function Tasks({ tasks, locale }: TasksProps) {
  if (tasks === null || tasks.count === 0) return null;
  return (
    <p className="mb-5 border-l-4 border-late bg-late-wash px-4 py-2 print:hidden">
      <a href="/reports" className="font-semibold">
        {dashboardWords[locale].tasks(formatPeriod(tasks.period, locale), tasks.count)}
      </a>
    </p>
  );
}
