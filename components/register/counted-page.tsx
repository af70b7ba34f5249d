import { CountingNote, type CountingNoteProps } from '@/components/goals/counting-note';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import type { RuleChoices } from '@/lib/domain/counting';
import type { BasisPoints, Figure } from '@/lib/domain/ratio';
import { formatDate } from '@/lib/text/dates';
import { formatCount } from '@/lib/text/numbers';
import { describeChoices } from '@/lib/text/words/counting';
import { goalWords } from '@/lib/text/words/goals';
import { registerPageWords } from '@/lib/text/words/register-pages';
import { shellWords } from '@/lib/text/words/shell';
import { type Asked, countedAddress } from './address';
import { CountedForm, type CountedFormProps } from './counted-form';
import { type CountedRow, CountedRows } from './counted-rows';
import { figureText } from './figure-text';

/** The parts that the page shows. */
export const countedParts = ['numerator', 'denominator-only', 'left-out'] as const;
export type CountedPart = (typeof countedParts)[number];

export type CountedPageProps = Omit<CountedFormProps, 'part'> & {
  part: CountedPart;
  figure: Figure;
  target: BasisPoints;
  /** The recorded rule that it is counted by, or null for a supposition; `choices` are those of either. */
  counting: CountingNoteProps['rule'];
  choices: RuleChoices;
  rows: readonly CountedRow[];
  total: number;
  /** The number of the first row of this page. */
  from: number;
  next: { cursor: number; from: number } | null;
  backTo: string;
};

/** Who is behind a figure: counted, in the base only, or left out, each with its reason; the numbers of rows are the figure. */
export function CountedPage(props: CountedPageProps) {
  const { goal, place, asOf, today, part, figure, target, rule, counting, rows, total, from, locale } = props;
  const words = registerPageWords[locale].counted;
  const asked: Asked = {
    unit: place.unit.code,
    asOf: asOf === today ? undefined : asOf,
    rule: rule.choice,
    workers: rule.choice.includes('workers') ? rule.workers : undefined,
  };
  const counts = { numerator: figure.numerator, 'denominator-only': figure.denominator - figure.numerator };
  return (
    <>
      <PageHeader
        title={words.title}
        lead={words.lead(place.unit.name, formatDate(asOf, locale))}
        crumbs={[{ href: props.backTo, label: goalWords[locale][goal].name }]}
        crumbsLabel={shellWords[locale].crumbs}
      />
      <CountedForm {...props} />
      {rule.choice === '' ? null : (
        <Notice tone="late" title={words.analysis.title} className="mb-6">
          {words.analysis.lead}{' '}
          <a href={countedAddress(goal, { ...asked, rule: undefined, workers: undefined, part })}>
            {words.analysis.back}
          </a>
        </Notice>
      )}
      <p className="text-3xl font-semibold tabular">{figureText(figure, target, locale)}</p>
      <p className="text-muted">{goalWords[locale][goal].name}</p>
      <nav aria-label={words.partsLabel} className="mt-6 overflow-x-auto border-b border-line print:hidden">
        <ul className="flex gap-x-6">
          {countedParts.map((each) => (
            <li key={each}>
              <a
                href={countedAddress(goal, { ...asked, part: each })}
                aria-current={each === part ? 'page' : undefined}
                className="block border-b-4 border-transparent py-2 whitespace-nowrap text-ink no-underline hover:underline aria-[current=page]:border-ink aria-[current=page]:font-semibold"
              >
                {words.parts[each]}
                {each === 'left-out' ? (
                  part === each ? (
                    ` (${formatCount(total, locale)})`
                  ) : null
                ) : (
                  <> ({formatCount(counts[each], locale)})</>
                )}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="mt-4">
        <CountedRows goal={goal} rows={rows} caption={words.parts[part]} locale={locale} />
      </div>
      <Pages {...props} asked={{ ...asked, part }} from={from} />
      <Section id="counting" title={words.byRule}>
        {counting ? (
          <CountingNote goal={goal} rule={counting} locale={locale} />
        ) : (
          <ul className="list-disc pl-5">
            {describeChoices(props.choices, locale).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}

function Pages({ goal, rows, total, from, next, asked, locale }: CountedPageProps & { asked: Asked }) {
  const words = registerPageWords[locale].counted;
  if (rows.length === 0) return null;
  const [first, last, all] = [from, from + rows.length - 1, total].map((value) => formatCount(value, locale));
  return (
    <p className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-2 text-sm">
      <span className="tabular text-muted">{words.shown(first ?? '', last ?? '', all ?? '')}</span>
      {from > 1 ? <a href={countedAddress(goal, asked)}>{words.first}</a> : null}
      {next ? <a href={countedAddress(goal, { ...asked, ...next })}>{words.next}</a> : null}
    </p>
  );
}
