import { publishedChoices } from '@/lib/domain/counting';
import { goalCodes } from '@/lib/domain/goal';
import { published } from '@/prisma/published';
import type { Transaction } from './client';
import { toDateColumn } from './dates';
import { rebuildRollUps } from './roll-up';
import { readStandards } from './standards';
import { readTree } from './units';
import type { Actor } from './write';

/** Enters what was published as the root unit's approved report, counted by the rule that the source used. */
export async function enterPublished(tx: Transaction, unitId: number, by: Actor): Promise<void> {
  const { rule, period, asOf, members, workers, note, source, coverage } = published;
  const counting = await tx.countingRule.create({
    data: {
      goal: 'coverage',
      name: rule.name,
      validFrom: toDateColumn(rule.validFrom),
      choices: publishedChoices('coverage'),
      sourceNote: rule.sourceNote,
      authorId: by.accountId,
      authorName: by.name,
    },
  });
  const figures = goalCodes.map((goal) =>
    goal === 'coverage' ? { goal, ...coverage, ruleId: counting.id } : { goal },
  );
  const steps = (['opened', 'submitted', 'approved'] as const).map((kind) => ({
    kind,
    byName: by.name,
    reason: source,
  }));
  const report = await tx.report.create({ data: { unitId, period } });
  const revision = await tx.reportRevision.create({
    data: {
      reportId: report.id,
      number: 1,
      asOf: toDateColumn(asOf),
      members,
      workers,
      note,
      source,
      figures: { create: figures },
      steps: { create: steps },
    },
  });
  // Approved last: from then on the database refuses any change.
  await tx.reportRevision.update({
    where: { id: revision.id },
    data: { status: 'approved' },
  });
  await tx.report.update({
    where: { id: report.id },
    data: { status: 'approved', inForceId: revision.id },
  });
  await rebuildRollUps(tx, await readTree(tx), (await readStandards(tx)).calendars);
}
