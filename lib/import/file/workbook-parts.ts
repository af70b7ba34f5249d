/** The parts of an .xlsx workbook that say what its sheets are called, how cells look, and what its texts are. */

import type { ListDatePrecision } from '@/lib/domain/list-field';
import { type FontCell, type LegacyFont, legacyFont } from './cell';
import { LONGEST_CELL } from './limits';
import { precisionOfFormat } from './serial-date';
import { attribute, NotXml, type XmlListener, xmlReader } from './xml';
import type { Archive } from './zip';

/** A sheet and where its cells are. */
export type SheetPart = { readonly name: string; readonly path: string; readonly isHidden: boolean };

/** The workbook's own part: its sheets in order, and where its days are counted from. */
export type WorkbookPart = {
  readonly sheets: readonly { readonly name: string; readonly id: string; readonly isHidden: boolean }[];
  readonly from1904: boolean;
};

const nothing = (): void => undefined;

/** Reads a part with the few callbacks that it needs. */
async function readPart(archive: Archive, path: string, listener: Partial<XmlListener>): Promise<void> {
  await archive.read(path, xmlReader({ open: nothing, close: nothing, text: nothing, ...listener }));
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** The sheets of a workbook and how it counts days. */
export async function readWorkbookPart(archive: Archive, path: string): Promise<WorkbookPart> {
  const sheets: { name: string; id: string; isHidden: boolean }[] = [];
  let from1904 = false;
  await readPart(archive, path, {
    open(tag, attributes) {
      if (tag === 'workbookPr') from1904 = isTrue(attribute(attributes, 'date1904'));
      if (tag !== 'sheet') return;
      const isHidden = (attribute(attributes, 'state') ?? 'visible') !== 'visible';
      sheets.push({
        name: attribute(attributes, 'name') ?? '',
        id: relationshipId(attributes),
        isHidden,
      });
    },
  });
  return { sheets, from1904 };
}

/** `r:id`, under whatever prefix; `sheetId` is something else. */
const relationshipId = (attributes: string): string => /:id\s*=\s*["']([^"']*)/.exec(attributes)?.[1] ?? '';

/** What a part refers to: the paths, by id and by the last word of their type. */
export type Relationships = {
  readonly byId: ReadonlyMap<string, string>;
  readonly byType: ReadonlyMap<string, string>;
};

/** The relationships of a part, as paths within the archive. */
export async function readRelationships(archive: Archive, part: string): Promise<Relationships> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const byId = new Map<string, string>();
  const byType = new Map<string, string>();
  await readPart(archive, `${folder}_rels/${part.slice(folder.length)}.rels`, {
    open(tag, attributes) {
      if (tag !== 'Relationship') return;
      const path = pathFrom(folder, attribute(attributes, 'Target') ?? '');
      byId.set(attribute(attributes, 'Id') ?? '', path);
      byType.set((attribute(attributes, 'Type') ?? '').split('/').at(-1) ?? '', path);
    },
  });
  return { byId, byType };
}

function pathFrom(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = folder.split('/').filter(Boolean);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** What a cell's style says of its value. */
export type CellStyle = { readonly date: ListDatePrecision | null; readonly font: LegacyFont | null };

/** The styles that cells refer to by number. */
export async function readStyles(archive: Archive, path: string): Promise<readonly CellStyle[]> {
  const fonts: (LegacyFont | null)[] = [];
  const formats = new Map<number, string>();
  const styles: CellStyle[] = [];
  let within = '';
  await readPart(archive, path, {
    open(tag, attributes) {
      if (tag === 'fonts' || tag === 'cellXfs' || tag === 'cellStyleXfs' || tag === 'dxfs') within = tag;
      const value = (name: string) => attribute(attributes, name);
      if (tag === 'numFmt') formats.set(Number(value('numFmtId')), value('formatCode') ?? '');
      if (tag === 'font' && within === 'fonts') fonts.push(null);
      if (tag === 'name' && within === 'fonts') fonts[fonts.length - 1] = legacyFont(value('val') ?? '');
      if (tag !== 'xf' || within !== 'cellXfs') return;
      const format = Number(value('numFmtId') ?? 0);
      const font = fonts[Number(value('fontId') ?? 0)] ?? null;
      styles.push({ date: precisionOfFormat(format, formats.get(format)), font });
    },
  });
  return styles;
}

/** The texts that cells refer to by number. Where a run of a text has a font of its own, that font is kept. */
export async function readSharedTexts(
  archive: Archive,
  path: string,
): Promise<readonly (string | FontCell)[]> {
  const texts: (string | FontCell)[] = [];
  let text = '';
  let font: LegacyFont | null = null;
  let isInText = false;
  let isInPhonetic = false;
  await readPart(archive, path, {
    open(tag, attributes) {
      if (tag === 'si') {
        text = '';
        font = null;
      } else if (tag === 't') isInText = true;
      else if (tag === 'rPh') isInPhonetic = true;
      else if (tag === 'rFont') font ??= legacyFont(attribute(attributes, 'val') ?? '');
    },
    text(piece) {
      if (isInText && !isInPhonetic) text += piece;
      if (text.length > LONGEST_CELL) throw new NotXml('endless text');
    },
    close(tag) {
      if (tag === 't') isInText = false;
      else if (tag === 'rPh') isInPhonetic = false;
      else if (tag === 'si')
        texts.push(font ? { type: 'font', text: unescaped(text), font } : unescaped(text));
    },
  });
  return texts;
}

/** Excel writes characters that XML cannot hold as `_x000D_`. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\da-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
