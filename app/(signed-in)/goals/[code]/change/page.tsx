import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { type SearchParameters, valuesOf } from '@/app/(signed-in)/asked';
import { askedDay } from '@/app/(signed-in)/goals/[code]/asked-rule';
import { ChangePage } from '@/components/register/change-page';
import { requestLocale } from '@/lib/auth/locale';
import { requireViewer } from '@/lib/auth/viewer';
import { explainChange } from '@/lib/db/register/change';
import { registerPlace } from '@/lib/db/register/places';
import { standards } from '@/lib/db/standards';
import { addYears, earlierOf, todayInVietnam } from '@/lib/domain/calendar-date';
import { isGoalCode, termsOn } from '@/lib/domain/goal';
import { isRefusal } from '@/lib/domain/refusal';
import { registerPageWords } from '@/lib/text/words/register-pages';

export async function generateMetadata(): Promise<Metadata> {
  return { title: registerPageWords[await requestLocale()].change.title };
}

type Props = { params: Promise<{ code: string }>; searchParams: SearchParameters };

/** Why a figure of the register moved; within the last year when nothing else is asked. */
export default async function ChangeOfFigurePage({ params, searchParams }: Props) {
  const { code } = await params;
  const viewer = await requireViewer(`/goals/${code}/change`);
  if (!isGoalCode(code)) notFound();
  const values = await valuesOf(searchParams);
  const today = todayInVietnam(new Date());
  const place = await registerPlace(viewer, values.unit || undefined, today);
  if (isRefusal(place)) notFound();
  const to = askedDay(values.to, today, today);
  const from = earlierOf(askedDay(values.from, addYears(to, -1), today), to);
  const knownAt = values.knownAt ? askedDay(values.knownAt, today, today) : null;
  const change = await explainChange(viewer, {
    unit: place.unit.code,
    goal: code,
    from,
    to,
    knownAtFrom: knownAt ?? undefined,
  });
  if (isRefusal(change)) notFound();
  const { terms } = await standards(viewer);
  return (
    <ChangePage
      goal={code}
      place={place}
      today={today}
      from={{ on: from, figure: change.from.figure }}
      to={{ on: to, figure: change.to.figure }}
      parts={change.parts}
      knownAt={knownAt}
      target={termsOn(terms, code, to).targetBasisPoints}
      backTo={`/goals/${code}?${new URLSearchParams({ unit: place.unit.code })}`}
      locale={viewer.locale}
    />
  );
}
