/** Every fact of the register as a sentence: what a timeline says. */

import type { FormationStage, OrganisationKind } from '@/lib/domain/register/fact';
import type { InEveryLanguage, Locale } from '@/lib/text/locale';
import { formatCount } from '@/lib/text/numbers';
import { registerCodeWords } from './codes';

/** A fact as far as its sentence needs it; names where the register has ids. */
export type SpokenFact = {
  readonly kind: string;
  readonly status: string | null;
  readonly unitName: string | null;
  readonly zone: string | null;
  readonly present: boolean | null;
  readonly host: boolean | null;
  readonly workers: number | null;
  readonly fullMembers: number | null;
  readonly probationaryMembers: number | null;
  readonly organisationMembers: number | null;
  readonly stage: FormationStage | null;
  readonly organisationKind: OrganisationKind | null;
  readonly enterpriseName: string | null;
  readonly organisationName: string | null;
  readonly committeeName: string | null;
  readonly count: number | null;
  readonly year: number | null;
  /** Nothing of its kind was recorded of the same before. */
  readonly isFirst: boolean;
};

/** Whose page it stands on: what is plain there is not said again. */
export type Teller = 'enterprise' | 'organisation';

type FactWords = {
  readonly status: Readonly<Record<string, string>>;
  readonly begun: string;
  readonly place: (unit: string) => string;
  readonly union: (present: boolean) => string;
  readonly counts: Readonly<
    Record<'workers' | 'fullMembers' | 'probationaryMembers' | 'organisationMembers', (n: string) => string>
  >;
  readonly stage: (stage: string | null) => string;
  readonly founded: (name: string, kind: string, under: string | null) => string;
  readonly reorganised: (name: string, kind: string, under: string | null) => string;
  readonly dissolved: (name: string) => string;
  /** On the enterprise's page, of the organisation; on the organisation's page, of the enterprise. */
  readonly belongs: (organisation: string, present: boolean, host: boolean) => string;
  readonly covers: (enterprise: string, present: boolean, host: boolean) => string;
  readonly admission: (count: string, by: string | null) => string;
  readonly exemption: (year: number, of: string | null) => string;
};

const words: InEveryLanguage<FactWords> = {
  vi: {
    status: {
      operating: 'Hoạt động trở lại',
      suspended: 'Tạm ngừng hoạt động',
      closed: 'Giải thể, chấm dứt hoạt động',
    },
    begun: 'Bắt đầu hoạt động',
    place: (unit) => `Địa bàn: ${unit}`,
    union: (present) => (present ? 'Thành lập công đoàn cơ sở' : 'Giải thể công đoàn cơ sở'),
    counts: {
      workers: (n) => `${n} lao động`,
      fullMembers: (n) => `${n} đảng viên chính thức làm việc tại đây`,
      probationaryMembers: (n) => `${n} đảng viên dự bị`,
      organisationMembers: (n) => `${n} đảng viên của tổ chức đảng`,
    },
    stage: (stage) =>
      stage === null ? 'Dừng chuẩn bị thành lập tổ chức đảng' : `Bước chuẩn bị thành lập: ${stage}`,
    founded: (name, kind, under) =>
      `Thành lập ${name} (${kind})${under === null ? '' : `, trực thuộc ${under}`}`,
    reorganised: (name, kind, under) => `${name}: ${kind}${under === null ? '' : `, trực thuộc ${under}`}`,
    dissolved: (name) => `Giải thể ${name}`,
    belongs: (one, present, host) =>
      present ? `Thuộc ${one}${host ? ' (chủ trì)' : ''}` : `Thôi thuộc ${one}`,
    covers: (one, present, host) => (present ? `Gồm ${one}${host ? ' (chủ trì)' : ''}` : `Không còn ${one}`),
    admission: (count, by) =>
      by === null ? `Kết nạp ${count} đảng viên` : `Kết nạp ${count} đảng viên: ${by}`,
    exemption: (year, of) => `Năm ${year} không còn quần chúng để kết nạp${of === null ? '' : `: ${of}`}`,
  },
  en: {
    status: { operating: 'Operating again', suspended: 'Suspended', closed: 'Closed' },
    begun: 'Begins to operate',
    place: (unit) => `Place: ${unit}`,
    union: (present) => (present ? 'Trade union founded' : 'Trade union dissolved'),
    counts: {
      workers: (n) => `${n} workers`,
      fullMembers: (n) => `${n} full members working here`,
      probationaryMembers: (n) => `${n} probationary members`,
      organisationMembers: (n) => `${n} members of the organisation`,
    },
    stage: (stage) => (stage === null ? 'Founding given up' : `Stage of founding: ${stage}`),
    founded: (name, kind, under) => `${name} founded (${kind})${under === null ? '' : `, under ${under}`}`,
    reorganised: (name, kind, under) => `${name}: ${kind}${under === null ? '' : `, under ${under}`}`,
    dissolved: (name) => `${name} dissolved`,
    belongs: (one, present, host) =>
      present ? `Belongs to ${one}${host ? ' (host)' : ''}` : `No longer belongs to ${one}`,
    covers: (one, present, host) =>
      present ? `Covers ${one}${host ? ' (host)' : ''}` : `No longer covers ${one}`,
    admission: (count, by) => `${count} members admitted${by === null ? '' : `: ${by}`}`,
    exemption: (year, of) => `${year}: nobody left to admit${of === null ? '' : `, ${of}`}`,
  },
};

const countNames = ['workers', 'fullMembers', 'probationaryMembers', 'organisationMembers'] as const;

/** What a fact says, as a timeline tells it. */
export function factSentence(fact: SpokenFact, teller: Teller, locale: Locale): string {
  const say = words[locale];
  const codes = registerCodeWords[locale];
  const organisation = fact.organisationName ?? '';
  const beside = teller === 'enterprise' ? organisation : null;
  switch (fact.kind) {
    case 'status':
      return fact.isFirst && fact.status === 'operating' ? say.begun : (say.status[fact.status ?? ''] ?? '');
    case 'place':
      return say.place([fact.unitName, fact.zone].filter((name) => name !== null).join(', '));
    case 'union':
      return say.union(fact.present === true);
    case 'headcount':
      return countNames
        .flatMap((name) => {
          const count = fact[name];
          return count === null ? [] : [say.counts[name](formatCount(count, locale))];
        })
        .join('; ');
    case 'stage':
      return say.stage(fact.stage && codes.stage[fact.stage]);
    case 'organisation':
      return fact.organisationKind === null
        ? say.dissolved(organisation)
        : say[fact.isFirst ? 'founded' : 'reorganised'](
            organisation,
            codes.kind[fact.organisationKind].toLowerCase(),
            fact.committeeName ?? fact.unitName,
          );
    case 'coverage': {
      const { present, host, enterpriseName } = fact;
      return teller === 'enterprise'
        ? say.belongs(organisation, present === true, host === true)
        : say.covers(enterpriseName ?? '', present === true, host === true);
    }
    case 'admission':
      return say.admission(formatCount(fact.count ?? 0, locale), beside);
    default:
      return say.exemption(fact.year ?? 0, beside);
  }
}
