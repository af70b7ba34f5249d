import { describe, expect, test } from 'vitest';
import type { OfficialReport } from '@/lib/domain/official-report';
import { standingOf } from '@/lib/domain/standing';
import { standardFormat } from '@/lib/export/official/standard-format';
import { renamed, unbroken } from '@/lib/text/official/names';
import { progressDocument } from '@/lib/text/official/progress-document';
import { cityReport, provinceReport, wardReport } from '@/tests/support/official-reports';
import { anObservation, aStanding, of } from '@/tests/support/worlds';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const blank = { place: '', date: null, number: null, signer: null };

describe('the whole document', () => {
  const bodyOf = (report: OfficialReport) =>
    progressDocument(report, standardFormat, blank).body.flatMap((block) =>
      block.kind === 'list' ? block.items : block.kind === 'chart' ? [block.caption] : [block.text],
    );

  test.each([wardReport, cityReport, provinceReport])(
    'of $unit.name fills every name and ends with a full stop',
    (report) => {
      const texts = bodyOf(report);
      expect(texts.join('\n')).not.toMatch(/[{}]|undefined|null|NaN| {2}|\.\.|;\.|: \./);
      expect(texts.at(-1)).toBe(`Trên đây là báo cáo kết quả quý III/2026 của ${report.unit.name}.`);
    },
  );

  test('says once that not all units reported', () => {
    const texts = bodyOf(cityReport).map(plain);
    expect(texts.filter((text) => text.includes('10/12 đơn vị có báo cáo'))).toHaveLength(1);
    expect(bodyOf(wardReport).join('\n')).not.toContain('đơn vị có báo cáo');
  });

  test('says of figures of another day which day it was', () => {
    const early = standingOf(
      aStanding({ observations: [anObservation('2026-Q3', of(7, 92), { asOf: '2026-09-15' })] }),
    );
    const texts = bodyOf({ ...wardReport, standings: { ...wardReport.standings, coverage: early } });
    expect(texts.map(plain).join('\n')).toContain('Đến ngày 15/9/2026, có 7/92 doanh nghiệp');
  });

  test('leaves out what is not known about members and workers', () => {
    const contexts = (members: number | null, workers: number | null) =>
      bodyOf({ ...wardReport, members, workers })
        .filter((text) => text.startsWith('Theo báo cáo'))
        .map(plain);
    expect(contexts(11, 250)).toEqual(['Theo báo cáo, trong doanh nghiệp có 11 đảng viên, 250 lao động.']);
    expect(contexts(null, 250)).toEqual(['Theo báo cáo, trong doanh nghiệp có 250 lao động.']);
    expect(contexts(null, null)).toEqual([]);
    expect(contexts(0, 0)).toEqual([]);
  });

  test.each([
    [wardReport, ['Thành ủy Sông Công (để báo cáo),', 'Lưu Văn phòng.']],
    [provinceReport, ['Các đơn vị trực thuộc,', 'Lưu Văn phòng.']],
  ])('goes to nobody who is not there', (report, recipients) => {
    expect(progressDocument(report, standardFormat, blank).recipients).toEqual(recipients);
  });

  test('a report of the last quarter is signed in the next year', () => {
    const yearOf = (cutOff: string) =>
      progressDocument({ ...wardReport, cutOff }, standardFormat, blank).year;
    expect([yearOf('2026-09-30'), yearOf('2026-12-31')]).toEqual([2026, 2027]);
  });
});

describe('names', () => {
  const { upperNames, symbols } = standardFormat.head;
  test.each([
    ['Tỉnh ủy Thái Nguyên', 'Đảng bộ tỉnh Thái Nguyên', 'TU'],
    ['Thành ủy Sông Lụa', 'Đảng bộ thành phố Sông Lụa', 'ThU'],
    ['Đảng ủy phường Bến Tơ', 'Đảng bộ phường Bến Tơ', 'ĐU'],
    ['Đảng ủy Khu công nghiệp Sông Lụa I', 'Đảng bộ Khu công nghiệp Sông Lụa I', 'ĐU'],
    ['Văn phòng', 'Văn phòng', 'ĐU'],
  ])('%s', (name, above, symbol) => {
    expect(renamed(name, upperNames)).toBe(above);
    expect(renamed(name, symbols, 'whole')).toBe(symbol);
  });

  test('a name breaks between its parts only', () => {
    const parts = (name: string) => unbroken(name).split(' ');
    expect(parts('Đảng bộ thành phố Sông Công').map(plain)).toEqual(['Đảng bộ', 'thành phố', 'Sông Công']);
    expect(parts('Đảng ủy phường Bến Tơ').map(plain)).toEqual(['Đảng ủy', 'phường', 'Bến Tơ']);
  });
});
