/** The progress report as a document: what the figures say, in the order and wording of the format. */

import { type DocumentFormat, filled } from '@/lib/domain/document-format';
import { goalCodes } from '@/lib/domain/goal';
import type { Block, Issue, OfficialDocument, Proof } from '@/lib/domain/official-document';
import type { OfficialReport } from '@/lib/domain/official-report';
import { formatPeriod } from '@/lib/text/dates';
import { formatCount } from '@/lib/text/numbers';
import { annexesOf } from './annexes';
import { countText, dateText, listText } from './document-words';
import { goalNarrative, stateSentence } from './goal-narrative';
import { goalPhrases } from './goal-phrases';
import { tasksNarrative } from './tasks-narrative';
import { unitsNarrative } from './units-narrative';

/** The document of a progress report; `proof` once it is issued. */
export function progressDocument(
  report: OfficialReport,
  format: DocumentFormat,
  issue: Issue,
  proof: Proof | null = null,
): OfficialDocument {
  const names = namesOf(report);
  const { wording } = format;
  return {
    upperBody: report.upper?.name ?? '',
    issuingBody: report.unit.name,
    issue,
    isFictional: report.isFictional,
    recipients: recipientsOf(report, format, names),
    proof,
    title: format.title.text,
    subject: format.title.subject.map((line) => filled(line, names)),
    body: [
      paragraph(filled(wording.opening, names)),
      ...contextOf(report, wording.context, names),
      ...partialOf(report, wording.partial, names),
      heading(1, wording.results),
      ...goalCodes.flatMap((goal): Block[] => [
        heading(2, `Về ${goalPhrases[goal].heading}`),
        paragraph(goalNarrative(report.standings[goal], report.decreed[goal]).join(' ')),
        ...unitsNarrative(report, goal).map(paragraph),
        chart(report, goal),
      ]),
      ...remarksOf(report, wording),
      heading(1, wording.tasks),
      ...numbered(tasksNarrative(report)),
      paragraph(filled(wording.closing, names)),
    ],
    annexes: annexesOf(report, format),
  };
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });
const numbered = (items: readonly string[]): Block[] => (items.length === 0 ? [] : [{ kind: 'list', items }]);

function namesOf({ unit, upper, period, cutOff, reportedUnits, unreported }: OfficialReport) {
  return {
    unit: unit.name,
    upper: upper?.name ?? '',
    period: formatPeriod(period, 'vi'),
    date: dateText(cutOff),
    reported: formatCount(reportedUnits.reported, 'vi'),
    expected: formatCount(reportedUnits.expected, 'vi'),
    missing: listText(unreported, 10, 'đơn vị'),
  };
}

/** The topmost unit has nobody above to report to. */
function recipientsOf(
  { upper }: OfficialReport,
  { recipients }: DocumentFormat,
  names: Readonly<Record<string, string>>,
): string[] {
  const isTo = (item: string) => upper !== null || !item.includes('{upper}');
  return recipients.items.filter(isTo).map((item) => filled(item, names));
}

/** Members and workers, as far as they were reported. */
function contextOf(
  { members, workers }: OfficialReport,
  wording: string,
  names: Readonly<Record<string, string>>,
): Block[] {
  const known = [
    members !== null && `tổng số đảng viên trong doanh nghiệp là ${countText(members, 'đảng viên')}`,
    workers !== null && `tổng số người lao động là ${countText(workers, 'người')}`,
  ].filter((part): part is string => part !== false);
  return known.length === 0 ? [] : [paragraph(filled(wording, { ...names, context: known.join('; ') }))];
}

/** Partial reporting is stated before any figure. */
function partialOf(
  { unreported }: OfficialReport,
  wording: string,
  names: Readonly<Record<string, string>>,
): Block[] {
  return unreported.length === 0 ? [] : [paragraph(filled(wording, names))];
}

function chart(report: OfficialReport, goal: (typeof goalCodes)[number]): Block {
  const alternative = stateSentence(report.standings[goal]);
  return { kind: 'chart', goal, caption: goalPhrases[goal].heading, alternative };
}

/** How many goals are met, on their way, or not known; then the causes that units gave. */
function remarksOf({ standings, notes }: OfficialReport, wording: DocumentFormat['wording']): Block[] {
  const named = (isIn: (goal: (typeof goalCodes)[number]) => boolean) =>
    goalCodes.filter(isIn).map((goal) => goalPhrases[goal].heading);
  const groups: [string, string[]][] = [
    ['Mục tiêu đã đạt', named((goal) => standings[goal].met === true)],
    ['Mục tiêu đúng tiến độ', named((goal) => standings[goal].state === 'on-track')],
    ['Mục tiêu chậm so với kế hoạch', named((goal) => isLate(standings[goal].state))],
    ['Chưa đủ số liệu để đánh giá', named((goal) => isSilent(standings[goal].state))],
  ];
  const sentences = groups
    .filter(([, goals]) => goals.length > 0)
    .map(([label, goals]) => `${label}: ${goals.join('; ')}.`);
  return [
    heading(1, wording.remarks),
    ...numbered(sentences),
    ...(notes.length === 0 ? [] : [paragraph(wording.causes)]),
    ...numbered(notes.map(({ unitName, text }) => `${unitName}: ${ended(text)}`)),
  ];
}

const isLate = (state: string): boolean => state === 'slow' || state === 'behind';
const isSilent = (state: string): boolean =>
  state === 'insufficient-data' || state === 'undetermined' || state === 'no-data';

/** What somebody typed, as one sentence that ends. */
const ended = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return /[.!?…]$/.test(line) ? line : `${line}.`;
};
