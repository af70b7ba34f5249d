/** A presentation's parts and how they refer to one another. */

import { element, escapeText } from '@/lib/charts/svg-element';
import { packed } from '@/lib/export/ooxml/package';
import {
  layout,
  master,
  notesBody,
  notesImage,
  notesMaster,
  shapeTree,
  slideSize,
  spaces,
  theme,
  xmlHead,
} from './master';
import { emu, type Shape } from './shapes';

/** A chart, and the workbook that its numbers are edited in. */
export type SlideChart = { readonly part: string; readonly workbook: Uint8Array };

/** A slide; its chart's shape points to `chartRelation`. */
export type Slide = {
  readonly shapes: readonly Shape[];
  /** What the speaker needs, one paragraph each. */
  readonly notes: readonly string[];
  readonly chart: SlideChart | null;
};

export const chartRelation = 'rId3';
/** Of a chart to its workbook. */
export const workbookRelation = 'rId1';

/** What the file says of itself. */
export type About = { readonly title: string; readonly creator: string; readonly made: Date };

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const kinds = 'application/vnd.openxmlformats-officedocument';
const xlsx = `${kinds}.spreadsheetml.sheet`;

type Parts = Map<string, string | Uint8Array>;

/** The file; the same slides give the same bytes. */
export function presentation(slides: readonly Slide[], about: About): Uint8Array<ArrayBuffer> {
  const numbered = slides.map((slide, index) => ({ slide, number: index + 1 }));
  const parts: Parts = new Map();
  parts.set('[Content_Types].xml', contentTypes(numbered));
  parts.set(
    '_rels/.rels',
    relations([
      [`${office}/officeDocument`, 'ppt/presentation.xml'],
      [
        'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
        'docProps/core.xml',
      ],
    ]),
  );
  parts.set('docProps/core.xml', coreProperties(about));
  parts.set('ppt/presentation.xml', presentationPart(slides.length));
  parts.set(
    'ppt/_rels/presentation.xml.rels',
    relations([
      [`${office}/slideMaster`, 'slideMasters/slideMaster1.xml'],
      [`${office}/notesMaster`, 'notesMasters/notesMaster1.xml'],
      [`${office}/theme`, 'theme/theme1.xml'],
      ...numbered.map(({ number }): Relation => [`${office}/slide`, `slides/slide${number}.xml`]),
    ]),
  );
  for (const [name, part] of standing()) parts.set(name, part);
  for (const { slide, number } of numbered) addSlide(parts, slide, number);
  return packed(parts);
}

type Relation = readonly [type: string, target: string];

/** Numbered rId1, rId2, … in their order. */
function relations(links: readonly Relation[]): string {
  const each = links.map(([Type, Target], index) =>
    element('Relationship', { Id: `rId${index + 1}`, Type, Target }),
  );
  return (
    xmlHead +
    element(
      'Relationships',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
      ...each,
    )
  );
}

/** What is the same in every presentation. */
const standing = (): [string, string][] => [
  ['ppt/theme/theme1.xml', theme()],
  ['ppt/theme/theme2.xml', theme()],
  ['ppt/slideMasters/slideMaster1.xml', master()],
  [
    'ppt/slideMasters/_rels/slideMaster1.xml.rels',
    relations([
      [`${office}/slideLayout`, '../slideLayouts/slideLayout1.xml'],
      [`${office}/theme`, '../theme/theme1.xml'],
    ]),
  ],
  ['ppt/slideLayouts/slideLayout1.xml', layout()],
  [
    'ppt/slideLayouts/_rels/slideLayout1.xml.rels',
    relations([[`${office}/slideMaster`, '../slideMasters/slideMaster1.xml']]),
  ],
  ['ppt/notesMasters/notesMaster1.xml', notesMaster()],
  ['ppt/notesMasters/_rels/notesMaster1.xml.rels', relations([[`${office}/theme`, '../theme/theme2.xml']])],
];

