import { changesBetween, type DraftContent } from '@/lib/domain/draft';
import { fieldsOf, type ReadFields, type ReportFields, readFields } from '@/lib/text/report-fields';
import { differingItems, mergeFields, type ReportItem } from '@/lib/text/report-merge';
import { type DraftPlan, type DraftState, firstState, haltedPhases, withoutFields } from './draft-state';
import type { Sent, ServerState } from './sending';

const pauseBeforeSaving = 800;
const pausesBeforeRetry = [3_000, 6_000, 12_000, 30_000];

/**
 * Keeps a draft while it is typed: at once in this browser, after a pause on the server. What the server does not have
 * yet is never forgotten here, and what somebody else saved there is never overwritten.
 */
export class DraftKeeper {
  /** What the texts were typed upon. */
  private base: DraftContent;
  private state: DraftState;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private underway: Promise<void> | null = null;
  private failures = 0;
  private readonly listeners = new Set<() => void>();
  private readonly plan: DraftPlan;

  constructor(plan: DraftPlan) {
    this.plan = plan;
    this.base = plan.content;
    this.state = firstState(plan);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): DraftState => this.state;

  /** Whether nothing is on its way to the server. */
  isIdle(): boolean {
    return this.underway === null;
  }

  /** What the texts say, and what of them cannot be read yet. */
  read(): ReadFields {
    return readFields(this.state.fields, this.base, this.plan.locale);
  }

  /** Takes what was typed, keeps it here at once and sends it after a pause. */
  typed(changed: ReportFields): void {
    const { fields, errors, phase } = this.state;
    const waits = haltedPhases.includes(phase) || phase === 'offline';
    const now = { ...fields, ...changed };
    this.set({ fields: now, errors: withoutFields(errors, changed), phase: waits ? phase : 'typing' });
    this.keepHere();
    if (!waits) this.saveAfter(pauseBeforeSaving);
  }

  /** Brings back what this browser kept, onto what the server has now. */
  restore(): void {
    if (this.plan.typed !== null) this.typed({});
    const copy = this.plan.copies.read();
    if (copy === null || this.plan.typed !== null) return;
    const { fields, conflicts } = mergeFields(copy.base, copy.fields, this.base, this.plan.locale);
    const items = differingItems(fields, this.state.fields, this.plan.locale);
    if (items.length === 0) {
      this.plan.copies.remove();
    } else if (conflicts.length === 0) {
      this.set({ restored: { at: copy.at, items } });
      this.typed(fields);
    } else {
      const { revision } = this.state;
      const current: ServerState = { revision, status: 'draft', by: null, content: this.base };
      this.base = copy.base;
      const restored = { at: copy.at, items };
      this.set({
        fields,
        restored,
        revision: copy.revision,
        phase: 'conflict',
        conflict: { current, items: conflicts },
      });
    }
  }

  /** Goes back from what was restored to what the server had when the page was opened. */
  discard(): void {
    const { content, revision, locale } = this.plan;
    if (this.state.revision <= revision) this.base = content;
    this.set({
      fields: fieldsOf(content, locale),
      revision: Math.max(this.state.revision, revision),
      restored: null,
      conflict: null,
      phase: 'typing',
    });
    this.keepHere();
    void this.save();
  }

  /** Sends now and waits for the answer; whether what can be read is on the server. */
  async settle(): Promise<boolean> {
    await this.save();
    await this.save();
    return !haltedPhases.includes(this.state.phase) && this.state.phase !== 'offline';
  }

  /** Sends what was kept back while the network or the session was away. */
  retry(): void {
    const { phase } = this.state;
    if (phase !== 'offline' && phase !== 'signed-out' && phase !== 'stranger') return;
    this.set({ phase: 'typing' });
    void this.save();
  }

  /** The session has ended, or belongs to somebody else now: nothing is sent in another's name. */
  halt(phase: 'signed-out' | 'stranger'): void {
    if (this.state.phase === 'closed' || this.state.phase === 'conflict') return;
    clearTimeout(this.timer);
    this.set({ phase });
  }

  /** The network went away while the report was sent on; what was typed is on the server already. */
  lost(): void {
    this.offline();
  }

