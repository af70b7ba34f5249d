import type { DraftChanges, DraftContent } from '@/lib/domain/draft';
import type { Locale } from '@/lib/text/locale';
import { fieldsOf, type ReportFields } from '@/lib/text/report-fields';
import type { ItemConflict, ReportItem } from '@/lib/text/report-merge';
import type { LocalCopies } from './local-copy';
import type { Sent, ServerState } from './sending';

/** How the draft stands with the server. */
export type Phase =
  | 'fresh'
  | 'typing'
  | 'saving'
  | 'saved'
  | 'partly'
  | 'offline'
  | 'signed-out'
  | 'stranger'
  | 'refused'
  | 'conflict'
  | 'closed';

/** In these nothing is sent until somebody has decided something. */
export const haltedPhases: readonly Phase[] = ['conflict', 'closed', 'stranger', 'signed-out'];

/** What the form shows of its draft. */
export type DraftState = {
  readonly fields: ReportFields;
  readonly revision: number;
  readonly phase: Phase;
  /** ISO instant of the last save. */
  readonly savedAt: string | null;
  /** What the server said when it refused. */
  readonly message: string;
  readonly errors: Readonly<Record<string, string>>;
  readonly restored: { readonly at: string; readonly items: readonly ReportItem[] } | null;
  readonly merged: { readonly by: string | null; readonly items: readonly ReportItem[] } | null;
  readonly conflict: { readonly current: ServerState; readonly items: readonly ItemConflict[] } | null;
};

/** What a keeper works on and with. */
export type DraftPlan = {
  readonly revision: number;
  readonly content: DraftContent;
  /** What a form that was posted without JavaScript gave back. */
  readonly typed: ReportFields | null;
  readonly locale: Locale;
  readonly copies: LocalCopies;
  readonly send: (revision: number, changes: DraftChanges) => Promise<Sent>;
};

/** A draft as its page opens. */
export function firstState({ content, typed, revision, locale }: DraftPlan): DraftState {
  return {
    fields: { ...fieldsOf(content, locale), ...typed },
    revision,
    phase: 'fresh',
    savedAt: null,
    message: '',
    errors: {},
    restored: null,
    merged: null,
    conflict: null,
  };
}

/** What the server complained about, without the fields that have been changed since. */
export function withoutFields(errors: DraftState['errors'], changed: ReportFields): DraftState['errors'] {
  return Object.fromEntries(Object.entries(errors).filter(([field]) => !(field in changed)));
}
