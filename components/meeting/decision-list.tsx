import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Tag } from '@/components/ui/tag';
import type { DecisionWords } from '@/lib/text/words/meeting';
import { DecidedItem, type DecidedLine } from './decided-item';
import type { KeptDecision } from './decision-queue';
import { EarlierDecisions } from './earlier-decisions';
import type { Decisions } from './use-decisions';

export type DecisionListProps = Pick<
  Decisions,
  | 'kept'
  | 'earlier'
  | 'recorded'
  | 'sending'
  | 'needsSignIn'
  | 'keepsNothing'
  | 'ofOthers'
  | 'sendEarlier'
  | 'take'
> & {
  decided: readonly DecidedLine[];
  signInHref: string;
  change: (decision: KeptDecision) => void;
  words: DecisionWords;
};

/** What was decided today, with what has not reached the server yet, and why. */
export function DecisionList(props: DecisionListProps) {
  const { kept, recorded, decided, words } = props;
  const known = [...decided, ...recorded.filter(({ id }) => !decided.some((each) => each.id === id))];
  return (
    <div className="min-w-0" aria-live="polite">
      <h3 className="text-lg font-semibold">{words.today}</h3>
      <Notices {...props} />
      {props.earlier.length > 0 ? <EarlierDecisions {...props} /> : null}
      {known.length + kept.length === 0 ? <p className="text-muted">{words.none}</p> : null}
      <ol>
        {known.map((decision) => (
          <DecidedItem key={decision.id} decision={decision} words={words}>
            <Tag tone="good">{words.states.sent}</Tag>
          </DecidedItem>
        ))}
        {kept.map((decision) => (
          <DecidedItem key={decision.key} decision={decision} words={words}>
            <Waiting decision={decision} {...props} />
          </DecidedItem>
        ))}
      </ol>
    </div>
  );
}

function Waiting({ decision, sending, change, take, words }: DecisionListProps & { decision: KeptDecision }) {
  const { key, refused } = decision;
  const { states } = words;
  if (refused === null) return <Tag tone="late">{sending ? states.sending : states.waiting}</Tag>;
  return (
    <>
      <Tag tone="late">{states.refused}</Tag>
      <span>{refused}</span>
      <Button onClick={() => change(decision)}>{words.change}</Button>
      <Button onClick={() => take(key)}>{words.drop}</Button>
    </>
  );
}

function Notices({ kept, needsSignIn, keepsNothing, ofOthers, signInHref, words }: DecisionListProps) {
  const isWaiting = kept.some(({ refused }) => refused === null);
  return (
    <>
      {isWaiting && needsSignIn ? (
        <Notice tone="late" className="my-2">
          {words.signIn} <a href={signInHref}>{words.signInLink}</a>
        </Notice>
      ) : null}
      {isWaiting && !needsSignIn ? (
        <p className="text-sm text-muted">{keepsNothing ? words.notKept : words.waitingNote}</p>
      ) : null}
      {ofOthers ? <p className="text-sm text-late-ink">{words.ofOthers}</p> : null}
    </>
  );
}
