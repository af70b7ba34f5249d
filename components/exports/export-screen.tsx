import type { ReactNode } from 'react';
import { ChartFiles } from '@/components/exports/chart-files';
import { DocumentTabs } from '@/components/exports/document-tabs';
import { ExportChoosers } from '@/components/exports/export-choosers';
import { FigureFiles } from '@/components/exports/figure-files';
import { FigurePreview, type PreviewLine } from '@/components/exports/figure-preview';
import { type LargeRegister, RegisterFiles } from '@/components/exports/register-files';
import type { NamedUnit } from '@/components/goals/choosers';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import type { GoalCode } from '@/lib/domain/goal';
import type { Period } from '@/lib/domain/period';
import type { Locale } from '@/lib/text/locale';
import { formatCount } from '@/lib/text/numbers';
import { documentExportWords, type ExportedThing } from '@/lib/text/words/document-export';
import { exportWords } from '@/lib/text/words/exports';

export type ExportScreenProps = {
  thing: Exclude<ExportedThing, 'progress'>;
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
  /** Null when the unit's register is small. */
  largeRegister: LargeRegister | null;
  locale: Locale;
};

/** Figures, the list of enterprises or charts: what to export, what the file will hold, and the files. */
export function ExportScreen(props: ExportScreenProps) {
  const { thing, chosen, trail, units, choices, locale } = props;
  return (
    <>
      <PageHeader
        title={documentExportWords[locale].title}
        lead={documentExportWords[locale].lead}
        className="mb-4"
      />
      <DocumentTabs chosen={thing} unit={chosen.unit} locale={locale} />
      <ExportChoosers
        {...chosen}
        thing={thing}
        trail={trail}
        units={units}
        periods={choices}
        locale={locale}
      />
      <div className="mt-8">{partOf[thing](props)}</div>
    </>
  );
}

const partOf: Record<ExportScreenProps['thing'], (props: ExportScreenProps) => ReactNode> = {
  figures: (props) => <FiguresPart {...props} />,
  register: ({ unit, largeRegister, locale }) => (
    <RegisterFiles unit={unit} large={largeRegister} locale={locale} />
  ),
  charts: ({ chosen, locale }) => (
    <Section
      id="charts"
      title={exportWords[locale].screen.charts}
      lead={exportWords[locale].screen.chartsLead}
    >
      <ChartFiles goal={chosen.goal} place={{ unit: chosen.unit, period: chosen.to }} locale={locale} />
    </Section>
  ),
};

function FiguresPart({ chosen, unit, units, periodCount, lineCount, preview, locale }: ExportScreenProps) {
  const words = exportWords[locale].screen;
  const content = words.content(
    unit.name,
    units.length > 0,
    formatCount(periodCount, locale),
    formatCount(lineCount, locale),
  );
  return (
    <Section id="figures" title={words.figures} lead={lineCount > 0 ? content : null}>
      {lineCount === 0 ? (
        <EmptyState title={words.nothing} />
      ) : (
        <>
          <FigurePreview lines={preview} isAll={preview.length === lineCount} locale={locale} />
          <FigureFiles {...chosen} locale={locale} />
        </>
      )}
    </Section>
  );
}
