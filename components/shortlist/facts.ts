import type { HeldOrganisation } from '@/lib/domain/register/enterprise-state';
import type { FormationStage } from '@/lib/domain/register/fact';
import type { EnterpriseGroup } from '@/lib/domain/register/shortlist';
import type { Locale } from '@/lib/text/locale';
import { formatCount } from '@/lib/text/numbers';
import { shortlistWords } from '@/lib/text/words/shortlist';

/** What is told of an enterprise in a shortlist. */
export type ToldEnterprise = {
  readonly workers: number | null;
  readonly fullMembers: number | null;
  readonly probationaryMembers: number | null;
  readonly hasUnion: boolean;
  readonly organisation: HeldOrganisation;
  readonly stage: FormationStage | null;
};

/** How many work there, members and a union, and which goals a founding moves, each in a few words. */
export function factsOf(enterprise: ToldEnterprise, group: EnterpriseGroup, locale: Locale): string[] {
  const words = shortlistWords[locale].facts;
  const { workers, fullMembers, probationaryMembers, hasUnion, organisation } = enterprise;
  const shown = (count: number) => formatCount(count, locale);
  const goals = group === 'three' ? (hasUnion ? '1, 2, 3' : '1, 2') : null;
  return [
    workers === null ? words.workersUnknown : words.workers(shown(workers)),
    fullMembers === null
      ? words.membersUnknown
      : words.members(shown(fullMembers), probationaryMembers ? shown(probationaryMembers) : null),
    hasUnion ? words.union : words.noUnion,
    ...(organisation === 'none' ? [] : [words.joint]),
    ...(goals === null ? [] : [words.moves(goals)]),
  ];
}
