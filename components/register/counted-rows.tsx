import { Cell, HeadCell, NumberCell, Row, Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { countedThing, type GoalCode } from '@/lib/domain/goal';
import type { EnterpriseStatus, OrganisationKind } from '@/lib/domain/register/fact';
import type { Verdict, VerdictReason } from '@/lib/domain/register/verdict';
import type { Locale } from '@/lib/text/locale';
import { formatCount } from '@/lib/text/numbers';
import { registerCodeWords } from '@/lib/text/words/enterprises/codes';
import { registerPageWords } from '@/lib/text/words/register-pages';
import { registerReasonWords } from '@/lib/text/words/register-reasons';

type Judged = { readonly counted: Verdict['counted']; readonly reason: VerdictReason };

/** A row behind a figure, with the name of the unit in which it counts. */
export type CountedRow = Judged &
  (
    | {
        readonly thing: 'enterprise';
        readonly id: number;
        readonly name: string;
        readonly taxCode: string | null;
        readonly place: string;
        readonly workers: number | null;
        readonly fullMembers: number | null;
        readonly hasUnion: boolean;
      }
    | {
        readonly thing: 'organisation';
        readonly id: number;
        readonly name: string;
        readonly kind: OrganisationKind;
        readonly place: string;
        readonly enterprises: readonly { id: number; name: string; status: EnterpriseStatus }[];
      }
  );

export type CountedRowsProps = {
  goal: GoalCode;
  rows: readonly CountedRow[];
  caption: string;
  locale: Locale;
};

/** The rows behind a figure, each with its reason in words. */
export function CountedRows({ goal, rows, caption, locale }: CountedRowsProps) {
  const words = registerPageWords[locale].counted;
  const isEnterprise = countedThing[goal] === 'enterprise';
  if (rows.length === 0) return <p className="text-muted">{words.none}</p>;
  return (
    <Table caption={caption} captionHidden>
      <thead>
        <tr>
          <HeadCell>{words.columns.name}</HeadCell>
          <HeadCell>{words.columns.why}</HeadCell>
          <HeadCell>{words.columns.unit}</HeadCell>
          {isEnterprise ? (
            <>
              <HeadCell number>{words.columns.workers}</HeadCell>
              <HeadCell number className="min-w-28">
                {words.columns.members}
              </HeadCell>
              <HeadCell>{words.columns.union}</HeadCell>
            </>
          ) : (
            <>
              <HeadCell>{words.columns.kind}</HeadCell>
              <HeadCell>{words.columns.enterprises}</HeadCell>
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id}>
            <HeadCell scope="row" className="min-w-48">
              <Name row={row} locale={locale} />
            </HeadCell>
            <Cell className="min-w-44">{registerReasonWords[locale].reasons[row.reason]}</Cell>
            <Cell className="min-w-36 text-muted">{row.place}</Cell>
            {row.thing === 'enterprise' ? (
              <>
                <NumberCell>{count(row.workers, locale)}</NumberCell>
                <NumberCell>{count(row.fullMembers, locale)}</NumberCell>
                <Cell>{row.hasUnion ? words.yes : <span className="text-muted">{words.no}</span>}</Cell>
              </>
            ) : (
              <>
                <Cell>{registerCodeWords[locale].kind[row.kind]}</Cell>
                <Cell>
                  <Covered row={row} locale={locale} />
                </Cell>
              </>
            )}
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

function Name({ row, locale }: { row: CountedRow; locale: Locale }) {
  if (row.thing === 'organisation') return row.name;
  return (
    <>
      <a href={`/enterprises/${row.id}`}>{row.name}</a>
      {row.taxCode ? (
        <span className="tabular block font-normal text-muted">
          {registerPageWords[locale].counted.taxCode} {row.taxCode}
        </span>
      ) : null}
    </>
  );
}

/** The enterprises of an organisation; one that no longer operates is marked, as its organisation still counts. */
function Covered({ row, locale }: { row: Extract<CountedRow, { thing: 'organisation' }>; locale: Locale }) {
  return (
    <ul>
      {row.enterprises.map(({ id, name, status }) => (
        <li key={id}>
          <a href={`/enterprises/${id}`}>{name}</a>{' '}
          {status === 'operating' ? null : <Tag tone="late">{registerCodeWords[locale].status[status]}</Tag>}
        </li>
      ))}
    </ul>
  );
}

const count = (value: number | null, locale: Locale) =>
  value === null ? (
    <span className="text-muted">{registerPageWords[locale].counted.unknown}</span>
  ) : (
    formatCount(value, locale)
  );
