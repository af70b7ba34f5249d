import { Notice } from '@/components/ui/notice';
import type { ComparedUnit, PaperComparison } from '@/lib/domain/paper-comparison';
import { formatDate } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { formatCount } from '@/lib/text/numbers';
import { verificationWords } from '@/lib/text/words/verification';

/** Whether the paper still says what the system says, what differs, and what was compared. */
export function Verdict({ comparison, locale }: { comparison: PaperComparison; locale: Locale }) {
  const words = verificationWords[locale].verdict;
  const { isUnchanged, unit, goals } = comparison;
  const sentences = [...unitSentences(unit, locale), ...changedSentences(comparison, locale)];
  return (
    <Notice tone={isUnchanged ? 'good' : 'late'} title={isUnchanged ? words.unchanged : words.changed}>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {goals.some(({ changed }) => changed.length > 0) ? <p>{words.changedLead}</p> : null}
      <p className="mt-2 text-sm">{words.compared}</p>
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

/** Beyond the four goals, which stand below beside what holds now. */
function changedSentences({ goals, rows, reporting, arePeopleChanged }: PaperComparison, locale: Locale) {
  const words = verificationWords[locale].verdict;
  const count = (number: number) => formatCount(number, locale);
  const counted = ({ reported, expected }: { reported: number; expected: number }) =>
    `${count(reported)}/${count(expected)}`;
  const unnamed = rows.changed - rows.named.length;
  const isAny = (part: 'before' | 'history') => goals.some(({ changed }) => changed.includes(part));
  return [
    isAny('before') && words.before,
    isAny('history') && words.history,
    rows.changed > 0 &&
      words.rows(count(rows.changed), count(rows.printed), rows.named.join(', '), unnamed > 0),
    rows.added > 0 && words.rowsAdded(count(rows.added)),
    reporting.isChanged && words.reporting(counted(reporting.printed), counted(reporting.now)),
    arePeopleChanged && words.people,
  ].filter((sentence): sentence is string => sentence !== false);
}
