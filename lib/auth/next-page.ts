/** Any origin will do: what counts is that the page resolves to it. */
const here = 'http://here.invalid';

/** The page to go on to after signing in: a path of this site, or the first page. Never another site. */
export function nextPage(wanted: unknown): string {
  if (typeof wanted !== 'string' || !wanted.startsWith('/') || !URL.canParse(wanted, here)) return '/';
  const url = new URL(wanted, here);
  const isOurs = url.origin === here && !url.pathname.startsWith('//') && !url.pathname.startsWith('/signin');
  return isOurs ? `${url.pathname}${url.search}${url.hash}` : '/';
}
