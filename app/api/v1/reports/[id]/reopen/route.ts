import { reasonedStep } from '@/lib/api/reports';
import { stepRoute } from '@/lib/api/workflow';

export const POST = stepRoute(
  'reopened',
  'Open the next revision of an approved report with the reason',
  reasonedStep,
);
