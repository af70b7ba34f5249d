/** Writes SVG as text: the same string goes into the page, a file, a picture and a document. */

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with its attributes and what is inside it; attributes that are undefined are left out. */
export function element(name: string, attributes: Attributes, ...content: string[]): string {
  let written = '';
  for (const key in attributes) {
    const value = attributes[key];
    if (value === undefined) continue;
    written += ` ${key}="${typeof value === 'number' ? short(value) : escapeText(value)}"`;
  }
  return content.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${content.join('')}</${name}>`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly the ones that XML 1.0 forbids
const special = /[&<>"\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const written: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text made harmless inside an element or a quoted attribute; characters that XML forbids are dropped. */
export function escapeText(text: string): string {
  return text.replace(special, (character) => written[character] ?? '');
}

/** A coordinate with at most one decimal: a tenth of a unit cannot be seen, and pages stay small. */
export function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}
