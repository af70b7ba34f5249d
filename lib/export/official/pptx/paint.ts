/**
 * The report for a conference: a title, each goal with its chart, the units, and what is to be decided. Its charts are
 * PowerPoint's own, and can be edited; the notes of each slide hold its numbers.
 */

import { goalCodes } from '@/lib/domain/goal';
import type { Issue, Proof } from '@/lib/domain/official-document';
import type { OfficialReport } from '@/lib/domain/official-report';
import { formatPeriod } from '@/lib/text/dates';
import { longDateText } from '@/lib/text/official/document-words';
import { slideWords } from '@/lib/text/official/slides-words';
import { decisionSlides } from './decisions';
import { edgeShapes, type SlideFrame } from './frame';
import { goalSlide } from './goal';
import { matrixSlide } from './matrix';
import { presentation, type Slide } from './package';
import { ink, type Line, textShape } from './shapes';

/** The presentation; the same report, issue and proof give the same bytes. */
export async function paintPptx(
  report: OfficialReport,
  issue: Pick<Issue, 'place' | 'date'>,
  proof: Proof | null,
): Promise<Uint8Array<ArrayBuffer>> {
  const frame: SlideFrame = { report, proof };
  const made = new Date(`${issue.date ?? report.cutOff}T00:00:00Z`);
  const goals = await Promise.all(goalCodes.map((goal) => goalSlide(goal, frame, made)));
  const slides = [titleSlide(frame, issue), ...goals, matrixSlide(frame), ...decisionSlides(frame)];
  return presentation(slides, { title: slideWords.title, creator: report.unit.name, made });
}

function titleSlide(frame: SlideFrame, { place, date }: Pick<Issue, 'place' | 'date'>): Slide {
  const { unit, upper, period, cutOff, isPeriodOpen, reportedUnits } = frame.report;
  const open = isPeriodOpen ? ['kỳ báo cáo chưa kết thúc'] : [];
  const partial =
    reportedUnits.expected === 0 ? [] : [slideWords.reported(reportedUnits.reported, reportedUnits.expected)];
  const shownPeriod = formatPeriod(period, 'vi');
  const head: Line[] = [
    ...(upper === null ? [] : [{ text: upper.name.toLocaleUpperCase('vi'), size: 18, after: 4 }]),
    { text: unit.name.toLocaleUpperCase('vi'), size: 22, isBold: true, colour: ink.institution },
  ];
  const about: Line[] = [
    { text: slideWords.subject, size: 24, after: 24 },
    {
      text: shownPeriod.charAt(0).toLocaleUpperCase('vi') + shownPeriod.slice(1),
      size: 32,
      isBold: true,
      after: 6,
    },
    {
      text: [slideWords.cutOff(cutOff), ...open, ...partial].join(' · '),
      size: 22,
      colour: ink.muted,
      after: 20,
    },
  ];
  const signed =
    date === null
      ? []
      : [{ text: [place, longDateText(date)].filter(Boolean).join(', '), size: 20, isItalic: true }];
  return {
    shapes: [
      textShape(
        { x: 0.9, y: 2.1, width: 11.5, height: 0.9 },
        [{ text: slideWords.title, size: 40, isBold: true }],
        {
          name: 'Tiêu đề',
          anchor: 'b',
          isTitle: true,
        },
      ),
      textShape({ x: 0.9, y: 0.6, width: 11.5, height: 1.1 }, head, { name: 'Đơn vị' }),
      textShape({ x: 0.9, y: 3.1, width: 11.5, height: 3.2 }, [...about, ...signed], { name: 'Nội dung' }),
      ...edgeShapes(frame),
    ],
    notes: [],
    chart: null,
  };
}
