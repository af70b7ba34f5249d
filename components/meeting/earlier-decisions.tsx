import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { DecisionWords } from '@/lib/text/words/meeting';
import { DecidedItem, dateText } from './decided-item';
import type { Decisions } from './use-decisions';

export type EarlierDecisionsProps = Pick<Decisions, 'earlier' | 'sendEarlier' | 'take'> & {
  words: DecisionWords;
};

/** What the browser kept before this page was opened: to be read, and then sent or dropped. */
export function EarlierDecisions({ earlier, sendEarlier, take, words }: EarlierDecisionsProps) {
  return (
    <Notice tone="late" title={words.earlier.replace('#', String(earlier.length))} className="my-2">
      <ol>
        {earlier.map((decision) => (
          <DecidedItem key={decision.key} decision={decision} words={words}>
            <span>
              {words.decided.replace('##', decision.unit).replace('#', dateText(decision.decidedOn))}
            </span>
            <Button onClick={() => take(decision.key)}>{words.drop}</Button>
          </DecidedItem>
        ))}
      </ol>
      <Button className="mt-2" onClick={sendEarlier}>
        {words.send}
      </Button>
    </Notice>
  );
}
