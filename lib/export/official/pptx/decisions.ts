/** What a meeting is to decide, as many slides as it takes to be read. */

import { wrapText } from '@/lib/charts/text-width';
import { slideWords } from '@/lib/text/official/slides-words';
import { tasksNarrative } from '@/lib/text/official/tasks-narrative';
import { frameShapes, type SlideFrame } from './frame';
import type { Slide } from './package';
import { type Line, textShape } from './shapes';

const size = 22;
const after = 12;
const box = { x: 0.55, y: 1.5, width: 12.23, height: 5.3 } as const;
const points = 72;
const leading = 1.22;

/** The slides; one that says so when there is nothing. */
export function decisionSlides(frame: SlideFrame): Slide[] {
  const tasks = tasksNarrative(frame.report).map((text, index) => `${index + 1}. ${text}`);
  const pages = paged(tasks.length === 0 ? [slideWords.nothing] : tasks);
  return pages.map((items, index) => {
    const title = index === 0 ? slideWords.decisions : slideWords.continued(slideWords.decisions);
    const lines = items.map((text): Line => ({ text, size, after }));
    return {
      shapes: [...frameShapes(title, frame), textShape(box, lines, { name: slideWords.decisions })],
      notes: items,
      chart: null,
    };
  });
}

/** As many items on a page as there is room for, and at least one. */
function paged(items: readonly string[]): string[][] {
  const pages: string[][] = [];
  let left = 0;
  for (const item of items) {
    const height = wrapText(item, box.width * points * 0.96, size).length * size * leading + after;
    const page = pages.at(-1);
    if (page !== undefined && height <= left) page.push(item);
    else {
      pages.push([item]);
      left = box.height * points;
    }
    left -= height;
  }
  return pages;
}
