/** The people of the fictional city. Their addresses end in `.example`, which can never be anybody's (RFC 2606). */

import type { Role } from '@/lib/domain/access';
import { city } from './units';

/** Somebody with one role at one unit. */
export type DemonstrationPerson = {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly unit: string;
  /** Left the service when the unit was abolished. */
  readonly disabled?: true;
};

const at = (local: string) => `${local}@songlua.example`;

/** Keeps the house; made by the first run, not with the others. */
export const administrator = { name: 'Lương Thị Bích Vân', email: at('quantri') } as const;

function person(role: Role, unit: string, name: string, local: string): DemonstrationPerson {
  return { name, email: at(local), role, unit };
}

/** Everybody else. The first of each role at the city are those whose sign-ins `npm run demo` prints. */
export const people: readonly DemonstrationPerson[] = [
  person('official', city.code, 'Đinh Thị Thu Trà', 'canbo'),
  person('approver', city.code, 'Vũ Đức Khải', 'duyet'),
  person('leader', city.code, 'Hoàng Gia Lộc', 'lanhdao'),
  person('official', 'KCN-1', 'Đỗ Văn Quyền', 'canbo.kcn1'),
  person('approver', 'KCN-1', 'Tạ Thị Hòa', 'duyet.kcn1'),
  person('official', 'KCN-1A', 'Phan Thị Ngân', 'canbo.kcn1a'),
  person('official', 'KCN-1B', 'Lê Quốc Trung', 'canbo.kcn1b'),
  person('official', 'KCN-1C', 'Mai Thị Thảo', 'canbo.kcn1c'),
  person('official', 'KCN-2', 'Nguyễn Thị Lành', 'canbo.kcn2'),
  person('leader', 'KCN-2', 'Bùi Xuân Thủy', 'lanhdao.kcn2'),
  person('official', 'BEN-TO', 'Trần Thị Mây', 'canbo.bento'),
  person('official', 'CAU-DAU', 'Hà Văn Tuấn', 'canbo.caudau'),
  person('official', 'CHO-KEN', 'Lý Thị Xuyến', 'canbo.choken'),
  person('official', 'HANG-LUA', 'Đặng Minh Đức', 'canbo.hanglua'),
  person('official', 'SONG-SA', 'Phùng Thị Lụa', 'canbo.songsa'),
  person('official', 'NUONG-DAU', 'Triệu Thị Phượng', 'canbo.nuongdau'),
  person('official', 'DONG-KEN', 'Nông Văn Thắng', 'canbo.dongken'),
  person('official', 'BAI-TAM', 'Lục Thị Hiền', 'canbo.baitam'),
  person('official', 'SUOI-CHAM', 'Hoàng Văn Páo', 'canbo.suoicham'),
  person('official', 'DOI-CO', 'Vi Thị Nhung', 'canbo.doico'),
  person('official', 'THUONG-SA', 'Lê Thị Thắm', 'canbo.thuongsa'),
  { ...person('official', 'HA-SA', 'Ngô Văn Bảy', 'canbo.hasa'), disabled: true },
];

/** Whose sign-in `npm run demo` prints for a role. */
export function printedPerson(role: Exclude<Role, 'admin'>): DemonstrationPerson {
  const printed = people.find((each) => each.unit === city.code && each.role === role);
  if (printed === undefined) throw new Error(`nobody is ${role} of the city`);
  return printed;
}

/** Who logs the reports of a unit. */
export function officialOf(unit: string): DemonstrationPerson {
  const official = people.find((each) => each.unit === unit && each.role === 'official');
  return official ?? printedPerson('official');
}

/** Who approves the reports of a unit: the zone for its subdivisions, the city for all others. */
export function approverOf(below: string | null): DemonstrationPerson {
  const approver = people.find((each) => each.unit === below && each.role === 'approver');
  return approver ?? printedPerson('approver');
}
