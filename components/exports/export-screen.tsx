import { ChartFiles } from '@/components/exports/chart-files';
import { ExportChoosers } from '@/components/exports/export-choosers';
import { FigureFiles } from '@/components/exports/figure-files';
import { FigurePreview, type PreviewLine } from '@/components/exports/figure-preview';
import { RegisterFiles } from '@/components/exports/register-files';
import type { NamedUnit } from '@/components/goals/choosers';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import type { GoalCode } from '@/lib/domain/goal';
import type { Period } from '@/lib/domain/period';
import type { Locale } from '@/lib/text/locale';
import { formatCount } from '@/lib/text/numbers';
import { exportWords } from '@/lib/text/words/exports';

export type ExportScreenProps = {
  chosen: { unit: string; from: Period; to: Period; goal: GoalCode | null };
  unit: NamedUnit;
  /** From the topmost unit down to the one chosen, it included. */
  trail: readonly NamedUnit[];
  units: readonly NamedUnit[];
  /** Periods to choose from, newest first. */
  choices: readonly Period[];
  periodCount: number;
  lineCount: number;
  preview: readonly PreviewLine[];
  locale: Locale;
};

/** What to export, what the file will hold, and the files. */
export function ExportScreen(props: ExportScreenProps) {
  const { chosen, unit, trail, units, choices, periodCount, lineCount, preview, locale } = props;
  const words = exportWords[locale].screen;
  const content = words.content(
    unit.name,
    units.length > 0,
    formatCount(periodCount, locale),
    formatCount(lineCount, locale),
  );
  return (
    <>
      <PageHeader title={words.title} lead={words.lead} />
      <ExportChoosers {...chosen} trail={trail} units={units} periods={choices} locale={locale} />
      <Section
        id="figures"
        title={words.figures}
        lead={lineCount > 0 ? content : null}
        className="mt-8 first:mt-8"
      >
        {lineCount === 0 ? (
          <EmptyState title={words.nothing} />
        ) : (
          <>
            <FigurePreview lines={preview} isAll={preview.length === lineCount} locale={locale} />
            <FigureFiles {...chosen} locale={locale} />
          </>
        )}
      </Section>
      <RegisterFiles unit={unit} locale={locale} />
      <Section id="charts" title={words.charts} lead={words.chartsLead}>
        <ChartFiles goal={chosen.goal} place={{ unit: chosen.unit, period: chosen.to }} locale={locale} />
      </Section>
    </>
  );
}
