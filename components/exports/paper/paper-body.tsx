import { SvgPicture } from '@/components/charts/svg-picture';
import type { GoalCode } from '@/lib/domain/goal';
import type { Block, OfficialDocument } from '@/lib/domain/official-document';
import { headingNumbers } from '@/lib/text/official/document-lines';

export type PaperBodyProps = {
  document: Pick<OfficialDocument, 'body'>;
  charts: Readonly<Record<GoalCode, { readonly svg: string }>>;
};

/** What the document says, block by block. */
export function PaperBody({ document: { body }, charts }: PaperBodyProps) {
  const numbers = headingNumbers(body);
  return body.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: blocks stand where they stand, painted once
    <PaperBlock key={index} block={block} number={numbers[index] ?? null} charts={charts} />
  ));
}

type PaperBlockProps = { block: Block; number: string | null; charts: PaperBodyProps['charts'] };

function PaperBlock({ block, number, charts }: PaperBlockProps) {
  switch (block.kind) {
    case 'heading':
      return <PaperHeading level={block.level}>{`${number} ${block.text}`}</PaperHeading>;
    case 'paragraph':
      return <p className="paper-paragraph">{block.text}</p>;
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item} className="paper-paragraph">{`- ${item}`}</li>
          ))}
        </ul>
      );
    case 'chart':
      return (
        <figure className="paper-chart">
          <SvgPicture svg={charts[block.goal].svg} />
          <figcaption>{block.caption}</figcaption>
        </figure>
      );
  }
}

/** The page has the first two levels of headings, the document's title the third. */
const elements = { 1: 'h4', 2: 'h5', 3: 'h6' } as const;

function PaperHeading({ level, children }: { level: 1 | 2 | 3; children: string }) {
  const Element = elements[level];
  return <Element className={`paper-heading paper-heading-${level}`}>{children}</Element>;
}