  /** Takes up what somebody else saved: what only one of the two changed is put together, the rest is asked. */
  meet(current: ServerState): void {
    if (current.revision <= this.state.revision || this.state.conflict !== null) return;
    if (current.status === 'submitted' || current.status === 'approved') {
      this.set({ phase: 'closed', message: '' });
      return;
    }
    const merge = mergeFields(this.base, this.state.fields, current.content, this.plan.locale);
    if (merge.taken.length > 0) this.set({ merged: { by: current.by, items: merge.taken }, restored: null });
    this.set({ fields: merge.fields });
    if (merge.conflicts.length > 0) {
      this.set({ phase: 'conflict', conflict: { current, items: merge.conflicts } });
    } else {
      this.base = current.content;
      this.set({ revision: current.revision });
      void this.save();
    }
  }

  /** Ends a conflict: the named items are taken from the other, the rest stays mine; saved on top of the other's state. */
  resolve(theirs: readonly ReportItem[]): void {
    const { conflict } = this.state;
    if (conflict === null) return;
    const chosen = conflict.items.filter(({ item }) => theirs.includes(item)).map((each) => each.theirs);
    this.base = conflict.current.content;
    this.set({
      fields: Object.assign({}, this.state.fields, ...chosen),
      revision: conflict.current.revision,
      conflict: null,
      restored: null,
      phase: 'typing',
    });
    this.keepHere();
    void this.save();
  }

  /** The report was sent on: nothing is kept here any longer. */
  submitted(): void {
    clearTimeout(this.timer);
    this.set({ phase: 'closed', message: '' });
    this.plan.copies.remove();
  }

  /** Sends what changed, one request at a time. */
  save(): Promise<void> {
    clearTimeout(this.timer);
    if (haltedPhases.includes(this.state.phase)) return Promise.resolve();
    if (this.underway !== null) return this.underway.then(() => this.save());
    const { content } = this.read();
    const changes = changesBetween(this.base, content);
    if (changes === null) {
      this.rest();
      return Promise.resolve();
    }
    this.set({ phase: 'saving' });
    const sending = this.plan.send(this.state.revision, changes).then((sent) => {
      this.underway = null;
      this.answered(sent, content);
    });
    this.underway = sending;
    return sending;
  }

  private answered(sent: Sent, content: DraftContent): void {
    if (sent.kind !== 'offline') this.failures = 0;
    if (sent.kind === 'saved') this.saved(sent.revision, content);
    else if (sent.kind === 'stale') this.stale(sent.current, content);
    else if (sent.kind === 'offline') this.offline();
    else if (sent.kind === 'refused')
      this.set({ phase: 'refused', message: sent.message, errors: sent.errors });
    else this.set({ phase: sent.kind, message: sent.kind === 'closed' ? sent.message : '' });
  }

  private saved(revision: number, content: DraftContent): void {
    this.base = content;
    this.set({ revision, savedAt: new Date().toISOString(), errors: {}, message: '' });
    if (changesBetween(content, this.read().content) === null) this.rest();
    else this.saveAfter(0);
  }

  /** An answer that was lost on its way makes the next one stale, though what is there is our own. */
  private stale(current: ServerState, content: DraftContent): void {
    if (changesBetween(current.content, content) === null) this.saved(current.revision, content);
    else {
      this.set({ phase: 'typing' });
      this.meet(current);
    }
  }

  private offline(): void {
    this.set({ phase: 'offline' });
    const pause = pausesBeforeRetry[Math.min(this.failures, pausesBeforeRetry.length - 1)];
    this.failures += 1;
    this.timer = setTimeout(() => this.retry(), pause);
  }

  /** Everything that can be read is on the server; what cannot stays here. */
  private rest(): void {
    const { problems, unfinished } = this.read();
    const hasProblems = Object.keys(problems).length > 0;
    if (hasProblems || unfinished.length > 0) this.keepHere();
    else this.plan.copies.remove();
    const idle = this.state.savedAt === null ? 'fresh' : 'saved';
    this.set({ phase: hasProblems ? 'partly' : idle });
  }

  private saveAfter(pause: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), pause);
  }

  private keepHere(): void {
    const { fields, revision } = this.state;
    this.plan.copies.write({ at: new Date().toISOString(), revision, base: this.base, fields });
  }

  private set(changed: Partial<DraftState>): void {
    this.state = { ...this.state, ...changed };
    for (const listener of this.listeners) listener();
  }
}
