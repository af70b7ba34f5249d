import type { LaterLine } from '@/components/goals/later-line';
import type { Locale } from '@/lib/text/locale';
import { registerCodeWords } from '@/lib/text/words/enterprises/codes';
import { factsOf } from './facts';
import type { ShownGroup } from './shortlist-screen';

/** The rows of a group in words. */
export function topLines(shown: ShownGroup, locale: Locale): LaterLine[] {
  if (shown.group === 'admission') {
    return shown.organisations.map(({ id, name, kind, place }) => ({
      href: `/enterprises/organisations/${id}`,
      name,
      place,
      facts: [registerCodeWords[locale].kind[kind]],
    }));
  }
  const { group } = shown;
  return shown.enterprises.map((enterprise) => ({
    href: `/enterprises/${enterprise.id}`,
    name: enterprise.name,
    place: enterprise.unit.name,
    facts: [
      ...factsOf(enterprise, group, locale),
      ...(enterprise.stage === null ? [] : [registerCodeWords[locale].stage[enterprise.stage].toLowerCase()]),
    ],
  }));
}
