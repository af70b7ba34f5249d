/** The units of a fictional country: a root, provinces, and below each a zone committee, wards and communes. */

import type { UnitKind } from '@/lib/domain/unit';
import { Chance } from './chance';
import { placeName } from './names';

/** How large a register is to be, and from what it is drawn. */
export type Size = { readonly enterprises: number; readonly units: number; readonly seed: number };

/** Most units and enterprises that can be asked for. */
export const largest = { enterprises: 1_000_000, units: 3_400, provinces: 34 } as const;

/** A unit that is to be made; it is known by its place in the list, of which the root is the first. */
export type PlannedUnit = {
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  /** The place of its parent in the list. */
  readonly parent: number | null;
  /** How its place is called: `Cẩm Vân`. */
  readonly place: string;
  /** Industrial zones, or clusters in a commune, in which some of its enterprises stand. */
  readonly zones: readonly string[];
  /** How many enterprises begin their life here. Only units without others below have any. */
  readonly enterprises: number;
};

const provinceNames =
  'An Lĩnh|Bạch Khê|Cẩm Vân|Châu Lương|Diên Hà|Đại Sa|Đông Mai|Gia Tảo|Hàm Lĩnh|Hiền Sa|Hoa Lạc|Hồng Quế|Kim Xá|La Khê|Lâm Vân|Liên Trạch|Long Tảo|Mộc Lương|Mỹ Khê|Nam Lĩnh|Ngọc Sa|Phong Vân|Phú Tảo|Quế Dương|Sơn Lạc|Tam Lĩnh|Tân Khê|Thạch Vân|Thanh Quế|Thượng Sa|Tiên Lạc|Trung Lĩnh|Vân Giang Hạ|Yên Tảo'.split(
    '|',
  );

/** Of all enterprises of a province, those of a zone committee. */
const shareInZones = 0.018;

/** Every unit, parents first. The root has the first place and is the caller's to name. */
export function planCountry({ enterprises, units, seed }: Size): PlannedUnit[] {
  const provinces = units <= 3 ? 0 : Math.min(largest.provinces, Math.round(Math.sqrt(units - 1)));
  const weights = Array.from({ length: provinces }, (_, province) =>
    new Chance(seed, 1, province).longTailed(1, 0.7),
  );
  const inProvinces = portions(enterprises, weights);
  const leaves = portions(
    units - 1 - provinces,
    weights.map((weight) => 1 + Math.min(weight, 2) / 4),
  );
  const root = rootOf(provinces === 0 && units === 1 ? enterprises : 0);
  const planned: PlannedUnit[] = [root];
  for (const [province, count] of inProvinces.entries()) {
    const below = leaves[province] ?? 0;
    planned.push(provinceOf(province, below === 0 ? count : 0));
    planned.push(...leavesOf(seed, province, planned.length - 1, below, count));
  }
  if (provinces === 0) planned.push(...leavesOf(seed, 0, 0, units - 1, enterprises));
  return planned;
}

const rootOf = (enterprises: number): PlannedUnit => ({
  code: 'CA-NUOC',
  name: 'Toàn quốc (dữ liệu hư cấu)',
  kind: 'committee',
  parent: null,
  place: 'Toàn quốc',
  zones: [],
  enterprises,
});

function provinceOf(province: number, enterprises: number): PlannedUnit {
  const place = provinceNames[province] ?? `Số ${province + 1}`;
  const name = `Tỉnh ủy ${place}`;
  return { code: codeOf(province), name, kind: 'province', parent: 0, place, zones: [], enterprises };
}

const codeOf = (province: number): string => `T${String(province + 1).padStart(2, '0')}`;

function leavesOf(
  seed: number,
  province: number,
  parent: number,
  count: number,
  enterprises: number,
): PlannedUnit[] {
  const hasZoneCommittee = count >= 4;
  const places = placesOf(new Chance(seed, 2, province), count);
  const weights = places.map((_, leaf) => new Chance(seed, 3, province, leaf).longTailed(1, 0.8));
  if (hasZoneCommittee) {
    const others = weights.slice(1).reduce((sum, weight) => sum + weight, 0);
    weights[0] = (others * shareInZones) / (1 - shareInZones);
  }
  const counts = portions(enterprises, weights);
  return places.map((place, leaf) => {
    const chance = new Chance(seed, 4, province, leaf);
    const code = `${codeOf(province)}-${String(leaf + 1).padStart(3, '0')}`;
    const all = { code, parent, place, enterprises: counts[leaf] ?? 0 };
    if (leaf === 0 && hasZoneCommittee) {
      const zones = Array.from({ length: chance.between(2, 6) }, () => `KCN ${placeName(chance)}`);
      const name = `Đảng ủy các khu công nghiệp ${provinceNames[province] ?? place}`;
      return { ...all, name, kind: 'zone', zones };
    }
    const name = `Đảng ủy ${chance.happens(0.3) ? 'phường' : 'xã'} ${place}`;
    return { ...all, name, kind: 'committee', zones: chance.happens(0.15) ? [`CCN ${place}`] : [] };
  });
}

/** Names of places, no two alike in one province. */
function placesOf(chance: Chance, count: number): string[] {
  const places = new Set<string>();
  while (places.size < count) places.add(placeName(chance));
  return [...places];
}

/** A whole divided by weights into whole portions that add up to it. */
export function portions(whole: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  let weight = 0;
  let given = 0;
  return weights.map((each) => {
    weight += each;
    const portion = Math.round((whole * weight) / sum) - given;
    given += portion;
    return portion;
  });
}
