import type { Metadata } from 'next';
import { PageHeader } from '@/components/ui/page-header';
import { requestLocale } from '@/lib/auth/locale';
import { requireDeed } from '@/lib/auth/viewer';
import { adminWords } from '@/lib/text/words/admin/overview';

export async function generateMetadata(): Promise<Metadata> {
  return { title: adminWords[await requestLocale()].title };
}

const screens = ['people', 'units', 'goals', 'calendar', 'columns', 'format', 'tokens', 'audit'] as const;

/** The rooms of the administration. */
export default async function AdminPage() {
  const { locale } = await requireDeed('manage-accounts', '/admin');
  const words = adminWords[locale];
  return (
    <>
      <PageHeader title={words.title} lead={words.lead} />
      <ul className="grid gap-x-10 sm:grid-cols-2">
        {screens.map((screen) => (
          <li key={screen} className="border-t border-line py-4">
            <a href={`/admin/${screen}`} className="text-lg font-semibold">
              {words.screens[screen].name}
            </a>
            <p className="text-muted">{words.screens[screen].lead}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
