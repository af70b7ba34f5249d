/** Words of the page that stands where another failed; apart from the rest, because every page carries them. */

import type { InEveryLanguage } from '@/lib/text/locale';

export const failedWords: InEveryLanguage<Record<'title' | 'text' | 'reference' | 'retry', string>> = {
  vi: {
    title: 'Trang này gặp lỗi',
    text: 'Số liệu đã lưu không bị ảnh hưởng. Xin thử lại; nếu vẫn lỗi, báo quản trị mã số dưới đây.',
    reference: 'Mã số',
    retry: 'Thử lại',
  },
  en: {
    title: 'This page failed',
    text: 'Nothing that was saved is affected. Please try again; if it fails again, tell your administrator the number below.',
    reference: 'Number',
    retry: 'Try again',
  },
};
