import { DeedButton } from '@/components/forms/deed-button';
import type { Secret } from '@/components/forms/field-form';
import { Cell, HeadCell, Row, Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import type { FormAction } from '@/lib/text/action-state';
import { formatInstant } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { accountWords } from '@/lib/text/words/account';
import { formTexts } from '@/lib/text/words/form';

type Token = {
  id: number;
  label: string;
  expiresAt: Date;
  state: 'valid' | 'expired' | 'revoked';
  owner: { name: string };
};

export type TokensProps = {
  tokens: Token[];
  revoke: FormAction<Secret>;
  locale: Locale;
  withOwner?: boolean;
};

const toneOf = { valid: 'good', expired: 'unknown', revoked: 'unknown' } as const;

/** API tokens and how they stand; a valid one can be revoked. */
export function Tokens({ tokens, revoke, locale, withOwner }: TokensProps) {
  const words = accountWords[locale];
  if (tokens.length === 0) return <p className="text-muted">{words.noTokens}</p>;
  const texts = formTexts(locale, words.revoke);
  return (
    <Table caption={words.tokensLead} captionHidden>
      <thead>
        <tr>
          <HeadCell>{words.tokenLabel}</HeadCell>
          {withOwner ? <HeadCell>{words.name}</HeadCell> : null}
          <HeadCell>{words.expires}</HeadCell>
          <HeadCell>{words.revoke}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {tokens.map(({ id, label, expiresAt, state, owner }) => (
          <Row key={id}>
            <Cell>{label}</Cell>
            {withOwner ? <Cell>{owner.name}</Cell> : null}
            <Cell>{formatInstant(expiresAt, locale)}</Cell>
            <Cell>
              {state === 'valid' ? (
                <DeedButton
                  id={`token-${id}`}
                  action={revoke}
                  subject={{ id: String(id) }}
                  label={words.revoke}
                  texts={texts}
                />
              ) : (
                <Tag tone={toneOf[state]}>{words.state[state]}</Tag>
              )}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
