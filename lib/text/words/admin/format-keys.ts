/**
 * What every key of a format file means, for the clerk who changes it. Documents are Vietnamese whatever the language of the
 * screen, and so are these.
 */

/** Of a line of text: its four keys are explained together. */
const line = (what: string) =>
  `${what}: cỡ chữ (size), đậm (isBold), nghiêng (isItalic), chữ in hoa (isCapital)`;

/** By path; a line's four keys and the items of a list stand under the path of the whole. */
export const formatKeyWords: Readonly<Record<string, string>> = {
  'page.width': 'Chiều rộng tờ giấy (A4: 210)',
  'page.height': 'Chiều cao tờ giấy (A4: 297)',
  'page.top': 'Lề trên',
  'page.bottom': 'Lề dưới',
  'page.left': 'Lề trái (phía đóng ghim)',
  'page.right': 'Lề phải',
  'page.number': 'Từ mép trên tờ giấy đến số trang (số trang ở giữa, từ trang 2)',
  'page.numberSize': 'Cỡ chữ của số trang',
  font: 'Phông chữ',
  'paragraph.size': 'Cỡ chữ của lời văn',
  'paragraph.firstLine': 'Lùi đầu dòng của mỗi đoạn',
  'paragraph.before': 'Khoảng cách trước mỗi đoạn (pt)',
  'paragraph.after': 'Khoảng cách sau mỗi đoạn (pt)',
  'paragraph.lineSpacing': 'Khoảng cách giữa các dòng (pt, chính xác)',
  'head.leftShare': 'Phần bề ngang dành cho cột bên trái của phần đầu văn bản (%)',
  'head.upper': line('Tên đảng bộ cấp trên'),
  'head.issuer': line('Tên cơ quan ban hành'),
  'head.star': 'Dấu dưới tên cơ quan ban hành',
  'head.upperNames':
    'Cách viết tên cấp trên: phần đầu của tên đơn vị (from) được thay bằng (to), ví dụ “Thành ủy” thành “Đảng bộ thành phố”; để trống danh sách [] thì giữ nguyên tên',
  'head.symbols':
    'Ký hiệu sau số văn bản, theo phần đầu của tên cơ quan ban hành (from); from để trống là mọi cơ quan còn lại',
  'head.number': 'Dòng số và ký hiệu; khoảng trắng giữa dòng để viết số, {symbol} là ký hiệu',
  'head.numberLine': line('Dòng số và ký hiệu'),
  'head.party': 'Tiêu đề bên phải; đường kẻ bên dưới luôn dài bằng dòng chữ',
  'head.partyLine': line('Tiêu đề bên phải'),
  'head.placeAndDate': 'Địa danh và ngày: {place} là địa danh, {date} là ngày',
  'head.placeAndDateLine': line('Địa danh và ngày'),
  'head.blankDate': 'Ngày để trống, viết tay sau; {year} là năm',
  'title.text': 'Tên loại văn bản',
  'title.line': line('Tên loại văn bản'),
  'title.subject': 'Trích yếu, mỗi dòng một mục; {period} là kỳ báo cáo',
  'title.subjectLine': line('Trích yếu'),
  'title.rule': 'Dấu dưới trích yếu',
  'headings.first': line('Mục I-, II-'),
  'headings.second': line('Mục 1., 2.'),
  'headings.third': line('Mục a), b)'),
  'signature.authority': 'Quyền hạn của người ký',
  'signature.authorityLine': line('Quyền hạn của người ký'),
  'signature.post': 'Chức vụ của người ký',
  'signature.postLine': line('Chức vụ của người ký'),
  'signature.space': 'Khoảng trống để ký',
  'signature.name': 'Họ tên người ký; để trống thì viết tay hoặc nhập khi xuất',
  'signature.nameLine': line('Họ tên người ký'),
  'recipients.heading': 'Dòng “Nơi nhận”',
  'recipients.headingLine': line('Dòng “Nơi nhận”'),
  'recipients.items':
    'Các nơi nhận, mỗi nơi một mục; mục có {upper} (cấp trên) hoặc {below} (các đơn vị trực thuộc) tự bỏ đi khi không có',
  'recipients.itemLine': line('Danh sách nơi nhận'),
  'wording.opening': 'Câu mở đầu; {unit} là đơn vị, {period} là kỳ, {date} là ngày chốt số liệu',
  'wording.context': 'Câu về đảng viên, người lao động: {context}',
  'wording.results': 'Tên phần kết quả',
  'wording.goal': 'Tên mục của từng mục tiêu: {goal}',
  'wording.chart': 'Dòng dưới biểu đồ: {n} là số thứ tự, {goal} là mục tiêu',
  'wording.remarks': 'Tên phần đánh giá',
  'wording.causes': 'Câu dẫn trước ý kiến của các đơn vị bên dưới',
  'wording.ownCauses': 'Câu dẫn trước ý kiến của chính đơn vị',
  'wording.tasks': 'Tên phần nhiệm vụ',
  'wording.closing': 'Câu kết',
  'wording.partial':
    'Câu nói rõ chưa đủ đơn vị báo cáo: {reported}/{expected} đơn vị, {missing} là các đơn vị còn thiếu',
  'proof.line': 'Dòng mã kiểm chứng: {code} là mã, {address} là địa chỉ tra cứu; để trống thì không in',
  'proof.size': 'Cỡ chữ của dòng mã kiểm chứng',
  'proof.side': 'Cạnh của mã QR; 0 là không in',
  'annex.number': 'Số của biểu: {n}',
  'annex.title': 'Tên biểu theo đơn vị: {goal} là mục tiêu, {period} là kỳ',
  'annex.summary': 'Tên biểu tổng hợp các mục tiêu',
  'annex.size': 'Cỡ chữ trong biểu',
  'annex.headingSize': 'Cỡ chữ của tên biểu',
  'annex.widths.ordinal': 'Bề rộng cột số thứ tự',
  'annex.widths.count': 'Bề rộng cột số lượng',
  'annex.widths.share': 'Bề rộng cột tỷ lệ',
  'annex.widths.points': 'Bề rộng cột tăng, giảm tỷ lệ',
  'annex.rule':
    'Ghi chú về quy tắc tính: {rule} là tên quy tắc, {date} là ngày áp dụng; để trống thì không in',
  'annex.partial': 'Ghi chú khi tổng số còn thiếu đơn vị: {reported}/{expected}',
  'annex.other': 'Ghi chú khi tổng số do đơn vị tự báo cáo khác với tổng các đơn vị bên dưới',
  'annex.note': 'Giải thích các dấu trong biểu',
};

/** One key as the table shows it. */
export type FormatKey = { readonly path: string; readonly meaning: string; readonly value: string };

/** Every key with what it means and what stands there. */
export function formatKeys(format: object): FormatKey[] {
  return Object.entries(formatKeyWords).map(([path, meaning]) => ({
    path,
    meaning,
    value: shown(at(format, path)),
  }));
}

const at = (format: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce((value, key) => (value as Readonly<Record<string, unknown>> | undefined)?.[key], format);

const shown = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value, null, 1);
