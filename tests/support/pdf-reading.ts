/** Reads a PDF back as a reader does: PDF.js for what is shown and what is read aloud, the bytes for how it is kept. */

import { getDocumentProxy } from 'unpdf';

/** A piece of a page as it is read aloud: its role, and its words or what is said instead. */
export type Spoken = { readonly role: string; readonly text: string; readonly alt: string | null };

export type ReadPage = {
  readonly width: number;
  readonly height: number;
  /** In the order in which it is read aloud. */
  readonly spoken: readonly Spoken[];
  /** What is painted and not read aloud: page numbers, footers. */
  readonly aside: readonly string[];
  /** What is neither: there should be nothing. */
  readonly stray: readonly string[];
  /** Where texts stand: `y` from the top, in points. */
  readonly places: readonly { readonly text: string; readonly x: number; readonly y: number }[];
};

export type ReadPdf = {
  readonly pages: readonly ReadPage[];
  readonly title: string;
  readonly language: string;
  readonly isTagged: boolean;
  /** Bookmarks, with those beneath them. */
  readonly bookmarks: readonly { readonly title: string; readonly items: readonly string[] }[];
  /** The file as text, byte by byte. */
  readonly raw: string;
};

type Node = { role?: string; alt?: string; id?: string; children?: Node[] };
type Item = {
  str?: string;
  type?: string;
  tag?: string;
  id?: string | null;
  transform?: number[];
  hasEOL?: boolean;
};

/** The whole file. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const file = await getDocumentProxy(new Uint8Array(bytes));
  const info = (await file.getMetadata()).info as Record<string, string>;
  const outline = (await file.getOutline()) ?? [];
  const numbers = Array.from({ length: file.numPages }, (_, index) => index + 1);
  const pages = await Promise.all(numbers.map(async (number) => readPage(await file.getPage(number))));
  return {
    pages,
    title: info.Title ?? '',
    language: info.Language ?? '',
    isTagged: ((await file.getMarkInfo()) as { Marked?: boolean } | null)?.Marked === true,
    bookmarks: outline.map(({ title, items }) => ({
      title,
      items: items.map((item: { title: string }) => item.title),
    })),
    raw: Buffer.from(bytes).toString('latin1'),
  };
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;

async function readPage(page: Page): Promise<ReadPage> {
  const [, , width = 0, height = 0] = page.view;
  const items = (await page.getTextContent({ includeMarkedContent: true })).items as Item[];
  const { marked, aside, stray } = sorted(items);
  const structure = (await page.getStructTree()) as Node | null;
  return {
    width,
    height,
    spoken: structure === null ? [] : spokenIn(structure, marked),
    aside,
    stray,
    places: items.flatMap(({ str, transform = [] }) =>
      str?.trim() ? [{ text: str, x: transform[4] ?? 0, y: height - (transform[5] ?? 0) }] : [],
    ),
  };
}

/** Texts by the mark that they stand in. */
function sorted(items: readonly Item[]) {
  const marked = new Map<string, string>();
  const aside: string[] = [];
  const stray: string[] = [];
  const open: Item[] = [];
  for (const item of items) {
    const inside = open.at(-1);
    if (item.type?.startsWith('begin')) open.push(item);
    else if (item.type === 'endMarkedContent') open.pop();
    else if (!item.str?.trim() && !inside?.id) continue;
    else if (inside?.id)
      marked.set(inside.id, (marked.get(inside.id) ?? '') + item.str + (item.hasEOL ? ' ' : ''));
    else (inside?.tag === 'Artifact' ? aside : stray).push(item.str ?? '');
  }
  return { marked, aside, stray };
}

/** Elements that hold words themselves, from the first to the last. */
function spokenIn(node: Node, marked: ReadonlyMap<string, string>): Spoken[] {
  const children = node.children ?? [];
  const own = children.filter(({ id }) => id !== undefined);
  const text = own.map(({ id }) => marked.get(id ?? '') ?? '').join(' ');
  const here =
    own.length > 0
      ? [{ role: node.role ?? '', text: text.replace(/\s+/g, ' ').trim(), alt: node.alt ?? null }]
      : [];
  return [...here, ...children.flatMap((child) => (child.id === undefined ? spokenIn(child, marked) : []))];
}

/** Texts read aloud as one of the roles, from all pages. */
export const spokenAs = ({ pages }: ReadPdf, ...roles: string[]): string[] =>
  pages.flatMap(({ spoken }) => spoken.filter(({ role }) => roles.includes(role)).map(({ text }) => text));
