import { describe, expect, test } from 'vitest';
import { paintPptx } from '@/lib/export/official/pptx/paint';
import { standardFormat } from '@/lib/export/official/standard-format';
import { paintXlsx } from '@/lib/export/official/xlsx/paint';
import { messageOf } from '@/lib/text/official/message';
import { cityReport } from '@/tests/support/official-reports';
import { cellsIn, opened, shown } from '@/tests/support/workbooks';
import { documentOf, issue, proof } from './papers';
import { slidesIn } from './slides';

const said = 'kỳ báo cáo chưa kết thúc';

describe.each([true, false])('of a report whose period is not over: %s', (isPeriodOpen) => {
  const report = { ...cityReport, isPeriodOpen };

  test('the message says so, or nothing of it', () => {
    expect(messageOf(report, null).includes(said)).toBe(isPeriodOpen);
  });

  test('the slides', async () => {
    const [first] = slidesIn(await paintPptx(report, issue, proof));
    expect(first?.texts.join(' ').includes(said)).toBe(isPeriodOpen);
  });

  test('the workbook', async () => {
    const workbook = await opened(await paintXlsx(documentOf(report), standardFormat, report));
    const texts = workbook.worksheets.flatMap((sheet) => cellsIn(sheet).map((cell) => String(shown(cell))));
    expect(texts.join(' ').includes(said)).toBe(isPeriodOpen);
  });
});
