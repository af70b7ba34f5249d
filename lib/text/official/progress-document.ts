/** The progress report as a document: what the figures say, in the order and wording of the format. */

import { addDays, calendarYearOf } from '@/lib/domain/calendar-date';
import type { ChartModel } from '@/lib/domain/chart';
import { type DocumentFormat, filled } from '@/lib/domain/document-format';
import { type GoalCode, goalCodes } from '@/lib/domain/goal';
import type { Block, Issue, OfficialDocument, Proof } from '@/lib/domain/official-document';
import type { OfficialReport } from '@/lib/domain/official-report';
import { formatPeriod } from '@/lib/text/dates';
import { formatCount } from '@/lib/text/numbers';
import { annexesOf } from './annexes';
import { countText, dateText, listText } from './document-words';
import { goalNarrative, stateSentence } from './goal-narrative';
import { goalPhrases } from './goal-phrases';
import { renamed } from './names';
import { remarksNarrative } from './remarks-narrative';
import { tasksNarrative } from './tasks-narrative';
import { unitsNarrative } from './units-narrative';

type Names = Readonly<Record<string, string>>;

/** The document of a progress report; `proof` once it is issued. */
export function progressDocument(
  report: OfficialReport,
  format: DocumentFormat,
  issue: Issue,
  proof: Proof | null = null,
): OfficialDocument {
  const names = namesOf(report);
  const { wording, head } = format;
  return {
    upperBody: report.upper === null ? '' : renamed(report.upper.name, head.upperNames),
    issuingBody: report.unit.name,
    issue: { ...issue, symbol: renamed(report.unit.name, head.symbols, 'whole') },
    // A report of the last quarter is signed in the year that follows.
    year: calendarYearOf(addDays(report.cutOff, 1)),
    isFictional: report.isFictional,
    recipients: recipientsOf(format, names),
    proof,
    title: format.title.text,
    subject: format.title.subject.map((line) => filled(line, names)),
    body: [
      paragraph([...openPeriodOf(report), filled(wording.opening, names)].join(' ')),
      ...contextOf(report, wording.context, names),
      ...partialOf(report, wording.partial, names),
      heading(1, wording.results),
      ...goalCodes.flatMap((goal) => goalBlocks(report, wording, goal)),
      heading(1, wording.remarks),
      ...remarksNarrative(report, wording),
      ...tasksOf(report, wording.tasks),
      paragraph(filled(wording.closing, names)),
    ],
    annexes: annexesOf(report, format, names),
  };
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });

function goalBlocks(report: OfficialReport, wording: DocumentFormat['wording'], goal: GoalCode): Block[] {
  const told = { on: report.cutOff, ...report.reportedUnits };
  return [
    heading(2, filled(wording.goal, { goal: goalPhrases[goal].heading })),
    paragraph(goalNarrative(report.standings[goal], report.decreed[goal], told).join(' ')),
    ...unitsNarrative(report, goal).map(paragraph),
    ...chartOf(report, wording.chart, goal),
  ];
}

/** A chart without any figure says nothing that the text does not. */
function chartOf({ charts, standings }: OfficialReport, wording: string, goal: GoalCode): Block[] {
  const drawn = goalCodes.filter((each) => hasFigures(charts[each]));
  if (!drawn.includes(goal)) return [];
  const number = String(drawn.indexOf(goal) + 1);
  const caption = filled(wording, { n: number, goal: goalPhrases[goal].row });
  return [{ kind: 'chart', goal, caption, alternative: stateSentence(standings[goal]) }];
}

const hasFigures = (chart: ChartModel): boolean =>
  chart.kind === 'path'
    ? chart.points.some(({ percent }) => percent !== null)
    : chart.bars.some(({ percent }) => percent !== null);

/** A report that has nothing to ask for has no such part. */
function tasksOf(report: OfficialReport, wording: string): Block[] {
  const items = tasksNarrative(report);
  return items.length === 0 ? [] : [heading(1, wording), { kind: 'list', items }];
}

function namesOf({ unit, upper, units, period, cutOff, reportedUnits, unreported }: OfficialReport): Names {
  return {
    unit: unit.name,
    upper: upper?.name ?? '',
    below: units.length === 0 ? '' : 'Các đơn vị trực thuộc',
    period: formatPeriod(period, 'vi'),
    date: dateText(cutOff),
    reported: formatCount(reportedUnits.reported, 'vi'),
    expected: formatCount(reportedUnits.expected, 'vi'),
    missing: listText(unreported, 12, 'đơn vị'),
  };
}

/** Nobody is named who is not there: above the topmost unit, below one without units. */
function recipientsOf({ recipients }: DocumentFormat, names: Names): string[] {
  const isThere = (item: string) => !/\{(\w+)\}/.test(item) || filled(item, names) !== filled(item, blanked);
  const blanked: Names = Object.fromEntries(Object.keys(names).map((name) => [name, '']));
  return recipients.items.filter(isThere).map((item) => filled(item, names));
}

/** Members and workers, as far as they were reported; of none the goals' own sentences tell. */
function contextOf({ members, workers }: OfficialReport, wording: string, names: Names): Block[] {
  const known = [
    members ? countText(members, 'đảng viên') : false,
    workers ? countText(workers, 'lao động') : false,
  ].filter((part): part is string => part !== false);
  return known.length === 0 ? [] : [paragraph(filled(wording, { ...names, context: known.join(', ') }))];
}

/** Offices look ahead: a paper of a period that is not over says so before anything else, whatever its format. */
function openPeriodOf({ isPeriodOpen, period, cutOff }: OfficialReport): string[] {
  if (!isPeriodOpen) return [];
  const name = formatPeriod(period, 'vi');
  return [
    `Kỳ báo cáo ${name} chưa kết thúc (đến hết ngày ${dateText(cutOff)}); số liệu dưới đây là số đã duyệt đến khi lập báo cáo.`,
  ];
}

/** Partial reporting is stated before any figure. */
function partialOf({ unreported }: OfficialReport, wording: string, names: Names): Block[] {
  return unreported.length === 0 ? [] : [paragraph(filled(wording, names))];
}
