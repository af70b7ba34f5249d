import type { Locale } from '@/lib/text/locale';
import { digestWords } from '@/lib/text/words/digest';

/** The way to the day's reminders, with how many of them are not read; on a phone a picture and the number. */
export function TodayLink({ unread, locale }: { unread: number; locale: Locale }) {
  const words = digestWords[locale];
  return (
    <a
      href="/reminders"
      className="flex min-h-11 items-center gap-2 text-sm whitespace-nowrap text-ink no-underline hover:underline"
    >
      <svg
        viewBox="0 0 20 20"
        aria-hidden="true"
        className="size-5 shrink-0"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
      >
        <path d="M3 4.5h14v13H3zM3 8.5h14M7 2.5v4M13 2.5v4" />
        <path d="M6.8 12.8l2.2 2.2 4.2-4.4" />
      </svg>
      <span className="max-sm:sr-only">{words.title}</span>
      {unread > 0 ? (
        <span className="tabular min-w-6 rounded-sm bg-late-ink px-1.5 text-center text-sm font-semibold text-white">
          <span aria-hidden="true">{unread}</span>
          <span className="sr-only">{words.count(unread)}</span>
        </span>
      ) : null}
    </a>
  );
}
