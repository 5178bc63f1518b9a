"""A small site in which nearly everything is said that can be said of a year and its units."""

UNITS = """\
blocks:
  so: {name: "Sở, ban, ngành", order: 1}
  huyen: {name: Huyện, order: 2, until: 2025-06-30}
units:
  so-noi-vu: {block: so, name: Sở Nội vụ, short: SNV, aliases: [Nội vụ]}
  so-tai-chinh: {block: so, name: Sở Tài chính}
  so-ke-hoach: {block: so, name: Sở Kế hoạch, until: 2024-02-28}
  so-xay-dung: {block: so, name: Sở Xây dựng, names: [{name: Sở Kiến thiết, until: 2023-12}]}
  so-dau-tu: {block: so, name: Sở Đầu tư, since: 2024-03-01, succeeds: [so-ke-hoach]}
  huyen-dong:
    block: huyen
    name: Huyện Đông
  huyen-tay:
    block: huyen
    name: Huyện Tây
"""
BEFORE = """\
max: 100
grades: [{name: Tốt, from: 80}, {name: Khá, above: 65}, {name: Yếu}]
blocks:
  so:
    results:
      - {unit: Sở Nội vụ, score: '90,50', rank: 1}
      - {unit: Sở Tài chính, score: "88,25"}
      - {unit: Sở Kiến thiết, score: 70.5/100, note: Đổi tên cuối năm}
      - {unit: so-ke-hoach, status: không đánh giá, reason: Sắp hợp nhất}
  huyen:
    published: một phần
    assessed: 9
    grade_counts: {Tốt: 2}
    results:
      - {unit: Huyện Đông, rank: 1, score: 81}
      - {unit: Huyện Tây, rank: cuối, change: giảm 02 bậc}
"""
YEAR = """\
announced: 2025-03-08
decision: {number: 474/QĐ-UBND, date: 8/3/2025, signer: Nguyễn Văn A, link: https://mau.example/}
source: {name: Cổng thông tin, link: https://mau.example/tin}
compared_with: 2023
comparable: {so-dau-tu: so-ke-hoach}
max: 100
decimals: 2
ties: ordinal
tie_breaks: [tham-dinh, thuong]
components:
  tham-dinh: {name: Điểm thẩm định, max: 65}
  khao-sat: {name: Điều tra xã hội học, max: 50, weight: 70%}
  thuong: {name: Điểm thưởng, kind: điểm thưởng, max: 5}
  tru: {name: Điểm trừ, kind: deduction}
grades:
  - {name: Tốt, from: 80}
  - {name: Khá, above: 65}
  - {name: Yếu}
note: Kết quả của năm.
blocks:
  huyen: {rank_by: chỉ số, ranks: published, ties: dense, max: 90, components: {}, tie_breaks: []}
"""
TABLE = """\
Khối;Đơn vị;Điểm;Điểm tối đa;Chỉ số;Xếp hạng;Hạng năm trước;Tăng giảm;Xếp loại;Tình trạng;\
Ghi chú;Điểm thẩm định;Điều tra xã hội học;Điểm thưởng;Điểm trừ
Sở, ban, ngành;Sở Nội vụ;90,50;;;1;1;0;Tốt;;;60,5;40;2;
Sở, ban, ngành;Sở Tài chính;;;;;;;;;Điểm do máy cộng;60,5;42,50;1;0,75
so;Sở Xây dựng;70,00;;;;;;Khá;;;50;30;;1
so;Sở Đầu tư;66,00;;;;;;;;;45;30;;
huyen;Huyện Đông;80;90;88,89%;2;;;Tốt;;;;;;
huyen;Huyện Tây;81;;90%;1;;tăng 01 bậc;Tốt;;"Nhất; lần đầu";;;;
"""
ARTICLE = """\
---
title: Công bố năm 2024
date: 2025-03-08
lead: Sở Nội vụ dẫn đầu.
figures:
  - {value: '90,50', label: điểm cao nhất}
---

Sở Nội vụ đứng đầu với 90,5 điểm.

[[tóm tắt: so]]

[[bảng xếp hạng]]

[[đầu cuối: huyen]]

| a | b |
|---|---|
| 1 | **2** |

> [liên kết](https://mau.example/) và `mã`
"""
SITE = """\
title: Chỉ số cải cách hành chính tỉnh Mẫu
organisation: Tỉnh Mẫu
base_url: https://mau.example/cchc/
notice: Tỉnh không có thật.
counts: padded
"""
FILES = {
    "content/site.yaml": SITE,
    "content/2024.md": ARTICLE,
    "content/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\n\nCách làm.\n",
    "data/units.yaml": UNITS,
    "data/2023.yaml": BEFORE,
    "data/2024.yaml": YEAR,
    "data/2024.csv": TABLE,
}
