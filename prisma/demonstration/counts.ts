/**
 * What each unit of the fictional city counted, quarter by quarter, in the shape in which an office would note it down:
 * a line for every quarter in which something changed. Adding up the units gives the city:
 *
 * | at the end of | enterprises | with an organisation | formation | union-backed | admission       |
 * |---------------|-------------|----------------------|-----------|--------------|-----------------|
 * | 2023-Q2       | 84          | 11 (13.1 %)          | 10 of 20  | 8 of 19      | 2023: 10 of 12  |
 * | 2024-Q4       |             |                      |           |              | 2024: 10 of 17  |
 * | 2025-Q4       |             |                      |           |              | 2025: 16 of 20  |
 * | 2026-Q2       | 92          | 17 (18.5 %) met      | 16 of 27  | 16 of 23     | so far: 4 of 20 |
 *
 * So 2023 was met, 2024 was not, 2025 was met to the last one (exactly 80 %); union-backed stands at 69.57 %, which any
 * rounding to whole percents would call 70 %.
 */

import type { Period } from '@/lib/domain/period';

/**
 * From this quarter on: operating enterprises, those with an organisation; enterprises in which three full members work,
 * those with an organisation; enterprises with a union, those with an organisation; organisations.
 */
export type Line = readonly [
  from: Period,
  operating: number,
  organised: number,
  withMembers: number,
  withMembersOrganised: number,
  withUnion: number | null,
  withUnionOrganised: number | null,
  organisations: number,
];

/** Organisations that had admitted somebody by the end of each quarter of a year. */
export type Admissions = Readonly<Record<number, readonly [number, number, number, number]>>;

/** Counts at the first quarter and at the last quarter of the tables; in between they grow evenly. */
export type Growth = readonly [first: number, last: number];

export type UnitCounts = {
  readonly lines: readonly Line[];
  readonly admissions: Admissions;
  readonly members: Growth;
  readonly workers: Growth;
};

const none = [0, 0, 0, 0] as const;
const noAdmissions: Admissions = { 2023: none, 2024: none, 2025: none, 2026: none };

