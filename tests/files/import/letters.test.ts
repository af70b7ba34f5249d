import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnEncoding, inUnicode } from '@/lib/import/letters/column-letters';
import { isDamaged } from '@/lib/import/letters/damaged';
import { fileText } from '@/lib/import/letters/file-text';
import { isSyllable } from '@/lib/import/letters/syllable';
import { fromTcvn3 } from '@/lib/import/letters/tcvn3';
import { fromVni } from '@/lib/import/letters/vni';
import { in1258, inTcvn3, inViscii, inVni, latinBytes } from './old-letters';

const words = (
  'công ty cổ phần trách nhiệm hữu hạn một thành viên xây dựng thương mại dịch vụ cơ khí Bách Quang phường Sông Công ' +
  'Thái Nguyên đảng viên chính thức dự bị tổ chức đoàn kết nạp lao động quỹ tín dụng kỹ thuật ánh dương ước mơ thủy lợi ' +
  'nguyễn khuyến giếng nước rượu vang sữa bò gỗ nghệ mỹ nghệ quý hiếm ủy ban vườn ươm đặc biệt hưởng lợi ngã rẽ'
).split(' ');

/** Enough words that chance does not make another encoding as good. */
const aText = fc
  .array(fc.constantFrom(...words), { minLength: 12, maxLength: 40 })
  .map((each) => each.join(' '));

describe('text of old fonts and programs comes back', () => {
  test('as published examples have it', () => {
    expect(fromTcvn3('Céng hßa x· héi chñ nghÜa ViÖt Nam §éc lËp')).toBe(
      'Cộng hòa xã hội chủ nghĩa Việt Nam Độc lập',
    );
    expect(fromVni('Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam')).toBe('Cộng hòa xã hội chủ nghĩa Việt Nam');
    expect(fromVni('COÄNG HOØA XAÕ HOÄI ÑOÄC LAÄP')).toBe('CỘNG HÒA XÃ HỘI ĐỘC LẬP');
    expect(fromVni('Aùnh Döông')).toBe('Ánh Dương');
  });

  test('TCVN3 writes "ư" as a soft hyphen, which must not be cleaned away', () => {
    expect(inTcvn3('Phường')).toBe('Ph\u00adêng');
    expect(fromTcvn3('Ph\u00adêng')).toBe('Phường');
  });

  test('through a Vietnamese Windows, which had made other characters of some', () => {
    const windows = new TextDecoder('windows-1258').decode(latinBytes(inTcvn3('Đề nghị xét vé mời')));
    expect(windows).not.toBe(inTcvn3('Đề nghị xét vé mời'));
    expect(fromTcvn3(windows)).toBe('Đề nghị xét vé mời');
  });

  test('whatever was written', () => {
    fc.assert(
      fc.property(aText, (text) => {
        expect(fromTcvn3(inTcvn3(text))).toBe(text);
        expect(fromVni(inVni(text))).toBe(text);
        expect(fromVni(inVni(text.toUpperCase()))).toBe(text.toUpperCase());
        expect(new TextDecoder('windows-1258').decode(in1258(text)).normalize('NFC')).toBe(text);
      }),
    );
  });
});

