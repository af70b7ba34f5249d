import type { ReactNode } from 'react';
import { Emblem } from '@/components/shell/emblem';

export type EntryPageProps = {
  language: ReactNode;
  title: string;
  lead?: string;
  children?: ReactNode;
};

/** A page for someone who is not signed in: the name of the house, one question, nothing else. */
export function EntryPage({ language, title, lead, children }: EntryPageProps) {
  return (
    <main id="main" className="mx-auto max-w-xl px-4 py-8 sm:py-14">
      <p className="mb-8 flex items-center gap-3 text-lg font-semibold">
        <Emblem className="h-9 w-8" />
        Mốc 2030
      </p>
      <h1 className="text-2xl font-semibold">{title}</h1>
      {lead ? <p className="mt-1 text-muted">{lead}</p> : null}
      <div className="mt-6 grid gap-6">{children}</div>
      {/* Last, so that the first button on the page is the one that people came for. */}
      <footer className="mt-10 border-t border-line pt-4">{language}</footer>
    </main>
  );
}
