/**
 * Reads the drawings of lib/charts back as a tree, for a painter that is not a browser. It knows what our own drawings are
 * made of and nothing else: no entities but four, no comments, no references to anything outside.
 */

/** An element: what it says, and what stands in it. */
export type SvgElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly SvgElement[];
  /** Its own text, without that of its children. */
  readonly text: string;
};

type Growing = { name: string; attributes: Record<string, string>; children: SvgElement[]; text: string };

const token = /<(\/?)([\w-]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g;
const attribute = /([\w:-]+)="([^"]*)"/g;
const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** The tree of one `<svg>`. Throws for a text that is none: drawings are ours, so that is a bug. */
export function treeOf(svg: string): SvgElement {
  const root = grown('', '');
  const open: Growing[] = [root];
  for (const [, closing, name, attributes = '', alone, text] of svg.matchAll(token)) {
    const parent = open.at(-1) ?? root;
    if (text !== undefined) parent.text += plain(text);
    else if (closing) open.pop();
    else if (name !== undefined) {
      const child = grown(name, attributes);
      parent.children.push(child);
      if (!alone) open.push(child);
    }
  }
  const [tree] = root.children;
  if (tree === undefined || open.length !== 1) throw new Error('not one whole drawing');
  return tree;
}

const grown = (name: string, attributes: string): Growing => ({
  name,
  attributes: Object.fromEntries(
    [...attributes.matchAll(attribute)].map(([, key = '', value = '']) => [key, plain(value)]),
  ),
  children: [],
  text: '',
});

const plain = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot);/g, (entity) => entities[entity] ?? '');
