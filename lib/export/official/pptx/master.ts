/** What all slides stand on: colours and typeface, an empty master and one layout, and the page of speaker's notes. */

import { element } from '@/lib/charts/svg-element';
import { emu, ink, slideTypeface } from './shapes';

/** A slide of 16 to 9, in inches. */
export const slideSize = { width: 13.333, height: 7.5 } as const;
/** Where titles stand. */
export const titleBox = { x: 0.55, y: 0.4, width: 12.23, height: 1 } as const;

/** The names that every part of a presentation uses. */
export const spaces = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
} as const;

/** The first line of every part. */
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const colourNames = ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];
const colours = ['0B4F9E', 'B86E00', '69737E', '8F1D20', 'A9C6E8', '4C5661', '0B4F9E', '69737E'];

/** Colours, typeface, and the plainest of everything else that a theme must name. */
export function theme(): string {
  const accents = colourNames.map(
    (name, index) => `<a:${name}><a:srgbClr val="${colours[index]}"/></a:${name}>`,
  );
  const font = (tag: string) =>
    `<a:${tag}><a:latin typeface="${slideTypeface}"/><a:ea typeface=""/><a:cs typeface=""/></a:${tag}>`;
  const solid = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = (width: number) => `<a:ln w="${width}">${solid}</a:ln>`;
  const plain = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  const body = [
    '<a:clrScheme name="Mốc 2030">',
    `<a:dk1><a:srgbClr val="${ink.text}"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1>`,
    `<a:dk2><a:srgbClr val="${ink.muted}"/></a:dk2><a:lt2><a:srgbClr val="E4E7EB"/></a:lt2>`,
    ...accents,
    '</a:clrScheme>',
    `<a:fontScheme name="Mốc 2030">${font('majorFont')}${font('minorFont')}</a:fontScheme>`,
    '<a:fmtScheme name="Mốc 2030">',
    `<a:fillStyleLst>${solid.repeat(3)}</a:fillStyleLst>`,
    `<a:lnStyleLst>${line(6350)}${line(12_700)}${line(19_050)}</a:lnStyleLst>`,
    `<a:effectStyleLst>${plain.repeat(3)}</a:effectStyleLst>`,
    `<a:bgFillStyleLst>${solid.repeat(3)}</a:bgFillStyleLst>`,
    '</a:fmtScheme>',
  ];
  return `${xmlHead}<a:theme xmlns:a="${spaces['xmlns:a']}" name="Mốc 2030"><a:themeElements>${body.join('')}</a:themeElements></a:theme>`;
}

const map =
  'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"';
const group =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

/** Everything on a slide, one after another. */
export const shapeTree = (shapes: string): string => `<p:spTree>${group}${shapes}</p:spTree>`;

const titlePlace = place('title', titleBox, 'Tiêu đề');

function place(
  type: string,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  name: string,
): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="2" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="${type}"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p><a:r><a:rPr lang="vi-VN"/><a:t>${name}</a:t></a:r></a:p></p:txBody></p:sp>`;
}

const letters = (size: number, isBold: boolean): string =>
  `<a:defRPr sz="${size * 100}" b="${isBold ? 1 : 0}" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr>`;

/** The master with one layout, `rId1`; the theme is `rId2`. */
export const master = (): string =>
  xmlHead +
  element(
    'p:sldMaster',
    spaces,
    element(
      'p:cSld',
      {},
      '<p:bg><p:bgPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>',
      shapeTree(titlePlace),
    ),
    `<p:clrMap ${map}/>`,
    '<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst>',
    `<p:txStyles><p:titleStyle><a:lvl1pPr algn="l"><a:lnSpc><a:spcPct val="95000"/></a:lnSpc><a:buNone/>${letters(30, true)}</a:lvl1pPr></p:titleStyle><p:bodyStyle><a:lvl1pPr>${letters(22, false)}</a:lvl1pPr></p:bodyStyle><p:otherStyle><a:lvl1pPr>${letters(18, false)}</a:lvl1pPr></p:otherStyle></p:txStyles>`,
  );

/** The one layout: a title, and room. */
export const layout = (): string =>
  xmlHead +
  element(
    'p:sldLayout',
    { ...spaces, type: 'titleOnly', preserve: '1' },
    `<p:cSld name="Tiêu đề">${shapeTree(titlePlace)}</p:cSld>`,
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>',
  );

/** The page of notes: the slide above, what the speaker needs beneath. */
export const notesMaster = (): string =>
  xmlHead +
  element(
    'p:notesMaster',
    spaces,
    `<p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>${shapeTree(`${notesImage(2)}${notesBody(3, '<a:p><a:endParaRPr lang="vi-VN"/></a:p>')}`)}</p:cSld>`,
    `<p:clrMap ${map}/>`,
    `<p:notesStyle><a:lvl1pPr>${letters(12, false)}</a:lvl1pPr></p:notesStyle>`,
  );

/** The picture of the slide on the page of notes. */
export const notesImage = (id: number): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Trang chiếu"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="685800" y="685800"/><a:ext cx="5486400" cy="3086100"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="9525"><a:solidFill><a:srgbClr val="7D8792"/></a:solidFill></a:ln></p:spPr></p:sp>`;

/** The words on the page of notes. */
export const notesBody = (id: number, paragraphs: string): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Ghi chú"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="685800" y="4000500"/><a:ext cx="5486400" cy="4457700"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs}</p:txBody></p:sp>`;
