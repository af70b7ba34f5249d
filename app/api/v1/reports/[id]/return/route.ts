import { returnStep } from '@/lib/api/reports';
import { stepRoute } from '@/lib/api/workflow';

export const POST = stepRoute('returned', 'Return a submitted report with the reason', returnStep);
