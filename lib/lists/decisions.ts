import type { RowChoice } from '@/lib/domain/register/import/row-plan';

type Decisions = Readonly<Record<string, RowChoice>>;
type Answers = Readonly<Record<string, unknown>>;

const endings = ['organisation', 'union'] as const;

/** The decisions after a form was answered, whose fields name rows as `r12`. An empty answer decides nothing. */
export function decisionsAfter(before: Decisions, match: Answers, end: Answers): Decisions {
  const after: Record<string, RowChoice> = { ...before };
  for (const [name, value] of Object.entries(match)) {
    const row = rowOf(name);
    const chosen = value === 'new' ? 'new' : Number(value);
    if (row && (chosen === 'new' || (Number.isInteger(chosen) && chosen > 0))) {
      after[row] = { ...after[row], match: chosen };
    }
  }
  for (const [name, value] of Object.entries(end)) {
    const row = rowOf(name);
    const chosen = endings.filter((ending) => Array.isArray(value) && value.includes(ending));
    if (row && chosen.length > 0) after[row] = { ...after[row], end: chosen };
  }
  return after;
}

const rowOf = (name: string): string | undefined => /^r(\d{1,7})$/.exec(name)?.[1];
