import { ButtonLink } from '@/components/ui/button';
import { Tag } from '@/components/ui/tag';
import type { EnterpriseStatus, OrganisationKind } from '@/lib/domain/register/fact';
import type { Locale } from '@/lib/text/locale';
import { registerCodeWords } from '@/lib/text/words/enterprises/codes';
import { shortlistWords } from '@/lib/text/words/shortlist';

/** An organisation that has not admitted anybody this year. */
export type ShownOrganisation = {
  readonly id: number;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly place: string;
  readonly enterprises: readonly { id: number; name: string; status: EnterpriseStatus }[];
  readonly mayKeep: boolean;
};

/** Which organisation, of which committee, in which enterprise, and the way to record an admission. */
export function OrganisationLine({
  organisation,
  locale,
}: {
  organisation: ShownOrganisation;
  locale: Locale;
}) {
  const { id, name, kind, place, enterprises, mayKeep } = organisation;
  const words = shortlistWords[locale];
  return (
    <li className="grid items-center gap-x-6 gap-y-1 border-b border-line py-2.5 lg:grid-cols-[minmax(0,5fr)_minmax(0,8fr)_14rem]">
      <p className="min-w-0">
        <a href={`/enterprises/organisations/${id}`} className="font-semibold">
          {name}
        </a>
        <span className="block text-sm text-muted">
          {registerCodeWords[locale].kind[kind]} · {place}
        </span>
      </p>
      <ul className="text-sm">
        {enterprises.map((enterprise) => (
          <li key={enterprise.id}>
            <a href={`/enterprises/${enterprise.id}`}>{enterprise.name}</a>{' '}
            {enterprise.status === 'operating' ? null : (
              <Tag tone="late">{registerCodeWords[locale].status[enterprise.status]}</Tag>
            )}
          </li>
        ))}
      </ul>
      {mayKeep && enterprises[0] ? (
        <div className="pt-1 lg:justify-self-end lg:pt-0">
          <ButtonLink
            href={`/enterprises/${enterprises[0].id}#record`}
            className="text-sm"
            aria-label={`${words.admit}: ${name}`}
          >
            {words.admit}
          </ButtonLink>
        </div>
      ) : null}
    </li>
  );
}
