import { FigureTable } from '@/components/reports/figure-table';
import { LeftoverDraft } from '@/components/reports/leftover-draft';
import { revisionStandings } from '@/components/reports/revision-standings';
import type { PeriodDates, ShownComparison, ShownRevision } from '@/components/reports/shown-report';
import { Facts } from '@/components/ui/facts';
import { type GoalCode, goalCodes } from '@/lib/domain/goal';
import type { StandingInput } from '@/lib/domain/moment';
import { formatDate } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { goalWords } from '@/lib/text/words/goals';
import { reportFormWords } from '@/lib/text/words/report-form';
import { reportPageWords } from '@/lib/text/words/report-page';

export type ReportReadingProps = {
  report: { id: number };
  revision: ShownRevision;
  comparison: ShownComparison;
  inputs: Readonly<Record<GoalCode, StandingInput>>;
  rules: Readonly<Record<GoalCode, { name: string } | null>>;
  dates: PeriodDates;
  accountId: number;
  locale: Locale;
};

/** A report to be read: nothing in it can be changed. */
export function ReportReading(props: ReportReadingProps) {
  const { report, revision, comparison, inputs, rules, dates, accountId, locale } = props;
  const words = reportPageWords[locale];
  const { asOf, figures, members, workers, note, source } = revision;
  return (
    <>
      <LeftoverDraft
        accountId={accountId}
        reportId={report.id}
        content={{ asOf, figures, members, workers, note, source }}
        items={itemNames(locale)}
        words={reportFormWords[locale]}
        locale={locale}
      />
      <FigureTable
        revision={revision}
        comparison={comparison}
        standings={revisionStandings(revision, inputs, rules)}
        locale={locale}
      />
      <div className="mt-6 max-w-3xl">
        <Facts
          facts={[
            { name: words.facts.asOf, value: formatDate(asOf, locale) },
            { name: words.facts.dueOn, value: formatDate(dates.dueOn, locale) },
            { name: words.facts.note, value: longText(note, locale) },
            { name: words.facts.source, value: longText(source, locale) },
            { name: words.facts.rules, value: <Rules rules={rules} locale={locale} /> },
          ]}
        />
      </div>
    </>
  );
}

/** What every item of a report is called. */
export function itemNames(locale: Locale): Record<string, string> {
  const goals = Object.fromEntries(goalCodes.map((goal) => [goal, goalWords[locale][goal].short]));
  return { ...goals, ...reportPageWords[locale].items };
}

function longText(text: string, locale: Locale) {
  if (text.trim() === '') return <span className="text-muted">{reportPageWords[locale].facts.empty}</span>;
  return <span className="whitespace-pre-wrap">{text}</span>;
}

function Rules({ rules, locale }: Pick<ReportReadingProps, 'rules' | 'locale'>) {
  return (
    <ul>
      {goalCodes.map((goal) => (
        <li key={goal}>
          {goalWords[locale][goal].short}: {rules[goal]?.name ?? '–'}
        </li>
      ))}
    </ul>
  );
}
