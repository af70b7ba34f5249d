import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/lib/text/locale';
import { enterprisePageWords } from '@/lib/text/words/enterprises/page';

const doneNames = ['created', 'saved', 'recorded', 'corrected', 'withdrawn'] as const;

/** What an address says was done a moment ago. */
export type DoneName = (typeof doneNames)[number];

/** What was done, by the address's `done`. */
export const doneIn = (text: string | undefined): DoneName | undefined =>
  doneNames.find((each) => each === text);

/** Says what was done a moment ago. */
export function DoneNotice({ done, locale }: { done: DoneName | undefined; locale: Locale }) {
  const words = enterprisePageWords[locale];
  const { created, saved, recorded, corrected, taken } = words;
  const sentences: Record<DoneName, string> = { created, saved, recorded, corrected, withdrawn: taken };
  if (done === undefined) return null;
  return (
    <Notice tone="good" announce="status" className="mb-6">
      {sentences[done]}
    </Notice>
  );
}
