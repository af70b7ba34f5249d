import type { Role } from '@/lib/domain/access';
import type { InEveryLanguage } from '@/lib/text/locale';

type RoleWords = Readonly<Record<Role, { name: string; may: string }>>;

/** The roles, and what each may do over its unit and all below it. */
export const roleWords: InEveryLanguage<RoleWords> = {
  vi: {
    official: { name: 'Cán bộ nhập liệu', may: 'Lập, sửa và gửi báo cáo' },
    approver: { name: 'Người duyệt', may: 'Duyệt, trả lại, mở lại báo cáo của người khác' },
    leader: { name: 'Lãnh đạo', may: 'Xem mọi số liệu và báo cáo' },
    admin: { name: 'Quản trị', may: 'Quản lý đơn vị, tài khoản, nhật ký; không lập và không duyệt báo cáo' },
  },
  en: {
    official: { name: 'Official', may: 'Writes, edits and submits reports' },
    approver: { name: 'Approver', may: 'Approves, returns and reopens reports of others' },
    leader: { name: 'Leader', may: 'Sees all figures and reports' },
    admin: {
      name: 'Administrator',
      may: 'Keeps units, accounts and audit trail; neither writes nor approves reports',
    },
  },
};
