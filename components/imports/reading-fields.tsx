import { Field } from '@/components/ui/field';
import { NumberInput, Select } from '@/components/ui/inputs';
import type { ListHead } from '@/lib/domain/list';
import type { Locale } from '@/lib/text/locale';
import { textEncodingWords } from '@/lib/text/words/import-columns';
import { importWords } from '@/lib/text/words/imports/wizard';

export type ReadingFieldsProps = {
  head: Pick<ListHead, 'sheet' | 'sheets' | 'headerRow' | 'encoding' | 'otherEncodings' | 'format'>;
  locale: Locale;
};

/** Where the list stands in the file and how its letters are written, for a file that was not read rightly. */
export function ReadingFields({ head, locale }: ReadingFieldsProps) {
  const words = importWords[locale].columns;
  const names = textEncodingWords[locale];
  const encodings = [head.encoding, ...head.otherEncodings.filter((each) => each !== head.encoding)];
  return (
    <>
      {head.sheets.length > 1 ? (
        <Field id="reading-sheet" label={words.sheet}>
          {(control) => (
            <Select {...control} name="sheet" defaultValue={head.sheet}>
              {head.sheets.map((sheet) => (
                <option key={sheet} value={sheet}>
                  {sheet}
                </option>
              ))}
            </Select>
          )}
        </Field>
      ) : null}
      <Field id="reading-header" label={words.headerRow} hint={words.headerRowHint}>
        {(control) => (
          <NumberInput {...control} name="headerRow" defaultValue={head.headerRow} className="max-w-28" />
        )}
      </Field>
      {head.format === 'csv' ? (
        <Field id="reading-encoding" label={words.encoding} hint={words.encodingHint}>
          {(control) => (
            <Select {...control} name="encoding" defaultValue={head.encoding}>
              {encodings.map((encoding) => (
                <option key={encoding} value={encoding}>
                  {names[encoding]}
                </option>
              ))}
            </Select>
          )}
        </Field>
      ) : null}
    </>
  );
}
