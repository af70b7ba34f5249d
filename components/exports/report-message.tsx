import { MessageText } from '@/components/exports/message-text';
import type { Locale } from '@/lib/text/locale';
import { documentExportWords } from '@/lib/text/words/document-export';

/** The report in a few lines, to be pasted into a message. */
export function ReportMessage({ text, locale }: { text: string; locale: Locale }) {
  const { title, lead, copy, copied } = documentExportWords[locale].message;
  return (
    <section aria-labelledby="message-title">
      <h2 id="message-title" className="text-xl font-semibold">
        {title}
      </h2>
      <p className="mb-2 text-sm text-muted">{lead}</p>
      <MessageText text={text} label={title} copy={copy} copied={copied} />
    </section>
  );
}
