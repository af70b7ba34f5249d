import { ButtonLink } from '@/components/ui/button';
import type { GoalCode } from '@/lib/domain/goal';
import type { Period } from '@/lib/domain/period';
import type { Locale } from '@/lib/text/locale';
import { exportWords } from '@/lib/text/words/exports';

export type FigureFilesProps = {
  unit: string;
  from: Period;
  to: Period;
  goal: GoalCode | null;
  locale: Locale;
};

/** The two files that the chosen figures can be had as. */
export function FigureFiles({ unit, from, to, goal, locale }: FigureFilesProps) {
  const words = exportWords[locale].screen;
  const address = (format: 'xlsx' | 'csv') => {
    const query = { document: 'figures', unit, from, to, ...(goal ? { goal } : {}), format };
    return `/api/v1/export?${new URLSearchParams(query)}`;
  };
  return (
    <div className="mt-4 flex flex-wrap items-center gap-3">
      <ButtonLink href={address('xlsx')} look="primary">
        {words.xlsx}
      </ButtonLink>
      <ButtonLink href={address('csv')}>{words.csv}</ButtonLink>
      <span className="text-sm text-muted">{words.csvNote}</span>
    </div>
  );
}
