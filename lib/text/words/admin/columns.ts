import type { InEveryLanguage } from '@/lib/text/locale';

type ColumnNameWords = {
  readonly heading: string;
  readonly headingHint: string;
  readonly field: string;
  readonly add: string;
  readonly added: (heading: string) => string;
  readonly known: string;
  readonly none: string;
  readonly noneLead: string;
  readonly by: (name: string, time: string) => string;
  readonly remove: string;
  readonly removeNow: string;
  readonly removed: string;
};

/** The words of the further names of columns. */
export const columnNameWords: InEveryLanguage<ColumnNameWords> = {
  vi: {
    heading: 'Tên cột trong danh sách',
    headingHint: 'Như ghi ở đầu cột; không phân biệt hoa thường và dấu.',
    field: 'Có nghĩa là',
    add: 'Thêm tên cột',
    added: (heading) => `Từ nay cột “${heading}” được nhận ra khi nhập.`,
    known: 'Tên đã thêm',
    none: 'Chưa thêm tên nào.',
    noneLead: 'Những tên thông dụng đã được nhận ra sẵn; chỉ thêm cách gọi riêng của địa phương.',
    by: (name, time) => `${name}, ${time}`,
    remove: 'Bỏ tên này',
    removeNow: 'Bỏ tên cột',
    removed: 'Đã bỏ.',
  },
  en: {
    heading: 'Heading in the list',
    headingHint: 'As it stands above the column; case and marks do not matter.',
    field: 'It means',
    add: 'Add the name',
    added: (heading) => `Columns named “${heading}” are recognised from now on.`,
    known: 'Names added',
    none: 'No names have been added.',
    noneLead: 'Common names are known already; add only those peculiar to your province.',
    by: (name, time) => `${name}, ${time}`,
    remove: 'Take this name away',
    removeNow: 'Take the name away',
    removed: 'Taken away.',
  },
};
