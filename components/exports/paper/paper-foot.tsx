import { type DocumentFormat, filled } from '@/lib/domain/document-format';
import type { OfficialDocument, Proof } from '@/lib/domain/official-document';

export type PaperFootProps = { document: OfficialDocument; format: DocumentFormat };

/** Who receives it and who signs it, side by side and never parted by the end of a page. */
export function PaperFoot({ document, format }: PaperFootProps) {
  const { signature, recipients } = format;
  const { issue, proof } = document;
  return (
    <footer className="paper-foot">
      <div>
        <p className="paper-recipients-heading">{recipients.heading}</p>
        <ul>
          {document.recipients.map((each) => (
            <li key={each} className="paper-recipients-item">{`- ${each}`}</li>
          ))}
        </ul>
        <PaperProof proof={proof} wording={format.proof.line} />
      </div>
      <div className="paper-signature">
        <p className="paper-authority">{signature.authority}</p>
        <p className="paper-post">{signature.post}</p>
        <p className="paper-signature-space" />
        <p className="paper-signer">{issue.signer ?? signature.name}</p>
      </div>
    </footer>
  );
}

/** The code and its squares; before it is issued, the room that they will take. */
function PaperProof({ proof, wording }: { proof: Proof | null; wording: string }) {
  return (
    <div className="paper-proof">
      {proof ? <ProofSquares squares={proof.squares} /> : <p className="paper-proof-room" />}
      <p>{filled(wording, { code: proof?.code ?? '…', address: proof?.address ?? '…' })}</p>
    </div>
  );
}

function ProofSquares({ squares }: Pick<Proof, 'squares'>) {
  const dark = squares.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return (
    <svg viewBox={`0 0 ${squares.length} ${squares.length}`} aria-hidden="true" shapeRendering="crispEdges">
      <path d={dark.join('')} />
    </svg>
  );
}
