import type { CalendarDate } from '@/lib/domain/calendar-date';
import type {
  EnterpriseStatus,
  FormationStage,
  OrganisationKind,
  Ownership,
} from '@/lib/domain/register/fact';
import type { Locale } from '@/lib/text/locale';
import { foldForSearch } from '@/lib/text/search';
import { registerCodeWords } from '@/lib/text/words/enterprises/codes';
import {
  type RegisterColumn,
  registerColumns,
  registerExportWords,
} from '@/lib/text/words/enterprises/export';
import type { Column, ColumnKind, Table, Value } from './table';

/** One enterprise of the register as a row. */
export type RegisterLine = {
  readonly taxCode: string | null;
  readonly name: string;
  /** What an import finds its unit by. */
  readonly unit: string;
  readonly zone: string | null;
  readonly ownership: Ownership | null;
  readonly status: EnterpriseStatus;
  readonly operatingSince: CalendarDate | null;
  readonly suspendedOn: CalendarDate | null;
  readonly closedOn: CalendarDate | null;
  readonly workers: number | null;
  readonly fullMembers: number | null;
  readonly probationaryMembers: number | null;
  readonly organisationMembers: number | null;
  readonly held: {
    readonly name: string;
    readonly kind: OrganisationKind;
    readonly foundedOn: CalendarDate;
  } | null;
  readonly hasUnion: boolean;
  readonly unionFoundedOn: CalendarDate | null;
  readonly admissions: number | null;
  readonly lastAdmissionOn: CalendarDate | null;
  readonly isExempt: boolean;
  readonly stage: FormationStage | null;
  readonly note: string;
};

type Of = (line: RegisterLine, locale: Locale) => Value;

const answer = (isSo: boolean, locale: Locale): string => {
  const { yes, no } = registerExportWords[locale];
  return isSo ? yes : no;
};

/** Names that say what they are; any other would not be known again for an organisation. */
const saysWhatItIs = /\b(?:chi bo|dang bo|dang uy|to chuc dang)\b/;

function organisation({ held }: RegisterLine, locale: Locale): string {
  if (held === null) return answer(false, locale);
  return saysWhatItIs.test(foldForSearch(held.name)) ? held.name : answer(true, locale);
}

const columns: Record<RegisterColumn, readonly [ColumnKind, number, Of]> = {
  taxCode: ['text', 16, ({ taxCode }) => taxCode],
  name: ['text', 44, ({ name }) => name],
  unit: ['text', 28, ({ unit }) => unit],
  zone: ['text', 22, ({ zone }) => zone],
  ownership: [
    'text',
    18,
    ({ ownership }, locale) => ownership && registerCodeWords[locale].ownership[ownership],
  ],
  status: ['text', 16, ({ status }, locale) => registerCodeWords[locale].status[status]],
  operatingSince: ['date', 12, ({ operatingSince }) => operatingSince],
  suspendedOn: ['date', 12, ({ suspendedOn }) => suspendedOn],
  closedOn: ['date', 12, ({ closedOn }) => closedOn],
  workers: ['count', 10, ({ workers }) => workers],
  fullMembers: ['count', 10, ({ fullMembers }) => fullMembers],
  probationaryMembers: ['count', 10, ({ probationaryMembers }) => probationaryMembers],
  organisation: ['text', 36, organisation],
  organisationKind: ['text', 18, ({ held }, locale) => held && registerCodeWords[locale].kind[held.kind]],
  organisationFoundedOn: ['date', 14, ({ held }) => held?.foundedOn ?? null],
  organisationMembers: ['count', 12, ({ organisationMembers }) => organisationMembers],
  admissions: ['count', 10, ({ admissions }) => admissions],
  lastAdmissionOn: ['date', 14, ({ lastAdmissionOn }) => lastAdmissionOn],
  exempt: ['text', 12, ({ isExempt }, locale) => (isExempt ? answer(true, locale) : null)],
  union: ['text', 12, ({ hasUnion }, locale) => answer(hasUnion, locale)],
  unionFoundedOn: ['date', 14, ({ unionFoundedOn }) => unionFoundedOn],
  stage: ['text', 20, ({ stage }, locale) => stage && registerCodeWords[locale].stage[stage]],
  note: ['text', 36, ({ note }) => note || null],
};

/** The register as a table of one header row and one line per enterprise, which an import reads back as it was. */
export function registerTable(lines: AsyncIterable<RegisterLine>, locale: Locale): Table<RegisterLine> {
  const words = registerExportWords[locale];
  return {
    name: words.sheet,
    columns: registerColumns.map((name): Column<RegisterLine> => {
      const [kind, width, value] = columns[name];
      return { header: words.columns[name], kind, width, value: (line) => value(line, locale) };
    }),
    lines,
  };
}
