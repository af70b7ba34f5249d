import type { ReactNode } from 'react';
import { Section } from '@/components/ui/section';
import { Tag } from '@/components/ui/tag';
import type { ComparedGoal, ComparedPart } from '@/lib/domain/paper-comparison';
import type { SaidOfGoal } from '@/lib/domain/paper-said';
import { roundedPercent, targetPercent } from '@/lib/domain/ratio';
import { formatDate } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { formatCount, formatPercent } from '@/lib/text/numbers';
import { goalWords } from '@/lib/text/words/goals';
import { verificationWords } from '@/lib/text/words/verification';

/** Every goal as it was printed, and beside it what holds now where that differs. */
export function ComparedGoals({ goals, locale }: { goals: readonly ComparedGoal[]; locale: Locale }) {
  const words = verificationWords[locale];
  return (
    <Section id="figures" title={words.figures} lead={words.figuresLead}>
      <div
        aria-hidden="true"
        className="hidden gap-x-6 border-b-2 border-ink pb-2 text-sm font-semibold md:grid md:grid-cols-[3fr_4fr_4fr]"
      >
        <span />
        <span>{words.printed}</span>
        <span>{words.now}</span>
      </div>
      <ul className="max-md:border-t max-md:border-line">
        {goals.map((compared) => (
          <li
            key={compared.goal}
            className="grid gap-x-6 gap-y-2 border-b border-line py-4 md:grid-cols-[3fr_4fr_4fr]"
          >
            <h3 className="font-semibold">{goalWords[locale][compared.goal].name}</h3>
            <Side label={words.printed}>
              <Said said={compared.printed} parts={everyPart} locale={locale} />
            </Side>
            <Side label={words.now}>
              <Now compared={compared} locale={locale} />
            </Side>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const everyPart: readonly ComparedPart[] = ['figure', 'target', 'rule', 'origin', 'revision', 'reporting'];

function Side({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <p className="text-sm text-muted md:sr-only">{label}</p>
      {children}
    </div>
  );
}

function Now({ compared: { now, changed }, locale }: { compared: ComparedGoal; locale: Locale }) {
  const words = verificationWords[locale];
  if (changed.length === 0) return <p className="text-muted">{words.same}</p>;
  return (
    <>
      {changed.includes('figure') || changed.includes('target') ? (
        <p className="mb-1">
          <Tag tone="late">{words.changedTag}</Tag>
        </p>
      ) : (
        <p>{words.sameFigure}</p>
      )}
      <Said said={now} parts={changed} locale={locale} />
      {(['before', 'judgement', 'history'] as const)
        .filter((part) => changed.includes(part))
        .map((part) => (
          <p key={part} className="text-sm">
            {words.beside[part]}
          </p>
        ))}
    </>
  );
}

/** What each line tells. */
const partsIn: Record<'target' | 'origin' | 'rule', readonly ComparedPart[]> = {
  target: ['target'],
  origin: ['origin', 'revision', 'reporting'],
  rule: ['rule'],
};

/** The named parts of what is said, the figure first and large. */
function Said({ said, parts, locale }: { said: SaidOfGoal; parts: readonly ComparedPart[]; locale: Locale }) {
  const lines = linesOf(said, locale);
  const basis = (['target', 'origin', 'rule'] as const)
    .filter((part) => partsIn[part].some((each) => parts.includes(each)))
    .map((part) => lines[part])
    .filter((line) => line !== null);
  return (
    <>
      {parts.includes('figure') ? <p className="tabular text-lg font-semibold">{lines.figure}</p> : null}
      {basis.map((line) => (
        <p key={line} className="text-sm">
          {line}
        </p>
      ))}
    </>
  );
}

function linesOf({ figure, target, rule, origin, revision, reported, expected }: SaidOfGoal, locale: Locale) {
  const words = verificationWords[locale];
  const count = (number: number) => formatCount(number, locale);
  const share = figure && roundedPercent(figure, target);
  const originLine = () => {
    if (origin === 'roll-up') return words.reporting(count(reported), count(expected));
    return origin && (revision === null ? words.origins[origin] : words.revision(revision));
  };
  return {
    figure: figure
      ? `${count(figure.numerator)}/${count(figure.denominator)}${share ? ` = ${formatPercent(share, locale)}` : ` (${words.nil})`}`
      : words.unknown,
    target: words.target(formatPercent(targetPercent(target), locale)),
    origin: originLine(),
    rule: rule ? words.rule(rule.name, formatDate(rule.validFrom, locale)) : words.noRule,
  };
}
