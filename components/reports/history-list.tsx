import { ChangesTable } from '@/components/reports/changes-table';
import type { ShownRevision } from '@/components/reports/shown-report';
import { Section } from '@/components/ui/section';
import { Tag } from '@/components/ui/tag';
import { changesBetween, type DraftChanges } from '@/lib/domain/draft';
import type { GoalCode } from '@/lib/domain/goal';
import type { ReportStep } from '@/lib/domain/report';
import { formatInstant } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { goalWords } from '@/lib/text/words/goals';
import { reportHistoryWords } from '@/lib/text/words/report-history';
import { reportPageWords } from '@/lib/text/words/report-page';
import { reportWords } from '@/lib/text/words/reports';

/** One thing that was done to a report. */
export type ShownEntry = {
  kind: ReportStep;
  number: number;
  at: string;
  until: string;
  by: string;
  reason: string | null;
  goal: GoalCode | null;
  changes: DraftChanges | null;
};

export type HistoryListProps = {
  revisions: readonly ShownRevision[];
  entries: readonly ShownEntry[];
  inForce: number | null;
  locale: Locale;
};

/** Every revision, the newest first: how it differs from the one before, and all that was done to it. */
export function HistoryList({ revisions, entries, inForce, locale }: HistoryListProps) {
  const words = reportPageWords[locale];
  return revisions.toReversed().map((revision) => (
    <Section
      key={revision.number}
      id={`revision-${revision.number}`}
      title={
        <span className="flex flex-wrap items-center gap-3">
          {words.revision(revision.number)}
          {inForce === revision.number ? <Tag tone="good">{reportHistoryWords[locale].inForce}</Tag> : null}
        </span>
      }
    >
      <AgainstBefore
        revision={revision}
        before={revisions.find(({ number }) => number === revision.number - 1)}
        locale={locale}
      />
      <ol className="grid gap-5 border-l-2 border-line pl-5">
        {entries
          .filter(({ number }) => number === revision.number)
          .toReversed()
          .map((entry) => (
            <li key={`${entry.kind} ${entry.at}`} className="break-inside-avoid">
              <Entry entry={entry} locale={locale} />
            </li>
          ))}
      </ol>
    </Section>
  ));
}

type AgainstBeforeProps = { revision: ShownRevision; before: ShownRevision | undefined; locale: Locale };

function AgainstBefore({ revision, before, locale }: AgainstBeforeProps) {
  if (before === undefined) return null;
  const words = reportHistoryWords[locale];
  const title = words.differences(revision.number, before.number);
  const changes = changesBetween(before, revision);
  return (
    <div className="mb-6 bg-wash px-4 py-3">
      <h3 className="font-semibold">{title}</h3>
      {changes === null ? (
        <p>{words.same}</p>
      ) : (
        <ChangesTable changes={changes} caption={title} locale={locale} />
      )}
    </div>
  );
}

function Entry({ entry, locale }: { entry: ShownEntry; locale: Locale }) {
  const words = reportHistoryWords[locale];
  const name = reportWords[locale].steps[entry.kind];
  const [from, until] = [entry.at, entry.until].map((at) => formatInstant(at, locale));
  return (
    <>
      <p>
        <strong className="font-semibold">{name}</strong>, {entry.by}
        <span className="block text-sm text-muted">
          {from === until ? <time dateTime={entry.at}>{from}</time> : words.until(from ?? '', until ?? '')}
        </span>
      </p>
      {entry.goal ? <p className="text-sm">{words.about(goalWords[locale][entry.goal].short)}</p> : null}
      {entry.reason ? <blockquote className="border-l-4 border-edge pl-3">{entry.reason}</blockquote> : null}
      {entry.changes ? (
        <ChangesTable changes={entry.changes} caption={`${name}, ${from}`} locale={locale} />
      ) : null}
    </>
  );
}
