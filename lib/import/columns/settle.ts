/** Which column holds what: the headings' meanings, a person's decisions and the columns' contents put together. */

import type { PersonalData } from '@/lib/domain/list';
import type { ListField } from '@/lib/domain/list-field';
import type { OrganisationKind } from '@/lib/domain/register/fact';
import { columnLetter } from '@/lib/import/file/cell';
import { chooseField } from './content';
import { personalByContent } from './personal';
import { certainty, type Recognition } from './recognise';

/** A column with what it was found to hold. */
export type SettledColumn = {
  readonly index: number;
  readonly letter: string;
  readonly source: string;
  readonly field: ListField | null;
  readonly alternatives: readonly ListField[];
  readonly organisationKind: OrganisationKind | null;
  readonly personal: PersonalData | null;
};

/** What there is to settle of a column. */
export type OpenColumn = {
  readonly path: readonly string[];
  readonly recognition: Recognition;
  /** Some of its values, in Unicode. */
  readonly values: readonly string[];
};

type Draft = { -readonly [K in keyof SettledColumn]: SettledColumn[K] } & { certainty: number };

/** Decided by a person: surer than anything that was read. */
const CHOSEN = 9;

/** Fields of which the first column is enough: nobody has to be asked. */
const firstWins = new Set<ListField>(['ordinal', 'note', 'address']);

/** Settles all columns, and lists the fields that several claim alike. */
export function settleColumns(
  columns: readonly OpenColumn[],
  mapping: Readonly<Record<string, ListField | null>>,
): { readonly columns: readonly SettledColumn[]; readonly ambiguous: readonly ListField[] } {
  const sources = uniqueSources(columns);
  const drafts = columns.map((column, index) => draftOf(column, index, sources[index] ?? '', mapping));
  chooseOpen(drafts, columns);
  const ambiguous = new Set<ListField>();
  for (const field of new Set(drafts.flatMap(({ field: each }) => each ?? []))) {
    if (contend(field, drafts)) ambiguous.add(field);
  }
  return { columns: drafts, ambiguous: [...ambiguous] };
}

/** Headings as a mapping names them: two columns of the same heading are told apart by their letters. */
function uniqueSources(columns: readonly OpenColumn[]): string[] {
  const headings = columns.map(({ path }) => path.join(' / '));
  return headings.map((heading, index) =>
    heading !== '' && headings.indexOf(heading) === headings.lastIndexOf(heading)
      ? heading
      : `${heading} (${columnLetter(index)})`.trim(),
  );
}

function draftOf(
  { recognition, values, path }: OpenColumn,
  index: number,
  source: string,
  mapping: Readonly<Record<string, ListField | null>>,
): Draft {
  const base = { index, letter: columnLetter(index), source, alternatives: [] };
  const kind = recognition.organisationKind ?? null;
  const isUnnamed = recognition.fields.length === 0;
  const personal = recognition.personal ?? (isUnnamed ? personalByContent(values) : null);
  // A personal column stays out whatever a mapping says: the register has no place for persons.
  if (personal) return { ...base, field: null, organisationKind: null, personal, certainty: CHOSEN };
  const chosen = mapping[source] ?? mapping[path.join(' / ')];
  if (chosen !== undefined && chosen !== null) {
    return { ...base, field: chosen, organisationKind: kind, personal, certainty: CHOSEN };
  }
  if (Object.hasOwn(mapping, source)) {
    return { ...base, field: null, organisationKind: null, personal, certainty: CHOSEN };
  }
  const field = recognition.fields[0] ?? null;
  return { ...base, field, organisationKind: kind, personal, certainty: recognition.certainty };
}

/** Decides the columns whose heading may mean several things, once the others are known. */
function chooseOpen(drafts: readonly Draft[], columns: readonly OpenColumn[]): void {
  const isOpen = (draft: Draft) => draft.certainty === certainty.open;
  for (const draft of drafts) {
    if (!isOpen(draft)) continue;
    const column = columns[draft.index];
    const fields = column?.recognition.fields ?? [];
    const left = drafts[draft.index - 1]?.field ?? null;
    const isTaken = (field: ListField) =>
      drafts.some((other) => other !== draft && other.field === field && other.certainty > draft.certainty);
    draft.field = chooseField(fields, column?.values ?? [], left, isTaken);
    draft.alternatives = fields.filter((field) => field !== draft.field);
  }
}

/** Gives a field to its surest column. Whether several are equally sure, so that none gets it. */
function contend(field: ListField, drafts: readonly Draft[]): boolean {
  const claims = drafts.filter((draft) => draft.field === field);
  const surest = Math.max(...claims.map((claim) => claim.certainty));
  const winners = claims.filter((claim) => claim.certainty === surest);
  const isShared = winners.length > 1 && !areKindsOfOrganisation(winners) && !firstWins.has(field);
  for (const claim of claims) {
    const keeps = firstWins.has(field) ? claim === winners[0] : !isShared && winners.includes(claim);
    if (keeps) continue;
    claim.field = null;
    claim.alternatives = [field, ...claim.alternatives];
  }
  return isShared;
}

/** One column for each kind of organisation is one answer in several columns. */
function areKindsOfOrganisation(columns: readonly Draft[]): boolean {
  const kinds = columns.map(({ organisationKind }) => organisationKind);
  return !kinds.includes(null) && new Set(kinds).size === kinds.length;
}
