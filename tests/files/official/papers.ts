/** Reports as they are handed to a painter, and worlds that painters stumble over. */

import { chartOf } from '@/lib/domain/chart';
import type { GoalCode } from '@/lib/domain/goal';
import type { Issue, OfficialDocument } from '@/lib/domain/official-document';
import type { OfficialReport } from '@/lib/domain/official-report';
import { standingOf } from '@/lib/domain/standing';
import { proofOf } from '@/lib/export/official/proof';
import { standardFormat } from '@/lib/export/official/standard-format';
import { progressDocument } from '@/lib/text/official/progress-document';
import { cityReport, wardReport } from '@/tests/support/official-reports';
import { aStanding } from '@/tests/support/worlds';

export const issue: Issue = { place: 'Sông Công', date: '2026-10-06', number: '12', signer: 'Trần Thị B' };
export const proof = proofOf('SC267K3M92QP', 'https://moc2030.example.vn');

/** The document of a report, issued. */
export const documentOf = (report: OfficialReport): OfficialDocument =>
  progressDocument(report, standardFormat, issue, proof);

/** Texts that a spreadsheet could take for formulas or a file could break on. */
export const hostileTexts = [
  '=HYPERLINK("http://evil.example";"Đảng ủy")',
  '+84 280 386',
  '-5+3',
  '@SUM(A1:A9)',
  'Đảng ủy <b>&amp;"\'</b> ]]>',
  "Đảng ủy 'X'!$A$1",
  'Dòng một\nDòng hai\tcột',
] as const;

/** A city whose units, notes and own name are hostile. */
export const hostileReport: OfficialReport = {
  ...cityReport,
  unit: { ...cityReport.unit, name: hostileTexts[0] },
  upper: { name: hostileTexts[4] },
  units: cityReport.units.map((unit, index) => ({ ...unit, name: hostileTexts[index] ?? unit.name })),
  unreported: [...hostileTexts],
  notes: hostileTexts.map((text) => ({ unitName: text, text })),
  measures: hostileTexts.map((text) => ({ title: text, body: text, dueOn: '2026-12-31', state: 'open' })),
};

const long =
  'Đảng ủy Ban Quản lý các khu công nghiệp, khu chế xuất và cụm công nghiệp làng nghề truyền thống';

/** A city whose names are as long as names become. */
export const longReport: OfficialReport = {
  ...cityReport,
  unit: { ...cityReport.unit, name: `${long} thành phố Sông Công` },
  units: cityReport.units.map((unit, index) => ({ ...unit, name: `${long} số ${index + 1}` })),
};

const byGoal = <T>(made: (goal: GoalCode) => T): Record<GoalCode, T> => ({
  coverage: made('coverage'),
  formation: made('formation'),
  'union-backed': made('union-backed'),
  admission: made('admission'),
});

/** A ward that never reported anything. */
export const silentReport: OfficialReport = {
  ...wardReport,
  standings: byGoal((goal) => standingOf(aStanding({ goal }))),
  charts: byGoal((goal) => chartOf(aStanding({ goal }))),
  basis: byGoal(() => ({ origin: null, revision: null, approvedOn: null, approvedBy: null, rule: null })),
  members: null,
};
