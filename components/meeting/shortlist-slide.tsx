import { type ShortlistGroup, shortlistGroups } from '@/lib/domain/register/shortlist';
import type { Locale } from '@/lib/text/locale';
import { formatCount } from '@/lib/text/numbers';
import { meetingWords } from '@/lib/text/words/meeting';
import { shortlistWords } from '@/lib/text/words/shortlist';
import { Slide, type SlideMarks } from './slide';

export type ShortlistSlideProps = {
  counts: Readonly<Record<ShortlistGroup, number>>;
  marks: SlideMarks;
  locale: Locale;
};

/** How many enterprises and organisations wait for each next step, and what it moves. */
export function ShortlistSlide({ counts, marks, locale }: ShortlistSlideProps) {
  const words = shortlistWords[locale];
  const { title, lead } = meetingWords[locale].shortlist;
  return (
    <Slide id="shortlist" title={title} lead={lead} marks={marks}>
      <ul className="slide-goals">
        {shortlistGroups.map((group) => (
          <li key={group} className="border-t-4 border-ink pt-2">
            <p className="slide-number leading-tight font-semibold">{formatCount(counts[group], locale)}</p>
            <h3 className="text-lg leading-snug font-semibold">{words.groups[group].title}</h3>
            <p className="text-muted">{words.groups[group].lead}</p>
          </li>
        ))}
      </ul>
    </Slide>
  );
}
