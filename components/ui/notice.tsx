import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';

/** `plain` explains, `good` confirms what was done, `late` asks for attention, `error` says what failed. */
export type NoticeTone = 'plain' | 'good' | 'late' | 'error';

const tones: Record<NoticeTone, string> = {
  plain: 'border-edge bg-wash',
  good: 'border-good bg-good-wash',
  late: 'border-late bg-late-wash',
  error: 'border-error bg-error-wash',
};

export interface NoticeProps {
  tone?: NoticeTone;
  title?: ReactNode;
  /** Read out at once by screen readers: `status` when there is time, `alert` when there is not. */
  announce?: 'status' | 'alert';
  className?: string;
  children?: ReactNode;
}

/** A message that stands in the page, with a bar of its tone at the left; the words carry the meaning. */
export function Notice({ tone = 'plain', title, announce, className, children }: NoticeProps) {
  return (
    <div role={announce} className={classNames('border-l-4 px-4 py-3', tones[tone], className)}>
      {title ? <p className="font-semibold">{title}</p> : null}
      {children}
    </div>
  );
}
