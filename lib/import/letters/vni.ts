/**
 * VNI for Windows: the letters of fonts named `VNI-Times`. A letter with marks is the plain letter and a second
 * character for its marks; five letters have characters of their own.
 */

import { asLatin } from './latin-letters';

const GRAVE = '\u0300';
const SHARP = '\u0301';
const HOOK = '\u0309';
const TILDE = '\u0303';
const HEAVY = '\u0323';
const ROOF = '\u0302';
const BOW = '\u0306';

const tones: Readonly<Record<string, string>> = { ø: GRAVE, ù: SHARP, û: HOOK, õ: TILDE, ï: HEAVY };

const roofs: Readonly<Record<string, string>> = {
  â: ROOF,
  à: ROOF + GRAVE,
  á: ROOF + SHARP,
  å: ROOF + HOOK,
  ã: ROOF + TILDE,
  ä: ROOF + HEAVY,
};

const bows: Readonly<Record<string, string>> = {
  ê: BOW,
  è: BOW + GRAVE,
  é: BOW + SHARP,
  ú: BOW + HOOK,
  ü: BOW + TILDE,
  ë: BOW + HEAVY,
};

/** The marks that each letter takes. */
const marksOf: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  a: { ...tones, ...roofs, ...bows },
  e: { ...tones, ...roofs },
  o: { ...tones, ...roofs },
  u: tones,
  y: tones,
  ô: tones,
  ö: tones,
};

const single: Readonly<Record<string, string>> = {
  ô: 'ơ',
  ö: 'ư',
  ñ: 'đ',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
  Ô: 'Ơ',
  Ö: 'Ư',
  Ñ: 'Đ',
  Æ: 'Ỉ',
  Ó: 'Ĩ',
  Ò: 'Ị',
  Î: 'Ỵ',
};

const marked = /([aeouyôö])([øùûõïâàáåãäêèéúüë])|[ôöñæóòî]/gi;

/** What a text in VNI says. */
export function fromVni(text: string): string {
  return asLatin(text)
    .replace(marked, (all: string, letter?: string, mark?: string) => {
      if (letter === undefined || mark === undefined) return single[all] ?? all;
      const meant = marksOf[letter.toLowerCase()]?.[mark.toLowerCase()];
      const plain = single[letter] ?? letter;
      return meant === undefined ? plain + mark : plain + meant;
    })
    .normalize('NFC');
}
