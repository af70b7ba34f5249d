/**
 * The units of Sông Lụa ("silk river"), a city that does not exist. Wards and communes were merged on 1 July 2025, as
 * everywhere in the country; the first industrial zone has three grassroots committees below it.
 */

import type { CalendarDate } from '@/lib/domain/calendar-date';
import type { UnitKind } from '@/lib/domain/unit';

/** The city itself, for installations that nobody names otherwise. */
export const city = { code: 'SONG-LUA', name: 'Thành ủy Sông Lụa', kind: 'committee' } as const;

/** When the city began to use the application; also the day on which its units were entered. */
export const begunOn: CalendarDate = '2023-06-12';

/** When the mergers of 1 July 2025 were entered. */
export const mergersEnteredOn: CalendarDate = '2025-06-27';

const merged: CalendarDate = '2025-07-01';
const always: CalendarDate = '2020-01-01';

/** A unit below the city, or below another of its units. */
export type DemonstrationUnit = {
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly below: string | null;
  readonly validFrom: CalendarDate;
  readonly validTo: CalendarDate | null;
  readonly successors: readonly string[];
};

function unit(
  code: string,
  name: string,
  kind: UnitKind,
  more: Partial<Omit<DemonstrationUnit, 'code' | 'name' | 'kind'>> = {},
): DemonstrationUnit {
  return { code, name, kind, below: null, validFrom: always, validTo: null, successors: [], ...more };
}

const inZoneOne = { below: 'KCN-1' };

/** Every unit, those that took over before those they took over from. Twelve stand directly below the city today. */
export const units: readonly DemonstrationUnit[] = [
  unit('KCN-1', 'Đảng ủy Khu công nghiệp Sông Lụa I', 'zone'),
  unit('KCN-1A', 'Đảng ủy cơ sở Phân khu A', 'grassroots', inZoneOne),
  unit('KCN-1B', 'Đảng ủy cơ sở Phân khu B', 'grassroots', inZoneOne),
  unit('KCN-1C', 'Đảng ủy cơ sở Phân khu C', 'grassroots', inZoneOne),
  unit('KCN-2', 'Đảng ủy Khu công nghiệp Sông Lụa II', 'zone'),
  unit('BEN-TO', 'Đảng ủy phường Bến Tơ', 'committee'),
  unit('CAU-DAU', 'Đảng ủy phường Cầu Dâu', 'committee'),
  unit('CHO-KEN', 'Đảng ủy phường Chợ Kén', 'committee'),
  unit('HANG-LUA', 'Đảng ủy phường Hàng Lụa', 'committee'),
  unit('SONG-SA', 'Đảng ủy phường Song Sa', 'committee', { validFrom: merged }),
  unit('NUONG-DAU', 'Đảng ủy xã Nương Dâu', 'committee'),
  unit('DONG-KEN', 'Đảng ủy xã Đồng Kén', 'committee'),
  unit('BAI-TAM', 'Đảng ủy xã Bãi Tằm', 'committee'),
  unit('SUOI-CHAM', 'Đảng ủy xã Suối Chàm', 'committee'),
  unit('DOI-CO', 'Đảng ủy xã Đồi Cọ', 'committee'),
  unit('THUONG-SA', 'Đảng ủy phường Thượng Sa', 'committee', {
    validTo: merged,
    successors: ['SONG-SA'],
  }),
  unit('HA-SA', 'Đảng ủy xã Hạ Sa', 'committee', { validTo: merged, successors: ['SONG-SA', 'BAI-TAM'] }),
];
