import type { InEveryLanguage, Locale } from '@/lib/text/locale';

type FormWords = {
  checkFields: string;
  notSaved: string;
  saving: string;
  save: string;
  cancel: string;
  copy: string;
  copied: string;
  optional: string;
};

/** What every form says: plain texts, as they go to the browser. */
export const formWords: InEveryLanguage<FormWords> = {
  vi: {
    checkFields: 'Xin xem lại những ô được đánh dấu.',
    notSaved: 'Chưa lưu được',
    saving: 'Đang lưu…',
    save: 'Lưu',
    cancel: 'Hủy',
    copy: 'Sao chép',
    copied: 'Đã sao chép',
    optional: 'không bắt buộc',
  },
  en: {
    checkFields: 'Please look again at the marked fields.',
    notSaved: 'Not saved',
    saving: 'Saving…',
    save: 'Save',
    cancel: 'Cancel',
    copy: 'Copy',
    copied: 'Copied',
    optional: 'optional',
  },
};

type OwnTexts = { submit?: string; busy?: string; refused?: string };

/** What a form says around its fields; `own` is what it says in its own words. */
export function formTexts(locale: Locale, own: string | OwnTexts = {}) {
  const { save, saving, notSaved, copy, copied } = formWords[locale];
  const {
    submit = save,
    busy = saving,
    refused = notSaved,
  } = typeof own === 'string' ? { submit: own } : own;
  return { submit, busy, refused, copy, copied };
}

/** What is said when a bug stopped a form; `reference` finds it in the server's log. */
export const unexpectedWords: InEveryLanguage<(reference: string) => string> = {
  vi: (reference) =>
    `Máy chủ gặp lỗi ngoài dự kiến, chưa có gì được lưu. Xin thử lại; nếu vẫn lỗi, báo quản trị mã số ${reference}.`,
  en: (reference) =>
    `Something unexpected went wrong and nothing was saved. Please try again; if it happens again, tell your administrator the number ${reference}.`,
};
