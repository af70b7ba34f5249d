import type { z } from 'zod';
import { kindOfRefusal, type Refusal, type RefusalCode, refuse } from '@/lib/domain/refusal';

type Issue = z.core.$ZodIssue;

const codeOfIssue: Record<Issue['code'], (issue: Issue) => RefusalCode> = {
  invalid_type: ({ message }) => (message.endsWith('received undefined') ? 'required' : 'wrong-type'),
  too_small: (issue) => ('origin' in issue && issue.origin === 'string' ? 'required' : 'unknown-value'),
  too_big: (issue) => ('origin' in issue && issue.origin === 'string' ? 'too-long' : 'number-too-large'),
  invalid_format: (issue) => ('format' in issue && issue.format === 'date' ? 'not-a-date' : 'unknown-value'),
  not_multiple_of: () => 'not-an-integer',
  unrecognized_keys: () => 'unknown-field',
  invalid_union: () => 'unknown-value',
  invalid_key: () => 'unknown-value',
  invalid_element: () => 'unknown-value',
  invalid_value: () => 'unknown-value',
  custom: () => 'unknown-value',
};

const isCode = (message: string): message is RefusalCode => Object.hasOwn(kindOfRefusal, message);

/** What a schema found wrong, as refusals by field. A schema names its own refusal by giving its code as the message. */
export function problemsOf(error: z.ZodError): Refusal[] {
  return error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField(issue, key));
    const code = isCode(issue.message) ? issue.message : codeOfIssue[issue.code](issue);
    return refuse(code, { path: pathOf(issue.path), ...boundOf(issue) });
  });
}

const pathOf = (path: Issue['path']) => path.map(String).join('.');

const unknownField = ({ path }: Issue, key: string) =>
  refuse('unknown-field', { path: pathOf([...path, key]), detail: { field: key } });

/** The greatest value or length, for the sentences that name it. */
const boundOf = (issue: Issue) => ('maximum' in issue ? { detail: { most: Number(issue.maximum) } } : {});
