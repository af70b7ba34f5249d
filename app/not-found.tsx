import { requestLocale } from '@/lib/auth/locale';
import { shellWords } from '@/lib/text/words/shell';

/** An address that leads nowhere, or to something outside the viewer's reach: both say the same. */
export default async function NotFound() {
  const { notFound } = shellWords[await requestLocale()];
  return (
    <div className="mx-auto max-w-2xl px-4 py-12">
      <title>{notFound.title}</title>
      <h1 className="mb-4 text-2xl font-semibold">{notFound.title}</h1>
      <p className="text-muted">{notFound.text}</p>
      <p className="mt-4">
        <a href="/" className="font-semibold">
          {notFound.back}
        </a>
      </p>
    </div>
  );
}
