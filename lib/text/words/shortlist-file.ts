/** The words of a shortlist that leaves as a file. */

import type { InEveryLanguage } from '@/lib/text/locale';

type ShortlistColumn =
  | 'group'
  | 'name'
  | 'taxCode'
  | 'unit'
  | 'unitCode'
  | 'workers'
  | 'fullMembers'
  | 'probationaryMembers'
  | 'union'
  | 'stage';

type ShortlistFileWords = {
  file: (unit: string) => string;
  heads: Readonly<Record<ShortlistColumn, string>>;
};

/** In every language. */
export const shortlistFileWords: InEveryLanguage<ShortlistFileWords> = {
  vi: {
    file: (unit) => `Danh sách ưu tiên - ${unit}`,
    heads: {
      group: 'Nhóm',
      name: 'Tên',
      taxCode: 'Mã số thuế',
      unit: 'Đơn vị',
      unitCode: 'Mã đơn vị',
      workers: 'Lao động',
      fullMembers: 'Đảng viên chính thức',
      probationaryMembers: 'Đảng viên dự bị',
      union: 'Công đoàn',
      stage: 'Bước chuẩn bị',
    },
  },
  en: {
    file: (unit) => `Shortlist - ${unit}`,
    heads: {
      group: 'Group',
      name: 'Name',
      taxCode: 'Tax code',
      unit: 'Unit',
      unitCode: 'Unit code',
      workers: 'Workers',
      fullMembers: 'Full members',
      probationaryMembers: 'Probationary members',
      union: 'Union',
      stage: 'Stage',
    },
  },
};
