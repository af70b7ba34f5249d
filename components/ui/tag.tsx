import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';

/** `good` is done, `late` needs someone, `unknown` has not begun, `plain` is in between. */
export type TagTone = 'good' | 'late' | 'unknown' | 'plain';

const tones: Record<TagTone, string> = {
  good: 'border-good bg-good-wash text-good',
  late: 'border-late bg-late-wash text-late-ink',
  unknown: 'border-dashed border-unknown bg-white text-muted',
  plain: 'border-line bg-wash text-ink',
};

/** A short state in words, such as "Đã duyệt" or "Quá hạn". */
export function Tag({
  tone = 'plain',
  className,
  children,
}: {
  tone?: TagTone;
  className?: string;
  children: ReactNode;
}) {
  return (
    <span
      className={classNames(
        'inline-block rounded-sm border px-2 py-px text-sm font-semibold whitespace-nowrap',
        tones[tone],
        className,
      )}
    >
      {children}
    </span>
  );
}
