import { DeedButton } from '@/components/forms/deed-button';
import type { Secret } from '@/components/forms/field-form';
import { EmptyState } from '@/components/ui/empty-state';
import type { FormAction } from '@/lib/text/action-state';
import { formatDate, formatInstant } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { formatCount } from '@/lib/text/numbers';
import { formTexts } from '@/lib/text/words/form';
import { importWords } from '@/lib/text/words/imports/wizard';

/** A list that was taken over, as it is shown. */
export type PastImport = {
  readonly id: number;
  readonly unit: { readonly name: string };
  readonly asOf: string;
  readonly fileName: string;
  readonly accountName: string;
  readonly at: Date;
  readonly counts: { readonly new: number; readonly updated: number; readonly refused: number };
  readonly undone: { readonly at: Date; readonly by: string; readonly reason: string } | null;
  /** Whether the viewer keeps the register there. */
  readonly mayUndo: boolean;
};

export type PastImportsProps = { imports: readonly PastImport[]; undo: FormAction<Secret>; locale: Locale };

/** The lists that were taken over, the newest first, each with the way back. */
export function PastImports({ imports, undo, locale }: PastImportsProps) {
  const words = importWords[locale].past;
  if (imports.length === 0) return <EmptyState title={words.none} />;
  return (
    <ul className="border-t border-line">
      {imports.map((each) => (
        <li
          key={each.id}
          className="grid gap-x-8 gap-y-1 border-b border-line py-3 md:grid-cols-[5fr_4fr_4fr]"
        >
          <div className="min-w-0">
            <p className="font-semibold break-words">{each.fileName}</p>
            <p className="text-sm text-muted">
              {each.unit.name}, {words.asOf(formatDate(each.asOf, locale))}
            </p>
          </div>
          <div className="text-sm">
            <p className="text-base">{countedOf(each, locale)}</p>
            <p className="text-muted">
              {formatInstant(each.at, locale)} {words.by(each.accountName)}
            </p>
          </div>
          <div className="min-w-0">
            <WayBack each={each} undo={undo} locale={locale} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function countedOf({ counts }: PastImport, locale: Locale): string {
  const count = (number: number) => formatCount(number, locale);
  return importWords[locale].past.counted(count(counts.new), count(counts.updated), count(counts.refused));
}

function WayBack({ each, undo, locale }: { each: PastImport; undo: FormAction<Secret>; locale: Locale }) {
  const words = importWords[locale].past;
  if (each.undone) {
    const { at, by, reason } = each.undone;
    return <p className="text-sm text-muted">{words.undone(formatInstant(at, locale), by, reason)}</p>;
  }
  return each.mayUndo ? <UndoImport id={each.id} undo={undo} locale={locale} /> : null;
}

/** The way back from an import: it opens, asks why, and undoes it whole. */
export function UndoImport({ id, undo, locale }: { id: number; undo: FormAction<Secret>; locale: Locale }) {
  const words = importWords[locale].past;
  const texts = formTexts(locale, {
    submit: words.undoSubmit,
    busy: words.undoing,
    refused: words.undoRefused,
  });
  const reason = {
    kind: 'text',
    name: 'reason',
    label: words.undoReason,
    hint: words.undoLead,
    required: true,
    maxLength: 500,
  } as const;
  return (
    <DeedButton
      id={`undo-${id}`}
      action={undo}
      subject={{ id: String(id) }}
      label={words.undo}
      fields={[reason]}
      texts={texts}
    />
  );
}
