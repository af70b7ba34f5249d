import type { Metadata } from 'next';
import { pageIn, type SearchParameters, valuesOf } from '@/app/(signed-in)/asked';
import { undo } from '@/app/(signed-in)/enterprises/import/actions';
import { refusedUpload } from '@/app/(signed-in)/enterprises/import/refused-upload';
import { PagesNav } from '@/components/admin/pages-nav';
import { unitField } from '@/components/admin/unit-field';
import { ImportPage } from '@/components/imports/import-page';
import { PastImports } from '@/components/imports/past-imports';
import { UploadFields } from '@/components/imports/upload-fields';
import { UploadForm } from '@/components/imports/upload-form';
import { FormError } from '@/components/ui/form-error';
import { Section } from '@/components/ui/section';
import { requestLocale } from '@/lib/auth/locale';
import { requireDeed } from '@/lib/auth/viewer';
import { findImports, importsPerPage } from '@/lib/db/register/import/imports';
import { unitTree } from '@/lib/db/units';
import { findUnitsOf } from '@/lib/db/units-of';
import { may } from '@/lib/domain/access';
import { isCalendarDate, todayInVietnam } from '@/lib/domain/calendar-date';
import { importWords } from '@/lib/text/words/imports/wizard';

export async function generateMetadata(): Promise<Metadata> {
  return { title: importWords[await requestLocale()].title };
}

/** The first step of an import: whose list, as of which day, which file. Below, the lists that were taken over before. */
export default async function ImportPageOne({ searchParams }: { searchParams: SearchParameters }) {
  const viewer = await requireDeed('keep-register', '/enterprises/import');
  const { locale } = viewer;
  const asked = await valuesOf(searchParams);
  const page = pageIn(asked.page);
  const [units, tree, past] = await Promise.all([
    findUnitsOf(viewer, 'keep-register'),
    unitTree(viewer),
    findImports(viewer, page),
  ]);
  const words = importWords[locale];
  const today = todayInVietnam(new Date());
  const refused = refusedUpload(asked, locale);
  const unit = unitField(units, {
    name: 'unit',
    label: words.upload.unit,
    hint: words.upload.unitHint,
    value: asked.unit ?? (units.length > 1 ? '' : (units[0]?.code ?? '')),
  });
  const isKept = (code: string) => may(viewer, 'keep-register', tree.byCode(code)?.path ?? '') === 'yes';
  const pageAt = (number: number) => `/enterprises/import?page=${number}`;
  return (
    <ImportPage locale={locale} title={words.title} lead={words.lead} step={0}>
      <UploadForm action="/enterprises/import/upload" submit={words.upload.submit} busy={words.upload.busy}>
        {refused ? <FormError title={words.upload.refused} problems={[refused]} /> : null}
        <UploadFields
          unit={unit}
          asOf={isCalendarDate(asked.asOf ?? '') ? (asked.asOf ?? '') : today}
          today={today}
          locale={locale}
        />
      </UploadForm>
      <Section id="past" title={words.past.title}>
        <PastImports
          imports={past.imports.map((each) => ({ ...each, mayUndo: isKept(each.unit.code) }))}
          undo={undo}
          locale={locale}
        />
        <PagesNav
          {...(page > 1 && { previous: { href: pageAt(page - 1), label: words.past.previous } })}
          {...(page * importsPerPage < past.total && {
            next: { href: pageAt(page + 1), label: words.past.next },
          })}
        />
      </Section>
    </ImportPage>
  );
}
