import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { saveRule, saveTerms } from '@/app/(signed-in)/admin/goals/actions';
import { AdminPage } from '@/components/admin/admin-page';
import { GoalFacts } from '@/components/admin/goal-facts';
import { goalFields } from '@/components/admin/goal-fields';
import { GoalHistory } from '@/components/admin/goal-history';
import { ruleFields } from '@/components/admin/rule-fields';
import { Rules } from '@/components/admin/rules';
import { FieldForm } from '@/components/forms/field-form';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { requireDeed } from '@/lib/auth/viewer';
import { lastJudgedOn } from '@/lib/db/goals';
import { ruleOn, standards } from '@/lib/db/standards';
import { mayAnywhere } from '@/lib/domain/access';
import { todayInVietnam } from '@/lib/domain/calendar-date';
import { defaultChoices } from '@/lib/domain/counting';
import { isGoalCode, termsOn } from '@/lib/domain/goal';
import { goalAdminWords } from '@/lib/text/words/admin/goals';
import { adminWords } from '@/lib/text/words/admin/overview';
import { ruleAdminWords } from '@/lib/text/words/admin/rules';
import { formTexts } from '@/lib/text/words/form';
import { goalWords } from '@/lib/text/words/goals';

export const metadata: Metadata = { title: 'Mốc 2030' };

/** One goal: what it asks now, how it is counted, how to change it from a day on, and everything decided before. */
export default async function GoalPage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params;
  if (!isGoalCode(code)) notFound();
  const viewer = await requireDeed('manage-accounts', `/admin/goals/${code}`);
  const { locale } = viewer;
  const words = goalAdminWords[locale];
  const { terms, rules, calendars } = await standards(viewer);
  const now = termsOn(terms, code, todayInVietnam(new Date()));
  const ruleInForce = ruleOn(rules, code, todayInVietnam(new Date()));
  const judged = await lastJudgedOn(code, calendars);
  const ofGoal = <T extends { goal: string }>(all: T[]) => all.filter(({ goal }) => goal === code).reverse();
  const crumbs = [{ href: '/admin/goals', label: adminWords[locale].screens.goals.name }];
  return (
    <AdminPage locale={locale} title={goalWords[locale][code].name} crumbs={crumbs}>
      <Section id="now" title={words.now}>
        <GoalFacts terms={now} locale={locale} />
      </Section>
      <Section id="rules" title={words.rules}>
        <Rules rules={ofGoal(rules)} locale={locale} />
      </Section>
      {mayAnywhere(viewer, 'manage-goals') ? (
        <Section id="new-rule" title={ruleAdminWords[locale].title} lead={ruleAdminWords[locale].lead}>
          <FieldForm
            id="rule"
            action={saveRule}
            fields={ruleFields(code, ruleInForce?.choices ?? defaultChoices[code], locale)}
            texts={formTexts(locale, ruleAdminWords[locale].save)}
          />
        </Section>
      ) : null}
      <Section id="change" title={words.change} lead={words.changeLead}>
        {mayAnywhere(viewer, 'manage-goals') ? (
          <FieldForm
            id="terms"
            action={saveTerms}
            fields={goalFields(locale, now, judged)}
            texts={formTexts(locale)}
          />
        ) : (
          <Notice>{words.rootOnly}</Notice>
        )}
      </Section>
      <Section id="history" title={words.history} lead={words.historyLead}>
        <GoalHistory terms={ofGoal(terms)} locale={locale} />
      </Section>
    </AdminPage>
  );
}
