import { plainStep } from '@/lib/api/reports';
import { stepRoute } from '@/lib/api/workflow';

export const POST = stepRoute('approved', 'Approve a submitted report that somebody else wrote', plainStep);
