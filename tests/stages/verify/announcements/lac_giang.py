"""Tỉnh Lạc Giang: a province that does not exist, and its invented figures of 2023 and 2024.

What the labelled sentences beside this file speak of. Its blocks: departments (ties, a unit made
of two, a renamed one, one not ranked), districts (a tie, a unit that became a town), agencies
ranked by index out of different maxima, and two blocks of which only some results are published.
"""

from functools import cache

from tests.stages.rank.province import Province, province

YEAR = 2024

UNITS = """
blocks:
  so: {name: "Sở, ban, ngành", name_en: Departments and agencies, order: 1}
  huyen: {name: "Huyện, thành phố, thị xã", name_en: "Districts, cities and towns", order: 2}
  nganh-doc: {name: Cơ quan ngành dọc, name_en: Central agencies in the province, order: 3}
  xa: {name: "Xã, phường", name_en: Communes and wards, order: 4}
  su-nghiep: {name: Đơn vị sự nghiệp, name_en: Public service units, order: 5}
units:
  so-nv: {block: so, name: Sở Nội vụ, name_en: Department of Home Affairs}
  so-tc: {block: so, name: Sở Tài chính, name_en: Department of Finance}
  so-khcn:
    block: so
    name: Sở Khoa học và Công nghệ
    name_en: Department of Science and Technology
    short: Sở KH&CN
  so-tp: {block: so, name: Sở Tư pháp, name_en: Department of Justice}
  so-ct: {block: so, name: Sở Công Thương, name_en: Department of Industry and Trade}
  vp-ubnd:
    block: so
    name: Văn phòng UBND tỉnh
    name_en: Office of the Provincial People's Committee
    aliases: [Văn phòng Ủy ban nhân dân tỉnh]
  so-yt: {block: so, name: Sở Y tế, name_en: Department of Health}
  tt-tinh: {block: so, name: Thanh tra tỉnh, name_en: Provincial Inspectorate}
  so-nnptnt: {block: so, name: Sở Nông nghiệp và Phát triển nông thôn, until: 2024-02-29}
  so-tnmt: {block: so, name: Sở Tài nguyên và Môi trường, until: 2024-02-29}
  so-nnmt:
    block: so
    name: Sở Nông nghiệp và Môi trường
    name_en: Department of Agriculture and Environment
    short: Sở NN&MT
    since: 2024-03-01
    succeeds: [so-nnptnt, so-tnmt]
  so-vhttdl:
    block: so
    name: Sở Văn hóa, Thể thao và Du lịch
    name_en: Department of Culture, Sports and Tourism
    short: Sở VHTT&DL
  so-gddt:
    block: so
    name: Sở Giáo dục và Đào tạo
    name_en: Department of Education and Training
    short: Sở GD&ĐT
  so-ldtbxh:
    block: so
    name: Sở Lao động - Thương binh và Xã hội
    name_en: Department of Labour, War Invalids and Social Affairs
    short: Sở LĐ-TB&XH
  bql-kcn:
    block: so
    name: Ban Quản lý các khu công nghiệp
    name_en: Industrial Zones Authority
    aliases: [Ban Quản lý KCN]
  so-gtvt: {block: so, name: Sở Giao thông vận tải, until: 2024-02-29}
  so-dttg:
    block: so
    name: Sở Dân tộc và Tôn giáo
    name_en: Department of Ethnic and Religious Affairs
    names: [{name: Ban Dân tộc, until: 2024-06-30}]
  so-xd: {block: so, name: Sở Xây dựng, name_en: Department of Construction}
  truong-ct: {block: so, name: Trường Chính trị tỉnh, name_en: Provincial Political School}
  ho-sen:
    block: huyen
    name: Thị xã Hồ Sen
    name_en: Hồ Sen Town
    names: [{name: Huyện Hồ Sen, name_en: Hồ Sen District, until: 2024-04-30}]
  lac-giang: {block: huyen, name: Thành phố Lạc Giang, name_en: Lạc Giang City}
  van-tra: {block: huyen, name: Huyện Vân Trà, name_en: Vân Trà District}
  khe-may: {block: huyen, name: Huyện Khe Mây, name_en: Khe Mây District}
  thuong-phan: {block: huyen, name: Huyện Thượng Phan, name_en: Thượng Phan District}
  ha-phan: {block: huyen, name: Huyện Hạ Phan, name_en: Hạ Phan District}
  dong-que: {block: huyen, name: Huyện Đồng Quế, name_en: Đồng Quế District}
  tan-bang: {block: huyen, name: Huyện Tân Bạng, name_en: Tân Bạng District}
  muong-nhan: {block: huyen, name: Huyện Mường Nhạn, name_en: Mường Nhạn District}
  bhxh: {block: nganh-doc, name: Bảo hiểm xã hội tỉnh, name_en: Provincial Social Insurance}
  cuc-thue: {block: nganh-doc, name: Cục Thuế tỉnh, name_en: Provincial Tax Department}
  cong-an: {block: nganh-doc, name: Công an tỉnh, name_en: Provincial Police}
  kho-bac: {block: nganh-doc, name: Kho bạc Nhà nước tỉnh, name_en: Provincial State Treasury}
  thong-ke: {block: nganh-doc, name: Cục Thống kê tỉnh, name_en: Provincial Statistics Office}
  ho-sen-dong: {block: xa, name: Phường Hồ Sen Đông, name_en: Hồ Sen Đông Ward}
  tra-thuong: {block: xa, name: Xã Trà Thượng, name_en: Trà Thượng Commune}
  khe-linh: {block: xa, name: Xã Khe Lĩnh, name_en: Khe Lĩnh Commune}
  nhan-tay: {block: xa, name: Xã Nhạn Tây, name_en: Nhạn Tây Commune}
  ban-qlda: {block: su-nghiep, name: Ban Quản lý dự án tỉnh, name_en: Project Management Board}
  dai-ptth:
    block: su-nghiep
    name: Đài Phát thanh và Truyền hình
    name_en: Radio and Television Station
    short: Đài PT&TH
  vien-qh: {block: su-nghiep, name: Viện Quy hoạch, name_en: Planning Institute}
"""

