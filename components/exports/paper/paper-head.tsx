import type { DocumentFormat } from '@/lib/domain/document-format';
import type { OfficialDocument } from '@/lib/domain/official-document';
import { numberText, placeAndDateText } from '@/lib/text/official/document-lines';

export type PaperHeadProps = { document: OfficialDocument; format: DocumentFormat };

/** Who writes, the Party's name, number, place and date; then what the document is and is about. */
export function PaperHead({ document, format }: PaperHeadProps) {
  const { head, title } = format;
  const { upperBody, issuingBody, issue, subject } = document;
  return (
    <header>
      <div className="paper-head">
        <div>
          {upperBody === '' ? null : <p className="paper-upper">{upperBody}</p>}
          <p className="paper-issuer">{issuingBody}</p>
          <p className="paper-issuer">{head.star}</p>
          <p className="paper-number-line">{numberText(head, issue)}</p>
        </div>
        <div>
          <p className="paper-party">
            <span>{head.party}</span>
          </p>
          <p className="paper-place-and-date">{placeAndDateText(head, issue, document.year)}</p>
        </div>
      </div>
      <h3 className="paper-title">{document.title}</h3>
      {subject.map((line) => (
        <p key={line} className="paper-subject">
          {line}
        </p>
      ))}
      <p className="paper-title-rule">{title.rule}</p>
    </header>
  );
}
