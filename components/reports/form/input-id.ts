/** The id of an input; links from the list of problems lead to it. */
export const inputId = (field: string): string => `report-${field.replace(/[^a-z0-9]+/gi, '-')}`;
