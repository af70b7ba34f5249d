import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { TextInput } from '@/components/ui/inputs';
import type { Locale } from '@/lib/text/locale';
import { verificationWords } from '@/lib/text/words/verification';

/** Where a code is typed: a plain form that leads to what it stands for. */
export function CodeForm({ typed, isWrong, locale }: { typed: string; isWrong: boolean; locale: Locale }) {
  const words = verificationWords[locale];
  return (
    <form action="/verify" className="grid max-w-md gap-4">
      <Field id="code" label={words.code} hint={words.codeHint} error={isWrong ? words.codeWrong : null}>
        {(control) => (
          <TextInput
            {...control}
            name="code"
            defaultValue={typed}
            maxLength={80}
            required
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            className="tabular text-lg uppercase"
          />
        )}
      </Field>
      <div>
        <Button type="submit" look="primary">
          {words.ask}
        </Button>
      </div>
    </form>
  );
}
