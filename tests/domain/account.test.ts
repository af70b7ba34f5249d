import { describe, expect, test } from 'vitest';
import { checkPassword, normaliseEmail, normalisePassword } from '@/lib/domain/account';

describe('an e-mail address', () => {
  test.each([
    [' Ten.Nguoi@CoQuan.VN ', 'ten.nguoi@coquan.vn'],
    ['a+b@x-y.example', 'a+b@x-y.example'],
    ['admin@localhost', 'admin@localhost'],
  ])('"%s" is known as %s', (raw, email) => {
    expect(normaliseEmail(raw)).toBe(email);
  });

  test.each([
    ['of no form', 'ten.coquan.vn'],
    ['with accents', 'tên@coquan.vn'],
    ['with a Cyrillic a', 'аdmin@coquan.vn'],
    ['with a wide letter', 'ａdmin@coquan.vn'],
    ['with an invisible mark', 'ad\u200bmin@coquan.vn'],
    ['with two domains', 'a@b@c.vn'],
    ['with a line break', 'a@b.vn\nbcc:x@y.vn'],
    ['with dots in a row', 'a..b@c.vn'],
    ['without end', `${'a'.repeat(250)}@c.vn`],
    ['of nothing', ''],
  ])('%s is refused', (_, raw) => {
    expect(normaliseEmail(raw)).toMatchObject({ refusal: 'email-invalid' });
  });
});

describe('a password', () => {
  const refusalOf = (password: string, email = 'ten@coquan.vn') => checkPassword(password, email)?.refusal;

  test.each(['trâu bò gà vịt', 'Mốc 2030!!', 'correct horse battery'])('"%s" will do', (password) => {
    expect(refusalOf(password)).toBeUndefined();
  });

  test('has ten characters, counted as people count them', () => {
    expect(refusalOf('mốcnămhai3')).toBeUndefined();
    expect(refusalOf('mốcnămhai3'.normalize('NFD'))).toBeUndefined();
    expect(refusalOf('mốcnămhai')).toBe('password-too-short');
    expect(refusalOf('mốcnămhai'.normalize('NFD'))).toBe('password-too-short');
    expect(refusalOf('a1B2'.repeat(51))).toBe('password-too-long');
  });

  test('is neither common, nor monotonous, nor the address', () => {
    expect(refusalOf('MatKhau123')).toBe('password-too-common');
    expect(refusalOf('1212121212')).toBe('password-too-common');
    expect(refusalOf('Ten@CoQuan.vn')).toBe('password-is-name');
    expect(refusalOf('nguyen.van.a', 'nguyen.van.a@coquan.vn')).toBe('password-is-name');
  });

  test('is the same on every keyboard', () => {
    expect(normalisePassword('mốc'.normalize('NFD'))).toBe(normalisePassword('mốc'));
  });
});
