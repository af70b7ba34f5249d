/** Whether a text can be stored. No text of a person has these: PostgreSQL keeps neither a NUL nor half of a surrogate pair. */
export const isStorable = (text: string): boolean => !text.includes('\0') && /^\P{Cs}*$/u.test(text);
