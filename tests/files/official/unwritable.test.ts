/** What people typed before it was refused, and what no XML may hold, must not make a paper that no program opens. */

import { describe, expect, test } from 'vitest';
import type { OfficialReport } from '@/lib/domain/official-report';
import { paintPptx } from '@/lib/export/official/pptx/paint';
import { standardFormat } from '@/lib/export/official/standard-format';
import { paintXlsx } from '@/lib/export/official/xlsx/paint';
import { workbookOf } from '@/lib/export/workbook';
import { cityReport } from '@/tests/support/official-reports';
import { officeParts, packageProblems } from '@/tests/support/ooxml';
import { painted } from '@/tests/support/word-papers';
import { documentOf, issue, proof } from './papers';

const unwritable = 'Bác\ufffe Hồ\uffff\u0001\u001b\u0000\ud800 \u{1f33e}';
/** A spreadsheet has signs of its own for control characters: "_x0001_". */
const written = /Bác Hồ[^<]* \u{1f33e}/u;

const report: OfficialReport = {
  ...cityReport,
  unit: { ...cityReport.unit, name: unwritable },
  upper: { name: unwritable },
  units: cityReport.units.map((unit) => ({ ...unit, name: unwritable })),
  unreported: [unwritable],
  notes: [{ unitName: unwritable, text: unwritable }],
  measures: [{ title: unwritable, body: unwritable, dueOn: '2026-12-31', state: 'open' }],
};
const issued = { ...issue, place: unwritable, signer: unwritable };

describe.each([
  ['Word', () => painted(report, { issue: issued })],
  [
    'Excel',
    () => paintXlsx({ ...documentOf(report), issue: { ...issued, symbol: '' } }, standardFormat, report),
  ],
  ['PowerPoint', () => paintPptx(report, issued, proof)],
  ['a table', () => workbookOf([{ name: unwritable, rows: [[unwritable]] }], { title: unwritable })],
])('a file for %s', (_name, made) => {
  test('is sound, and says the rest of what was typed', async () => {
    const file = await made();
    expect(packageProblems(file)).toEqual([]);
    expect([...officeParts(file).values()].some((part) => written.test(part))).toBe(true);
  });
});
