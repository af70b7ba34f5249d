/** A fact of the register as an event records it, in words. */

import type { Json } from '@/lib/domain/audit';
import { isFactName } from '@/lib/domain/register/fact-name';
import { formatDate } from '@/lib/text/dates';
import type { InEveryLanguage, Locale } from '@/lib/text/locale';
import { formatCount } from '@/lib/text/numbers';
import { registerCodeWords } from './enterprises/codes';
import { factNameWords } from './fact-names';

/** What a fact says beside its name; the rest stands in it already. */
const said: InEveryLanguage<Readonly<Record<string, string>>> = {
  vi: {
    unit: 'địa bàn',
    affiliation: 'trực thuộc',
    organisation: 'tổ chức đảng',
    committee: 'đảng bộ',
    zone: 'khu công nghiệp',
    workers: 'lao động',
    fullMembers: 'đảng viên chính thức',
    probationaryMembers: 'đảng viên dự bị',
    organisationMembers: 'đảng viên của tổ chức',
    stage: 'bước',
    organisationKind: 'loại hình',
    count: 'số người',
    year: 'năm',
    source: 'nguồn',
  },
  en: {
    unit: 'place',
    affiliation: 'affiliated to',
    organisation: 'organisation',
    committee: 'committee',
    zone: 'industrial zone',
    workers: 'workers',
    fullMembers: 'full members',
    probationaryMembers: 'probationary members',
    organisationMembers: 'members of the organisation',
    stage: 'stage',
    organisationKind: 'kind',
    count: 'people',
    year: 'year',
    source: 'source',
  },
};

/** "thành lập công đoàn cơ sở, 01/02/2024 (nguồn: QĐ 12)"; null when the record is no fact. */
export function factInWords(record: { readonly [key: string]: Json }, locale: Locale): string | null {
  const { fact, on, ...values } = record;
  if (!isFactName(fact) || typeof on !== 'string') return null;
  const details = Object.entries(values).flatMap(([name, value]) => {
    const word = said[locale][name];
    return word === undefined ? [] : [`${word}: ${inWords(name, value, locale)}`];
  });
  const named = `${factNameWords[locale][fact]}, ${formatDate(on, locale)}`;
  return details.length === 0 ? named : `${named} (${details.join(', ')})`;
}

function inWords(name: string, value: Json, locale: Locale): string {
  if (typeof value === 'number') return name === 'year' ? String(value) : formatCount(value, locale);
  const { stage, kind } = registerCodeWords[locale];
  const codes: Record<string, Readonly<Record<string, string>>> = { stage, organisationKind: kind };
  return codes[name]?.[String(value)] ?? String(value);
}
