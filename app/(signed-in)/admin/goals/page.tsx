import type { Metadata } from 'next';
import { AdminPage } from '@/components/admin/admin-page';
import { GoalFacts } from '@/components/admin/goal-facts';
import { ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { requestLocale } from '@/lib/auth/locale';
import { requireDeed } from '@/lib/auth/viewer';
import { standards } from '@/lib/db/standards';
import { todayInVietnam } from '@/lib/domain/calendar-date';
import { goalCodes, termsOn } from '@/lib/domain/goal';
import { goalAdminWords } from '@/lib/text/words/admin/goals';
import { adminWords } from '@/lib/text/words/admin/overview';
import { goalWords } from '@/lib/text/words/goals';

export async function generateMetadata(): Promise<Metadata> {
  return { title: adminWords[await requestLocale()].screens.goals.name };
}

/** The four goals and what they ask today. */
export default async function GoalsPage() {
  const viewer = await requireDeed('manage-accounts', '/admin/goals');
  const { locale } = viewer;
  const { terms } = await standards(viewer);
  const today = todayInVietnam(new Date());
  const { name, lead } = adminWords[locale].screens.goals;
  return (
    <AdminPage locale={locale} title={name} lead={lead}>
      {goalCodes.map((goal) => (
        <Section
          key={goal}
          id={goal}
          title={goalWords[locale][goal].name}
          actions={<ButtonLink href={`/admin/goals/${goal}`}>{goalAdminWords[locale].open}</ButtonLink>}
        >
          <GoalFacts terms={termsOn(terms, goal, today)} locale={locale} />
        </Section>
      ))}
    </AdminPage>
  );
}
