/** What every slide has: its title, the institution's red at the top, and at the foot whose figures these are. */

import type { Proof } from '@/lib/domain/official-document';
import type { OfficialReport } from '@/lib/domain/official-report';
import { formatPeriod } from '@/lib/text/dates';
import { type StateTone, slideWords } from '@/lib/text/official/slides-words';
import { exportWords } from '@/lib/text/words/exports';
import { slideSize, titleBox } from './master';
import { ink, ruleShape, type Shape, textShape } from './shapes';

/** What the foot of a slide says. */
export type SlideFrame = { readonly report: OfficialReport; readonly proof: Proof | null };

const footSize = 14;
const foot = { y: 6.98, height: 0.35 };

/** Letters of a tone, and the ground of a cell. */
export const toneInk: Record<StateTone, string> = { good: ink.good, late: ink.late, unknown: ink.muted };
export const toneGround: Record<StateTone, string> = { good: 'E6EFF9', late: 'FBEBD3', unknown: 'EEF0F2' };

/** Title and foot; what a slide is about goes between. */
export const frameShapes = (title: string, frame: SlideFrame): Shape[] => [
  textShape(titleBox, [{ text: title, isBold: true }], { name: 'Tiêu đề', anchor: 'ctr', isTitle: true }),
  ...edgeShapes(frame),
];

/** The red at the top, and the foot. */
export function edgeShapes({ report, proof }: SlideFrame): Shape[] {
  const names = [report.unit.name, formatPeriod(report.period, 'vi'), proof && slideWords.code(proof.code)];
  const left = names.filter((name) => name !== null && name !== '').join(' · ');
  const line = (text: string) => ({ text, size: footSize, colour: ink.muted });
  const width = report.isFictional ? 7.6 : 11.2;
  return [
    ruleShape({ x: 0, y: 0, width: slideSize.width, height: 0.12 }, ink.institution, 'Đường kẻ'),
    textShape({ x: 0.55, ...foot, width }, [line(left)], { name: 'Nguồn', anchor: 'ctr' }),
    ...(report.isFictional ? [markShape()] : []),
    textShape({ x: 12.0, ...foot, width: 0.78 }, [{ ...line('‹#›'), align: 'r', isNumber: true }], {
      name: 'Số trang',
      anchor: 'ctr',
    }),
  ];
}

/** Figures of the demonstration are invented. */
function markShape(): Shape {
  const mark = {
    text: exportWords.vi.fictional,
    size: footSize,
    isBold: true,
    isItalic: true,
    align: 'r',
  } as const;
  return textShape({ x: 8.2, ...foot, width: 3.75 }, [mark], { name: 'Số liệu minh họa', anchor: 'ctr' });
}
