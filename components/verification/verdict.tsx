import { Notice } from '@/components/ui/notice';
import type { ComparedUnit, PaperComparison } from '@/lib/domain/paper-comparison';
import { formatDate } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { verificationWords } from '@/lib/text/words/verification';

/** In one sentence: whether the paper still says what the system says. */
export function Verdict({ comparison, locale }: { comparison: PaperComparison; locale: Locale }) {
  const words = verificationWords[locale].verdict;
  if (comparison.isUnchanged) return <Notice tone="good" title={words.unchanged} />;
  return (
    <Notice tone="late" title={words.changed}>
      {unitSentences(comparison.unit, locale).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {comparison.goals.some(({ changed }) => changed.length > 0) ? <p>{words.changedLead}</p> : null}
    </Notice>
  );
}

function unitSentences({ renamedTo, ended }: ComparedUnit, locale: Locale): string[] {
  const words = verificationWords[locale].verdict;
  const day = ended && formatDate(ended.on, locale);
  return [
    renamedTo !== null && words.renamed(renamedTo),
    ended !== null &&
      (ended.successors.length === 0
        ? words.ended(day ?? '')
        : words.endedInto(day ?? '', ended.successors.join(', '))),
  ].filter((sentence): sentence is string => sentence !== false);
}
