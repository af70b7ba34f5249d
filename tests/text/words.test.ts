import { describe, expect, test } from 'vitest';
import { roles } from '@/lib/domain/access';
import { type AuditDeed, auditDeeds } from '@/lib/domain/audit';
import { goalCodes } from '@/lib/domain/goal';
import { questionKinds } from '@/lib/domain/questions';
import { type RefusalCode, refusalCodes, refuse } from '@/lib/domain/refusal';
import { unitKinds } from '@/lib/domain/unit';
import { type Locale, locales } from '@/lib/text/locale';
import { auditSentence, deedWords } from '@/lib/text/words/audit';
import { auditFields, auditFieldWords } from '@/lib/text/words/audit-fields';
import { goalWords, paceMethod, pathWords } from '@/lib/text/words/goals';
import { questionSentence } from '@/lib/text/words/questions';
import { refusalSentence, refusalWords } from '@/lib/text/words/refusals';
import { roleWords } from '@/lib/text/words/roles';
import { unitKindWords } from '@/lib/text/words/units';

/** Any letter beyond ASCII; quotation marks are none. */
const vietnameseLetter = /[^\P{L}a-z]/iu;

describe.each(locales)('in %s', (locale: Locale) => {
  test('every refusal has one sentence, with and without what it could name', () => {
    const detail = {
      date: '2026-09-30',
      from: '2026-07-01',
      to: '2026-09-30',
      unit: 'Phường X',
      goals: 'coverage admission',
      least: 10,
      most: 5000,
      minutes: 3,
      field: 'x',
      fact: 'union-founded',
    };
    for (const code of refusalCodes) {
      for (const refusal of [refuse(code), refuse(code, { detail })]) {
        const sentence = refusalSentence(refusal, locale);
        expect(sentence, code).toMatch(/^\S.{10,}\S$/);
        expect(sentence, code).toMatch(/\.$/);
        expect(sentence, code).not.toMatch(/undefined| {2}|\(\)|“”| [.,;]/);
      }
    }
  });

  test('no two refusals say the same', () => {
    const sentences = refusalCodes.map((code) => refusalSentence(refuse(code), locale));
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  test('every deed of the audit trail has a sentence', () => {
    for (const deed of auditDeeds) {
      const sentence = auditSentence(
        {
          deed,
          actorName: 'Nguyễn Văn A',
          subjectKind: 'account',
          subjectName: 'Lê Thị C',
          subjectPeriod: null,
        },
        locale,
      );
      expect(sentence, deed).toMatch(/^Nguyễn Văn A \S.*\.$/);
    }
  });

  test('goals, roles, kinds and questions have their words', () => {
    for (const goal of goalCodes) expect(Object.values(goalWords[locale][goal]).every(Boolean)).toBe(true);
    for (const role of roles) expect(roleWords[locale][role].name).not.toBe('');
    for (const kind of unitKinds) expect(unitKindWords[locale][kind]).not.toBe('');
    for (const kind of questionKinds) {
      const question = {
        goal: 'coverage',
        part: 'numerator',
        kind,
        now: 1,
        earlier: 9,
        comparedWith: 'previous',
      } as const;
      expect(questionSentence(question, locale)).toMatch(/\?$/);
    }
    expect(pathWords[locale].illustrative).not.toBe(pathWords[locale].decreed);
  });
});

test('Vietnamese is Vietnamese, and has no words that English lacks', () => {
  for (const code of refusalCodes) {
    expect(refusalSentence(refuse(code), 'vi'), code).toMatch(vietnameseLetter);
    expect(refusalSentence(refuse(code), 'en'), code).not.toMatch(vietnameseLetter);
  }
  expect(Object.keys(refusalWords.vi)).toEqual(Object.keys(refusalWords.en));
  expect(Object.keys(auditFieldWords.vi)).toEqual(Object.keys(auditFieldWords.en));
  expect(Object.keys(deedWords.vi)).toEqual(Object.keys(deedWords.en));
});

test.each<[RefusalCode, Record<string, string | number>, string]>([
  [
    'changes-the-past',
    { date: '2026-06-30' },
    'Thay đổi này sẽ làm khác kết quả đã chốt; xin áp dụng từ sau ngày 30/06/2026.',
  ],
  [
    'answers-missing',
    { goals: 'coverage admission' },
    'Còn mục tiêu chưa trả lời: Độ phủ, Kết nạp. Xin điền số liệu, hoặc chọn “không có phát sinh” hay “chưa có số liệu”.',
  ],
  ['too-many-attempts', { minutes: 3 }, 'Đã thử quá nhiều lần; xin đợi khoảng 3 phút rồi thử lại.'],
  ['unit-code-taken', { unit: 'Phường X' }, 'Mã này đã dùng cho đơn vị khác (Phường X); xin chọn mã khác.'],
  ['too-long', { most: 5000 }, 'Nội dung quá dài; xin rút gọn còn tối đa 5.000 ký tự.'],
])('the refusal %s names what it knows', (code, detail, sentence) => {
  expect(refusalSentence(refuse(code, { detail }), 'vi')).toBe(sentence);
});

describe('an event of the audit trail', () => {
  const said = (deed: AuditDeed, subjectName: string, subjectPeriod: string | null, locale: Locale = 'vi') =>
    auditSentence(
      { deed, actorName: 'Nguyễn Văn A', subjectKind: 'report', subjectName, subjectPeriod },
      locale,
    );

  test('reads as who did what', () => {
    expect(said('report.approved', 'Phường X', '2026-Q3')).toBe(
      'Nguyễn Văn A đã phê duyệt báo cáo quý III/2026 của Phường X.',
    );
    expect(said('report.approved', 'Phường X', '2026-Q3', 'en')).toBe(
      'Nguyễn Văn A approved the Q3 2026 report of Phường X.',
    );
    expect(said('goal.changed', 'coverage', null)).toBe(
      'Nguyễn Văn A đã thay đổi mục tiêu “Doanh nghiệp có tổ chức đảng”.',
    );
    expect(said('account.disabled', 'Lê Thị C', null)).toBe('Nguyễn Văn A đã khóa tài khoản của Lê Thị C.');
  });

  test('shows what changed, and only that, field by field', () => {
    const before = {
      status: 'submitted',
      asOf: '2026-09-30',
      figures: { coverage: { numerator: 7, denominator: 92 }, admission: null },
      note: '',
    };
    const after = {
      status: 'approved',
      asOf: '2026-09-30',
      figures: { coverage: { numerator: 8, denominator: 92 }, admission: { numerator: 0, denominator: 0 } },
      note: 'Đã kiểm',
    };
    expect(auditFields(before, after, 'vi')).toEqual([
      { name: 'Trạng thái', before: 'chờ duyệt', after: 'đã phê duyệt' },
      { name: 'Độ phủ', before: '7/92', after: '8/92' },
      { name: 'Kết nạp', before: 'chưa có số liệu', after: 'không có phát sinh (0/0)' },
      { name: 'Ghi chú', before: 'trống', after: 'Đã kiểm' },
    ]);
  });

  test('shows what was created or ended on one side only', () => {
    expect(auditFields(null, { role: 'approver', unit: 'Phường X' }, 'en')).toEqual([
      { name: 'Role', before: null, after: 'Approver' },
      { name: 'Unit', before: null, after: 'Phường X' },
    ]);
    expect(auditFields(null, null, 'vi')).toEqual([]);
  });

  test('shows targets as percentages, days as days, lists as lists', () => {
    const terms = {
      targetBasisPoints: 1250,
      dueOn: '2030-12-31',
      baseline: { on: '2023-05-25', numerator: 15, denominator: 92 },
      milestones: [{ on: '2028-12-31', basisPoints: 1200 }],
      validTo: null,
      cadence: 'quarter',
      successors: ['Phường A', 'Phường B'],
      expiresAt: '2026-10-01T00:00:00.000Z',
      period: '2026-H1',
      something: true,
      choices: { branches: 'left-out' },
    };
    const shown = auditFields(null, terms, 'vi').map(({ name, after }) =>
      `${name}: ${after}`.replaceAll('\u00a0', ' '),
    );
    expect(shown).toEqual([
      'Mục tiêu: 12,5 %',
      'Hạn hoàn thành: 31/12/2030',
      'Mốc ban đầu: 15/92 (25/05/2023)',
      'Mốc lộ trình: 31/12/2028: 12 %',
      'Kết thúc ngày: trống',
      'Chu kỳ báo cáo: hằng quý',
      'Đơn vị kế thừa: Phường A; Phường B',
      'Hết hạn: 07:00 01/10/2026',
      'Kỳ báo cáo: 6 tháng đầu năm 2026',
      'something: có',
      'Cách tính: branches: left-out',
    ]);
  });
});

test('the method of pace names the thresholds of the rule', () => {
  expect(paceMethod('vi')).toContain('từ 95\u00a0% là đúng tiến độ, từ 60\u00a0% là chậm');
  expect(paceMethod('en')).toContain('from 95% on track, from 60% slow');
});

test('an event of the register reads as what was recorded', () => {
  const union = { fact: 'union-founded', on: '2024-02-01', source: 'QĐ 12' };
  const counts = { fact: 'counted', on: '2024-03-01', workers: 1200, fullMembers: 3 };
  expect(auditFields(null, { facts: [union, counts] }, 'vi')).toEqual([
    {
      name: 'Thông tin',
      before: null,
      after:
        'thành lập công đoàn cơ sở, 01/02/2024 (nguồn: QĐ 12); số lao động và đảng viên, 01/03/2024 (lao động: 1.200, đảng viên chính thức: 3)',
    },
  ]);
});
