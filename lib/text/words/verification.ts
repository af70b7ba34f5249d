/** Words of the page that holds a paper against the system. */

import type { Origin } from '@/lib/domain/observation';
import type { InEveryLanguage } from '@/lib/text/locale';
import { type VerdictWords, verdictWords } from './verification-verdict';

export type VerificationWords = {
  readonly title: string;
  readonly lead: string;
  readonly code: string;
  readonly codeHint: string;
  readonly codeWrong: string;
  readonly ask: string;
  readonly notFound: { readonly title: string; readonly text: string; readonly signIn: string };
  readonly wait: (minutes: number) => string;
  readonly verdict: VerdictWords;
  readonly paper: string;
  readonly facts: {
    readonly kind: string;
    readonly progress: string;
    readonly unit: string;
    readonly period: string;
    readonly cutOff: string;
    readonly number: string;
    readonly date: string;
    readonly signer: string;
    readonly blank: string;
    readonly blankDate: string;
    readonly issued: string;
    readonly issuedBy: (instant: string, name: string) => string;
    readonly hash: string;
  };
  readonly figures: string;
  readonly figuresLead: string;
  readonly printed: string;
  readonly now: string;
  readonly same: string;
  readonly changedTag: string;
  /** Where only what the figure rests on has changed. */
  readonly sameFigure: string;
  /** What else has changed of a goal. */
  readonly beside: Readonly<Record<'before' | 'judgement' | 'history', string>>;
  readonly nil: string;
  readonly unknown: string;
  readonly target: (target: string) => string;
  readonly rule: (name: string, from: string) => string;
  readonly noRule: string;
  readonly revision: (number: number) => string;
  readonly origins: Readonly<Record<Origin, string>>;
  readonly reporting: (reported: string, expected: string) => string;
  readonly issues: string;
  readonly issuesLead: (shown: number, all: number) => string;
  readonly again: string;
  readonly againLead: string;
  readonly look: string;
  readonly openness: {
    readonly title: string;
    readonly closed: string;
    readonly open: string;
    readonly openedBy: (name: string, instant: string) => string;
    readonly closedBy: (name: string, instant: string) => string;
    readonly toOpen: string;
    readonly openNow: string;
    readonly toClose: string;
    readonly closeNow: string;
  };
  readonly another: string;
};

