import type { UnitKind } from '@/lib/domain/unit';
import type { InEveryLanguage } from '@/lib/text/locale';

/** What a unit is. */
export const unitKindWords: InEveryLanguage<Readonly<Record<UnitKind, string>>> = {
  vi: {
    province: 'Tỉnh ủy, thành ủy trực thuộc Trung ương',
    committee: 'Đảng ủy xã, phường, thành phố',
    zone: 'Đảng ủy các khu công nghiệp',
    grassroots: 'Đảng bộ, chi bộ cơ sở',
  },
  en: {
    province: 'Provincial committee',
    committee: 'Committee of a commune, ward or city',
    zone: 'Committee of industrial zones',
    grassroots: 'Grassroots committee or cell',
  },
};
