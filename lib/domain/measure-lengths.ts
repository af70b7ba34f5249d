/** How long the texts of a measure may be: each must fit a line of a report's table, notes a paragraph. */
export const longest = { title: 300, body: 200, source: 200, note: 1000 } as const;
