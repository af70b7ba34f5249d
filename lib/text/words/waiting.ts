/** The words of the list of what waits for an approver. */

import type { QuestionKind } from '@/lib/domain/questions';
import type { InEveryLanguage } from '@/lib/text/locale';

type WaitingWords = {
  title: (count: number) => string;
  lead: string;
  none: string;
  more: (count: number) => string;
  all: string;
  unquestioned: string;
  approve: string;
  busy: string;
  select: (unit: string, period: string) => string;
  approved: (count: number) => string;
  notApproved: string;
  noneSelected: string;
  own: string;
  previous: string;
  noPrevious: string;
  note: string;
  /** Why a figure deserves a second look, in a word or two. */
  marks: Record<QuestionKind, { up: string; down: string }>;
};

/** What waits, in every language. */
export const waitingWords: InEveryLanguage<WaitingWords> = {
  vi: {
    title: (count) => `Chờ bạn duyệt (${count})`,
    lead: 'Mỗi ô: kỳ này, bên dưới là kỳ trước. Chỗ cần xem kỹ được đánh dấu.',
    none: 'Không có báo cáo nào chờ duyệt.',
    more: (count) => `Còn ${count} báo cáo nữa, hiện ra khi duyệt xong các báo cáo này.`,
    all: 'Chọn tất cả',
    unquestioned: 'Chọn báo cáo không cần xem kỹ',
    approve: 'Phê duyệt các báo cáo đã chọn',
    busy: 'Đang duyệt…',
    select: (unit, period) => `Chọn ${unit}, ${period}`,
    approved: (count) => `Đã phê duyệt ${count} báo cáo.`,
    notApproved: 'Chưa duyệt được:',
    noneSelected: 'Xin đánh dấu ít nhất một báo cáo.',
    own: 'Bạn đã lập, sửa hoặc gửi báo cáo này, nên người khác phải duyệt.',
    previous: 'kỳ trước',
    noPrevious: 'kỳ trước chưa có số liệu',
    note: 'Ghi chú',
    marks: {
      'numerator-jumped': { up: 'tăng vọt', down: 'giảm mạnh' },
      'base-changed': { up: 'tổng số tăng vọt', down: 'tổng số giảm mạnh' },
      'numerator-fell': { up: 'giảm', down: 'giảm' },
      'admission-fell': { up: 'giảm trong năm', down: 'giảm trong năm' },
      'became-unknown': { up: 'mất số liệu', down: 'mất số liệu' },
      'part-above-whole': { up: 'lớn hơn độ phủ', down: 'lớn hơn độ phủ' },
    },
  },
  en: {
    title: (count) => `Waiting for your approval (${count})`,
    lead: 'Each cell: this period, and the period before beneath it. What deserves a second look is marked.',
    none: 'No report waits for approval.',
    more: (count) => `${count} more will appear when these are done.`,
    all: 'Select all',
    unquestioned: 'Select those without a mark',
    approve: 'Approve the selected reports',
    busy: 'Approving…',
    select: (unit, period) => `Select ${unit}, ${period}`,
    approved: (count) => (count === 1 ? '1 report approved.' : `${count} reports approved.`),
    notApproved: 'Not approved:',
    noneSelected: 'Tick at least one report.',
    own: 'You opened, edited or submitted this report, so somebody else must approve it.',
    previous: 'before',
    noPrevious: 'no figures for the period before',
    note: 'Note',
    marks: {
      'numerator-jumped': { up: 'jumped', down: 'fell sharply' },
      'base-changed': { up: 'total jumped', down: 'total fell sharply' },
      'numerator-fell': { up: 'fell', down: 'fell' },
      'admission-fell': { up: 'fell within the year', down: 'fell within the year' },
      'became-unknown': { up: 'figures lost', down: 'figures lost' },
      'part-above-whole': { up: 'above coverage', down: 'above coverage' },
    },
  },
};
