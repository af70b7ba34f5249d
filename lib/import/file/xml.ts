/** Just enough XML for the parts of a workbook, read while they are unpacked. No entities but the five, no doctype. */

import { LONGEST_CELL } from './limits';

/** What is told of a part: tags without their namespace, and the text between. */
export type XmlListener = {
  /** `attributes` is what stands in the tag after its name; `attribute` reads it. */
  open(tag: string, attributes: string): void;
  close(tag: string): void;
  text(text: string): void;
};

/** Thrown at what no workbook holds; whoever reads the file turns it into a refusal. */
export class NotXml extends Error {}

const LONGEST_TAG = 64 * 1024;

/** Reads XML piece by piece: hand it the pieces in order. */
export function xmlReader(listener: XmlListener): (piece: string) => void {
  let rest = '';
  return (piece) => {
    const text = rest + piece;
    let at = 0;
    for (;;) {
      const tag = text.indexOf('<', at);
      if (tag === -1) break;
      if (tag > at) listener.text(plain(text.slice(at, tag)));
      const end = endOfTag(text, tag);
      if (end === -1) {
        at = tag;
        break;
      }
      tell(text.slice(tag, end), listener);
      at = end;
    }
    rest = text.slice(at);
    if (rest.length > Math.max(LONGEST_TAG, LONGEST_CELL * 6)) throw new NotXml('endless');
  };
}

/** Just behind the tag, comment or section that begins at `from`; -1 while its end has not come. */
function endOfTag(text: string, from: number): number {
  const second = text.charCodeAt(from + 1);
  if (second !== 33) return text.indexOf('>', from) + 1 || -1;
  if (text.startsWith('<!--', from)) return after(text, '-->', from);
  if (text.startsWith('<![CDATA[', from)) return after(text, ']]>', from);
  if (text.length - from < 9) return -1;
  throw new NotXml('doctype');
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? -1 : at + mark.length;
}

function tell(tag: string, listener: XmlListener): void {
  const second = tag.charCodeAt(1);
  if (second === 47) listener.close(localName(tag.slice(2, -1).trimEnd()));
  else if (second === 33) {
    if (tag.startsWith('<![CDATA[')) listener.text(tag.slice(9, -3));
  } else if (second !== 63) tellOpening(tag, listener);
}

function tellOpening(tag: string, listener: XmlListener): void {
  const isWhole = tag.charCodeAt(tag.length - 2) === 47;
  const inner = tag.slice(1, isWhole ? -2 : -1);
  const space = inner.search(/\s/);
  const name = localName(space === -1 ? inner : inner.slice(0, space));
  listener.open(name, space === -1 ? '' : inner.slice(space));
  if (isWhole) listener.close(name);
}

const localName = (name: string): string => {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
};

/** The value of an attribute, whatever its namespace; `undefined` when the tag has none. */
export function attribute(attributes: string, name: string): string | undefined {
  let at = attributes.indexOf(name);
  while (at !== -1) {
    const before = attributes.charCodeAt(at - 1);
    const mark = attributes[at + name.length + 1];
    if ((before <= 32 || before === 58) && attributes[at + name.length] === '=' && mark) {
      const from = at + name.length + 2;
      return plain(attributes.slice(from, attributes.indexOf(mark, from)));
    }
    at = attributes.indexOf(name, at + 1);
  }
  return undefined;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text with its character references replaced. */
function plain(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi, (all, hex, decimal, name) => {
    if (name) return named[name] ?? all;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
  });
}
