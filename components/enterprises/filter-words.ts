import type { EnterpriseFilter } from '@/lib/domain/register/enterprise-query';
import { formatDate } from '@/lib/text/dates';
import type { Locale } from '@/lib/text/locale';
import { formatCount } from '@/lib/text/numbers';
import { registerCodeWords } from '@/lib/text/words/enterprises/codes';
import { enterpriseListWords } from '@/lib/text/words/enterprises/list';

/** A condition in words, and what takes it away. */
export type Condition = { readonly label: string; readonly without: Partial<EnterpriseFilter> };

/** Every condition of a list but the words searched for. */
export function conditionsIn(
  filter: EnterpriseFilter,
  unitName: string | undefined,
  locale: Locale,
): Condition[] {
  const words = enterpriseListWords[locale];
  const codes = registerCodeWords[locale];
  const { fields } = words;
  const { asOf, status, zone, ownership, workersFrom, workersTo, union, members, organisation, stage } =
    filter;
  const zones: Record<string, string> = { any: words.inZone, none: words.outsideZones };
  const said: (readonly [keyof EnterpriseFilter, string | false | undefined])[] = [
    ['unit', unitName],
    ['asOf', asOf && `${fields.asOf} ${formatDate(asOf, locale)}`],
    ['zone', zone && (zones[zone] ?? zone)],
    ['ownership', ownership && codes.ownership[ownership]],
    ['workersFrom', workersFrom !== undefined && `${fields.workersFrom} ${formatCount(workersFrom, locale)}`],
    ['workersTo', workersTo !== undefined && `${fields.workersTo} ${formatCount(workersTo, locale)}`],
    ['union', union !== undefined && (union ? words.withUnion : words.withoutUnion)],
    ['members', members && `${fields.members}: ${words.members[members].toLowerCase()}`],
    ['organisation', organisation && words.organisation[organisation]],
    ['stage', stage && `${fields.stage}: ${stage === 'none' ? words.noStage : codes.stage[stage]}`],
    ['attention', filter.attention && words.views.attention],
  ];
  const conditions = said.flatMap(([name, label]) =>
    label ? [{ label, without: { [name]: undefined } }] : [],
  );
  if (status === 'existing') return conditions;
  const label = status === undefined ? words.allStatuses : codes.status[status];
  return [...conditions, { label, without: { status: 'existing' } }];
}
