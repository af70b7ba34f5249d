import { Checkbox, Choices, Radio } from '@/components/ui/choices';
import type { RowProblem } from '@/lib/domain/register/import/row-problem';
import { formatDate } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { importWords } from '@/lib/text/words/imports/wizard';

export type RowQuestionsProps = {
  row: number;
  problems: readonly RowProblem[];
  asOf: string;
  locale: Locale;
};

/** What a person has to say about a row: which enterprise it means, whether what it denies has ended. */
export function RowQuestions({ row, problems, asOf, locale }: RowQuestionsProps) {
  const words = importWords[locale].rows;
  const day = formatDate(asOf, locale);
  const unsure = problems.find(({ candidates }) => candidates);
  const denies = (kind: RowProblem['kind']) => problems.some((problem) => problem.kind === kind);
  return (
    <>
      {unsure?.candidates ? (
        <Choices id={`match-${row}`} legend={words.which} className="text-sm">
          {unsure.candidates.map(({ id, name, taxCode }) => (
            <Radio
              key={id}
              name={`match.r${row}`}
              value={String(id)}
              label={words.isSame(taxCode ? `${name} (${taxCode})` : name)}
            />
          ))}
          {unsure.kind === 'match-unsure' ? (
            <Radio name={`match.r${row}`} value="new" label={words.isNew} />
          ) : null}
          <Radio name={`match.r${row}`} value="" label={words.leaveOut} defaultChecked />
        </Choices>
      ) : null}
      {denies('organisation-not-in-list') ? (
        <Checkbox name={`end.r${row}[]`} value="organisation" label={words.endOrganisation(day)} />
      ) : null}
      {denies('union-not-in-list') ? (
        <Checkbox name={`end.r${row}[]`} value="union" label={words.endUnion(day)} />
      ) : null}
    </>
  );
}
