import { FieldForm, type Secret } from '@/components/forms/field-form';
import { Section } from '@/components/ui/section';
import type { FormAction } from '@/lib/text/action-state';
import type { Locale } from '@/lib/text/locale';
import { digestWords } from '@/lib/text/words/digest';
import { formTexts } from '@/lib/text/words/form';

export type MailChoiceProps = {
  wanted: boolean;
  /** Whether a mail server is configured here. */
  isPossible: boolean;
  save: FormAction<Secret>;
  locale: Locale;
};

/** Whether one's reminders come by e-mail too. */
export function MailChoice({ wanted, isPossible, save, locale }: MailChoiceProps) {
  const { choice } = digestWords[locale];
  return (
    <Section id="reminders" title={choice.title} lead={isPossible ? choice.lead : choice.notPossible}>
      <FieldForm
        id="mails"
        action={save}
        fields={[
          {
            kind: 'radio',
            name: 'mails',
            label: choice.label,
            value: wanted ? 'yes' : 'no',
            options: [
              { value: 'yes', label: choice.yes },
              { value: 'no', label: choice.no },
            ],
          },
        ]}
        texts={formTexts(locale)}
        look="secondary"
      />
    </Section>
  );
}
