import { plainStep } from '@/lib/api/reports';
import { stepRoute } from '@/lib/api/workflow';

export const POST = stepRoute('submitted', 'Submit a draft', plainStep);
