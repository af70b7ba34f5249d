/** The words of measures: work that was assigned, by whom to whom, and what became of it. */

import type { BodyKind, MeasureStanding, MeasureStepKind, RecordedStepKind } from '@/lib/domain/measure';
import type { InEveryLanguage } from '@/lib/text/locale';
import { measureWordsInEnglish } from './measures-en';
import { measureWordsInVietnamese } from './measures-vi';

/** A field of a form. */
type FieldWords = { readonly label: string; readonly hint?: string };

export type MeasureWords = {
  title: string;
  lead: (unit: string) => string;
  assign: string;
  present: string;
  bodyKinds: Readonly<Record<BodyKind, string>>;
  standings: Readonly<Record<MeasureStanding, string>>;
  steps: Readonly<Record<MeasureStepKind, string>>;
  /** How far the deadline is: "còn 5 ngày", "quá hạn 12 ngày". */
  due: {
    on: (date: string) => string;
    today: string;
    left: (days: number) => string;
    late: (days: number) => string;
  };
  filter: {
    label: string;
    unit: string;
    goal: string;
    anyGoal: string;
    bodyKind: string;
    anyBody: string;
    show: string;
    standings: string;
    all: string;
  };
  list: {
    none: string;
    noneText: string;
    goal: (name: string) => string;
    assignedBy: (unit: string) => string;
    enterprises: (count: string) => string;
    newest: (date: string) => string;
    previous: string;
    next: string;
  };
  quick: { title: string; lead: string; done: string };
  form: {
    title: string;
    lead: string;
    unit: FieldWords;
    what: FieldWords;
    bodyKind: FieldWords;
    body: FieldWords;
    responsible: FieldWords;
    noUnit: string;
    goal: FieldWords;
    noGoal: string;
    decidedOn: FieldWords;
    dueOn: FieldWords;
    source: FieldWords;
    enterprises: FieldWords;
    taxCodes: FieldWords;
    /** No state secrets in free text (DESIGN §6). */
    secrets: string;
    busy: string;
    refused: string;
  };
  page: {
    crumb: string;
    facts: {
      body: string;
      responsible: string;
      goal: string;
      noGoal: string;
      unit: string;
      decidedOn: string;
      source: string;
      dueOn: string;
    };
    enterprises: string;
    taxCode: string;
    steps: string;
    stepsLead: string;
    movedTo: (date: string) => string;
    dueAtFirst: (date: string) => string;
    recordedBy: (person: string, instant: string) => string;
    record: string;
    responsibleOnly: string;
    /** What opens the form of a step. */
    doing: Readonly<Record<RecordedStepKind, string>>;
    /** What is pressed in it. */
    submit: Readonly<Record<RecordedStepKind, string>>;
    on: FieldWords;
    note: Readonly<Record<RecordedStepKind, FieldWords>>;
    newDue: FieldWords;
    correct: string;
    correctReason: FieldWords;
    correctSubmit: string;
    done: Readonly<Record<'assigned' | 'recorded' | 'corrected', string>>;
  };
  onGoal: { title: string; lead: string; all: string; none: string };
  onShortlist: { assign: string; choose: (name: string) => string };
};

/** Every word in every language. */
export const measureWords: InEveryLanguage<MeasureWords> = {
  vi: measureWordsInVietnamese,
  en: measureWordsInEnglish,
};
