import type { TagTone } from '@/components/ui/tag';
import type { DueState, ReportStatus } from '@/lib/domain/report';

/** How each due state is coloured; its word always stands beside. */
export const toneOfDue: Record<DueState, TagTone> = {
  returned: 'late',
  overdue: 'late',
  due: 'plain',
  waiting: 'plain',
  'not-yet': 'unknown',
  done: 'good',
};

/** How each status of a report is coloured. */
export const toneOfStatus: Record<ReportStatus, TagTone> = {
  draft: 'unknown',
  submitted: 'plain',
  returned: 'late',
  approved: 'good',
};
