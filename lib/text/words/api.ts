/** What the HTTP interface says beside the sentences of refusals. */

import type { RefusalKind } from '@/lib/domain/refusal';
import type { InEveryLanguage } from '@/lib/text/locale';

/** Faults of a request, or of the server, that no rule of the product knows. */
export type Fault = 'unsupported-media-type' | 'unexpected' | 'database-unreachable';

type ApiWords = {
  /** The short name of a problem; the same for every problem of its kind. */
  readonly title: Readonly<Record<RefusalKind | Fault, string>>;
  /** `wanted` is the media type that is read. */
  readonly unsupportedMediaType: (wanted: string) => string;
  readonly databaseUnreachable: string;
  /** `reference` finds the error in the server's log. */
  readonly unexpected: (reference: string) => string;
  /** `count` fields are wrong; `first` says what is wrong with the first. */
  readonly severalProblems: (count: number, first: string) => string;
};

export const apiWords: InEveryLanguage<ApiWords> = {
  vi: {
    title: {
      'bad-input': 'Dữ liệu gửi lên chưa hợp lệ',
      unauthenticated: 'Chưa xác định được người gọi',
      forbidden: 'Không có quyền',
      'not-found': 'Không tìm thấy',
      conflict: 'Không làm được ở trạng thái hiện nay',
      'too-large': 'Dữ liệu quá lớn',
      'too-many': 'Quá nhiều lần gọi',
      'unsupported-media-type': 'Không đọc được định dạng này',
      unexpected: 'Lỗi máy chủ',
      'database-unreachable': 'Máy chủ tạm thời chưa phục vụ được',
    },
    unsupportedMediaType: (wanted) => `Xin gửi dữ liệu kèm Content-Type: ${wanted}.`,
    databaseUnreachable: 'Cơ sở dữ liệu chưa trả lời; chưa có gì được lưu. Xin thử lại sau ít phút.',
    unexpected: (reference) =>
      `Máy chủ gặp lỗi ngoài dự kiến. Xin thử lại; nếu vẫn lỗi, báo quản trị mã số ${reference}.`,
    severalProblems: (count, first) => `Có ${count} chỗ cần xem lại. Trước hết: ${first}`,
  },
  en: {
    title: {
      'bad-input': 'The input is not valid',
      unauthenticated: 'The caller is not known',
      forbidden: 'Not allowed',
      'not-found': 'Not found',
      conflict: 'Not possible in the present state',
      'too-large': 'Too large',
      'too-many': 'Too many requests',
      'unsupported-media-type': 'This format cannot be read',
      unexpected: 'Server error',
      'database-unreachable': 'Temporarily unavailable',
    },
    unsupportedMediaType: (wanted) => `Please send the data with Content-Type: ${wanted}.`,
    databaseUnreachable:
      'The database does not answer; nothing was saved. Please try again in a few minutes.',
    unexpected: (reference) =>
      `Something unexpected went wrong. Please try again; if it happens again, tell your administrator the number ${reference}.`,
    severalProblems: (count, first) => `${count} places need a second look. First: ${first}`,
  },
};
