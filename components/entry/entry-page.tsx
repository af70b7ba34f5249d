import type { ReactNode } from 'react';
import { Emblem } from '@/components/shell/emblem';

export type EntryPageProps = {
  language: ReactNode;
  title: string;
  lead?: string;
  /** For a page that shows more than a form. */
  isWide?: boolean;
  children?: ReactNode;
};

/** A page for someone who is not signed in: the name of the house, one question, nothing else. */
export function EntryPage({ language, title, lead, isWide, children }: EntryPageProps) {
  return (
    <main id="main" className={`mx-auto px-4 py-8 sm:py-14 ${isWide ? 'max-w-4xl' : 'max-w-xl'}`}>
      <p className="mb-8 flex items-center gap-3 text-lg font-semibold">
        <Emblem className="h-9 w-8" />
        Mốc 2030
      </p>
      <h1 className="text-2xl font-semibold">{title}</h1>
      {lead ? <p className="mt-1 text-muted">{lead}</p> : null}
      {isWide ? <div className="mt-6">{children}</div> : <div className="mt-6 grid gap-6">{children}</div>}
      {/* Last, so that the first button on the page is the one that people came for. */}
      <footer className="mt-10 border-t border-line pt-4">{language}</footer>
    </main>
  );
}
