import { kindOfRefusal, type RefusalCode } from '@/lib/domain/refusal';
import type { Locale } from '@/lib/text/locale';
import { refusalSentence } from '@/lib/text/words/refusals';

const isCode = (text: string): text is RefusalCode => Object.hasOwn(kindOfRefusal, text);

const fieldOf: Readonly<Record<string, string>> = {
  unit: 'upload-unit',
  asOf: 'upload-asOf',
  file: 'upload-file',
};

/** Why a form with a file was not taken, from the address to which its sender was led back. */
export function refusedUpload(
  asked: Partial<Record<string, string>>,
  locale: Locale,
): { message: string; fieldId?: string } | null {
  const { refused = '', path = '' } = asked;
  if (!isCode(refused)) return null;
  const values = Object.entries(asked).flatMap(([name, value]) =>
    name.startsWith('detail.') && value !== undefined
      ? [[name.slice('detail.'.length), numberOr(value)] as const]
      : [],
  );
  const message = refusalSentence({ refusal: refused, detail: Object.fromEntries(values) }, locale);
  const fieldId = fieldOf[path];
  return fieldId ? { message, fieldId } : { message };
}

const numberOr = (text: string): string | number => (/^\d{1,12}$/.test(text) ? Number(text) : text);
