/** Where a document is signed, from the name of the body that signs it. */

/** What a body is, in front of the name of its place: "Đảng ủy phường", "Thành ủy", "Chi bộ xã". */
const bodies =
  /^(?:Ban Thường vụ\s+)?(?:Tỉnh ủy|Thành ủy|Quận ủy|Huyện ủy|Thị ủy|Đảng ủy|Đảng bộ|Chi bộ)\s+(?:(?:phường|xã|thị trấn|thị xã|thành phố|tỉnh|huyện|quận|đặc khu)\s+)?/iu;

/** Bodies that are no place: zones, companies, agencies. They sign in the place of the body above. */
const withoutPlace =
  /^(?:cơ sở\s|các\s|khu\s|phân khu\s|cụm\s|công ty|tổng công ty|doanh nghiệp|cơ quan|khối\s|ủy ban|sở\s|ban\s)/iu;

/** "Sông Công" of "Thành ủy Sông Công"; of a zone's body the place of the nearest above that has one. Nearest first. */
export function placeOf(names: readonly string[]): string | null {
  return names.map(ownPlace).find((place) => place !== null) ?? null;
}

function ownPlace(name: string): string | null {
  const rest = name.replace(bodies, '').trim();
  return rest === name.trim() || rest === '' || withoutPlace.test(rest) ? null : rest;
}
