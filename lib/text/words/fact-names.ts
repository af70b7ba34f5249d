import type { FactName } from '@/lib/domain/register/fact-name';
import type { InEveryLanguage } from '@/lib/text/locale';

/** What a fact of the register says, in a few words, as refusals and the audit trail name it. */
export const factNameWords: InEveryLanguage<Record<FactName, string>> = {
  vi: {
    operating: 'đang hoạt động',
    suspended: 'tạm ngừng hoạt động',
    closed: 'chấm dứt hoạt động',
    placed: 'địa bàn',
    'union-founded': 'thành lập công đoàn cơ sở',
    'union-dissolved': 'giải thể công đoàn cơ sở',
    counted: 'số lao động và đảng viên',
    'stage-reached': 'bước chuẩn bị thành lập tổ chức đảng',
    'stage-cleared': 'dừng chuẩn bị thành lập tổ chức đảng',
    'organisation-founded': 'thành lập hoặc sắp xếp lại tổ chức đảng',
    'organisation-dissolved': 'giải thể tổ chức đảng',
    covered: 'doanh nghiệp thuộc tổ chức đảng',
    'no-longer-covered': 'doanh nghiệp thôi thuộc tổ chức đảng',
    admitted: 'kết nạp đảng viên',
    exempted: 'không còn quần chúng để kết nạp',
  },
  en: {
    operating: 'operating',
    suspended: 'suspended',
    closed: 'closed',
    placed: 'place',
    'union-founded': 'trade union founded',
    'union-dissolved': 'trade union dissolved',
    counted: 'workers and members',
    'stage-reached': 'stage of founding a Party organisation',
    'stage-cleared': 'founding of a Party organisation given up',
    'organisation-founded': 'Party organisation founded or reorganised',
    'organisation-dissolved': 'Party organisation dissolved',
    covered: 'enterprise belongs to the Party organisation',
    'no-longer-covered': 'enterprise no longer belongs to the Party organisation',
    admitted: 'members admitted',
    exempted: 'nobody left to admit',
  },
};
