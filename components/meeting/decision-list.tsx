import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Tag } from '@/components/ui/tag';
import type { DecisionWords } from '@/lib/text/words/meeting';
import type { KeptDecision } from './decision-queue';
import type { Decisions } from './use-decisions';

/** A decision as the list shows it. */
export type DecidedLine = {
  readonly id: number;
  readonly title: string;
  readonly body: string;
  /** As `2026-12-31`. */
  readonly dueOn: string;
};

export type DecisionListProps = Pick<
  Decisions,
  'kept' | 'recorded' | 'sending' | 'needsSignIn' | 'keepsNothing' | 'ofOthers' | 'take'
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

export type DecidedItemProps = {
  decision: Omit<DecidedLine, 'id'>;
  words: DecisionWords;
  /** How far it has come on its way to the server. */
  children?: ReactNode;
};

/** One decision: the task, the body, the day. */
export function DecidedItem({ decision: { title, body, dueOn }, words, children }: DecidedItemProps) {
  return (
    <li className="border-b border-line py-2">
      <p className="font-semibold">{title}</p>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
        <span>
          {body}, {words.due.replace('#', dateText(dueOn))}
        </span>
        {children}
      </p>
    </li>
  );
}

/** As people write it here: 31/12/2026. */
const dateText = (date: string): string => date.split('-').reverse().join('/');

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
