/**
 * Whether a text can be stored and printed. No text of a person has what is refused: PostgreSQL keeps neither a NUL nor
 * half of a surrogate pair, and no Office file may hold U+FFFE or U+FFFF.
 */
export const isStorable = (text: string): boolean => /^[^\0\p{Cs}\ufffe\uffff]*$/u.test(text);
