/**
 * What a form learns from its action; plain data, so that it can travel to the browser and back.
 * Fields are named by dotted paths, as their inputs are: `figures.coverage.numerator`.
 */
export type ActionState<T = unknown> =
  | { readonly status: 'idle' }
  | { readonly status: 'done'; readonly message?: string; readonly data?: T }
  | {
      readonly status: 'refused';
      /** What is wrong, in one sentence, for the head of the form. */
      readonly message: string;
      /** Sentences by field. */
      readonly errors: Readonly<Record<string, string>>;
      /** What was typed, so that nothing is lost; never a password. */
      readonly values: Readonly<Record<string, string>>;
      /** What is there now, when somebody else was faster. */
      readonly current?: unknown;
    };

/** How a form begins. */
export const idle: ActionState<never> = { status: 'idle' };

/** An action as a form holds it; works without JavaScript too. */
export type FormAction<T = unknown> = (previous: ActionState, input: FormData) => Promise<ActionState<T>>;

/** What the form shows in a field: what was typed when it was refused, else what was there before. */
export function valueOf(state: ActionState, field: string, before: string | number | null = ''): string {
  return state.status === 'refused' ? (state.values[field] ?? '') : String(before ?? '');
}

/** The sentence about a field, if any. */
export function errorOf(state: ActionState, field: string): string | undefined {
  return state.status === 'refused' ? state.errors[field] : undefined;
}

/** What is there now in a field, when somebody else was faster and the form was told. */
export function currentOf(state: ActionState, field: string): string | undefined {
  if (state.status !== 'refused' || typeof state.current !== 'object' || state.current === null) return;
  const value = (state.current as Readonly<Record<string, unknown>>)[field];
  return typeof value === 'number' || typeof value === 'string' ? String(value) : undefined;
}
