/**
 * TCVN3 (ABC): the letters of fonts named `.VnTime`, `.VnArial`. One byte a letter, after TCVN 5712:1993.
 * Capitals with a tone have no place in it; fonts whose names end in H show the small letters as capitals.
 */

import { asLatin, charactersFrom, letterByLetter } from './latin-letters';

const letters = 'ĂÂÊÔƠƯĐăâêôơưđ';
const toned = 'àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ';

/** Places of TCVN 5712 that its Windows fonts leave empty, and that files converted from Unix or DOS still use. */
const capitals = 'ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ';

const decode = letterByLetter(
  charactersFrom(0x80, 0x9f) + charactersFrom(0xa1, 0xae) + charactersFrom(0xb5, 0xff),
  capitals + letters + toned,
);

/** What a text in TCVN3 says. It has to come as it was stored: "ư" is U+00AD, which cleaning takes for nothing. */
export function fromTcvn3(text: string): string {
  return decode(asLatin(text));
}
