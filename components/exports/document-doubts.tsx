import { Notice } from '@/components/ui/notice';
import { type DocumentDoubts, isBeyondDoubt } from '@/lib/domain/document-doubts';
import { formatDate } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { formatCount } from '@/lib/text/numbers';
import { documentExportWords } from '@/lib/text/words/document-export';
import { goalWords } from '@/lib/text/words/goals';

const namedAtMost = 6;

/** What is missing in the document or may not stand, said before anybody takes it along. */
export function DocumentDoubtsNotice({ doubts, locale }: { doubts: DocumentDoubts; locale: Locale }) {
  const words = documentExportWords[locale].doubts;
  if (isBeyondDoubt(doubts)) {
    return (
      <Notice tone="good">
        <p className="text-sm">{words.none}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="late" title={words.title}>
      <ul className="mt-1 grid list-disc gap-1 pl-4 text-sm">
        {sentencesOf(doubts, locale).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  );
}

function sentencesOf(doubts: DocumentDoubts, locale: Locale): string[] {
  const words = documentExportWords[locale].doubts;
  const { gathering, unreported, reporting, unknown, partial, changed, reopened } = doubts;
  const count = (number: number) => formatCount(number, locale);
  const names = (of: readonly string[]) => {
    const rest = of.length - namedAtMost;
    return [...of.slice(0, namedAtMost), ...(rest > 0 ? [words.others(count(rest))] : [])].join(', ');
  };
  const goals = unknown.map((goal) => goalWords[locale][goal].short).join(', ');
  const partialGoals = partial
    .map(
      ({ goal, reported, expected }) =>
        `${goalWords[locale][goal].short} ${count(reported)}/${count(expected)}`,
    )
    .join(', ');
  return [
    gathering?.kind === 'open' && words.open(formatDate(gathering.cutOff, locale)),
    gathering?.kind === 'due' && words.due(formatDate(gathering.dueOn, locale)),
    unreported.length > 0 &&
      words.unreported(count(reporting.reported), count(reporting.expected), names(unreported)),
    unknown.length > 0 && words.unknown(goals),
    partial.length > 0 && words.partial(partialGoals),
    changed.length > 0 && words.changed(names(changed)),
    reopened.length > 0 && words.reopened(names(reopened)),
  ].filter((sentence): sentence is string => Boolean(sentence));
}
