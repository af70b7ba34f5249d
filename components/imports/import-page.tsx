import type { ReactNode } from 'react';
import { PageHeader } from '@/components/ui/page-header';
import type { Locale } from '@/lib/text/locale';
import { importWords } from '@/lib/text/words/imports/wizard';
import { shellWords } from '@/lib/text/words/shell';
import { Steps } from './steps';

export type ImportPageProps = {
  locale: Locale;
  title: string;
  lead?: ReactNode;
  /** The step that this page is, from 0; none for a page beside the steps. */
  step?: number;
  children: ReactNode;
};

/** The frame of every page of an import: where it stands, and how far one has come. */
export function ImportPage({ locale, title, lead, step, children }: ImportPageProps) {
  const words = importWords[locale];
  const crumbs = [
    { href: '/enterprises', label: words.crumb },
    ...(step === undefined || step === 0 ? [] : [{ href: '/enterprises/import', label: words.title }]),
  ];
  return (
    <>
      <PageHeader title={title} lead={lead} crumbs={crumbs} crumbsLabel={shellWords[locale].crumbs} />
      {step === undefined ? null : <Steps {...words.steps} current={step} />}
      {children}
    </>
  );
}
