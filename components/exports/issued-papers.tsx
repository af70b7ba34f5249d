import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { Cell, HeadCell, NumberCell, Row, Table } from '@/components/ui/table';
import { shownCode } from '@/lib/domain/issued-document';
import type { Period } from '@/lib/domain/period';
import { formatInstant, formatPeriod } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { formatCount } from '@/lib/text/numbers';
import { documentExportWords } from '@/lib/text/words/document-export';

/** A paper that was issued, in a list. Instants are ISO. */
export type IssuedPaper = {
  readonly code: string;
  readonly period: Period;
  readonly number: string | null;
  readonly times: number;
  readonly lastAt: string;
  readonly lastBy: string;
  readonly isPublic: boolean;
};

/** The papers that a unit has issued, the newest first, each leading to what it said. */
export function IssuedPapers({ papers, locale }: { papers: readonly IssuedPaper[]; locale: Locale }) {
  const words = documentExportWords[locale];
  return (
    <Section
      id="issued"
      title={words.issued.title}
      lead={papers.length > 0 ? words.issued.lead : null}
      actions={<a href="/verify">{words.verify}</a>}
      className="print:hidden"
    >
      {papers.length === 0 ? (
        <EmptyState title={words.issued.none} />
      ) : (
        <Table caption={words.issued.title} captionHidden>
          <thead>
            <tr>
              <HeadCell>{words.issued.code}</HeadCell>
              <HeadCell>{words.issued.what}</HeadCell>
              <HeadCell number>{words.issued.times}</HeadCell>
              <HeadCell className="pl-3">{words.issued.last}</HeadCell>
            </tr>
          </thead>
          <tbody>
            {papers.map((paper) => (
              <IssuedLine key={paper.code} paper={paper} locale={locale} />
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  );
}

function IssuedLine({ paper, locale }: { paper: IssuedPaper; locale: Locale }) {
  const words = documentExportWords[locale];
  const { code, period, number, times, lastAt, lastBy, isPublic } = paper;
  return (
    <Row>
      <Cell className="whitespace-nowrap">
        <a href={`/verify/${code}`} className="tabular">
          {shownCode(code)}
        </a>
        {isPublic ? <span className="text-muted">{` (${words.issued.public})`}</span> : null}
      </Cell>
      <Cell>
        {words.things.progress}, {formatPeriod(period, locale)}
        {number === null ? null : `, ${words.number.toLowerCase()} ${number}`}
      </Cell>
      <NumberCell>{formatCount(times, locale)}</NumberCell>
      <Cell className="pl-3 whitespace-nowrap">
        {formatInstant(lastAt, locale)}, {lastBy}
      </Cell>
    </Row>
  );
}