TABLES = {
    2023: """
block;unit;score;max;index;rank;change;status
so;so-tc;90,85;100;;;;
so;so-nv;90,12;100;;;;
so;so-tp;88,40;100;;;;
so;so-ct;87,95;100;;;;
so;tt-tinh;87,30;100;;;;
so;vp-ubnd;86,75;100;;;;
so;so-yt;85,21;100;;;;
so;so-khcn;84,90;100;;;;
so;so-nnptnt;83,66;100;;;;
so;so-gddt;82,50;100;;;;
so;so-ldtbxh;80,33;100;;;;
so;so-tnmt;80,02;100;;;;
so;so-vhttdl;79,45;100;;;;
so;so-gtvt;76,58;100;;;;
so;so-dttg;71,20;100;;;;
so;bql-kcn;70,94;100;;;;
so;so-xd;69,02;100;;;;
huyen;lac-giang;87,92;100;;;;
huyen;van-tra;87,20;100;;;;
huyen;thuong-phan;85,16;100;;;;
huyen;ho-sen;84,88;100;;;;
huyen;khe-may;82,47;100;;;;
huyen;dong-que;81,36;100;;;;
huyen;tan-bang;79,90;100;;;;
huyen;ha-phan;77,03;100;;;;
huyen;muong-nhan;66,75;100;;;;
nganh-doc;cong-an;73,20;80;91,50;;;
nganh-doc;bhxh;76,16;85;89,60;;;
nganh-doc;cuc-thue;78,48;90;87,20;;;
nganh-doc;thong-ke;66,08;80;82,60;;;
nganh-doc;kho-bac;66,98;85;78,80;;;
""",
    2024: """
block;unit;score;max;index;rank;change;status
so;so-nv;93,15;100;;;;
so;so-tc;91,40;100;;;;
so;so-khcn;89,72;100;;;;
so;so-tp;89,72;100;;;;
so;so-ct;88,06;100;;;;
so;vp-ubnd;87,35;100;;;;
so;so-yt;86,90;100;;;;
so;tt-tinh;85,48;100;;;;
so;so-nnmt;84,27;100;;;;
so;so-vhttdl;82,63;100;;;;
so;so-gddt;81,95;100;;;;
so;so-ldtbxh;79,54;100;;;;
so;bql-kcn;77,18;100;;;;
so;so-dttg;74,81;100;;;;
so;so-xd;68,37;100;;;;
so;truong-ct;;;;;;không xếp hạng
huyen;ho-sen;90,64;100;;;;
huyen;lac-giang;88,75;100;;;;
huyen;van-tra;86,10;100;;;;
huyen;khe-may;85,93;100;;;;
huyen;thuong-phan;84,00;100;;;;
huyen;ha-phan;84,00;100;;;;
huyen;dong-que;80,28;100;;;;
huyen;tan-bang;76,45;100;;;;
huyen;muong-nhan;70,59;100;;;;
nganh-doc;bhxh;79,39;85;93,40;;;
nganh-doc;cuc-thue;82,35;90;91,50;;;
nganh-doc;cong-an;71,28;80;89,10;;;
nganh-doc;kho-bac;68,85;85;81,00;;;
nganh-doc;thong-ke;63,76;80;79,70;;;
xa;ho-sen-dong;92,41;;;1;tăng 02 bậc;
xa;tra-thuong;;;;2;;
xa;khe-linh;;;;3;;
xa;nhan-tay;61,08;;;last;giảm 5 bậc;
su-nghiep;ban-qlda;89,30;;;1;tăng 1 bậc;
su-nghiep;dai-ptth;;;;2;;
su-nghiep;vien-qh;70,15;;;last;giảm 2 bậc;
""",
}

_GRADES = """
grades:
  - {name: Xuất sắc, name_en: excellent, from: 90}
  - {name: Tốt, name_en: good, from: 80}
  - {name: Khá, name_en: fairly good, from: 70}
  - {name: Trung bình, name_en: average}
"""

SAID = {
    2023: _GRADES + "blocks: {}\n",
    2024: _GRADES
    + """
compared_with: 2023
blocks:
  xa:
    published: partial
    assessed: 24
    grade_counts: {Xuất sắc: 2, Tốt: 13, Khá: 8, Trung bình: 1}
  su-nghiep: {published: partial}
""",
}


@cache
def lac_giang() -> Province:
    """Check and rank the province's two years."""
    return province(TABLES, SAID, units=UNITS)
