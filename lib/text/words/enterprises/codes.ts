/** The register's closed lists in words: what stands in tables, forms and exported files. */

import type { HeldOrganisation } from '@/lib/domain/register/enterprise-state';
import type {
  EnterpriseStatus,
  FormationStage,
  OrganisationKind,
  Ownership,
} from '@/lib/domain/register/fact';
import type { InEveryLanguage } from '@/lib/text/locale';

type RegisterCodeWords = {
  readonly status: Readonly<Record<EnterpriseStatus, string>>;
  readonly ownership: Readonly<Record<Ownership, string>>;
  readonly kind: Readonly<Record<OrganisationKind, string>>;
  readonly held: Readonly<Record<HeldOrganisation, string>>;
  readonly stage: Readonly<Record<FormationStage, string>>;
};

/** Every code of the register in every language. */
export const registerCodeWords: InEveryLanguage<RegisterCodeWords> = {
  vi: {
    status: { operating: 'Đang hoạt động', suspended: 'Tạm ngừng', closed: 'Đã giải thể' },
    ownership: {
      state: 'Nhà nước',
      'state-share': 'Có vốn nhà nước',
      private: 'Ngoài nhà nước',
      foreign: 'Có vốn nước ngoài',
      cooperative: 'Hợp tác xã',
    },
    kind: {
      'grassroots-committee': 'Đảng bộ cơ sở',
      'grassroots-cell': 'Chi bộ cơ sở',
      'dependent-cell': 'Chi bộ trực thuộc',
      'joint-cell': 'Chi bộ ghép',
    },
    held: {
      own: 'Có tổ chức riêng',
      'joint-host': 'Chi bộ ghép (chủ trì)',
      'joint-guest': 'Chi bộ ghép',
      none: 'Chưa có',
    },
    stage: {
      agreed: 'Thống nhất chủ trương',
      eligible: 'Đủ điều kiện',
      preparing: 'Đang làm thủ tục',
      founded: 'Đã thành lập',
    },
  },
  en: {
    status: { operating: 'Operating', suspended: 'Suspended', closed: 'Closed' },
    ownership: {
      state: 'State',
      'state-share': 'State share',
      private: 'Private',
      foreign: 'Foreign',
      cooperative: 'Cooperative',
    },
    kind: {
      'grassroots-committee': 'Grassroots committee',
      'grassroots-cell': 'Grassroots cell',
      'dependent-cell': 'Dependent cell',
      'joint-cell': 'Joint cell',
    },
    held: {
      own: 'Of its own',
      'joint-host': 'Joint cell (host)',
      'joint-guest': 'Joint cell',
      none: 'None yet',
    },
    stage: {
      agreed: 'Agreed',
      eligible: 'Eligible',
      preparing: 'Preparing',
      founded: 'Founded',
    },
  },
};
