import type { ReactNode } from 'react';
import { type Crumb, PageHeader } from '@/components/ui/page-header';
import type { Locale } from '@/lib/text/locale';
import { adminWords } from '@/lib/text/words/admin/overview';

export type AdminPageProps = {
  locale: Locale;
  title: string;
  lead?: string;
  /** Pages between the administration and this one. */
  crumbs?: Crumb[];
  actions?: ReactNode;
  children: ReactNode;
};

/** The frame of a page of the administration: where it stands, and its title. */
export function AdminPage({ locale, title, lead, crumbs = [], actions, children }: AdminPageProps) {
  const words = adminWords[locale];
  const above = [{ href: '/admin', label: words.title }, ...crumbs];
  return (
    <>
      <PageHeader title={title} lead={lead} crumbs={above} crumbsLabel={words.crumbs} actions={actions} />
      {children}
    </>
  );
}
