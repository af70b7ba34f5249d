import { exportChart } from '@/lib/api/chart-export';
import { exportOnePage, exportProgress } from '@/lib/api/document-export';
import { exportQuery, mediaTypes, refuseFormat } from '@/lib/api/export';
import { exportFiguresFile } from '@/lib/api/figures-export';
import { exportRegisterFile } from '@/lib/api/register-export';
import { route } from '@/lib/auth/route';

const documents = {
  progress: exportProgress,
  'one-page': exportOnePage,
  figures: exportFiguresFile,
  register: exportRegisterFile,
  chart: exportChart,
};

export const GET = route({
  deed: 'export-figures',
  summary: 'Figures or enterprises of a unit and all below it as a spreadsheet, or a chart as a picture',
  query: exportQuery,
  response: { files: Object.values(mediaTypes) },
  async run({ viewer, query }) {
    const refused = refuseFormat(query);
    if (refused) return refused;
    const locale = query.language ?? viewer.locale;
    return documents[query.document](viewer, query, locale);
  },
});
