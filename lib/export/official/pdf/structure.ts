/** The structure of a PDF by which it is read aloud: what is a heading, a paragraph, a cell, and what is not read at all. */

/** What an element is. */
export type Kind =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Figure'
  | 'Caption'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD';

/** An element of the structure. */
export type Element = { readonly kind: Kind; readonly struct: PDFKit.PDFStructureElement };

/** A PDF, and what of its structure is being painted: read aloud as one until something else is painted. */
export type Marked = { readonly pdf: PDFKit.PDFDocument; marked: Element | null };

/** What a cell that heads others says of itself: which way it heads, and how many columns and rows it spans. */
export type CellAttributes = {
  readonly scope?: 'Column' | 'Row';
  readonly columns?: number;
  readonly rows?: number;
};

/** The element that everything stands in. */
export function rootOf(pdf: PDFKit.PDFDocument): Element {
  const struct = pdf.struct('Document');
  pdf.addStructure(struct);
  return { kind: 'Document', struct };
}

/** A new element in another; `alt` is read in place of what is painted. */
export function addElement({ pdf }: Marked, parent: Element, kind: Kind, alt?: string): Element {
  const struct = pdf.struct(kind, alt === undefined ? {} : { alt });
  parent.struct.add(struct);
  return { kind, struct };
}

/** Says of a cell what it heads. The library knows no spans, so the attributes are written beside it. */
export function setCell({ struct }: Element, { scope, columns = 1, rows = 1 }: CellAttributes): void {
  const { dictionary } = struct as unknown as { dictionary: { data: Record<string, unknown> } };
  dictionary.data.A = {
    O: 'Table',
    ...(scope && { Scope: scope }),
    ...(columns > 1 && { ColSpan: columns }),
    ...(rows > 1 && { RowSpan: rows }),
  };
}

/** Paints what is read aloud as (a part of) `element`; what is painted next for the same element is read on. */
export function within(paper: Marked, element: Element, draw: () => void): void {
  if (paper.marked !== element) {
    endMark(paper);
    element.struct.add(paper.pdf.markStructureContent(element.kind));
    paper.marked = element;
  }
  draw();
}

/** Paints what is not read aloud: rules, page numbers, heads that were read before. */
export function aside(paper: Marked, draw: () => void, type: 'Pagination' | 'Layout' = 'Layout'): void {
  endMark(paper);
  paper.pdf.markContent('Artifact', { type });
  draw();
  paper.pdf.endMarkedContent();
}

/** Ends what is being read: what follows is another element or another page. */
export function endMark(paper: Marked): void {
  if (paper.marked !== null) paper.pdf.endMarkedContent();
  paper.marked = null;
}
