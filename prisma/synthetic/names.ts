/** Names as enterprises and places in Vietnam bear them, put together by chance: fictional, and not always unique. */

import type { Ownership } from '@/lib/domain/register/fact';
import type { Chance } from './chance';

const properNames = words(
  'An|Bảo|Bắc Á|Bình|Châu|Cường|Đại|Đông Á|Đức|Gia|Hà|Hải|Hoàng|Hồng|Hưng|Khang|Khánh|Kim|Lâm|Lộc|Long|Mai|Minh|Nam|Ngọc|Nhật|Phát|Phong|Phú|Phúc|Phương|Quang|Quốc|Sơn|Tài|Tâm|Tân|Thái|Thanh|Thành|Thiên|Thịnh|Thuận|Tín|Toàn|Trí|Trung|Trường|Tuấn|Việt|Vinh|Vĩnh|Vũ|Xuân|Ý',
);

const trades = words(
  'Thương mại|Thương mại và Dịch vụ|Xây dựng|Xây dựng và Thương mại|Tư vấn Xây dựng|Vận tải|Vận tải và Logistics|May mặc|Cơ khí|Nội thất|Gỗ|Nông sản|Dược phẩm|Du lịch|Điện tử|Bao bì|Thực phẩm|Thủy sản|Vật liệu xây dựng|In ấn|Công nghệ|Giáo dục|Bất động sản|Quảng cáo|Ô tô|Thiết bị điện|Môi trường|Xăng dầu|Khoáng sản|Nhựa|Da giày|Dệt|Chăn nuôi|Giống cây trồng|Y tế|Nhà hàng khách sạn|Bảo vệ|Xuất nhập khẩu',
);

const industries = words(
  'Điện tử|May mặc|Cơ khí chính xác|Linh kiện|Nhựa kỹ thuật|Da giày|Bao bì|Thép|Dệt|Thiết bị điện|Ô tô|Thực phẩm|Gỗ|Hóa chất',
);

const foreignBeginnings = words(
  'Han|Sun|Dae|Kyo|Nag|Tok|Shin|Yama|Lux|Ever|Nova|Terra|Orio|Asia|Paci|Kita|Mori|Woo|Jin|Tai|Cheng|Euro|Alta|Vero',
);
const foreignEndings = words(
  'won|tech|lex|moto|tex|dai|plast|ron|nix|tronics|metal|pack|shin|ko|wa|sen|ding|fa|lin|max',
);

const cooperativeTrades = words(
  'Nông nghiệp|Dịch vụ nông nghiệp|Rau an toàn|Chè|Thủy sản|Vận tải|Mây tre đan|Chăn nuôi|Dược liệu|Thủ công mỹ nghệ',
);

const placeBeginnings = words(
  'An|Bản|Bạch|Cẩm|Châu|Diên|Đa|Đại|Đồng|Đông|Gia|Hàm|Hạ|Hiền|Hòa|Hồng|Kim|Kỳ|La|Lâm|Liên|Long|Mộc|Mỹ|Nà|Nam|Nghĩa|Ngọc|Phong|Phú|Phước|Quế|Sơn|Tam|Tân|Tây|Thạch|Thanh|Thượng|Tiên|Trung|Tường|Văn|Vân|Vĩnh|Xuân|Yên',
);
const placeEndings = words(
  'Bảng|Cốc|Dương Hạ|Điền|Hạnh|Hồ|Khê|Lạc|Lãm|Lĩnh|Lộc|Lương|Lũng|Mai|Nguyên Thượng|Phả|Quan|Sa|Tảo|Thạch|Thủy|Trạch|Trì|Tú|Vân|Vọng|Xá|Yên Hạ',
);

function words(list: string): readonly [string, ...string[]] {
  const [first = '', ...others] = list.split('|');
  return [first, ...others];
}

/** The name of a commune or ward, without what it is. */
export const placeName = (chance: Chance): string =>
  `${chance.of(placeBeginnings)} ${chance.of(placeEndings)}`;

/** The name of an enterprise of this ownership; every fourth is called after the place where it stands as well. */
export function enterpriseName(chance: Chance, ownership: Ownership, place: string): string {
  return forms[ownership](chance, place);
}

const proper = (chance: Chance): string => `${chance.of(properNames)} ${chance.of(properNames)}`;

const called = (chance: Chance, place: string): string =>
  chance.happens(0.25) ? `${proper(chance)} ${place}` : proper(chance);

const forms: Record<Ownership, (chance: Chance, place: string) => string> = {
  private: (chance, place) => {
    const form = chance.weighted(
      [
        ['Công ty TNHH', 50],
        ['Công ty TNHH MTV', 22],
        ['Công ty Cổ phần', 22],
      ],
      'Doanh nghiệp tư nhân',
    );
    return `${form} ${chance.of(trades)} ${called(chance, place)}`;
  },
  foreign: (chance) => {
    const name = `${chance.of(foreignBeginnings)}${chance.of(foreignEndings)}`;
    return chance.happens(0.5)
      ? `Công ty TNHH ${chance.of(industries)} ${name} Việt Nam`
      : `Công ty TNHH ${name} Vina ${chance.of(industries)}`;
  },
  state: (chance, place) => `Công ty TNHH MTV ${chance.of(trades)} ${place}`,
  'state-share': (chance, place) => `Công ty Cổ phần ${chance.of(trades)} ${place}`,
  cooperative: (chance, place) => `Hợp tác xã ${chance.of(cooperativeTrades)} ${called(chance, place)}`,
};

/** What an organisation in an enterprise is called after it: the name without the form of the company. */
export const shortName = (name: string): string =>
  name.replace(/^(Công ty (TNHH MTV|TNHH|Cổ phần)|Doanh nghiệp tư nhân|Hợp tác xã|Chi nhánh) /, '');
