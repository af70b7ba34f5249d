import { fill } from '@/components/reports/fill';
import { Button } from '@/components/ui/button';
import type { DraftContent } from '@/lib/domain/draft';
import { goalCodes } from '@/lib/domain/goal';
import { sameFigure } from '@/lib/domain/ratio';
import { formatDate } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import type { ReportFields } from '@/lib/text/report-fields';
import type { ReportFormWords } from '@/lib/text/words/report-form';
import { fieldsFor } from './register-row';
import type { RegisterOnDay } from './use-register';

export type RefillButtonProps = {
  register: RegisterOnDay;
  content: Pick<DraftContent, 'figures'>;
  words: ReportFormWords;
  locale: Locale;
  onType: (changed: ReportFields) => void;
};

/** Takes all four figures from the register, of the day that the form says; nothing when they are there already. */
export function RefillButton({ register, content, words, locale, onType }: RefillButtonProps) {
  const { asOf, figures } = register;
  const known = goalCodes.flatMap((goal) => {
    const figure = figures?.[goal];
    return figure ? [{ goal, figure }] : [];
  });
  const others = known.filter(({ goal, figure }) => !sameFigure(content.figures[goal] ?? null, figure));
  if (others.length < 2) return null;
  const refill = () =>
    onType(Object.assign({}, ...others.map(({ goal, figure }) => fieldsFor(goal, figure, locale))));
  return (
    <div className="-mt-3 print:hidden">
      <Button onClick={refill}>{fill(words.register.refill, { date: formatDate(asOf, locale) })}</Button>
    </div>
  );
}
