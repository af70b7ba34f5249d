/** What a heading means, from the heading alone. */

import type { ListSynonym, PersonalData } from '@/lib/domain/list';
import type { ListField } from '@/lib/domain/list-field';
import type { OrganisationKind } from '@/lib/domain/register/fact';
import { headingGroups } from './grouped-synonyms';
import { headingPatterns } from './heading-patterns';
import { headingKey, plainKey } from './heading-text';
import { personalByHeading } from './personal';
import { headingsOf, openHeadings } from './synonyms';

/** How sure a recognition is. A surer column takes a field from a less sure one. */
export const certainty = { taught: 4, grouped: 3, exact: 2, remarked: 1.5, open: 1.2, pattern: 1 } as const;

/** What a heading means. */
export type Recognition = {
  /** Fields it may mean, the likeliest first; none when it is not imported. */
  readonly fields: readonly ListField[];
  readonly certainty: number;
  readonly organisationKind?: OrganisationKind;
  readonly personal?: PersonalData;
};

const unknown: Recognition = { fields: [], certainty: 0 };

/** Recognises headings, each as the path of its merged heads. Answers are remembered. */
export function headingReader(taught: readonly ListSynonym[]): (path: readonly string[]) => Recognition {
  const byAdministrator = new Map(taught.map(({ heading, field }) => [headingKey(heading), field]));
  const known = new Map<string, Recognition>();
  return (path) => {
    const id = path.join('\n');
    const before = known.get(id);
    if (before) return before;
    const found = recognise(path, byAdministrator);
    known.set(id, found);
    return found;
  };
}

function recognise(path: readonly string[], taught: ReadonlyMap<string, ListField>): Recognition {
  const keys = path
    .flatMap(levelsOf)
    .map(headingKey)
    .filter((key) => key !== '');
  const leaf = keys.at(-1);
  if (leaf === undefined) return unknown;
  const learnt = taught.get(keys.join(' ')) ?? taught.get(leaf);
  if (learnt) return { fields: [learnt], certainty: certainty.taught };
  const personal = personalByHeading(path);
  if (personal) return { fields: [], certainty: certainty.exact, personal };
  return (
    (path.length === 1 ? byKey(keys.join(' '), certainty.exact, false) : null) ??
    grouped(keys, leaf) ??
    byKey(leaf, certainty.exact, isElsewhere(keys)) ??
    byKey(keys.join(' '), certainty.exact, false) ??
    byKey(plainKey(leaf), certainty.remarked, isElsewhere(keys)) ??
    byPattern(keys.join(' ')) ??
    unknown
  );
}

/** Lists that we gave back name a column under a common head in one line: `Đảng viên / Dự bị`. */
const levelsOf = (heading: string): string[] => heading.split(' / ');

/** Heads that make something else of what stands below them: last year's figures are not this year's. */
const elsewhere = /\b(?:cung ky|ky truoc|nam truoc|nam ngoai|ke hoach|chi tieu|so sanh|ty le|ti le)\b/;

const isElsewhere = (keys: readonly string[]): boolean =>
  keys.slice(0, -1).some((key) => elsewhere.test(key));

function grouped(keys: readonly string[], leaf: string): Recognition | null {
  for (const above of keys.slice(0, -1).reverse()) {
    for (const name of new Set([above, plainKey(above)])) {
      const found = belowGroup.get(`${name} / ${leaf}`) ?? belowGroup.get(`${name} / ${plainKey(leaf)}`);
      if (found) return found;
    }
  }
  return null;
}

function byKey(key: string, sure: number, isOther: boolean): Recognition | null {
  const fields = fieldsOfKey.get(key);
  if (!fields) return null;
  if (isOther) return unknown;
  return { fields, certainty: fields.length > 1 ? certainty.open : sure };
}

function byPattern(key: string): Recognition | null {
  const found = headingPatterns.find(({ has, not }) => has.test(key) && !not?.test(key));
  return found ? { fields: found.field ? [found.field] : [], certainty: certainty.pattern } : null;
}

const fieldsOfKey: ReadonlyMap<string, readonly ListField[]> = new Map([
  ...(Object.entries(headingsOf) as [ListField, readonly string[]][]).flatMap(([field, headings]) =>
    headings.map((heading) => [headingKey(heading), [field]] as const),
  ),
  ...openHeadings.flatMap(({ headings, fields }) =>
    headings.map((heading) => [headingKey(heading), fields] as const),
  ),
]);

const belowGroup: ReadonlyMap<string, Recognition> = new Map(
  headingGroups.flatMap(({ groups, below }) =>
    below.flatMap(({ headings, field, organisationKind }) => {
      const recognition = {
        fields: field ? [field] : [],
        certainty: certainty.grouped,
        ...(organisationKind && { organisationKind }),
      };
      return groups.flatMap((group) =>
        headings.map((heading) => [`${headingKey(group)} / ${headingKey(heading)}`, recognition] as const),
      );
    }),
  ),
);
