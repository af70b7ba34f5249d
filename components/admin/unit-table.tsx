import { Cell, HeadCell, Row, Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import type { UnitKind } from '@/lib/domain/unit';
import { formatDate } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { unitWords } from '@/lib/text/words/admin/units';
import { unitKindWords } from '@/lib/text/words/units';

export type ListedUnit = {
  code: string;
  name: string;
  kind: UnitKind;
  depth: number;
  validFrom: string;
  validTo: string | null;
  standing: 'valid' | 'ended' | 'not-yet';
  successors: string[];
  /** How many are left out below; then the row leads on to them. */
  below: string | null;
};

const indents = ['', 'pl-5', 'pl-10', 'pl-14', 'pl-18'];

/** Part of the tree, one unit a row, those below set in. */
export function UnitTable({
  units,
  locale,
  caption,
}: {
  units: ListedUnit[];
  locale: Locale;
  caption: string;
}) {
  const words = unitWords[locale];
  return (
    <Table caption={caption} captionHidden>
      <thead>
        <tr>
          <HeadCell>{words.name}</HeadCell>
          <HeadCell>{words.code}</HeadCell>
          <HeadCell>{words.validity}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <Row key={unit.code}>
            <HeadCell scope="row">
              <div className={indents[Math.min(unit.depth, indents.length - 1)]}>
                <a href={`/admin/units/${encodeURIComponent(unit.code)}`}>{unit.name}</a>
                <span className="block font-normal text-muted">{unitKindWords[locale][unit.kind]}</span>
                {unit.below ? (
                  <a href={`/admin/units?under=${encodeURIComponent(unit.code)}`} className="font-normal">
                    {words.below(unit.below)}
                  </a>
                ) : null}
              </div>
            </HeadCell>
            <Cell>{unit.code}</Cell>
            <Cell>
              <Validity unit={unit} locale={locale} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

function Validity({ unit, locale }: { unit: ListedUnit; locale: Locale }) {
  const words = unitWords[locale];
  return (
    <>
      {words.from(formatDate(unit.validFrom, locale))}
      {unit.validTo ? ` ${words.until(formatDate(unit.validTo, locale))}` : null}{' '}
      {unit.standing === 'ended' ? <Tag tone="unknown">{words.ended}</Tag> : null}
      {unit.standing === 'not-yet' ? <Tag>{words.notYet}</Tag> : null}
      {unit.successors.length > 0 ? (
        <span className="block text-muted">
          {words.successors}: {unit.successors.join(', ')}
        </span>
      ) : null}
    </>
  );
}
