import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { DraftContent } from '@/lib/domain/draft';
import type { GoalCode } from '@/lib/domain/goal';
import type { StandingInput } from '@/lib/domain/moment';
import type { Observation } from '@/lib/domain/observation';
import type { EarlierFigures } from '@/lib/domain/questions';
import type { RefusalCode } from '@/lib/domain/refusal';
import type { StandingState } from '@/lib/domain/standing';
import type { FormAction } from '@/lib/text/action-state';
import type { Locale } from '@/lib/text/locale';
import type { ReportFormWords } from '@/lib/text/words/report-form';
import type { RegisterOnDay } from './use-register';

/** An earlier figure as it stands beside an input: ready to be read. */
export type ShownFigure = { numerator: string; denominator: string; percent: string };

/** One goal in the form: its words, what stands beside it, and how it is judged while it is typed. */
export type GoalInForm = {
  goal: GoalCode;
  name: string;
  numerator: string;
  denominator: string;
  target: string;
  /** The counting rule in force, in words. */
  rule: string | null;
  previous: ShownFigure;
  lastYear: ShownFigure;
  /** The sum of the approved reports below, when there are any. */
  below: string | null;
  /** With `{count}`. */
  missing: string;
  /** Why the approver sent this goal back. */
  returned: string | null;
  standing: StandingInput;
  /** The observation that the typed figure becomes. */
  observation: Omit<Observation, 'figure' | 'asOf'>;
};

/** Sentences by name, made on the server in the reader's language. */
export type FormSentences = {
  problems: Partial<Record<RefusalCode, string>>;
  /** By kind and what is compared: `numerator-fell previous`; with `{now}` and `{earlier}`. */
  questions: Readonly<Record<string, string>>;
  states: Record<StandingState, string>;
  /** What the items are called. */
  items: Readonly<Record<string, string>>;
  previousPeriod: string;
  samePeriodLastYear: string;
};

/** What the form needs: plain data and one action. */
export type ReportFormProps = {
  accountId: number;
  /** How others know whoever types here. */
  accountName: string;
  reportId: number;
  revision: number;
  content: DraftContent;
  period: { from: CalendarDate; to: CalendarDate };
  goals: GoalInForm[];
  earlier: EarlierFigures;
  /** What the unit's register says on the day that the form opens with. */
  register: RegisterOnDay;
  context: {
    previous: Record<'members' | 'workers', string>;
    lastYear: Record<'members' | 'workers', string>;
  };
  locale: Locale;
  words: ReportFormWords;
  sentences: FormSentences;
  presenceSeconds: number;
  action: FormAction;
};
