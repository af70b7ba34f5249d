/**
 * Text whose letters are kept as Latin letters and shown as Vietnamese by a font: what a byte means, as a character.
 *
 * On a Vietnamese Windows a few bytes had become other characters on their way into Unicode: code page 1258 has a mark
 * or a Vietnamese letter where Latin-1 has another. They are taken back first.
 */

const bytesOf1258: Readonly<Record<string, string>> = {
  '\u0300': '\u00cc',
  '\u0301': '\u00ec',
  '\u0303': '\u00de',
  '\u0309': '\u00d2',
  '\u0323': '\u00f2',
  Ă: '\u00c3',
  ă: '\u00e3',
  Đ: '\u00d0',
  đ: '\u00f0',
  Ơ: '\u00d5',
  ơ: '\u00f5',
  Ư: '\u00dd',
  ư: '\u00fd',
  '₫': '\u00fe',
};

/** The characters for which a code page 1258 stood between the font's bytes and Unicode. */
const from1258 = /[\u0300\u0301\u0303\u0309\u0323ĂăĐđƠơƯư₫]/g;

/** The text as the font's bytes, each the character of the same number. */
export function asLatin(text: string): string {
  return text.replace(from1258, (letter) => bytesOf1258[letter] ?? letter);
}

/** A decoder from two strings of equal length: the character at one place of `from` means that of `to`. */
export function letterByLetter(from: string, to: string): (text: string) => string {
  const letters = [...to];
  const meaning = new Map([...from].map((letter, index) => [letter, letters[index] ?? letter]));
  return (text) => {
    let read = '';
    for (const letter of text) read += meaning.get(letter) ?? letter;
    return read;
  };
}

/** The characters numbered `first` to `last`. */
export function charactersFrom(first: number, last: number): string {
  return String.fromCharCode(...Array.from({ length: last - first + 1 }, (_, index) => first + index));
}
