import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { ReportFormWords } from '@/lib/text/words/report-form';

export type AskedQuestions = { key: string; sentences: readonly string[]; confirmed: boolean };

export type QuestionRowProps = {
  asked: AskedQuestions | null;
  words: ReportFormWords;
  onConfirm: (key: string) => void;
};

/** What is asked about a goal's figures; it never stands in the way. */
export function QuestionRow({ asked, words, onConfirm }: QuestionRowProps) {
  return (
    <div aria-live="polite">
      {asked === null ? null : (
        <Notice tone={asked.confirmed ? 'plain' : 'late'} className="mt-3 text-sm">
          <ul>
            {asked.sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          {asked.confirmed ? (
            <p className="font-semibold">{words.confirmed}</p>
          ) : (
            <Button className="mt-1 scroll-mb-28 text-sm" onClick={() => onConfirm(asked.key)}>
              {words.confirm}
            </Button>
          )}
        </Notice>
      )}
    </div>
  );
}
