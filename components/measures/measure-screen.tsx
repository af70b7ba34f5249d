import { FieldForm, type Secret } from '@/components/forms/field-form';
import { Disclosure } from '@/components/ui/disclosure';
import { Facts } from '@/components/ui/facts';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { GoalCode } from '@/lib/domain/goal';
import { type BodyKind, type MeasureCourse, type MeasurePart, stepsOpenTo } from '@/lib/domain/measure';
import type { FormAction } from '@/lib/text/action-state';
import { formatDate } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { formTexts } from '@/lib/text/words/form';
import { goalWords } from '@/lib/text/words/goals';
import { measureWords } from '@/lib/text/words/measures';
import { shellWords } from '@/lib/text/words/shell';
import { measuresAddress } from './address';
import { dueInWords } from './due-words';
import { type WordingFieldsProps, wordingFields } from './measure-fields';
import { MeasureSteps, type ShownStep } from './measure-steps';
import { StandingTag } from './standing-tag';
import { StepForms } from './step-forms';

const doneNames = ['assigned', 'recorded', 'corrected'] as const;

/** What an address says was done a moment ago. */
export type MeasureDone = (typeof doneNames)[number];

/** What was done, by the address's `done`. */
export const measureDoneIn = (text: string | undefined): MeasureDone | undefined =>
  doneNames.find((name) => name === text);

export type MeasureScreenProps = Pick<WordingFieldsProps, 'units' | 'bodies'> & {
  measure: MeasureCourse & {
    readonly id: number;
    readonly revision: number;
    readonly title: string;
    readonly body: string;
    readonly bodyKind: BodyKind;
    readonly goal: GoalCode | null;
    readonly decidedOn: CalendarDate;
    readonly source: string;
  };
  unit: { readonly code: string; readonly name: string };
  responsible: { readonly code: string; readonly name: string } | null;
  part: MeasurePart;
  steps: readonly ShownStep[];
  enterprises: readonly {
    readonly id: number;
    readonly name: string;
    readonly taxCode: string | null;
    readonly unitName: string | null;
    readonly maySee: boolean;
  }[];
  actions: { record: FormAction<Secret>; correct: FormAction<Secret> };
  done: MeasureDone | undefined;
  today: CalendarDate;
  locale: Locale;
};

/** One measure: what it is, who does it by when, for which enterprises, what has happened, and what can be recorded next. */
export function MeasureScreen(props: MeasureScreenProps) {
  const { measure, part, steps, enterprises, actions, done, today, locale } = props;
  const words = measureWords[locale].page;
  const kinds = stepsOpenTo(part, measure.state);
  return (
    <>
      <PageHeader
        title={measure.title}
        lead={<StandingLine {...props} />}
        crumbs={[{ href: measuresAddress({ unit: props.unit.code }), label: words.crumb }]}
        crumbsLabel={shellWords[locale].crumbs}
      />
      {done ? (
        <Notice tone="good" announce="status" className="mb-6">
          {words.done[done]}
        </Notice>
      ) : null}
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="min-w-0">
          <MeasureFacts {...props} />
          {enterprises.length > 0 ? (
            <Section id="enterprises" title={words.enterprises} className="mt-10">
              <Enterprises enterprises={enterprises} locale={locale} />
            </Section>
          ) : null}
          <Section id="steps" title={words.steps} lead={words.stepsLead} className="mt-10">
            <MeasureSteps steps={steps} locale={locale} />
          </Section>
        </div>
        {kinds.length > 0 ? (
          <div className="print:hidden">
            <Section id="record" title={words.record}>
              {part === 'responsible' ? <p className="mb-4 text-muted">{words.responsibleOnly}</p> : null}
              <StepForms
                measure={measure}
                kinds={kinds}
                record={actions.record}
                today={today}
                locale={locale}
              />
              {part === 'keeper' ? <Correction {...props} /> : null}
            </Section>
          </div>
        ) : null}
      </div>
    </>
  );
}

function StandingLine({ measure, today, locale }: MeasureScreenProps) {
  const left = dueInWords(measure, today, locale);
  return (
    <span className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
      <StandingTag course={measure} today={today} locale={locale} />
      <span className="tabular">{measureWords[locale].due.on(formatDate(measure.dueOn, locale))}</span>
      {left === null ? null : <span>{left}</span>}
    </span>
  );
}

function MeasureFacts({ measure, unit, responsible, locale }: MeasureScreenProps) {
  const { page, bodyKinds } = measureWords[locale];
  const { facts } = page;
  const { goal, source } = measure;
  return (
    <Facts
      facts={[
        {
          name: facts.body,
          value: (
            <>
              {measure.body} <span className="text-muted">({bodyKinds[measure.bodyKind]})</span>
            </>
          ),
        },
        ...(responsible && responsible.name !== measure.body
          ? [{ name: facts.responsible, value: responsible.name }]
          : []),
        { name: facts.dueOn, value: formatDate(measure.dueOn, locale) },
        {
          name: facts.goal,
          value: goal ? (
            <a href={`/goals/${goal}?${new URLSearchParams({ unit: unit.code })}`}>
              {goalWords[locale][goal].name}
            </a>
          ) : (
            facts.noGoal
          ),
        },
        { name: facts.unit, value: unit.name },
        { name: facts.decidedOn, value: formatDate(measure.decidedOn, locale) },
        ...(source ? [{ name: facts.source, value: source }] : []),
      ]}
    />
  );
}

function Enterprises({ enterprises, locale }: Pick<MeasureScreenProps, 'enterprises' | 'locale'>) {
  const { taxCode: label } = measureWords[locale].page;
  return (
    <ul>
      {enterprises.map(({ id, name, taxCode, unitName, maySee }) => (
        <li key={id} className="border-b border-line py-2">
          {maySee ? <a href={`/enterprises/${id}`}>{name}</a> : name}
          <span className="tabular block text-sm text-muted">
            {[taxCode && `${label} ${taxCode}`, unitName].filter(Boolean).join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Correction({ measure, responsible, units, bodies, actions, locale }: MeasureScreenProps) {
  const words = measureWords[locale].page;
  const values = { ...measure, responsible: responsible?.code ?? '' };
  return (
    <Disclosure summary={words.correct} className="mt-4">
      <FieldForm
        id="correction"
        action={actions.correct}
        fields={[
          { kind: 'hidden', name: 'id', value: String(measure.id) },
          { kind: 'hidden', name: 'revision', value: String(measure.revision) },
          ...wordingFields({ values, units, bodies, locale }),
          { kind: 'text', name: 'reason', ...words.correctReason },
        ]}
        texts={formTexts(locale, words.correctSubmit)}
        look="secondary"
      />
    </Disclosure>
  );
}
