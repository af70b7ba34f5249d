import type { ReactElement, ReactNode } from 'react';

type Properties = Readonly<Record<string, unknown>> & { readonly children?: ReactNode };
type Component = (properties: Properties) => ReactNode;

/**
 * Writes components as HTML, exactly as `renderToStaticMarkup` of react-dom would, in a fraction of its time and memory.
 * It knows as much of React as the bodies of pages need: components without hooks, plain elements, fragments. What it
 * does not know throws. Tests hold it to React's own writing of the same pages.
 */
export function markupOf(node: ReactNode): string {
  const pieces: string[] = [];
  write(node, pieces, null);
  return pieces.join('');
}

/** `chosen` is the value of the select around, whose option is marked. */
function write(node: ReactNode, pieces: string[], chosen: unknown): void {
  if (typeof node === 'string') pieces.push(escaped(node));
  else if (typeof node === 'number' || typeof node === 'bigint') pieces.push(String(node));
  else if (Array.isArray(node)) for (const each of node) write(each, pieces, chosen);
  else if (isElement(node)) writeElement(node, pieces, chosen);
  else if (node !== null && node !== undefined && typeof node !== 'boolean') {
    throw new TypeError('the body of a page is made of elements and text');
  }
}

const isElement = (node: ReactNode): node is ReactElement<Properties> =>
  typeof node === 'object' && node !== null && 'type' in node && 'props' in node;

const fragment = Symbol.for('react.fragment');

function writeElement({ type, props }: ReactElement<Properties>, pieces: string[], chosen: unknown): void {
  if (typeof type === 'string') writeTag(type, props, pieces, chosen);
  else if (typeof type === 'function') write((type as Component)(props), pieces, chosen);
  else if (type === fragment) write(props.children, pieces, chosen);
  else throw new TypeError('the body of a page has no component of this kind');
}

const withoutEnd = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'wbr',
]);

function writeTag(name: string, props: Properties, pieces: string[], chosen: unknown): void {
  pieces.push('<', name);
  for (const key in props) pieces.push(attribute(name, key, props[key]));
  if (name === 'option' && chosen !== null && String(props.value) === chosen) pieces.push(' selected=""');
  if (withoutEnd.has(name)) {
    pieces.push('/>');
    return;
  }
  pieces.push('>');
  const raw = props.dangerouslySetInnerHTML as { __html: string } | undefined;
  if (raw) pieces.push(raw.__html);
  else write(props.children, pieces, name === 'select' ? chosenIn(props) : chosen);
  pieces.push('</', name, '>');
}

const chosenIn = ({ defaultValue }: Properties) => (defaultValue === undefined ? null : String(defaultValue));

const notWritten = new Set(['children', 'dangerouslySetInnerHTML', 'key', 'ref']);

/** React's names of attributes that HTML and SVG write otherwise, as far as our pages use them. */
const nameIn: Readonly<Record<string, string>> = {
  className: 'class',
  htmlFor: 'for',
  tabIndex: 'tabindex',
  colSpan: 'colspan',
  rowSpan: 'rowspan',
  strokeWidth: 'stroke-width',
  strokeDasharray: 'stroke-dasharray',
  strokeLinecap: 'stroke-linecap',
  strokeLinejoin: 'stroke-linejoin',
  vectorEffect: 'vector-effect',
  viewBox: 'viewBox',
  preserveAspectRatio: 'preserveAspectRatio',
};

function attribute(tag: string, key: string, value: unknown): string {
  if (notWritten.has(key) || value === undefined || value === null) return '';
  if (key === 'defaultValue' && tag === 'select') return '';
  const isText = key.startsWith('aria-') || key.startsWith('data-');
  if (typeof value === 'boolean' && !isText) return value ? ` ${nameOf(key)}=""` : '';
  if (typeof value === 'object' || typeof value === 'function') {
    throw new TypeError(`the attribute ${key} of a page's body is no text`);
  }
  return ` ${nameOf(key)}="${escaped(String(value))}"`;
}

function nameOf(key: string): string {
  const name = nameIn[key] ?? key;
  if (name === key && key !== key.toLowerCase() && !(key in nameIn)) {
    throw new TypeError(`the attribute ${key} is not known to lib/server/markup.ts`);
  }
  return name;
}

const special = /["&'<>]/;
const written: Readonly<Record<string, string>> = {
  '"': '&quot;',
  '&': '&amp;',
  "'": '&#x27;',
  '<': '&lt;',
  '>': '&gt;',
};

function escaped(text: string): string {
  return special.test(text) ? text.replace(/["&'<>]/g, (character) => written[character] ?? '') : text;
}
