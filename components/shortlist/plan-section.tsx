import { figureText } from '@/components/register/figure-text';
import { Section } from '@/components/ui/section';
import { HeadCell, NumberCell, Row, Table } from '@/components/ui/table';
import type { Plan, PlanInput } from '@/lib/domain/plan';
import { type EnterpriseKind, enterpriseKinds, plannedGoals } from '@/lib/domain/plan-search';
import type { Locale } from '@/lib/text/locale';
import { formatCount } from '@/lib/text/numbers';
import { goalWords } from '@/lib/text/words/goals';
import { planWords } from '@/lib/text/words/plan';

export type PlanSectionProps = { input: PlanInput; plan: Plan; locale: Locale };

/** The smallest plan: one sentence, where to found how many, and where that leads. */
export function PlanSection({ input, plan, locale }: PlanSectionProps) {
  const words = planWords[locale].plan;
  const rows = enterpriseKinds.map((kind) => ({
    kind,
    supply: sumOf(input.supplies, kind, ({ count }) => count),
    founded: sumOf(plan.foundings, kind, ({ founded }) => founded),
  }));
  return (
    <Section id="plan" title={words.title}>
      <Sentences {...{ input, plan, locale }} />
      {plan.total === 0 ? null : (
        <div className="mt-4 grid gap-x-12 gap-y-6 lg:grid-cols-2">
          <Table caption={words.caption} captionHidden>
            <thead>
              <tr>
                <HeadCell>{words.columns.kind}</HeadCell>
                <HeadCell number>{words.columns.supply}</HeadCell>
                <HeadCell number>{words.columns.found}</HeadCell>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ kind, supply, founded }) => (
                <Row key={words.kind(kind)}>
                  <HeadCell scope="row">
                    <span className="font-normal">{words.kind(kind)}</span>
                  </HeadCell>
                  <NumberCell className="text-muted">{formatCount(supply, locale)}</NumberCell>
                  <NumberCell className={founded === 0 ? 'text-faint' : 'font-semibold'}>
                    {formatCount(founded, locale)}
                  </NumberCell>
                </Row>
              ))}
            </tbody>
          </Table>
          <div>
            <h3 className="font-semibold">{words.afterTitle}</h3>
            <ul className="tabular">
              {plannedGoals.map((goal) => (
                <li key={goal}>
                  {words.after(
                    goalWords[locale][goal].short,
                    figureText(input.figures[goal], input.targets[goal], locale),
                    figureText(plan.figures[goal], input.targets[goal], locale),
                  )}
                </li>
              ))}
            </ul>
            <p className="mt-3 max-w-prose text-sm text-muted">{words.method}</p>
          </div>
        </div>
      )}
    </Section>
  );
}

function Sentences({ input, plan, locale }: PlanSectionProps) {
  const words = planWords[locale].plan;
  const { unreachable, total, best } = plan;
  const large = 'max-w-prose text-xl font-semibold';
  if (unreachable.length === 0) {
    return <p className={large}>{total === 0 ? words.met : words.least(formatCount(total, locale))}</p>;
  }
  return (
    <>
      {unreachable.map((goal) => (
        <p key={goal} className={large}>
          {words.unreachable(
            goalWords[locale][goal].short,
            figureText(best[goal], input.targets[goal], locale),
          )}
        </p>
      ))}
      <p className="mt-1 max-w-prose">{total === 0 ? words.nothing : words.others}</p>
    </>
  );
}

function sumOf<T extends EnterpriseKind>(
  list: readonly T[],
  kind: EnterpriseKind,
  of: (each: T) => number,
): number {
  return list
    .filter(({ members, hasUnion }) => members === kind.members && hasUnion === kind.hasUnion)
    .reduce((sum, each) => sum + of(each), 0);
}
