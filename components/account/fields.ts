import type { FieldSpec } from '@/components/forms/field-spec';
import type { Locale } from '@/lib/text/locale';
import { accountWords, linkWords } from '@/lib/text/words/account';

/** The questions for a new password of one's own. */
export function passwordFields(locale: Locale): FieldSpec[] {
  const { current } = accountWords[locale];
  const { password, passwordHint, repeat } = linkWords[locale];
  return [
    { kind: 'password', name: 'current', label: current, autoComplete: 'current-password', required: true },
    {
      kind: 'password',
      name: 'password',
      label: password,
      hint: passwordHint,
      autoComplete: 'new-password',
      required: true,
    },
    { kind: 'password', name: 'repeat', label: repeat, autoComplete: 'new-password', required: true },
  ];
}

/** The questions for a new API token. */
export function tokenFields(locale: Locale): FieldSpec[] {
  const { tokenLabel, tokenLabelHint, tokenDays } = accountWords[locale];
  return [
    { kind: 'text', name: 'label', label: tokenLabel, hint: tokenLabelHint, required: true, maxLength: 80 },
    { kind: 'number', name: 'days', label: tokenDays, value: '365', required: true },
  ];
}
