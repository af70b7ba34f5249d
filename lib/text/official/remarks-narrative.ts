/** Which goals are met, on their way, late or not known; what was done; and the causes that units gave. */

import type { DocumentFormat } from '@/lib/domain/document-format';
import { type GoalCode, goalCodes } from '@/lib/domain/goal';
import type { Block } from '@/lib/domain/official-document';
import type { OfficialReport, ReportedNote } from '@/lib/domain/official-report';
import type { GoalStanding } from '@/lib/domain/standing';
import { formatCount } from '@/lib/text/numbers';
import { isPartial } from '@/lib/text/sentence-case';
import { countText } from './document-words';
import { bySome } from './goal-narrative';
import { goalPhrases } from './goal-phrases';

/** So many notes are told in the document; the others stand in the reports of their units. */
const toldAtMost = 12;

/** The part without its heading. */
export function remarksNarrative(report: OfficialReport, wording: DocumentFormat['wording']): Block[] {
  return [...listed([...goalItems(report), ...doneItems(report)]), ...causes(report, wording)];
}

const listed = (items: readonly string[]): Block[] => (items.length === 0 ? [] : [{ kind: 'list', items }]);

/** Verdicts on the figures of all units; of some units only nothing is concluded. */
const groups: readonly (readonly [string, (standing: GoalStanding) => boolean])[] = [
  ['Mục tiêu đã đạt', ({ met }) => met === true],
  ['Mục tiêu không đạt', ({ met, final }) => met === false && final],
  ['Mục tiêu đúng tiến độ', (standing) => isUnderWay(standing) && standing.state === 'on-track'],
  ['Mục tiêu chậm tiến độ', (standing) => isUnderWay(standing) && isLate(standing)],
  [
    'Mục tiêu chưa xác định được tỷ lệ vì không có đối tượng thuộc diện tính',
    ({ state }) => state === 'undetermined',
  ],
  [
    'Mục tiêu chưa đủ số liệu để đánh giá',
    ({ state, met, final }) => isSilent(state) && met !== true && !(met === false && final),
  ],
];

const notEnough = 'Chưa đủ đơn vị báo cáo để kết luận';

/** Without a figure, why it is not judged is told by its group. */
const isInconclusive = (standing: GoalStanding): boolean => standing.met !== null && isPartial(standing);

const isUnderWay = ({ met, final }: GoalStanding): boolean => met === false && !final;
const isLate = ({ state }: GoalStanding): boolean => state === 'slow' || state === 'behind';
const isSilent = (state: GoalStanding['state']): boolean =>
  state === 'insufficient-data' || state === 'no-data';

function goalItems({ standings }: OfficialReport): string[] {
  const [open, judged] = [
    goalCodes.filter((goal) => isInconclusive(standings[goal])),
    goalCodes.filter((goal) => !isInconclusive(standings[goal])),
  ];
  const told = groups.flatMap(([label, isIn]) =>
    groupItem(
      label,
      judged.filter((goal) => isIn(standings[goal])),
      (goal) => goalPhrases[goal].heading,
    ),
  );
  const bySomeUnits = (goal: GoalCode) => `${goalPhrases[goal].heading} (${bySome(standings[goal])})`;
  return [...told, ...groupItem(notEnough, open, bySomeUnits)];
}

function groupItem(label: string, goals: readonly GoalCode[], said: (goal: GoalCode) => string): string[] {
  if (goals.length === 0) return [];
  return [`${label} (${goals.length}/${goalCodes.length}): ${goals.map(said).join('; ')}.`];
}

function doneItems({ measures }: OfficialReport): string[] {
  const done = measures.filter(({ state }) => state === 'done');
  if (done.length === 0) return [];
  const told = done.map(({ body, title }) => `${title} (${body})`).join('; ');
  return [`Đã hoàn thành ${countText(done.length, 'nhiệm vụ')} được giao: ${told}.`];
}

/** What the unit itself wrote stands without its name. */
function causes({ unit, notes }: OfficialReport, wording: DocumentFormat['wording']): Block[] {
  if (notes.length === 0) return [];
  const said = ({ unitName, text }: ReportedNote) =>
    unitName === unit.name ? ended(text) : `${unitName}: ${ended(text)}`;
  const rest = notes.length - toldAtMost;
  const items = notes.slice(0, toldAtMost).map(said);
  const others =
    rest > 0 ? [`Ý kiến của ${formatCount(rest, 'vi')} đơn vị khác: trong báo cáo của từng đơn vị.`] : [];
  const isOwn = notes.every(({ unitName }) => unitName === unit.name);
  return [
    { kind: 'paragraph', text: isOwn ? wording.ownCauses : wording.causes },
    ...listed([...items, ...others]),
  ];
}

/** What somebody typed, as one sentence that ends. */
function ended(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return /[.!?…]$/.test(line) ? line : `${line}.`;
}
