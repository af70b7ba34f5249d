import type { ReactNode } from 'react';
import { Emblem } from '@/components/shell/emblem';
import { Navigation, type NavigationProps } from '@/components/shell/navigation';
import { PersonMenu, type PersonMenuProps } from '@/components/shell/person-menu';
import { TodayLink } from '@/components/shell/today-link';
import type { Locale } from '@/lib/text/locale';
import { shellWords } from '@/lib/text/words/shell';

export type ShellProps = Omit<PersonMenuProps, 'words'> & {
  /** Whom the person works for, from the top down. */
  unitTrail: readonly string[];
  maySeeRegister: boolean;
  mayManage: boolean;
  unreadReminders: number;
  isDemonstration: boolean;
  locale: Locale;
  children: ReactNode;
};

/** What stands around every page of somebody signed in. */
export function Shell(props: ShellProps) {
  const {
    unitTrail,
    maySeeRegister,
    mayManage,
    unreadReminders,
    isDemonstration,
    locale,
    children,
    ...person
  } = props;
  const words = shellWords[locale];
  return (
    <>
      <a href="#main" className="absolute left-2 -top-20 z-10 bg-white px-4 py-3 font-semibold focus:top-2">
        {words.skip}
      </a>
      <header className="border-b border-line print:border-0">
        {isDemonstration ? (
          <p className="bg-late-wash px-4 py-1 text-center text-sm text-late-ink print:border print:border-late">
            {words.demonstration}
          </p>
        ) : null}
        <div className="border-t-4 border-institution print:border-0">
          <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-4 px-4 pt-2 pb-1">
            <a href="/" className="flex items-center gap-3 text-ink no-underline">
              <Emblem className="h-9 w-8" />
              <span className="text-lg leading-tight font-semibold">{words.product}</span>
            </a>
            <p className="min-w-0 flex-1 truncate border-l border-line pl-4 text-sm text-muted max-sm:hidden print:block">
              {unitTrail.join(' › ')}
            </p>
            <div className="ml-auto flex min-w-0 items-center gap-x-3 sm:gap-x-5 print:hidden">
              <TodayLink unread={unreadReminders} locale={locale} />
              <PersonMenu {...person} words={words} />
            </div>
          </div>
        </div>
        <Navigation label={words.navigation} links={linksOf({ maySeeRegister, mayManage }, locale)} />
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto max-w-6xl px-4 pt-6 pb-16 focus:outline-none print:p-0"
      >
        {children}
      </main>
    </>
  );
}

type Rights = Pick<ShellProps, 'maySeeRegister' | 'mayManage'>;

function linksOf({ maySeeRegister, mayManage }: Rights, locale: Locale): NavigationProps['links'] {
  const { pages } = shellWords[locale];
  return [
    { href: '/', label: pages.dashboard },
    { href: '/reports', label: pages.reports },
    ...(maySeeRegister
      ? [
          { href: '/enterprises', label: pages.enterprises },
          { href: '/shortlist', label: pages.shortlist },
        ]
      : []),
    { href: '/measures', label: pages.measures },
    { href: '/exports', label: pages.exports },
    ...(mayManage ? [{ href: '/admin', label: pages.admin }] : []),
  ];
}
