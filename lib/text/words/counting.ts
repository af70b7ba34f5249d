import type { RuleBase, RuleChoices } from '@/lib/domain/counting';
import type { InEveryLanguage, Locale } from '@/lib/text/locale';
import { registerCodeWords } from './enterprises/codes';

type Choice = Exclude<keyof RuleChoices, 'base' | 'ownership'>;
type ChoiceWords = { [C in Choice]: Readonly<Record<RuleChoices[C], string>> };

type CountingWords = {
  base: (base: RuleBase) => string;
  ownership: (kinds: RuleChoices['ownership']) => string;
  choices: ChoiceWords;
};

const bases: InEveryLanguage<(base: RuleBase) => string> = {
  vi: (base) => {
    if (base.kind === 'all-operating') return 'Mọi doanh nghiệp đang hoạt động';
    if (base.kind === 'zones') return 'Doanh nghiệp trong khu công nghiệp';
    const least = `có từ ${base.workers} lao động`;
    return base.kind === 'workers-at-least'
      ? `Doanh nghiệp ${least}`
      : `Doanh nghiệp trong khu công nghiệp hoặc ${least}`;
  },
  en: (base) => {
    if (base.kind === 'all-operating') return 'All operating enterprises';
    if (base.kind === 'zones') return 'Enterprises in industrial zones';
    const least = `${base.workers} workers or more`;
    return base.kind === 'workers-at-least'
      ? `Enterprises of ${least}`
      : `Enterprises in industrial zones or of ${least}`;
  },
};

/** Kinds of ownership by name; one that the register does not know stays as it is written. */
function ownershipIn(kinds: readonly string[], locale: Locale): string {
  const names: Readonly<Record<string, string>> = registerCodeWords[locale].ownership;
  return kinds.map((kind) => names[kind] ?? kind).join(', ');
}

/** What a counting rule counts, choice by choice. */
export const countingWords: InEveryLanguage<CountingWords> = {
  vi: {
    base: bases.vi,
    ownership: (kinds) =>
      kinds === 'all' ? 'Mọi loại hình sở hữu' : `Loại hình sở hữu: ${kinds.join(', ')}`,
    choices: {
      branches: {
        counted: 'Tính cả chi nhánh, đơn vị phụ thuộc',
        'left-out': 'Không tính chi nhánh, đơn vị phụ thuộc',
      },
      suspended: {
        counted: 'Tính cả doanh nghiệp tạm ngừng',
        'left-out': 'Không tính doanh nghiệp tạm ngừng',
      },
      jointCells: {
        none: 'Chi bộ ghép không tính cho doanh nghiệp nào ở ba mục tiêu đầu',
        host: 'Chi bộ ghép tính cho doanh nghiệp nơi đặt chi bộ',
        all: 'Chi bộ ghép tính cho mọi doanh nghiệp tham gia',
      },
      dependentCells: {
        'with-committee': 'Chi bộ trực thuộc tính cùng đảng bộ của doanh nghiệp',
        each: 'Mỗi chi bộ trực thuộc tính riêng',
      },
      foundedDuringYear: {
        counted: 'Tính cả tổ chức đảng mới lập trong năm',
        'left-out': 'Không tính tổ chức đảng mới lập trong năm',
      },
      nobodyToAdmit: {
        exempt: 'Miễn mục tiêu kết nạp khi không còn quần chúng',
        counted: 'Vẫn tính khi không còn quần chúng',
      },
      place: { location: 'Tính theo địa bàn', affiliation: 'Tính theo nơi trực thuộc' },
    },
  },
  en: {
    base: bases.en,
    ownership: (kinds) =>
      kinds === 'all' ? 'All kinds of ownership' : `Ownership: ${ownershipIn(kinds, 'en')}`,
    choices: {
      branches: {
        counted: 'Branches and dependent units are counted',
        'left-out': 'Branches and dependent units are left out',
      },
      suspended: {
        counted: 'Suspended enterprises are counted',
        'left-out': 'Suspended enterprises are left out',
      },
      jointCells: {
        none: 'A joint cell counts for no enterprise in the first three goals',
        host: 'A joint cell counts for its host',
        all: 'A joint cell counts for every enterprise in it',
      },
      dependentCells: {
        'with-committee': 'Dependent cells count with their committee',
        each: 'Each dependent cell counts by itself',
      },
      foundedDuringYear: {
        counted: 'Organisations founded during the year are counted',
        'left-out': 'Organisations founded during the year are left out',
      },
      nobodyToAdmit: {
        exempt: 'Exempt from admission when nobody is left to admit',
        counted: 'Counted even when nobody is left to admit',
      },
      place: { location: 'Counted by location', affiliation: 'Counted by affiliation' },
    },
  },
};

/** A counting rule in short sentences, one per choice. */
export function describeChoices(choices: RuleChoices, locale: Locale): string[] {
  const words = countingWords[locale];
  const { branches, suspended, jointCells, dependentCells, foundedDuringYear, nobodyToAdmit, place } =
    words.choices;
  return [
    words.base(choices.base),
    words.ownership(choices.ownership),
    branches[choices.branches],
    suspended[choices.suspended],
    jointCells[choices.jointCells],
    dependentCells[choices.dependentCells],
    foundedDuringYear[choices.foundedDuringYear],
    nobodyToAdmit[choices.nobodyToAdmit],
    place[choices.place],
  ];
}
