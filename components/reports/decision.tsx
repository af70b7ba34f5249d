import { DeedButton } from '@/components/forms/deed-button';
import { FieldForm, type Secret } from '@/components/forms/field-form';
import type { FieldSpec } from '@/components/forms/field-spec';
import type { ShownReport } from '@/components/reports/shown-report';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { goalCodes } from '@/lib/domain/goal';
import type { FormAction } from '@/lib/text/action-state';
import type { Locale } from '@/lib/text/locale';
import { formTexts } from '@/lib/text/words/form';
import { goalWords } from '@/lib/text/words/goals';
import { reportPageWords } from '@/lib/text/words/report-page';

type Step = FormAction<Secret>;

export type DecisionProps = {
  report: ShownReport;
  /** What this viewer may do here. */
  may: { approve: boolean; return: boolean; reopen: boolean };
  /** Whether the viewer has had a hand in this revision. */
  isOwn: boolean;
  /** How many other reports wait for this viewer to be approved, and to be written. */
  more: { waiting: number; toLog: number };
  steps: { approve: Step; return: Step; reopen: Step };
  locale: Locale;
};

/** What an approver can do with a report: approve or return what waits, reopen what is approved. */
export function Decision({ report, may, isOwn, more, steps, locale }: DecisionProps) {
  const words = reportPageWords[locale].decide;
  const isWaiting = report.status === 'submitted' && (may.approve || may.return);
  const isApproved = report.status === 'approved' && may.reopen;
  if (!isWaiting && !isApproved) return <Onward more={more} locale={locale} />;
  return (
    <Section id="decision" title={words.title} className="print:hidden">
      <div className="grid gap-4">
        {isWaiting && isOwn ? <Notice tone="late">{words.own}</Notice> : null}
        {isWaiting && !isOwn && may.approve ? (
          <Approve report={report} action={steps.approve} locale={locale} />
        ) : null}
        {isWaiting && may.return ? <Return report={report} action={steps.return} locale={locale} /> : null}
        {isApproved ? <Reopen report={report} action={steps.reopen} locale={locale} /> : null}
      </div>
      <Onward more={more} locale={locale} />
    </Section>
  );
}

/** The way back to whatever else there is to do. */
function Onward({ more, locale }: Pick<DecisionProps, 'more' | 'locale'>) {
  const words = reportPageWords[locale].decide;
  if (more.waiting + more.toLog === 0) return null;
  return (
    <p className="mt-8 print:hidden">
      <a href="/reports">
        {more.waiting > 0 ? words.moreWaiting(more.waiting) : words.moreToLog(more.toLog)}
      </a>
    </p>
  );
}

type StepProps = { report: Pick<ShownReport, 'id' | 'revision'>; action: Step; locale: Locale };

const subjectOf = ({ id, revision }: StepProps['report']) => ({ id: String(id), revision: String(revision) });

function Approve({ report, action, locale }: StepProps) {
  const words = reportPageWords[locale].decide;
  const hidden = Object.entries(subjectOf(report)).map(
    ([name, value]) => ({ kind: 'hidden', name, value }) as const,
  );
  const texts = { ...formTexts(locale, words.approve), busy: words.approving, refused: words.refused };
  return <FieldForm id="approve" action={action} fields={hidden} texts={texts} />;
}

/** Returning a report, with the reason and the goal that it is about. */
export function Return({ report, action, locale }: StepProps) {
  const words = reportPageWords[locale].decide;
  const names = goalCodes.map((goal) => ({ value: goal, label: goalWords[locale][goal].name }));
  const fields: FieldSpec[] = [
    {
      kind: 'select',
      name: 'goal',
      label: words.goal,
      options: [{ value: '', label: words.wholeReport }, ...names],
    },
    {
      kind: 'textarea',
      name: 'reason',
      label: words.reason,
      hint: words.reasonHint,
      required: true,
      maxLength: 2000,
    },
  ];
  return (
    <DeedButton
      id={`return-${report.id}`}
      action={action}
      subject={subjectOf(report)}
      label={words.return}
      fields={fields}
      texts={{ ...formTexts(locale, words.returnTitle), busy: words.busy, refused: words.refused }}
    />
  );
}

function Reopen({ report, action, locale }: StepProps) {
  const words = reportPageWords[locale].decide;
  return (
    <DeedButton
      id="reopen"
      action={action}
      subject={subjectOf(report)}
      label={words.reopen}
      fields={[
        {
          kind: 'textarea',
          name: 'reason',
          label: words.reason,
          hint: words.reopenHint,
          required: true,
          maxLength: 2000,
        },
      ]}
      texts={{ ...formTexts(locale, words.reopenTitle), busy: words.busy, refused: words.refused }}
    />
  );
}
