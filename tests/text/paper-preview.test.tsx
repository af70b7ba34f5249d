import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Paper } from '@/components/exports/paper/paper';
import { paperMeasures } from '@/components/exports/paper/paper-measures';
import type { Issue, OfficialDocument } from '@/lib/domain/official-document';
import { drawingsOf } from '@/lib/export/official/pictures';
import { proofOf } from '@/lib/export/official/proof';
import { standardFormat } from '@/lib/export/official/standard-format';
import { rowTexts } from '@/lib/text/official/annex-cells';
import { progressDocument } from '@/lib/text/official/progress-document';
import { officialReports } from '@/tests/support/official-reports';

const blank: Issue = { place: 'Sông Công', date: null, number: null, signer: null };
const words = { body: 'Văn bản', previous: 'Trước', next: 'Sau', page: '{page}/{pages}' };

function painted(name: string, issue = blank, proof: OfficialDocument['proof'] = null) {
  const report = officialReports[name];
  if (report === undefined) throw new Error(name);
  const document = progressDocument(report, standardFormat, issue, proof);
  const charts = drawingsOf(report);
  const html = renderToStaticMarkup(
    <Paper document={document} format={standardFormat} charts={charts} words={words} nonce="abc" />,
  );
  return { document, html, text: textOf(html) };
}

/** What a reader reads: the markup without its marks. */
const textOf = (html: string): string =>
  html
    .replace(/<style.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, '\n')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

describe.each(Object.keys(officialReports))('the preview of the %s', (name) => {
  const { document, html, text } = painted(name);

  test('says every block of the document, in its order', () => {
    let from = 0;
    for (const block of document.body) {
      const said =
        block.kind === 'list' ? block.items : [block.kind === 'chart' ? block.caption : block.text];
      for (const each of said) {
        const at = text.indexOf(each, from);
        expect(at, each).toBeGreaterThan(-1);
        from = at;
      }
    }
  });

  test('prints every row of every annex as every other painter does', () => {
    for (const annex of document.annexes) {
      for (const row of annex.rows) {
        const cells = rowTexts(annex, row).map((cell) => `>${cell.replaceAll('"', '&quot;')}</td>`);
        expect(html).toContain(cells[1]);
      }
    }
    expect(html.split('<tr class="paper-row-').length - 1).toBe(
      document.annexes.reduce((sum, { rows }) => sum + rows.length, 0),
    );
  });

  test('stands on sheets of its own for the text and for each annex', () => {
    expect(html.split('class="paper-strip"').length - 1).toBe(1 + document.annexes.length);
  });

  test('has no style of its own but the measures of its format, under the nonce of the page', () => {
    expect(html.replace(/<svg.*?<\/svg>/gs, '')).not.toMatch(/ style="/);
    expect(html).toContain('<style nonce="abc">');
  });
});

test('a number, a date and a signer stand where the blanks were', () => {
  const before = painted('ward').text;
  expect(before).toMatch(/Số\u00a0+-BC\/ĐU/);
  const issue = { place: 'Sông Công', date: '2026-10-05', number: '12', signer: 'Trần Văn Ký' };
  const { text } = painted('ward', issue);
  expect(text).toContain('Số 12-BC/ĐU');
  expect(text).toContain('Sông Công, ngày 05 tháng 10 năm 2026');
  expect(text).toContain('Trần Văn Ký');
});

test('before it is issued the code has its room, afterwards it stands there with its squares', () => {
  expect(painted('city').html).toContain('paper-proof-room');
  const issued = painted('city', blank, proofOf('7K4M9QXT2P', 'http://localhost:3000'));
  expect(issued.html).not.toContain('paper-proof-room');
  expect(issued.text).toContain('7K4M9-QXT2P');
});

test('a format says the measures, and cannot say more than measures', () => {
  const { page } = standardFormat;
  const wide = paperMeasures({
    ...standardFormat,
    page: { ...page, left: 35 },
    font: 'Evil"}*{display:none',
  });
  expect(wide).toContain('--paper-left:35;');
  expect(wide).toContain('--paper-font:"Evildisplaynone"');
  expect(wide).toMatch(/\.paper-party\{font-size:calc\(15 \* var\(--pt\)\);font-weight:700/);
});
