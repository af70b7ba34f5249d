import type { Fact, FactValue } from '@/lib/domain/register/fact';
import { type Day, type Days, sittingAt } from './days';

/** Who recorded all of it: nobody. */
export const recordedBy = 'Dữ liệu hư cấu (npm run synthesize)';

/** What a fact is about. */
export type Subject = { readonly enterpriseId: number | null; readonly organisationId: number | null };

/** The facts of one office, in the order in which they are told; numbered on from the offices before. */
export class FactBook {
  readonly facts: Fact[] = [];

  constructor(
    private readonly days: Days,
    /** Which office enters them: on which day of the week it sits down. */
    private readonly office: number,
    private nextId: number,
  ) {}

  /** Takes a fact down, unless it lies after the last day. */
  tell(subject: Subject, day: Day, value: FactValue, source: string): void {
    if (day > this.days.last) return;
    const entered = this.days.dateOf(this.days.enteredOn(day, this.office));
    const recordedAt = sittingAt(entered, this.office);
    const on = this.days.dateOf(day);
    const id = this.nextId++;
    const { enterpriseId, organisationId } = subject;
    this.facts.push({
      id,
      on,
      enterpriseId,
      organisationId,
      source,
      recordedAt,
      recordedBy,
      withdrawnAt: null,
      ...value,
    });
  }
}
