/**
 * Gives Be Vietnam Pro the tabular figures that it lacks (its "1" is little more than half as wide as its "4").
 *
 * The font has small numerators: ten glyphs that the feature `numr` puts in the place of the digits. Nothing of
 * ours uses them, so each becomes a copy of its digit, centred in one width, and the feature is renamed `tnum`.
 */

import { fontOf, tablesOf } from './true-type.mjs';

const HAS_OFFSETS_IN_WORDS = 0x0001 | 0x0002;
const SINGLE_SUBSTITUTION = 1;
const EXTENSION = 7;

/** The font, a whole TrueType file that keeps `numr`, with `tnum` in its stead; all digits `width` units wide. */
export function withTabularFigures(font, width) {
  const tables = tablesOf(font);
  const substitutes = renameFeature(tables.get('GSUB'), 'numr', 'tnum');
  const metrics = metricsOf(tables);
  const glyphs = glyphsOf(tables);
  for (const [digit, copy] of substitutes) {
    const shift = Math.round((width - metrics.widthOf(digit)) / 2);
    glyphs[copy] = shiftedCopy(glyphs[digit], digit, shift);
    metrics.set(copy, width, glyphs[digit].readInt16BE(2) + shift);
  }
  setGlyphs(tables, glyphs);
  return fontOf(tables);
}

/** A composite glyph: one component, moved sideways. */
function shiftedCopy(original, glyph, shift) {
  const copy = Buffer.alloc(18);
  copy.writeInt16BE(-1, 0);
  copy.writeInt16BE(original.readInt16BE(2) + shift, 2);
  copy.writeInt16BE(original.readInt16BE(4), 4);
  copy.writeInt16BE(original.readInt16BE(6) + shift, 6);
  copy.writeInt16BE(original.readInt16BE(8), 8);
  copy.writeUInt16BE(HAS_OFFSETS_IN_WORDS, 10);
  copy.writeUInt16BE(glyph, 12);
  copy.writeInt16BE(shift, 14);
  return copy;
}

function metricsOf(tables) {
  const hmtx = tables.get('hmtx');
  const measured = tables.get('hhea').readUInt16BE(34);
  return {
    widthOf: (glyph) => hmtx.readUInt16BE(4 * Math.min(glyph, measured - 1)),
    set(glyph, width, leftSide) {
      if (glyph >= measured) throw new Error('a figure shares its width with other glyphs');
      hmtx.writeUInt16BE(width, 4 * glyph);
      hmtx.writeInt16BE(leftSide, 4 * glyph + 2);
    },
  };
}

function glyphsOf(tables) {
  const [glyf, loca] = [tables.get('glyf'), tables.get('loca')];
  const isLong = tables.get('head').readInt16BE(50) === 1;
  const count = tables.get('maxp').readUInt16BE(4);
  const startOf = (glyph) => (isLong ? loca.readUInt32BE(4 * glyph) : 2 * loca.readUInt16BE(2 * glyph));
  return Array.from({ length: count }, (_, glyph) => glyf.subarray(startOf(glyph), startOf(glyph + 1)));
}

function setGlyphs(tables, glyphs) {
  const even = glyphs.map((glyph) =>
    glyph.length % 2 === 0 ? glyph : Buffer.concat([glyph, Buffer.alloc(1)]),
  );
  const loca = Buffer.alloc(4 * (glyphs.length + 1));
  let offset = 0;
  for (const [index, glyph] of even.entries()) {
    offset += glyph.length;
    loca.writeUInt32BE(offset, 4 * (index + 1));
  }
  tables.get('head').writeInt16BE(1, 50);
  tables.set('glyf', Buffer.concat(even)).set('loca', loca);
}

/** Renames a feature in the table of substitutions and answers what it substitutes, glyph by glyph. */
function renameFeature(gsub, from, to) {
  const list = gsub.readUInt16BE(6);
  for (let index = 0; index < gsub.readUInt16BE(list); index += 1) {
    const record = list + 2 + 6 * index;
    if (gsub.toString('latin1', record, record + 4) !== from) continue;
    gsub.write(to, record, 'latin1');
    return substitutionsOf(gsub, gsub.readUInt16BE(list + gsub.readUInt16BE(record + 4) + 4));
  }
  throw new Error(`the font has no feature ${from}`);
}

function substitutionsOf(gsub, lookupIndex) {
  const lookups = gsub.readUInt16BE(8);
  const lookup = lookups + gsub.readUInt16BE(lookups + 2 + 2 * lookupIndex);
  const subtable = lookup + gsub.readUInt16BE(lookup + 6);
  const type = gsub.readUInt16BE(lookup);
  const start = type === EXTENSION ? subtable + gsub.readUInt32BE(subtable + 4) : subtable;
  if (type !== SINGLE_SUBSTITUTION && type !== EXTENSION) throw new Error('not a single substitution');
  const covered = coverageOf(gsub, start + gsub.readUInt16BE(start + 2));
  const hasOneDelta = gsub.readUInt16BE(start) === 1;
  return covered.map((glyph, index) => [
    glyph,
    hasOneDelta ? glyph + gsub.readInt16BE(start + 4) : gsub.readUInt16BE(start + 6 + 2 * index),
  ]);
}

function coverageOf(gsub, at) {
  const count = gsub.readUInt16BE(at + 2);
  const entries = Array.from({ length: count }, (_, index) => index);
  if (gsub.readUInt16BE(at) === 1) return entries.map((index) => gsub.readUInt16BE(at + 4 + 2 * index));
  return entries.flatMap((index) => {
    const [first, last] = [gsub.readUInt16BE(at + 4 + 6 * index), gsub.readUInt16BE(at + 6 + 6 * index)];
    return Array.from({ length: last - first + 1 }, (_, step) => first + step);
  });
}
