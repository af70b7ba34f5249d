import { inCounts } from '@/components/reports/in-counts';
import type { Figure } from '@/lib/domain/ratio';
import { differs, type FigureBeside } from '@/lib/domain/register-beside';
import type { Locale } from '@/lib/text/locale';
import { reportRegisterWords } from '@/lib/text/words/report-register';

export type BesideNoteProps = {
  figure: Figure | null | undefined;
  beside: FigureBeside | undefined;
  locale: Locale;
};

/** Beneath a figure: that the register says the same, or what it says instead and why the report differs. */
export function BesideNote({ figure, beside, locale }: BesideNoteProps) {
  if (!beside?.register) return null;
  const words = reportRegisterWords[locale];
  if (!differs(figure, beside.register)) return <span className="mt-1 block text-muted">{words.taken}</span>;
  return (
    <span className="mt-1 block border-l-4 border-late pl-2 text-late-ink">
      {words.beside(inCounts(beside.register, locale))}
      {beside.reason === '' ? null : (
        <span className="block whitespace-pre-wrap text-ink">
          {words.reason}: {beside.reason}
        </span>
      )}
    </span>
  );
}