describe('the encoding of a file is found', () => {
  const list = `Tên doanh nghiệp;Phường\r\n${words.join(';')}\r\n`;

  test.each([
    ['utf-8', new TextEncoder().encode(list)],
    ['utf-8', new TextEncoder().encode(`\ufeff${list}`)],
    ['utf-8', new TextEncoder().encode(list.normalize('NFD'))],
    ['utf-16le', new Uint8Array(Buffer.from(`\ufeff${list}`, 'utf16le'))],
    ['utf-16le', new Uint8Array(Buffer.from(list, 'utf16le'))],
    ['utf-16be', new Uint8Array(Buffer.from(`\ufeff${list}`, 'utf16le').swap16())],
    ['utf-16be', new Uint8Array(Buffer.from(list, 'utf16le').swap16())],
    ['windows-1258', in1258(list)],
    ['tcvn3', latinBytes(inTcvn3(list))],
    ['vni', latinBytes(inVni(list))],
    ['viscii', inViscii(list)],
  ] as const)('%s', (encoding, bytes) => {
    const read = fileText(bytes);
    expect(read.encoding).toBe(encoding);
    expect(read.text.normalize('NFC')).toBe(list);
  });

  test('whatever the words', () => {
    fc.assert(
      fc.property(aText, (text) => {
        fc.pre(/[^\0-\x7f]/.test(text));
        expect(fileText(in1258(text)).text.normalize('NFC')).toBe(text);
        expect(fileText(latinBytes(inTcvn3(text))).encoding).toBe('tcvn3');
        expect(fileText(latinBytes(inVni(text))).encoding).toBe('vni');
        expect(fileText(inViscii(text)).text).toBe(text);
      }),
    );
  });

  test('but a person who says so is believed', () => {
    expect(fileText(latinBytes(inTcvn3(list)), 'vni').encoding).toBe('vni');
  });

  test('one damaged byte does not make another encoding of UTF-8', () => {
    const bytes = new TextEncoder().encode(list);
    bytes[list.length] = 0xff;
    expect(fileText(bytes).encoding).toBe('utf-8');
  });
});

describe('the encoding of a column is found', () => {
  const names = [
    'Công ty TNHH Cơ khí Bách Quang',
    'Công ty cổ phần Xây dựng Đại Lộc',
    'HTX Dịch vụ nông nghiệp Tân Quang',
  ];

  test.each([
    ['unicode', names],
    ['tcvn3', names.map(inTcvn3)],
    ['vni', names.map(inVni)],
    ['unicode-decomposed', names.map((name) => name.normalize('NFD'))],
    ['unicode', ['ABC Co., Ltd', 'Samsung']],
    ['unicode', ['«Café» Société Générale', 'Müller Việt Nam']],
  ] as const)('%s', (encoding, values) => {
    expect(columnEncoding(values)).toBe(encoding);
  });

  test('text comes out composed', () => {
    for (const name of names) {
      expect(inUnicode(inTcvn3(name), 'tcvn3')).toBe(name);
      expect(inUnicode(inVni(name), 'vni')).toBe(name);
      expect(inUnicode(name.normalize('NFD'), 'unicode-decomposed')).toBe(name);
    }
  });

  test('"Cã" is a word in Unicode too: the sheet decides that it means "Có"', () => {
    expect(columnEncoding(['Cã', 'Cã'])).toBe('unicode');
    expect(columnEncoding(['Cã', 'Cã'], 'tcvn3')).toBe('tcvn3');
  });

  test('a Unicode column stays Unicode among others of TCVN3', () => {
    expect(columnEncoding(names, 'tcvn3')).toBe('unicode');
  });
});

test.each(['đảng', 'nghiệp', 'quỹ', 'Thủy', 'thuỷ', 'giếng', 'gì', 'khuyến', 'ương', 'quýt', 'ƯỚC', 'a'])(
  '%s is a syllable',
  (word) => {
    expect(isSyllable(word)).toBe(true);
    expect(isSyllable(word.normalize('NFD'))).toBe(true);
  },
);

test.each(['c«ng', 'Coäng', 'ht', 'x·', 'tổc', 'đảngg', 'Société', ''])('%s is none', (word) => {
  expect(isSyllable(word)).toBe(false);
});

test.each(['C?ng ty TNHH', 'Ph??ng Bách Quang', 'Công ty \ufffd\ufffd', 'CÃ´ng ty', 'C«ng ty'])(
  '%s is damaged',
  (text) => {
    expect(isDamaged(text)).toBe(true);
  },
);

test.each([
  'Công ty TNHH',
  'Đã có chưa?',
  '«Hòa Bình»',
  'diện tích 20m²',
  'Café de l’Or',
  'A & B',
  'Nhà máy số 1°',
])('%s is not', (text) => {
  expect(isDamaged(text)).toBe(false);
});