export const verificationWords: InEveryLanguage<VerificationWords> = {
  vi: {
    title: 'Kiểm chứng văn bản',
    lead: 'Gõ mã in dưới phần Nơi nhận để xem văn bản đã nói gì và từ đó đến nay có gì thay đổi.',
    code: 'Mã kiểm chứng',
    codeHint: 'Chữ hoa hay chữ thường, có gạch nối hay không đều được.',
    codeWrong: 'Mã có ít nhất 10 chữ và số. Xin xem lại trên văn bản.',
    ask: 'Kiểm chứng',
    notFound: {
      title: 'Không tìm thấy hoặc không được xem',
      text: 'Không có văn bản mang mã này, hoặc văn bản nằm ngoài phạm vi được xem. Xin so lại từng chữ của mã trên văn bản.',
      signIn: 'Đăng nhập để xem văn bản của đơn vị mình',
    },
    wait: (minutes) => `Đã thử quá nhiều mã. Xin thử lại sau ${minutes} phút.`,
    verdict: verdictWords.vi,
    paper: 'Văn bản',
    facts: {
      kind: 'Loại văn bản',
      progress: 'Báo cáo tiến độ',
      unit: 'Đơn vị phát hành',
      period: 'Kỳ báo cáo',
      cutOff: 'Số liệu tính đến',
      number: 'Số',
      date: 'Nơi và ngày ký',
      signer: 'Người ký',
      blank: 'để trống, ghi tay',
      blankDate: 'ngày để trống',
      issued: 'Phát hành lần đầu',
      issuedBy: (instant, name) => `${instant}, ${name}`,
      hash: 'Mã băm nội dung (SHA-256)',
    },
    figures: 'Số liệu trên văn bản',
    figuresLead: 'Bốn mục tiêu như đã in, bên cạnh số đã duyệt hiện nay của cùng đơn vị và kỳ.',
    printed: 'Trên văn bản',
    now: 'Hiện nay',
    same: 'Không đổi',
    changedTag: 'đã thay đổi',
    sameFigure: 'Số liệu không đổi',
    beside: {
      before: 'Số kỳ trước hoặc cùng kỳ năm trước đã thay đổi.',
      judgement: 'Đánh giá tiến độ đã thay đổi.',
      history: 'Số các kỳ trước trên biểu đồ đã thay đổi.',
    },
    nil: 'không có phát sinh',
    unknown: 'Chưa có số liệu',
    target: (target) => `Mục tiêu ${target}`,
    rule: (name, from) => `Quy tắc tính: ${name} (từ ${from})`,
    noRule: 'Không ghi quy tắc tính',
    revision: (number) => `Báo cáo được duyệt, lần ${number}`,
    origins: { report: 'Báo cáo được duyệt', 'roll-up': 'Tổng hợp các đơn vị', register: 'Sổ theo dõi' },
    reporting: (reported, expected) => `Tổng hợp ${reported}/${expected} đơn vị có số liệu`,
    issues: 'Các lần phát hành',
    issuesLead: (shown, all) => (shown === all ? `${all} lần.` : `${shown} lần gần nhất trong ${all} lần.`),
    again: 'Tải lại đúng bản đã phát hành',
    againLead: 'Làm lại từ nội dung đã lưu: số liệu giống hệt, dù từ đó đến nay có thay đổi.',
    look: 'Xem lại văn bản',
    openness: {
      title: 'Ai được kiểm chứng',
      closed: 'Chỉ người đăng nhập, trong phạm vi của đơn vị.',
      open: 'Công khai: ai có mã đều xem được số liệu đã in và thay đổi từ đó đến nay, không cần đăng nhập.',
      openedBy: (name, instant) => `${name} cho công khai lúc ${instant}.`,
      closedBy: (name, instant) => `${name} thôi công khai lúc ${instant}.`,
      toOpen: 'Cho kiểm chứng công khai',
      openNow: 'Công khai văn bản này',
      toClose: 'Thôi công khai',
      closeNow: 'Thôi công khai văn bản này',
    },
    another: 'Kiểm chứng một mã khác',
  },
  en: {
    title: 'Verify a document',
    lead: 'Type the code printed beneath the recipients to see what the document said and what has changed since.',
    code: 'Code',
    codeHint: 'Small or capital letters, with or without dashes.',
    codeWrong: 'A code has at least 10 letters and digits. Please look at the document again.',
    ask: 'Verify',
    notFound: {
      title: 'Not found, or not yours to see',
      text: 'No document has this code, or it lies outside what you may see. Please compare the code letter by letter.',
      signIn: 'Sign in to see documents of your unit',
    },
    wait: (minutes) => `Too many codes were tried. Please try again in ${minutes} min.`,
    verdict: verdictWords.en,
    paper: 'The document',
    facts: {
      kind: 'Kind',
      progress: 'Progress report',
      unit: 'Issued by',
      period: 'Period',
      cutOff: 'Figures as of',
      number: 'Number',
      date: 'Place and date',
      signer: 'Signed by',
      blank: 'left blank, written by hand',
      blankDate: 'date left blank',
      issued: 'First issued',
      issuedBy: (instant, name) => `${instant}, ${name}`,
      hash: 'Hash of what it says (SHA-256)',
    },
    figures: 'Figures on the document',
    figuresLead: 'The four goals as printed, beside what is approved now for the same unit and period.',
    printed: 'On the document',
    now: 'Now',
    same: 'Unchanged',
    changedTag: 'changed',
    sameFigure: 'The figure is unchanged',
    beside: {
      before: 'Figures of the period before or of last year have changed.',
      judgement: 'How its pace is judged has changed.',
      history: 'Figures of earlier periods in its chart have changed.',
    },
    nil: 'nothing to count',
    unknown: 'No figure yet',
    target: (target) => `Target ${target}`,
    rule: (name, from) => `Counted by: ${name} (from ${from})`,
    noRule: 'No counting rule named',
    revision: (number) => `Approved report, revision ${number}`,
    origins: { report: 'Approved report', 'roll-up': 'Sum of the units', register: 'Register' },
    reporting: (reported, expected) => `Sum of ${reported} of ${expected} units with a figure`,
    issues: 'Each time it was issued',
    issuesLead: (shown, all) => (shown === all ? `${all} in all.` : `The last ${shown} of ${all}.`),
    again: 'Download exactly what was issued',
    againLead: 'Made again from what was kept: the same figures, whatever has changed since.',
    look: 'See the document again',
    openness: {
      title: 'Who may verify it',
      closed: 'Only people who are signed in, within the reach of the unit.',
      open: 'Public: whoever has the code sees the printed figures and what has changed since, without signing in.',
      openedBy: (name, instant) => `Made public by ${name}, ${instant}.`,
      closedBy: (name, instant) => `No longer public, by ${name}, ${instant}.`,
      toOpen: 'Let anybody verify it',
      openNow: 'Make this document public',
      toClose: 'No longer public',
      closeNow: 'End the public verification',
    },
    another: 'Verify another code',
  },
};
