import { Button } from '@/components/ui/button';
import type { Locale } from '@/lib/text/locale';
import { formatCount } from '@/lib/text/numbers';
import { enterpriseListWords } from '@/lib/text/words/enterprises/list';
import { measureWords } from '@/lib/text/words/measures';
import { type ListChoice, parametersOf } from './list-address';

/** The form that the tick boxes of the list belong to. */
export const chooseFormId = 'chosen';

/** Onward to recording one fact for those that are ticked, or for the whole list. */
export function ChooseMany({ choice, most, locale }: { choice: ListChoice; most: number; locale: Locale }) {
  const words = enterpriseListWords[locale];
  return (
    <form
      id={chooseFormId}
      action="/enterprises/record"
      className="z-10 -mx-4 flex flex-wrap items-center gap-x-3 gap-y-1 border-t-2 border-ink bg-white px-4 py-3 md:sticky md:bottom-0 print:hidden"
    >
      {parametersOf(choice).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" name="which" value="chosen">
        {words.forSelected}
      </Button>
      <Button type="submit" formAction="/measures/new">
        {measureWords[locale].onShortlist.assign}
      </Button>
      <Button type="submit" name="which" value="all" look="quiet">
        {words.forAll(formatCount(most, locale))}
      </Button>
    </form>
  );
}
