import { ButtonLink } from '@/components/ui/button';
import type { Locale } from '@/lib/text/locale';
import { documentExportWords, type PaperFile } from '@/lib/text/words/document-export';

/** What the paper is, as the address of its files says it: unit and period with what is written on it, or a code. */
export type PaperAsked = Readonly<Record<string, string>>;

const first: readonly PaperFile[] = ['progress docx', 'progress pdf'];
const more: readonly PaperFile[] = ['progress xlsx', 'progress pptx', 'one-page pdf', 'one-page png'];

/** Where a file of the paper is to be had. */
function fileAddress(file: PaperFile, asked: PaperAsked): string {
  const [document = '', format = ''] = file.split(' ');
  const given = Object.entries(asked).filter(([, value]) => value !== '');
  return `/api/v1/export?${new URLSearchParams([['document', document], ['format', format], ...given])}`;
}

export type PaperFilesProps = {
  asked: PaperAsked;
  /** In place of the usual words. */
  title?: string;
  lead?: string;
  locale: Locale;
};

/** Every file that the paper can be had as: the two that are sent, then the others. */
export function PaperFiles({ asked, title, lead, locale }: PaperFilesProps) {
  const words = documentExportWords[locale].files;
  return (
    <section aria-labelledby="files-title" className="print:hidden">
      <h2 id="files-title" className="text-xl font-semibold">
        {title ?? words.title}
      </h2>
      <p className="text-sm text-muted">{lead ?? words.lead}</p>
      <div className="mt-3 grid grid-cols-2 gap-3">
        {first.map((file, index) => (
          <ButtonLink key={file} href={fileAddress(file, asked)} look={index === 0 ? 'primary' : 'secondary'}>
            <span>
              {words.of[file].name}
              <span className="block text-sm font-normal">{words.of[file].lead}</span>
            </span>
          </ButtonLink>
        ))}
      </div>
      <ul className="mt-3 border-t border-line">
        {more.map((file) => (
          <li key={file} className="border-b border-line">
            <a
              href={fileAddress(file, asked)}
              className="flex min-h-11 items-center justify-between gap-3 py-1.5 no-underline"
            >
              <span className="underline">{words.of[file].name}</span>
              <span className="text-sm text-muted">{words.of[file].lead}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
