import type { NamedUnit } from '@/components/goals/choosers';
import { ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import type { Locale } from '@/lib/text/locale';
import { registerExportWords } from '@/lib/text/words/enterprises/export';
import { exportWords } from '@/lib/text/words/exports';

/** The enterprises of the chosen unit as a file, which an import reads back. */
export function RegisterFiles({ unit, locale }: { unit: NamedUnit; locale: Locale }) {
  const words = registerExportWords[locale];
  const { xlsx, csv } = exportWords[locale].screen;
  const address = (format: 'xlsx' | 'csv') =>
    `/api/v1/export?${new URLSearchParams({ document: 'register', unit: unit.code, format })}`;
  return (
    <Section id="register" title={words.title} lead={words.lead(unit.name)}>
      <div className="flex flex-wrap items-center gap-3">
        <ButtonLink href={address('xlsx')}>{xlsx}</ButtonLink>
        <ButtonLink href={address('csv')}>{csv}</ButtonLink>
      </div>
    </Section>
  );
}
