/** Ways to the pages before and after; prints nothing when there is only one. */
export function PagesNav({
  previous,
  next,
}: {
  previous?: { href: string; label: string };
  next?: { href: string; label: string };
}) {
  if (!previous && !next) return null;
  return (
    <nav className="mt-4 flex gap-6 print:hidden">
      {previous ? (
        <a rel="prev" href={previous.href}>
          ← {previous.label}
        </a>
      ) : null}
      {next ? (
        <a rel="next" href={next.href}>
          {next.label} →
        </a>
      ) : null}
    </nav>
  );
}
