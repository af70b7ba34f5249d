/** Words of long work: the page of one's own jobs, and its lines wherever they stand. */

import type { JobState } from '@/lib/domain/job';
import type { InEveryLanguage } from '@/lib/text/locale';

export type JobWords = {
  readonly title: string;
  readonly lead: (days: number) => string;
  readonly none: string;
  readonly noneText: string;
  readonly open: string;
  readonly over: string;
  readonly what: {
    readonly registerExport: (unit: string, day: string, format: string) => string;
    readonly listPreview: (file: string) => string;
    readonly listImport: (file: string) => string;
  };
  readonly states: Record<JobState, string>;
  readonly stopping: string;
  readonly waiting: string;
  readonly opening: string;
  readonly come: (done: string, total: string) => string;
  readonly asked: (when: string) => string;
  readonly ended: (when: string) => string;
  readonly download: (size: string) => string;
  readonly kept: (until: string) => string;
  readonly see: string;
  readonly cancel: string;
  readonly cancelling: string;
  readonly cancelRefused: string;
  readonly all: string;
  readonly refreshes: string;
  readonly reload: string;
  readonly large: (most: string) => string;
  readonly make: (format: string) => string;
  readonly making: string;
  readonly notMade: string;
};

export const jobWords: InEveryLanguage<JobWords> = {
  vi: {
    title: 'Việc đang chạy',
    lead: (days) =>
      `Tệp lớn và danh sách doanh nghiệp được xử lý ở đây: bạn có thể làm việc khác, tắt máy rồi quay lại. Tệp được giữ ${days} ngày, sau đó tự xóa.`,
    none: 'Chưa có việc nào',
    noneText: 'Khi bạn xuất một sổ theo dõi lớn hoặc nhập một danh sách, việc đó hiện ở đây.',
    open: 'Đang làm',
    over: 'Đã kết thúc',
    what: {
      registerExport: (unit, day, format) => `Sổ theo dõi doanh nghiệp, ${unit}, ngày ${day} (${format})`,
      listPreview: (file) => `Kiểm tra danh sách “${file}”`,
      listImport: (file) => `Ghi danh sách “${file}” vào sổ`,
    },
    states: {
      queued: 'Đang chờ',
      running: 'Đang chạy',
      done: 'Xong',
      failed: 'Không xong',
      cancelled: 'Đã hủy',
    },
    stopping: 'Đang dừng',
    waiting: 'Đang chờ đến lượt…',
    opening: 'Đang chuẩn bị…',
    come: (done, total) => `${done} / ${total} dòng`,
    asked: (when) => `Yêu cầu lúc ${when}`,
    ended: (when) => `Kết thúc lúc ${when}`,
    download: (size) => `Tải tệp về (${size})`,
    kept: (until) => `Tệp được giữ đến ${until}.`,
    see: 'Xem kết quả',
    cancel: 'Hủy việc này',
    cancelling: 'Đang hủy…',
    cancelRefused: 'Chưa hủy được',
    all: 'Mọi việc của bạn',
    refreshes: 'Trang này tự cập nhật.',
    reload: 'Cập nhật ngay',
    large: (most) =>
      `Đơn vị này có hơn ${most} doanh nghiệp: tệp được tạo thành một việc chạy nền, xong thì tải về tại đây.`,
    make: (format) => `Tạo tệp ${format}`,
    making: 'Đang gửi yêu cầu…',
    notMade: 'Chưa tạo được tệp',
  },
  en: {
    title: 'Work under way',
    lead: (days) =>
      `Large files and lists of enterprises are worked on here: you can do something else, switch off and come back. Files are kept for ${days} days, then removed.`,
    none: 'No work yet',
    noneText: 'When you export a large register or import a list, it is shown here.',
    open: 'Under way',
    over: 'Ended',
    what: {
      registerExport: (unit, day, format) => `Register of enterprises, ${unit}, ${day} (${format})`,
      listPreview: (file) => `Check of the list “${file}”`,
      listImport: (file) => `Import of the list “${file}”`,
    },
    states: {
      queued: 'Waiting',
      running: 'Running',
      done: 'Done',
      failed: 'Not done',
      cancelled: 'Cancelled',
    },
    stopping: 'Stopping',
    waiting: 'Waiting for its turn…',
    opening: 'Getting ready…',
    come: (done, total) => `${done} of ${total} rows`,
    asked: (when) => `Asked for at ${when}`,
    ended: (when) => `Ended at ${when}`,
    download: (size) => `Download the file (${size})`,
    kept: (until) => `The file is kept until ${until}.`,
    see: 'See the result',
    cancel: 'Cancel',
    cancelling: 'Cancelling…',
    cancelRefused: 'Not cancelled',
    all: 'All your work',
    refreshes: 'This page refreshes by itself.',
    reload: 'Refresh now',
    large: (most) =>
      `This unit has more than ${most} enterprises: the file is made in the background and can be downloaded here.`,
    make: (format) => `Make the ${format} file`,
    making: 'Asking…',
    notMade: 'The file was not made',
  },
};
