/**
 * Saying no by name: every expected refusal is a value of this closed list, with one sentence per language in
 * `lib/text/words/refusals.ts`. Only bugs throw.
 */

/** What sort of no it is; the HTTP status follows from it. */
export type RefusalKind =
  | 'bad-input'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'too-large'
  | 'too-many';

/** The HTTP status of each kind of refusal. */
export const statusOfRefusal: Record<RefusalKind, number> = {
  'bad-input': 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  'too-many': 429,
};

/** Every refusal that the product knows, and its kind. */
export const kindOfRefusal = {
  // what was typed or sent
  required: 'bad-input',
  'malformed-body': 'bad-input',
  'unknown-field': 'bad-input',
  'unknown-value': 'bad-input',
  'wrong-type': 'bad-input',
  'too-long': 'bad-input',
  'not-a-number': 'bad-input',
  'not-an-integer': 'bad-input',
  negative: 'bad-input',
  'number-too-large': 'bad-input',
  'not-a-date': 'bad-input',
  'not-a-period': 'bad-input',
  'range-reversed': 'bad-input',
  'limit-out-of-range': 'bad-input',
  'cursor-invalid': 'bad-input',
  'reason-required': 'bad-input',
  'body-too-large': 'too-large',

  // figures and reports
  'numerator-above-denominator': 'bad-input',
  'answers-missing': 'bad-input',
  'answered-twice': 'bad-input',
  'differs-from-register': 'bad-input',
  'period-of-another-cadence': 'bad-input',
  'as-of-outside-period': 'bad-input',
  'as-of-in-future': 'bad-input',
  'period-not-begun': 'bad-input',
  'report-not-found': 'not-found',
  'document-not-found': 'not-found',
  'unit-not-standing-then': 'bad-input',
  'report-exists': 'conflict',
  'report-not-submitted': 'conflict',
  'report-already-submitted': 'conflict',
  'report-waiting': 'conflict',
  'report-returned': 'conflict',
  'report-not-approved': 'conflict',
  'report-already-approved': 'conflict',
  'report-frozen': 'conflict',
  'own-report': 'forbidden',
  stale: 'conflict',

  // units
  'unit-not-found': 'not-found',
  'unit-code-invalid': 'bad-input',
  'unit-code-taken': 'conflict',
  'unit-ends-before-start': 'bad-input',
  'unit-kind-misplaced': 'bad-input',
  'unit-root-exists': 'conflict',
  'unit-moves-below-itself': 'conflict',
  'unit-outside-parent-dates': 'conflict',
  'unit-children-outside-dates': 'conflict',
  'unit-successor-not-valid': 'conflict',
  'unit-successor-without-end': 'bad-input',
  'unit-has-history': 'conflict',
  'unit-not-valid': 'conflict',

  // the register
  'tax-code-malformed': 'bad-input',
  'tax-code-taken': 'conflict',
  'no-organisation-here': 'conflict',
  'counts-missing': 'bad-input',
  'nothing-chosen': 'bad-input',
  'too-many-chosen': 'bad-input',
  'some-refused': 'conflict',

  // goals, rules, calendar
  'goal-not-found': 'not-found',
  'target-out-of-range': 'bad-input',
  'due-not-after-start': 'bad-input',
  'baseline-impossible': 'bad-input',
  'baseline-not-before-due': 'bad-input',
  'milestones-out-of-order': 'bad-input',
  'milestone-out-of-range': 'bad-input',
  'milestones-for-year-goal': 'bad-input',
  'changes-the-past': 'conflict',
  'rule-in-past': 'conflict',
  'rule-name-taken': 'conflict',
  'nothing-changed': 'conflict',
  'due-day-out-of-range': 'bad-input',
  'holidays-too-many': 'bad-input',
  'holiday-not-found': 'not-found',

  // the register
  'enterprise-not-found': 'not-found',
  'organisation-not-found': 'not-found',
  'fact-not-found': 'not-found',
  'rule-not-found': 'not-found',
  'fact-in-future': 'bad-input',
  'fact-same-day': 'conflict',
  'fact-holds-already': 'conflict',
  'fact-nothing-to-end': 'conflict',
  'fact-before-first': 'conflict',
  'fact-after-closing': 'conflict',
  'fact-outside-life': 'conflict',
  'fact-contradicts': 'conflict',
  'fact-withdrawn-already': 'conflict',
  'enterprise-without-place': 'conflict',
  'second-organisation': 'conflict',
  'joint-cell-without-host': 'conflict',
  'joint-cell-second-host': 'conflict',
  'committee-not-there': 'conflict',
  'committee-below-committee': 'conflict',

  // lists that are imported
  'file-refused': 'bad-input',
  'format-refused': 'bad-input',
  'format-file-missing': 'bad-input',
  'file-too-large': 'too-large',
  'upload-not-found': 'not-found',
  'too-busy': 'too-many',
  'list-changed': 'conflict',
  'import-not-found': 'not-found',
  'import-undone-already': 'conflict',
  'import-built-upon': 'conflict',

  // measures
  'measure-not-found': 'not-found',
  'tax-codes-unknown': 'bad-input',
  'measure-open': 'conflict',
  'measure-closed': 'conflict',
  'decided-in-future': 'bad-input',
  'due-before-decided': 'bad-input',
  'step-in-future': 'bad-input',
  'step-before-last': 'bad-input',
  'decided-by-another': 'forbidden',

  // long work
  'too-many-jobs': 'too-many',
  'too-many-exports': 'too-many',
  'job-not-found': 'not-found',
  'job-file-gone': 'not-found',
  'job-interrupted': 'conflict',

  // people
  'email-invalid': 'bad-input',
  'email-taken': 'conflict',
  'password-too-short': 'bad-input',
  'password-too-long': 'bad-input',
  'password-too-common': 'bad-input',
  'password-is-name': 'bad-input',
  'passwords-differ': 'bad-input',
  'account-not-found': 'not-found',
  'account-disabled': 'conflict',
  'appointment-exists': 'conflict',
  'last-administrator': 'conflict',
  'own-account': 'forbidden',
  'account-elsewhere': 'forbidden',
  'link-not-valid': 'not-found',
  'not-signed-in': 'unauthenticated',
  'sign-in-failed': 'unauthenticated',
  'token-not-valid': 'unauthenticated',
  'token-not-found': 'not-found',
  'too-many-attempts': 'too-many',

  // rights
  'not-found': 'not-found',
  'not-allowed': 'forbidden',
  'root-only': 'forbidden',
  'cross-site': 'forbidden',

  // the installation
  'already-set-up': 'conflict',
  'not-set-up': 'conflict',
  'not-empty': 'conflict',
  'key-reused': 'conflict',
  'key-in-use': 'conflict',
} as const satisfies Record<string, RefusalKind>;

/** The name of a refusal. */
export type RefusalCode = keyof typeof kindOfRefusal;

/** Every refusal code. */
export const refusalCodes = Object.keys(kindOfRefusal) as RefusalCode[];

/** A refusal: its name, the field that it is about, the values its sentence needs, and the state found. */
export type Refusal = {
  readonly refusal: RefusalCode;
  /** The field, as a dotted path: `figures.coverage.numerator`. */
  readonly path?: string;
  /** Values that the sentence names. */
  readonly detail?: Readonly<Record<string, string | number>>;
  /** What is there now, for a stale write. */
  readonly current?: unknown;
  /** Further problems of the same input, each at its own field. */
  readonly others?: readonly Refusal[];
};

/** A refusal of this name. */
export function refuse(refusal: RefusalCode, more: Omit<Refusal, 'refusal'> = {}): Refusal {
  return { refusal, ...more };
}

/** Whether a value is a refusal rather than what was asked for. */
export function isRefusal(value: unknown): value is Refusal {
  return (
    typeof value === 'object' &&
    value !== null &&
    'refusal' in value &&
    typeof value.refusal === 'string' &&
    Object.hasOwn(kindOfRefusal, value.refusal)
  );
}
