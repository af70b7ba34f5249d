import { type Cell, textOf } from '@/lib/import/file/cell';
import type { Report } from '@/lib/import/values/report';

/** What a reader makes of a cell: its value, or the problem with its suggestion. */
export function reading<T>(read: (cell: Cell, text: string, report: Report) => T | undefined, cell: Cell) {
  const problems: string[] = [];
  const value = read(cell, textOf(cell).trim(), (kind, suggestion) =>
    problems.push(suggestion === undefined ? kind : `${kind} ${suggestion}`),
  );
  return { value, problems };
}
