/** The body of a document as strips: headings, paragraphs, lists and charts in their order. */

import type { GoalCode } from '@/lib/domain/goal';
import type { Block, OfficialDocument } from '@/lib/domain/official-document';
import type { OfficialDrawings } from '@/lib/export/official/pictures';
import { headingNumbers } from '@/lib/text/official/document-lines';
import { paintTree, viewBoxOf } from './drawing';
import { cased, lettersOf } from './head';
import { type Paper, pointsOf } from './paper';
import { heldToNext, type Strip } from './strips';
import { addElement, type Element, within } from './structure';
import { treeOf } from './svg-tree';
import { textStrips } from './text';

type Bookmark = PDFKit.PDFOutline;

/** What painting one block needs to know of those before it. */
type Around = {
  readonly number: string | null;
  readonly drawings: OfficialDrawings;
  /** The bookmark of the part that a block stands in. */
  readonly bookmarks: { part: Bookmark | null };
};

/** Every block as strips. */
export function bodyStrips(
  paper: Paper,
  { body }: Pick<OfficialDocument, 'body'>,
  drawings: OfficialDrawings,
): Strip[] {
  const numbers = headingNumbers(body);
  const bookmarks = { part: null };
  return body.flatMap((block, index) => {
    const strips = blockStrips(paper, block, { number: numbers[index] ?? null, drawings, bookmarks });
    const isLeadIn =
      block.kind === 'paragraph' && block.text.endsWith(':') && body[index + 1]?.kind === 'list';
    return isLeadIn ? heldToNext(strips, 1) : strips;
  });
}

function blockStrips(paper: Paper, block: Block, around: Around): Strip[] {
  switch (block.kind) {
    case 'heading':
      return headingStrips(paper, block, around);
    case 'paragraph':
      return textStrips(paper, addElement(paper, paper.root, 'P'), block.text, bodySetting(paper));
    case 'list':
      return listStrips(paper, block.items);
    case 'chart':
      return chartStrips(paper, block, around.drawings);
  }
}

/** How paragraphs are set. */
export function bodySetting({ format }: Paper) {
  const { size, firstLine, before, after } = format.paragraph;
  return {
    letters: { font: 'document-400', size },
    alignment: 'justified',
    indent: pointsOf(firstLine),
    gap: before + after,
  } as const;
}

const kinds = { 1: 'H2', 2: 'H3', 3: 'H4' } as const;

function headingStrips(
  paper: Paper,
  { level, text }: Extract<Block, { kind: 'heading' }>,
  { number, bookmarks }: Around,
): Strip[] {
  const { headings } = paper.format;
  const line = { 1: headings.first, 2: headings.second, 3: headings.third }[level];
  const title = `${number ?? ''} ${cased(text, line)}`.trim();
  const strips = textStrips(paper, addElement(paper, paper.root, kinds[level]), title, {
    ...bodySetting(paper),
    letters: lettersOf(line),
    alignment: 'left',
    sticks: true,
  });
  const mark = () => {
    const bookmark = level === 1 || bookmarks.part === null ? paper.pdf.outline : bookmarks.part;
    const added = bookmark.addItem(title, { expanded: true });
    if (level === 1) bookmarks.part = added;
  };
  return strips.map((strip, index) => (index === 0 ? painting(strip, mark) : strip));
}

const painting = (strip: Strip, before: () => void): Strip => ({
  ...strip,
  paint: (top) => {
    before();
    strip.paint(top);
  },
});

/** One sentence each, with a dash in front. */
function listStrips(paper: Paper, items: readonly string[]): Strip[] {
  const list = addElement(paper, paper.root, 'L');
  return items.flatMap((item) => {
    const body = addElement(paper, addElement(paper, list, 'LI'), 'LBody');
    return textStrips(paper, body, `-\u00a0${item}`, bodySetting(paper));
  });
}

/** A chart as wide as the text, with its caption beneath; the two are not parted. */
function chartStrips(
  paper: Paper,
  { goal, caption }: Extract<Block, { kind: 'chart' }>,
  drawings: OfficialDrawings,
): Strip[] {
  const letters = { font: 'document-400-italic', size: paper.format.paragraph.size } as const;
  const picture = pictureStrip(paper, goal, drawings);
  const text = addElement(paper, paper.root, 'P');
  return [picture, ...textStrips(paper, text, caption, { letters, alignment: 'centre' })];
}

function pictureStrip(paper: Paper, goal: GoalCode, drawings: OfficialDrawings): Strip {
  const { svg, alternative } = drawings[goal];
  const { left, right } = paper.area;
  const tree = treeOf(svg);
  const [, , width, height] = viewBoxOf(tree);
  const figure: Element = addElement(paper, paper.root, 'Figure', alternative);
  return {
    height: ((right - left) * height) / width,
    gap: paper.format.paragraph.after,
    sticks: true,
    paint: (top) =>
      within(paper, figure, () => paintTree(paper.pdf, tree, { x: left, y: top, width: right - left })),
  };
}