const counts: Readonly<Record<string, UnitCounts>> = {
  // Begins to report itself in 2025, one enterprise more than its subdivisions: a new one that none of them looks after.
  'KCN-1': {
    lines: [
      ['2025-Q1', 21, 5, 7, 5, 7, 5, 6],
      ['2026-Q2', 21, 5, 8, 5, 7, 5, 6],
    ],
    admissions: { 2025: [1, 2, 4, 5], 2026: [0, 1, 2, 5] },
    members: [187, 204],
    workers: [4_180, 4_420],
  },
  'KCN-1A': {
    lines: [
      ['2023-Q2', 5, 1, 2, 1, 2, 1, 1],
      ['2024-Q2', 6, 2, 2, 2, 2, 2, 2],
      ['2026-Q2', 6, 2, 3, 2, 2, 2, 2],
    ],
    admissions: { 2023: [0, 1, 1, 1], 2024: [0, 0, 1, 1], 2025: [0, 1, 1, 2], 2026: [0, 1, 1, 2] },
    members: [52, 71],
    workers: [1_240, 1_410],
  },
  'KCN-1B': {
    lines: [
      ['2023-Q2', 7, 1, 2, 1, 2, 1, 1],
      ['2024-Q4', 8, 2, 3, 2, 3, 2, 3],
    ],
    admissions: { 2023: [0, 0, 1, 1], 2024: [0, 1, 1, 2], 2025: [1, 1, 2, 2], 2026: [0, 0, 1, 2] },
    members: [64, 86],
    workers: [1_530, 1_790],
  },
  'KCN-1C': {
    lines: [['2023-Q2', 6, 1, 2, 1, 2, 1, 1]],
    admissions: { 2023: [0, 0, 0, 1], 2024: [0, 0, 0, 0], 2025: [0, 0, 1, 1], 2026: [0, 0, 0, 1] },
    members: [38, 43],
    workers: [1_120, 1_160],
  },
  'KCN-2': {
    lines: [
      ['2023-Q2', 13, 1, 4, 1, 4, 1, 1],
      ['2023-Q4', 14, 2, 4, 2, 4, 2, 2],
      ['2024-Q4', 15, 2, 5, 2, 5, 2, 2],
      ['2025-Q3', 16, 3, 6, 3, 5, 3, 3],
    ],
    admissions: { 2023: [0, 1, 1, 2], 2024: [0, 0, 1, 1], 2025: [0, 1, 1, 2], 2026: [1, 1, 2, 2] },
    members: [88, 131],
    workers: [3_050, 3_640],
  },
  'BEN-TO': {
    lines: [
      ['2023-Q2', 9, 1, 2, 1, 2, 1, 1],
      ['2024-Q1', 9, 1, 2, 1, 2, 1, 2],
      ['2025-Q1', 9, 2, 3, 2, 2, 2, 3],
    ],
    admissions: { 2023: [0, 0, 1, 1], 2024: [0, 1, 1, 1], 2025: [1, 1, 2, 2], 2026: [0, 1, 1, 2] },
    members: [41, 58],
    workers: [690, 745],
  },
  'CAU-DAU': {
    lines: [
      ['2023-Q2', 8, 2, 2, 2, 2, 1, 2],
      ['2024-Q3', 8, 2, 2, 2, 2, 2, 2],
    ],
    admissions: { 2023: [0, 1, 2, 2], 2024: [1, 1, 1, 2], 2025: [0, 1, 2, 2], 2026: [0, 0, 1, 2] },
    members: [47, 55],
    workers: [610, 640],
  },
  'CHO-KEN': {
    lines: [
      ['2023-Q2', 7, 1, 1, 1, 1, 1, 1],
      ['2025-Q4', 7, 1, 2, 1, 2, 1, 1],
    ],
    admissions: { 2023: [0, 0, 0, 0], 2024: [0, 0, 0, 1], 2025: [0, 0, 0, 1], 2026: [0, 0, 0, 0] },
    members: [22, 27],
    workers: [380, 405],
  },
  'HANG-LUA': {
    lines: [
      ['2023-Q2', 6, 1, 1, 0, 1, 0, 1],
      ['2024-Q2', 7, 1, 1, 0, 2, 1, 1],
      ['2025-Q1', 7, 1, 2, 0, 2, 1, 2],
    ],
    admissions: { 2023: [0, 0, 1, 1], 2024: [0, 0, 0, 0], 2025: [0, 0, 1, 2], 2026: [0, 0, 0, 1] },
    members: [19, 26],
    workers: [350, 420],
  },
  'SONG-SA': {
    lines: [['2025-Q3', 8, 2, 2, 2, 2, 1, 2]],
    admissions: { 2025: [0, 0, 1, 1], 2026: [0, 1, 1, 1] },
    members: [31, 34],
    workers: [520, 545],
  },
  'NUONG-DAU': {
    lines: [
      ['2023-Q2', 5, 1, 1, 1, 1, 0, 1],
      ['2025-Q2', 5, 1, 1, 1, 1, 1, 1],
    ],
    admissions: { 2023: [0, 0, 0, 0], 2024: [0, 0, 0, 1], 2025: [0, 0, 1, 1], 2026: [0, 0, 1, 1] },
    members: [15, 17],
    workers: [240, 265],
  },
  'DONG-KEN': {
    lines: [
      ['2023-Q2', 3, 0, 1, 0, 0, 0, 0],
      ['2025-Q1', 4, 0, 1, 0, 0, 0, 0],
    ],
    admissions: noAdmissions,
    members: [4, 6],
    workers: [95, 130],
  },
  // Took one enterprise over from Hạ Sa.
  'BAI-TAM': {
    lines: [
      ['2023-Q2', 3, 0, 0, 0, 0, 0, 0],
      ['2025-Q3', 4, 0, 0, 0, 0, 0, 0],
    ],
    admissions: noAdmissions,
    members: [2, 3],
    workers: [110, 118],
  },
  // Has never been able to say which of its enterprises have a union.
  'SUOI-CHAM': {
    lines: [['2023-Q2', 3, 0, 0, 0, null, null, 0]],
    admissions: noAdmissions,
    members: [1, 1],
    workers: [70, 76],
  },
  // Has no enterprise: "không có phát sinh", which is an answer.
  'DOI-CO': {
    lines: [['2023-Q2', 0, 0, 0, 0, 0, 0, 0]],
    admissions: noAdmissions,
    members: [0, 0],
    workers: [0, 0],
  },
  'THUONG-SA': {
    lines: [['2023-Q2', 5, 1, 1, 1, 1, 1, 1]],
    admissions: { 2023: [0, 0, 0, 1], 2024: [0, 1, 1, 1], 2025: [0, 1, 1, 1] },
    members: [21, 24],
    workers: [330, 345],
  },
  'HA-SA': {
    lines: [
      ['2023-Q2', 4, 0, 1, 0, 1, 0, 0],
      ['2024-Q4', 4, 1, 1, 1, 1, 0, 1],
    ],
    admissions: { 2023: [0, 0, 0, 0], 2024: [0, 0, 0, 0], 2025: [0, 0, 0, 0] },
    members: [7, 9],
    workers: [150, 160],
  },
};

/** What a unit of the fictional city counted; `null` for one that never counted. */
export const countsOf = (code: string): UnitCounts | null => counts[code] ?? null;
