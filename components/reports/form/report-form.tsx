'use client';

import { type FormEvent, useActionState, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { FormError } from '@/components/ui/form-error';
import { goalCodes } from '@/lib/domain/goal';
import { type ActionState, idle } from '@/lib/text/action-state';
import { goalField, type ReportFields } from '@/lib/text/report-fields';
import { itemOf } from '@/lib/text/report-merge';
import { ConflictPanel, TheirVersion } from './conflict-panel';
import { DraftNotices } from './draft-notices';
import { goOnWithEnter, tidied, typedBefore } from './form-keys';
import type { ReportFormProps } from './form-props';
import { GoalFields } from './goal-fields';
import { inputId } from './input-id';
import { besideGoal, liveQuestions, liveStanding, shownProblems } from './live-goals';
import { RefillButton } from './refill-button';
import { SaveBar } from './save-bar';
import { AsOfField, ContextFields, NoteFields } from './text-fields';
import { useDraft } from './use-draft';
import { useRegister } from './use-register';
import { useSubmission } from './use-submission';

/**
 * The form in which a report is written. Without JavaScript it is a plain form with two buttons; with it, every key is
 * kept at once, and the figures are judged as they are typed.
 */
export function ReportForm(props: ReportFormProps) {
  const { goals, words, sentences, locale, reportId } = props;
  // For the browser to post to by itself, before or without JavaScript.
  const [posted, post] = useActionState(props.action, idle as ActionState);
  const draft = useDraft(props, posted.status === 'refused' ? posted.values : null);
  const { keeper, state, others } = draft;
  const { refused, isSubmitting, submit, corrected } = useSubmission(props, posted, draft);
  const [focused, setFocused] = useState<string | null>(null);
  const [confirmed, setConfirmed] = useState<ReadonlySet<string>>(new Set());
  const form = useRef<HTMLFormElement>(null);

  useLayoutEffect(() => {
    const typed = form.current && typedBefore(form.current, keeper.snapshot().fields);
    if (typed) keeper.typed(typed);
  }, [keeper]);
  useEffect(() => {
    if (refused) form.current?.querySelector<HTMLElement>('[role=alert]')?.focus();
  }, [refused]);

  const read = keeper.read();
  const register = useRegister(reportId, read.content.asOf, props.register);
  const asked = liveQuestions(read.content.figures, props, confirmed);
  const problems = { ...refused?.errors, ...shownProblems(state, read, sentences.problems, focused) };
  const type = (changed: ReportFields) => {
    keeper.typed(changed);
    corrected(Object.keys(changed));
  };
  const shared = { words, locale, problems, fields: state.fields, onType: type };
  const around = { period: props.period, context: props.context };

  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const button = (event.nativeEvent as SubmitEvent).submitter;
    if (button?.getAttribute('value') === 'submit') submit();
    else void keeper.save();
  };
  const leave = (field: Element) => {
    setFocused(null);
    const tidy = tidied(field, locale);
    if (tidy) keeper.typed(tidy);
  };

  return (
    <form
      ref={form}
      action={post}
      onSubmit={send}
      noValidate
      onKeyDown={goOnWithEnter}
      onFocus={(event) => setFocused(event.target.getAttribute('name'))}
      onBlur={(event) => leave(event.target)}
      className="grid gap-6"
    >
      <input type="hidden" name="id" value={reportId} />
      <input type="hidden" name="revision" value={state.revision} />
      <DraftNotices
        {...{ state, others, words, locale }}
        items={sentences.items}
        onDiscard={() => keeper.discard()}
      />
      {state.conflict ? (
        <ConflictPanel
          key={state.conflict.current.revision}
          conflict={state.conflict}
          accountName={props.accountName}
          items={sentences.items}
          words={words}
          onResolve={(theirs) => keeper.resolve(theirs)}
        />
      ) : null}
      {posted.status === 'refused' && posted.errors.revision ? (
        <TheirVersion
          fields={state.fields}
          content={props.content}
          items={sentences.items}
          words={words}
          locale={locale}
        />
      ) : null}
      {refused ? <FormError title={words.refused} problems={problemList(refused)} /> : null}
      <AsOfField {...shared} {...around} />
      <RefillButton {...{ register, words, locale }} content={read.content} onType={type} />
      <p className="-mb-3 text-sm text-muted print:hidden">{words.keyboard}</p>
      <div>
        {goals.map((goal, index) => (
          <GoalFields
            key={goal.goal}
            {...shared}
            number={index + 1}
            goal={goal}
            standing={liveStanding(goal, read)}
            asked={isCountOf(focused, goal.goal) ? null : (asked.get(goal.goal) ?? null)}
            beside={besideGoal(goal.goal, register, read)}
            stateWords={sentences.states}
            periods={{ previous: sentences.previousPeriod, lastYear: sentences.samePeriodLastYear }}
            onConfirm={(key) => setConfirmed((before) => new Set(before).add(key))}
          />
        ))}
        <ContextFields {...shared} {...around} />
        <NoteFields {...shared} {...around} />
      </div>
      <SaveBar {...{ state, words, locale, isSubmitting, reportId }} onRetry={() => keeper.retry()} />
    </form>
  );
}

/** Whether one of a goal's two counts is being typed: nothing is asked about a number before it is whole. */
function isCountOf(field: string | null, goal: string): boolean {
  return field !== null && itemOf(field) === goal && !/\.(answer|reason)$/.test(field);
}

/** Every problem as a link to its field; one about a goal leads to its first count. */
function problemList({ errors, message }: { errors: Readonly<Record<string, string>>; message: string }) {
  const all = Object.entries(errors);
  if (all.length === 0) return [{ message }];
  return all.map(([field, sentence]) => {
    const goal = goalCodes.find((code) => field === `figures.${code}`);
    return { message: sentence, fieldId: inputId(goal ? goalField(goal, 'denominator') : field) };
  });
}
