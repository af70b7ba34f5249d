/** A choice of a list or a group of radio buttons. */
export type Option = { readonly value: string; readonly label: string; readonly hint?: string };

type Named = {
  /** Dotted path of the value in the action's schema. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value?: string;
};

/** One field of a form, as a page describes it: plain data, so that it can travel to the browser. */
export type FieldSpec =
  | (Named & {
      readonly kind: 'text' | 'email' | 'password' | 'date' | 'number' | 'textarea';
      readonly required?: boolean;
      readonly autoComplete?: string;
      readonly maxLength?: number;
    })
  | (Named & { readonly kind: 'select'; readonly options: readonly Option[] })
  | (Named & { readonly kind: 'radio'; readonly options: readonly Option[] })
  /** Several answers; its name ends in `[]`, its value is the chosen ones, parted by commas. */
  | (Named & { readonly kind: 'checkboxes'; readonly options: readonly Option[] })
  /** One of very many: typed, with suggestions. */
  | (Named & { readonly kind: 'suggest'; readonly required?: boolean; readonly options: readonly Option[] })
  | { readonly kind: 'heading'; readonly label: string; readonly hint?: string }
  /** `isRenewed`: once told that somebody else was faster, the form sends what is there now, such as the newest revision. */
  | { readonly kind: 'hidden'; readonly name: string; readonly value: string; readonly isRenewed?: boolean };

/** What a form says around its fields. */
export type FormTexts = {
  readonly submit: string;
  readonly busy: string;
  /** Head of the list of problems. */
  readonly refused: string;
  readonly copy: string;
  readonly copied: string;
};
