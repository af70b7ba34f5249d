import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { adoptFormat, withdrawFormat } from '@/app/(signed-in)/admin/format/actions';
import { type SearchParameters, valuesOf } from '@/app/(signed-in)/asked';
import { AdminPage } from '@/components/admin/admin-page';
import { FormatForm, type FormatFormProps } from '@/components/admin/format-form';
import { FormatHistory } from '@/components/admin/format-history';
import { FormatKeysTable } from '@/components/admin/format-keys-table';
import { FormatUnit } from '@/components/admin/format-unit';
import { DeedButton } from '@/components/forms/deed-button';
import { Section } from '@/components/ui/section';
import { requestLocale } from '@/lib/auth/locale';
import { requireDeed } from '@/lib/auth/viewer';
import { type FormatInForce, findFormats, formatFor } from '@/lib/db/document-formats';
import { inScope, scopeUnits } from '@/lib/db/scope';
import { unitTree } from '@/lib/db/units';
import { isRefusal } from '@/lib/domain/refusal';
import { standardFormat } from '@/lib/export/official/standard-format';
import { formatInstant } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { formatWords } from '@/lib/text/words/admin/format';
import { formatKeys } from '@/lib/text/words/admin/format-keys';
import { adminWords } from '@/lib/text/words/admin/overview';
import { formTexts } from '@/lib/text/words/form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: adminWords[await requestLocale()].screens.format.name };
}

/** How an office's official documents look: what holds, an own file instead, and what every key means. */
export default async function FormatPage({ searchParams }: { searchParams: SearchParameters }) {
  const values = await valuesOf(searchParams);
  const viewer = await requireDeed('manage-format', '/admin/format');
  const { locale } = viewer;
  const words = formatWords[locale];
  const tree = await unitTree(viewer);
  const units = tree.units.filter((unit) => inScope(viewer, 'manage-format', unit));
  const code = values.unit ?? scopeUnits(viewer, 'manage-format', tree)[0]?.code ?? '';
  const [found, formats] = [await formatFor(viewer, code, standardFormat), await findFormats(viewer, code)];
  if (isRefusal(found) || isRefusal(formats)) notFound();
  const { name, lead } = adminWords[locale].screens.format;
  return (
    <AdminPage locale={locale} title={name} lead={lead}>
      <FormatUnit units={units} chosen={code} words={words} />
      <Section id="now" title={words.now}>
        <p>{whoseFormat(found, code, locale)}</p>
        <p>
          <a href={`/admin/format/file?unit=${encodeURIComponent(code)}`} download>
            {words.download}
          </a>
        </p>
        {found.from?.unit.code === code ? (
          <DeedButton
            id="withdraw"
            action={withdrawFormat}
            subject={{ unit: code }}
            label={words.back}
            texts={formTexts(locale, words.backNow)}
          />
        ) : null}
      </Section>
      <Section id="change" title={words.change} lead={words.changeLead}>
        <FormatForm
          key={code}
          action={adoptFormat}
          previewAt="/admin/format/preview"
          unit={code}
          texts={formTextsOf(locale)}
        />
      </Section>
      <Section id="keys" title={words.keys} lead={words.keysLead}>
        <FormatKeysTable keys={formatKeys(found.format)} locale={locale} />
      </Section>
      <Section id="history" title={words.history}>
        <FormatHistory formats={formats} locale={locale} />
      </Section>
    </AdminPage>
  );
}

/** What travels to the browser: texts alone. */
function formTextsOf(locale: Locale): FormatFormProps['texts'] {
  const { file, fileHint, preview, use, using } = formatWords[locale];
  return { file, fileHint, preview, use, using, refused: formTexts(locale).refused };
}

/** Whether the unit has its own format, has that of a unit above, or the standard. */
function whoseFormat({ from }: FormatInForce, code: string, locale: Locale): string {
  const words = formatWords[locale];
  if (from === null) return words.standard;
  if (from.unit.code !== code) return words.above(from.unit.name, from.fileName);
  return words.own(from.fileName, from.authorName, formatInstant(from.recordedAt, locale));
}
