/** The characters that XML 1.0 has: an Office file with any other is one that no program opens. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly the ones that XML 1.0 forbids
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\p{Cs}\ufffe\uffff]/gu;

/** The text without what no XML may hold: control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
export const writable = (text: string): string => text.replace(forbidden, '');
