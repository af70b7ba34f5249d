import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { type SearchParameters, valuesOf } from '@/app/(signed-in)/asked';
import { askedDay, askedRule } from '@/app/(signed-in)/goals/[code]/asked-rule';
import { CountedPage, countedParts } from '@/components/register/counted-page';
import { requestLocale } from '@/lib/auth/locale';
import { requireViewer } from '@/lib/auth/viewer';
import { type ExplainedRow, explainFigure } from '@/lib/db/register/explain';
import { registerFigures } from '@/lib/db/register/figures';
import { registerPlace } from '@/lib/db/register/places';
import { standards } from '@/lib/db/standards';
import { unitTree } from '@/lib/db/units';
import { todayInVietnam } from '@/lib/domain/calendar-date';
import { isGoalCode, termsOn } from '@/lib/domain/goal';
import { isRefusal } from '@/lib/domain/refusal';
import { registerPageWords } from '@/lib/text/words/register-pages';

const rowsAPage = 100;

export async function generateMetadata(): Promise<Metadata> {
  return { title: registerPageWords[await requestLocale()].counted.title };
}

type Props = { params: Promise<{ code: string }>; searchParams: SearchParameters };

/** The rows behind a figure of the register, a page at a time. */
export default async function CountedRowsPage({ params, searchParams }: Props) {
  const { code } = await params;
  const viewer = await requireViewer(`/goals/${code}/counted`);
  if (!isGoalCode(code)) notFound();
  const values = await valuesOf(searchParams);
  const today = todayInVietnam(new Date());
  const place = await registerPlace(viewer, values.unit || undefined, today);
  if (isRefusal(place)) notFound();
  const asOf = askedDay(values.asOf, today, today);
  const rule = askedRule(values);
  const part = countedParts.find((each) => each === values.part) ?? 'numerator';
  const wanted = { unit: place.unit.code, asOf, rule: rule.wish };
  const cursor = numberIn(values.cursor);
  const [figures, inForce, explained, tree, { rules, terms }] = await Promise.all([
    registerFigures(viewer, wanted),
    registerFigures(viewer, { ...wanted, rule: undefined }),
    explainFigure(viewer, { ...wanted, goal: code, part, cursor, limit: rowsAPage }),
    unitTree(viewer),
    standards(viewer),
  ]);
  if (isRefusal(figures) || isRefusal(inForce) || isRefusal(explained)) notFound();
  const { figure, rule: counted } = figures[code];
  const placeOf = ({ unitId, affiliationId }: ExplainedRow) => {
    const [first, second] = [unitId, affiliationId];
    const id = counted.choices.place === 'location' ? (first ?? second) : (second ?? first);
    return id === null ? '' : (tree.get(id)?.name ?? '');
  };
  const from = (cursor === undefined ? undefined : numberIn(values.from)) ?? 1;
  return (
    <CountedPage
      {...{ goal: code, place, asOf, today, part, rule, figure, from }}
      locale={viewer.locale}
      target={termsOn(terms, code, asOf).targetBasisPoints}
      rules={rules.filter(({ goal }) => goal === code).reverse()}
      inForce={inForce[code].rule.name ?? ''}
      counting={rules.find(({ id }) => id === counted.id) ?? null}
      choices={counted.choices}
      rows={explained.items.map((row) => ({ ...row, place: placeOf(row) }))}
      total={explained.total}
      next={
        explained.nextCursor === null
          ? null
          : { cursor: explained.nextCursor, from: from + explained.items.length }
      }
      backTo={`/goals/${code}?${new URLSearchParams({ unit: place.unit.code })}`}
    />
  );
}

const numberIn = (text: string | undefined): number | undefined =>
  text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
