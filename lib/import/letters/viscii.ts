/** VISCII (RFC 1456): one byte a letter, six of them among the control characters. */

import { charactersFrom, letterByLetter } from './latin-letters';

const upperHalf =
  'ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ';

/** What a text in VISCII says; each of its bytes comes as the character of the same number. */
export const fromViscii = letterByLetter(
  `\u0002\u0005\u0006\u0014\u0019\u001e${charactersFrom(0x80, 0xff)}`,
  `ẲẴẪỶỸỴ${upperHalf}`,
);
