/** Writes SVG as text: the same string goes into the page, a file, a picture and a document. */

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with its attributes and what is inside it; attributes that are undefined are left out. */
export function element(name: string, attributes: Attributes, ...content: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) => ` ${key}="${escapeText(typeof value === 'number' ? short(value) : String(value))}"`,
    )
    .join('');
  return content.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${content.join('')}</${name}>`;
}

/** Text made harmless inside an element or a quoted attribute; characters that XML forbids are dropped. */
export function escapeText(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly the ones that XML 1.0 forbids
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}

/** A coordinate with at most one decimal: a tenth of a unit cannot be seen, and pages stay small. */
export function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}
