/**
 * Vietnamese text as old programs wrote it, for tests. The tables are not the product's: they were taken from the package
 * vietnamese-conversion 2.0.0 (MIT), whose ỷ and ỹ in VNI were put right after the maker's own keyboard table.
 */

const letters = 'àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ';

const vniLetters = (
  'aø aù aâ aõ eø eù eâ ì í oø où oâ oõ uø uù yù aê ñ ó uõ ô ö aï aû aá aà aå aã aä aé aè aú aü aë ' +
  'eï eû eõ eá eà eå eã eä æ ò oï oû oá oà oå oã oä ôù ôø ôû ôõ ôï uï uû öù öø öû öõ öï yø î yû yõ'
).split(' ');

const tcvn3Letters = [...'µ¸©·ÌÐª×Ýßã«âïóý¨®Üò¬\u00ad¹¶ÊÇÈÉË¾»¼½ÆÑÎÏÕÒÓÔÖØÞäáèåæçéíêëìîôñøõö÷ùúþûü'];

const writer = (written: readonly string[]) => {
  const table = new Map([...letters].map((letter, index) => [letter, written[index] ?? letter]));
  return (text: string): string =>
    [...text.normalize('NFC')].map((letter) => table.get(letter) ?? letter).join('');
};

const smallVni = writer(vniLetters);
const smallTcvn3 = writer(tcvn3Letters);
const capitalsOfTcvn3: Readonly<Record<string, string>> = {
  Ă: '¡',
  Â: '¢',
  Ê: '£',
  Ô: '¤',
  Ơ: '¥',
  Ư: '¦',
  Đ: '§',
};

/** As a `.VnTime` font needs it. Capitals with a tone become small: only `.VnTimeH` shows them as capitals. */
export function inTcvn3(text: string): string {
  return [...text.normalize('NFC')]
    .map(
      (letter) =>
        capitalsOfTcvn3[letter] ?? (/[À-ỹ]/.test(letter) ? smallTcvn3(letter.toLowerCase()) : letter),
    )
    .join('');
}

/** As a `VNI-Times` font needs it. */
export function inVni(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => {
      const small = letter.toLowerCase();
      return small === letter ? smallVni(letter) : smallVni(small).toUpperCase();
    })
    .join('');
}

/** The bytes of a text whose characters stand for bytes. */
export const latinBytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

const bytesOf1258 = new Map(
  Array.from({ length: 256 }, (_, byte) => [
    new TextDecoder('windows-1258').decode(new Uint8Array([byte])),
    byte,
  ]),
);

/** In Windows-1258 as Windows types it: the vowel with its hat is one letter, the tone a mark behind it. */
export function in1258(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const letter of text.normalize('NFC')) {
    const whole = bytesOf1258.get(letter);
    const apart = letter.normalize('NFD');
    const tone = apart.match(/[\u0300\u0301\u0303\u0309\u0323]/)?.[0] ?? '';
    const rest = apart.replace(tone, '').normalize('NFC');
    const parts = whole === undefined ? [rest, tone] : [letter];
    bytes.push(...parts.filter((part) => part !== '').map((part) => bytesOf1258.get(part) ?? 0x3f));
  }
  return new Uint8Array(bytes);
}

/** In VISCII (RFC 1456). */
export function inViscii(text: string): Uint8Array {
  return new Uint8Array([...text.normalize('NFC')].map((letter) => byteInViscii(letter)));
}

const visciiUpper =
  'ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ';
const visciiControls: Readonly<Record<string, number>> = { Ẳ: 2, Ẵ: 5, Ẫ: 6, Ỷ: 20, Ỹ: 25, Ỵ: 30 };

function byteInViscii(letter: string): number {
  const upper = [...visciiUpper].indexOf(letter);
  return upper >= 0 ? 128 + upper : (visciiControls[letter] ?? letter.charCodeAt(0));
}
