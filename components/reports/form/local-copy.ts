import type { DraftContent } from '@/lib/domain/draft';
import type { ReportFields } from '@/lib/text/report-fields';

/** What this browser keeps of a draft until the server has it. */
export type LocalCopy = {
  /** ISO instant of the last key that was pressed. */
  readonly at: string;
  /** The state of the report that was typed upon. */
  readonly revision: number;
  readonly base: DraftContent;
  readonly fields: ReportFields;
};

/** The copies of one account; another account's are never read. */
export type LocalCopies = {
  read(): LocalCopy | null;
  write(copy: LocalCopy): void;
  remove(): void;
};

const keyOf = (accountId: number, reportId: number): string => `moc-draft:${accountId}:${reportId}`;

/**
 * The copy of one account's draft of one report. A browser that forbids storage, or has no room left, keeps nothing
 * and disturbs nobody.
 */
export function localCopies(accountId: number, reportId: number): LocalCopies {
  const key = keyOf(accountId, reportId);
  return {
    read: () => attempt(() => parsed(localStorage.getItem(key))),
    write: (copy) => attempt(() => localStorage.setItem(key, JSON.stringify(copy))),
    remove: () => attempt(() => localStorage.removeItem(key)),
  };
}

function parsed(text: string | null): LocalCopy | null {
  const copy: Partial<LocalCopy> | null = text === null ? null : JSON.parse(text);
  return copy?.at && copy.revision && copy.base && copy.fields ? (copy as LocalCopy) : null;
}

function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
