/**
 * What was published about Sông Công in May 2023, and nothing else: the city Party committee's review of Party
 * building in enterprises. What the source does not say is not known here.
 */
export const published = {
  period: '2023-Q2',
  asOf: '2023-05-25',
  /** Of 92 enterprises in the industrial zones Sông Công I and II or with 20 workers or more. */
  coverage: { numerator: 15, denominator: 92 },
  members: 786,
  /** The source says "about". */
  workers: 18_000,
  note:
    '15 doanh nghiệp có tổ chức đảng: 7 đảng bộ, chi bộ trực thuộc Thành ủy và 8 chi bộ thuộc đảng ủy cơ sở. ' +
    'Khoảng 18.000 lao động (nguồn ghi số làm tròn). ' +
    'Mẫu số 92 là doanh nghiệp trong khu công nghiệp Sông Công I, II và doanh nghiệp có từ 20 lao động trở lên, ' +
    'không phải mọi doanh nghiệp đang hoạt động trên địa bàn.',
  source:
    'Thành ủy Sông Công (Thái Nguyên), rà soát công tác xây dựng Đảng trong doanh nghiệp, số liệu đến 25/5/2023.',
  rule: {
    name: 'Doanh nghiệp trong khu công nghiệp hoặc có từ 20 lao động (nền công bố tháng 5/2023)',
    validFrom: '2023-01-01',
    sourceNote:
      'Nền của số liệu do Thành ủy Sông Công công bố tháng 5/2023: khu công nghiệp Sông Công I, II và doanh nghiệp có từ 20 lao động trở lên.',
  },
} as const;
