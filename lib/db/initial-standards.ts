import { defaultChoices } from '@/lib/domain/counting';
import { type GoalCode, goalCodes, initialTerms } from '@/lib/domain/goal';
import type { Transaction } from './client';
import { toDateColumn } from './dates';
import type { Actor } from './write';

/** Long before any report that a unit may still want to enter. */
const standingSince = '2020-01-01';

const chosenHere =
  'Các lựa chọn còn lại là mặc định của Mốc 2030; quản trị thay được khi có văn bản quy định.';

/** What each goal counts to begin with, and where that comes from. */
const rules: Record<GoalCode, { name: string; sourceNote: string }> = {
  coverage: {
    name: 'Mọi doanh nghiệp đang hoạt động',
    sourceNote: `Mẫu số: doanh nghiệp đang hoạt động tại ngày chốt số liệu. ${chosenHere}`,
  },
  formation: {
    name: 'Doanh nghiệp có từ 3 đảng viên chính thức làm việc',
    sourceNote: `Điều lệ Đảng, Điều 21: nơi có từ ba đảng viên chính thức trở lên thì lập tổ chức đảng. ${chosenHere}`,
  },
  'union-backed': {
    name: 'Doanh nghiệp có công đoàn cơ sở',
    sourceNote: `Mẫu số: doanh nghiệp đang hoạt động có công đoàn cơ sở tại ngày chốt số liệu. ${chosenHere}`,
  },
  admission: {
    name: 'Tổ chức đảng trong doanh nghiệp',
    sourceNote: `Mẫu số: tổ chức đảng trong doanh nghiệp tại ngày chốt số liệu; đạt khi kết nạp ít nhất một đảng viên trong năm. ${chosenHere}`,
  },
};

/** The four goals, their counting rules and the reporting calendar, as every installation begins with them. */
export async function createInitialStandards(tx: Transaction, author: Actor): Promise<void> {
  const by = { authorId: author.accountId, authorName: author.name };
  for (const { baseline: _none, milestones, ...terms } of initialTerms) {
    const dates = {
      appliesFrom: toDateColumn(terms.appliesFrom),
      dueOn: toDateColumn(terms.dueOn),
    };
    await tx.goalTerms.create({
      data: { ...terms, ...dates, milestones: [...milestones], ...by },
    });
  }
  for (const goal of goalCodes) {
    const choices = defaultChoices[goal];
    await tx.countingRule.create({
      data: {
        goal,
        ...rules[goal],
        validFrom: toDateColumn(standingSince),
        choices,
        ...by,
      },
    });
  }
  const quarterly = {
    cadence: 'quarter',
    yearStartsInMonth: 1,
    dueAfterDays: 10,
  };
  const reason = 'Lịch báo cáo ban đầu: theo quý, năm dương lịch; quản trị thay được.';
  await tx.reportingCalendar.create({
    data: {
      appliesFrom: toDateColumn(standingSince),
      ...quarterly,
      reason,
      ...by,
    },
  });
}
