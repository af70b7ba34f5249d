/** Which goals are met, on their way, late or not known; what was done; and the causes that units gave. */

import type { DocumentFormat } from '@/lib/domain/document-format';
import { type GoalCode, goalCodes } from '@/lib/domain/goal';
import type { Block } from '@/lib/domain/official-document';
import type { OfficialReport, ReportedNote } from '@/lib/domain/official-report';
import type { GoalStanding } from '@/lib/domain/standing';
import { formatCount } from '@/lib/text/numbers';
import { countText } from './document-words';
import { goalPhrases } from './goal-phrases';

/** So many notes are told in the document; the others stand in the reports of their units. */
const toldAtMost = 12;

/** The part without its heading. */
export function remarksNarrative(report: OfficialReport, wording: DocumentFormat['wording']): Block[] {
  return [...listed([...goalItems(report), ...doneItems(report)]), ...causes(report, wording)];
}

const listed = (items: readonly string[]): Block[] => (items.length === 0 ? [] : [{ kind: 'list', items }]);

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

const isUnderWay = ({ met, final }: GoalStanding): boolean => met === false && !final;
const isLate = ({ state }: GoalStanding): boolean => state === 'slow' || state === 'behind';
const isSilent = (state: GoalStanding['state']): boolean =>
  state === 'insufficient-data' || state === 'no-data';

function goalItems({ standings }: OfficialReport): string[] {
  return groups.flatMap(([label, isIn]) => {
    const goals = goalCodes.filter((goal: GoalCode) => isIn(standings[goal]));
    if (goals.length === 0) return [];
    const names = goals.map((goal) => goalPhrases[goal].heading).join('; ');
    return [`${label} (${goals.length}/${goalCodes.length}): ${names}.`];
  });
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
