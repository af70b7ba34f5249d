/** Text that lost letters on its way: it is shown as it is and never guessed. */

/** U+FFFD, or a question mark where a letter was: `C?ng ty`, `?ảng`. A question mark after a word is one. */
const lost = /\ufffd|\?\p{L}/u;

/** A sign of the upper Latin-1 half within a word: what is left of UTF-8 or a legacy font that nothing converted. */
const misread =
  /\p{L}[\u0080-\u00b1\u00b4-\u00b6\u00b8-\u00bf\u201a-\u2030\u20ac\u2122][\p{L}\u0080-\u00bf]/u;

/** Most texts have none of these, and asking for them is much cheaper. */
const mayBeLost = /[?\ufffd]/;
const mayBeMisread = /[\u0080-\u00bf\u201a-\u2030\u20ac\u2122]/;

/** Whether a text, already in Unicode, has lost letters or was read in a wrong encoding. */
export function isDamaged(text: string): boolean {
  return (mayBeLost.test(text) && lost.test(text)) || (mayBeMisread.test(text) && misread.test(text));
}
