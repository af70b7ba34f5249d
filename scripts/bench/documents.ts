import type { OfficialDocument } from '@/lib/domain/official-document';
import { paintDocx } from '@/lib/export/official/docx/paint';
import { paintPdf } from '@/lib/export/official/pdf/paint';
import { drawingsOf, picturesOf } from '@/lib/export/official/pictures';
import { standardFormat } from '@/lib/export/official/standard-format';
import { paintXlsx } from '@/lib/export/official/xlsx/paint';
import { progressDocument } from '@/lib/text/official/progress-document';
import { provinceReport as report } from '@/tests/support/official-reports';
import { bareDocx, barePdf, bareXlsx, contentOf } from './document-floors';
import { type Row, row } from './rows';
import type { Stage } from './stage';
import { compareTimes } from './timing';

const issue = { place: 'Thái Nguyên', date: '2026-10-10', number: '15', signer: 'Nguyễn Văn Minh' };

/** From the facts of the report to the bytes of the file, charts included, beside the bare library. */
export async function measureDocuments({ effort }: Pick<Stage, 'effort'>): Promise<Row[]> {
  const document: OfficialDocument = progressDocument(report, standardFormat, issue, null);
  const content = contentOf(document);
  const pictures = await picturesOf(report);
  const cells = content.tables.flat(2).length;
  const group = `The report of 92 units: ${content.lines.length} paragraphs, ${cells} cells, 4 charts`;
  const rounds = Math.max(3, effort.rounds);
  const fresh = () => progressDocument(report, standardFormat, issue, null);
  const compare = (
    name: string,
    ours: () => Promise<Uint8Array>,
    floor: () => Promise<Uint8Array>,
    ratio: number,
  ) =>
    compareTimes({
      group,
      name,
      ours,
      floor: { name: 'bare library', deed: floor },
      target: { kind: 'at-most', ratio },
      rounds,
      times: 2,
    });
  const paint = {
    docx: async () => paintDocx(fresh(), standardFormat, await picturesOf(report)),
    pdf: async () => paintPdf(fresh(), standardFormat, drawingsOf(report)),
    xlsx: () => paintXlsx(fresh(), standardFormat, report),
  };
  return [
    await compare('Word, with its charts as pictures', paint.docx, () => bareDocx(content, pictures), 3),
    await compare('PDF, tagged, in a thread of its own', paint.pdf, () => barePdf(content), 3),
    await compare('Excel, with native charts and formulas', paint.xlsx, () => bareXlsx(content), 3),
    row({
      group,
      name: 'the PDF itself',
      unit: 'kB',
      ours: (await paint.pdf()).length / 1000,
      floor: null,
      target: { kind: 'limit', value: 1000 },
    }),
  ];
}
