import { z } from 'zod';
import * as exported from '@/app/api/v1/export/route';
import * as series from '@/app/api/v1/goals/[code]/series/route';
import * as goals from '@/app/api/v1/goals/route';
import * as registerChange from '@/app/api/v1/register/change/route';
import * as enterpriseFacts from '@/app/api/v1/register/enterprises/[id]/facts/route';
import * as enterprise from '@/app/api/v1/register/enterprises/[id]/route';
import * as enterprises from '@/app/api/v1/register/enterprises/route';
import * as registerExplain from '@/app/api/v1/register/explain/route';
import * as registerFigures from '@/app/api/v1/register/figures/route';
import * as registerImport from '@/app/api/v1/register/import/route';
import * as registerShortlist from '@/app/api/v1/register/shortlist/route';
import * as approve from '@/app/api/v1/reports/[id]/approve/route';
import * as reopen from '@/app/api/v1/reports/[id]/reopen/route';
import * as returned from '@/app/api/v1/reports/[id]/return/route';
import * as report from '@/app/api/v1/reports/[id]/route';
import * as submit from '@/app/api/v1/reports/[id]/submit/route';
import * as reports from '@/app/api/v1/reports/route';
import * as token from '@/app/api/v1/tokens/[id]/route';
import * as tokens from '@/app/api/v1/tokens/route';
import * as unit from '@/app/api/v1/units/[code]/route';
import * as units from '@/app/api/v1/units/route';
import { openApiDocument, type RouteFile } from '@/lib/api/openapi';
import { route } from '@/lib/auth/route';
import { version } from '@/package.json';

const files: Record<string, RouteFile> = {
  '/api/v1/units': units,
  '/api/v1/units/{code}': unit,
  '/api/v1/goals': goals,
  '/api/v1/goals/{code}/series': series,
  '/api/v1/register/enterprises': enterprises,
  '/api/v1/register/enterprises/{id}': enterprise,
  '/api/v1/register/enterprises/{id}/facts': enterpriseFacts,
  '/api/v1/register/figures': registerFigures,
  '/api/v1/register/explain': registerExplain,
  '/api/v1/register/change': registerChange,
  '/api/v1/register/import': registerImport,
  '/api/v1/register/shortlist': registerShortlist,
  '/api/v1/reports': reports,
  '/api/v1/reports/{id}': report,
  '/api/v1/reports/{id}/submit': submit,
  '/api/v1/reports/{id}/approve': approve,
  '/api/v1/reports/{id}/return': returned,
  '/api/v1/reports/{id}/reopen': reopen,
  '/api/v1/export': exported,
  '/api/v1/tokens': tokens,
  '/api/v1/tokens/{id}': token,
};

let made: ReturnType<typeof openApiDocument> | undefined;

export const GET = route({
  deed: 'signed-in',
  summary: 'This description',
  response: z.record(z.string(), z.unknown()),
  async run() {
    made ??= openApiDocument({ ...files, '/api/v1/openapi.json': { GET } }, version);
    return { ...made };
  },
});
