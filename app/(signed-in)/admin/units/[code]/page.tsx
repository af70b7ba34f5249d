import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { endUnit, saveUnit } from '@/app/(signed-in)/admin/units/actions';
import { type SearchParameters, valuesOf } from '@/app/(signed-in)/asked';
import { AdminPage } from '@/components/admin/admin-page';
import { endFields, unitFields } from '@/components/admin/unit-fields';
import { FieldForm } from '@/components/forms/field-form';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { requireDeed } from '@/lib/auth/viewer';
import { unitFor } from '@/lib/db/scope';
import { inputOf } from '@/lib/db/unit-changes';
import { unitTree } from '@/lib/db/units';
import { findUnitsOf } from '@/lib/db/units-of';
import { may } from '@/lib/domain/access';
import { isRefusal } from '@/lib/domain/refusal';
import { isWithin } from '@/lib/domain/unit';
import { adminWords } from '@/lib/text/words/admin/overview';
import { unitWords } from '@/lib/text/words/admin/units';
import { formTexts } from '@/lib/text/words/form';
import { unitKindWords } from '@/lib/text/words/units';

export const metadata: Metadata = { title: 'Mốc 2030' };

type Props = { params: Promise<{ code: string }>; searchParams: SearchParameters };

/** One unit: its name and place, its end and what goes on in its stead. */
export default async function UnitPage({ params, searchParams }: Props) {
  const code = decodeURIComponent((await params).code);
  const { done } = await valuesOf(searchParams);
  const viewer = await requireDeed('manage-units', `/admin/units/${encodeURIComponent(code)}`);
  const { locale } = viewer;
  const words = unitWords[locale];
  const unit = await unitFor(viewer, 'manage-units', code);
  if (isRefusal(unit)) notFound();
  const tree = await unitTree(viewer);
  const described = inputOf(tree, unit);
  const parent = unit.parentId === null ? undefined : tree.get(unit.parentId);
  const mayMove = parent !== undefined && may(viewer, 'manage-units', parent.path) === 'yes';
  const others = (await findUnitsOf(viewer, 'manage-units')).filter(({ path }) => !isWithin(path, unit.path));
  const neighbours = others.filter(({ parentId }) => parentId === unit.parentId);
  const seen = [
    { kind: 'hidden', name: 'was', value: unit.code },
    { kind: 'hidden', name: 'revision', value: String(unit.revision) },
  ] as const;
  const add = (
    <ButtonLink href={`/admin/units/new?parent=${encodeURIComponent(unit.code)}`}>
      {words.addBelow}
    </ButtonLink>
  );
  const crumbs = [{ href: '/admin/units', label: adminWords[locale].screens.units.name }];
  return (
    <AdminPage
      locale={locale}
      title={unit.name}
      lead={unitKindWords[locale][unit.kind]}
      crumbs={crumbs}
      actions={add}
    >
      {done === 'created' || done === 'saved' ? (
        <Notice tone="good" announce="status" className="mb-8">
          {words[done]}
        </Notice>
      ) : null}
      <Section id="details" title={words.details} lead={words.detailsLead}>
        <FieldForm
          key={unit.revision}
          id="unit"
          action={saveUnit}
          fields={[...seen, ...unitFields(locale, mayMove ? others : [], described)]}
          texts={formTexts(locale)}
        />
      </Section>
      {mayMove ? (
        <Section id="end" title={words.end} lead={words.endLead}>
          <FieldForm
            id="end-unit"
            action={endUnit}
            fields={[
              ...seen,
              ...endFields(locale, neighbours, {
                validTo: unit.validTo,
                successors: [...described.successors],
              }),
            ]}
            texts={formTexts(locale, words.end)}
            look="secondary"
          />
        </Section>
      ) : null}
    </AdminPage>
  );
}