function presentationPart(slides: number): string {
  const ids = Array.from(
    { length: slides },
    (_, index) => `<p:sldId id="${256 + index}" r:id="rId${index + 4}"/>`,
  );
  return (
    xmlHead +
    element(
      'p:presentation',
      spaces,
      '<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>',
      '<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>',
      element('p:sldIdLst', {}, ...ids),
      element('p:sldSz', { cx: String(emu(slideSize.width)), cy: String(emu(slideSize.height)) }),
      '<p:notesSz cx="6858000" cy="9144000"/>',
    )
  );
}

function addSlide(parts: Parts, { shapes, notes, chart }: Slide, number: number): void {
  const colours = '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>';
  const drawn = shapes.map((shape, index) => shape(index + 2)).join('');
  parts.set(
    `ppt/slides/slide${number}.xml`,
    xmlHead + element('p:sld', spaces, element('p:cSld', {}, shapeTree(drawn)), colours),
  );
  parts.set(
    `ppt/slides/_rels/slide${number}.xml.rels`,
    relations([
      [`${office}/slideLayout`, '../slideLayouts/slideLayout1.xml'],
      [`${office}/notesSlide`, `../notesSlides/notesSlide${number}.xml`],
      ...(chart === null ? [] : [[`${office}/chart`, `../charts/chart${number}.xml`] as const]),
    ]),
  );
  const said = notes.map(
    (text) => `<a:p><a:r><a:rPr lang="vi-VN" dirty="0"/><a:t>${escapeText(text)}</a:t></a:r></a:p>`,
  );
  const page = shapeTree(
    notesImage(2) + notesBody(3, said.join('') || '<a:p><a:endParaRPr lang="vi-VN"/></a:p>'),
  );
  parts.set(
    `ppt/notesSlides/notesSlide${number}.xml`,
    xmlHead + element('p:notes', spaces, element('p:cSld', {}, page), colours),
  );
  parts.set(
    `ppt/notesSlides/_rels/notesSlide${number}.xml.rels`,
    relations([
      [`${office}/notesMaster`, '../notesMasters/notesMaster1.xml'],
      [`${office}/slide`, `../slides/slide${number}.xml`],
    ]),
  );
  if (chart === null) return;
  parts.set(`ppt/charts/chart${number}.xml`, chart.part);
  parts.set(
    `ppt/charts/_rels/chart${number}.xml.rels`,
    relations([[`${office}/package`, `../embeddings/Microsoft_Excel_Sheet${number}.xlsx`]]),
  );
  parts.set(`ppt/embeddings/Microsoft_Excel_Sheet${number}.xlsx`, chart.workbook);
}

function contentTypes(slides: readonly { slide: Slide; number: number }[]): string {
  const of = (part: string, kind: string) =>
    element('Override', { PartName: `/${part}`, ContentType: `${kinds}.${kind}+xml` });
  return (
    xmlHead +
    element(
      'Types',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
      '<Default Extension="xml" ContentType="application/xml"/>',
      `<Default Extension="xlsx" ContentType="${xlsx}"/>`,
      '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
      of('ppt/presentation.xml', 'presentationml.presentation.main'),
      of('ppt/theme/theme1.xml', 'theme'),
      of('ppt/theme/theme2.xml', 'theme'),
      of('ppt/slideMasters/slideMaster1.xml', 'presentationml.slideMaster'),
      of('ppt/slideLayouts/slideLayout1.xml', 'presentationml.slideLayout'),
      of('ppt/notesMasters/notesMaster1.xml', 'presentationml.notesMaster'),
      ...slides.flatMap(({ slide, number }) => [
        of(`ppt/slides/slide${number}.xml`, 'presentationml.slide'),
        of(`ppt/notesSlides/notesSlide${number}.xml`, 'presentationml.notesSlide'),
        ...(slide.chart === null ? [] : [of(`ppt/charts/chart${number}.xml`, 'drawingml.chart')]),
      ]),
    )
  );
}

function coreProperties({ title, creator, made }: About): string {
  const when = made.toISOString().replace(/\.\d+Z$/, 'Z');
  const on = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${when}</dcterms:${name}>`;
  return `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeText(title)}</dc:title><dc:creator>${escapeText(creator)}</dc:creator><dc:language>vi-VN</dc:language>${on('created')}${on('modified')}</cp:coreProperties>`;
}
