import { Button } from '@/components/ui/button';
import type { Locale } from '@/lib/text/locale';
import { measureWords } from '@/lib/text/words/measures';

/** The form that the tick boxes of the shortlist belong to. */
const formId = 'assign';

/** Takes an enterprise into the measure that is assigned next. */
export function TickForMeasure({ id, name, locale }: { id: number; name: string; locale: Locale }) {
  return (
    <input
      type="checkbox"
      name="id"
      value={id}
      form={formId}
      aria-label={measureWords[locale].onShortlist.choose(name)}
      className="mt-0.5 size-6 shrink-0 accent-link print:hidden"
    />
  );
}

/** Onward to a measure for the enterprises that are ticked; it stays in sight as soon as one is. */
export function AssignBar({ unit, locale }: { unit: string; locale: Locale }) {
  return (
    <form
      id={formId}
      action="/measures/new"
      className="z-10 -mx-4 mt-6 border-t-2 border-ink bg-white px-4 py-3 md:bottom-0 md:[body:has([form=assign]:checked)_&]:sticky print:hidden"
    >
      <input type="hidden" name="unit" value={unit} />
      <Button type="submit">{measureWords[locale].onShortlist.assign}</Button>
    </form>
  );
}
