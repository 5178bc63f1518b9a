"""The files in which a new site begins."""

_SETTINGS = """\
# yaml-language-server: $schema=../data/schema/site.json
# Thông tin chung của trang. Máy không đọc chữ đứng sau dấu #.

# Tên trang và cơ quan công bố, hiện ở mọi trang con
title: Chỉ số cải cách hành chính của tỉnh
organisation: Ủy ban nhân dân tỉnh

# Nơi trang được đặt trên mạng; liên kết chia sẻ dùng địa chỉ này
base_url: https://cchc.example/

# Lời nhắc hiện ở mọi trang con; xóa dòng này khi trang đã sẵn sàng
notice: Trang đang được chuẩn bị, chưa phải là công bố chính thức.

# Nơi người đọc hỏi hoặc góp ý
# contact: Sở Nội vụ, điện thoại …

# Một câu giới thiệu trang, dùng cho máy tìm kiếm và khi chia sẻ
# description: …

# Cách viết số đếm dưới mười: padded là “06 bậc”, plain là “6 bậc”
counts: padded
"""

_UNITS = """\
# yaml-language-server: $schema=schema/units.json
# Các khối và đơn vị, khai báo một lần cho mọi năm. Máy không đọc chữ đứng sau dấu #.

# Mỗi khối gồm những đơn vị được xếp hạng với nhau; sửa, thêm, bớt cho đúng với tỉnh.
blocks:
  so-ban-nganh:
    name: Sở, ban, ngành
    order: 1
  cap-xa:
    name: Xã, phường, đặc khu
    order: 2

# Mã của đơn vị (như so-noi-vu) gồm chữ thường không dấu, số và gạch nối, và giữ suốt đời.
# Khi khai báo đơn vị đầu tiên, xóa hai dấu {} ở dòng dưới, rồi viết theo mẫu này:
#
#   so-noi-vu:
#     block: so-ban-nganh
#     name: Sở Nội vụ
#     short: SNV                              # tên viết tắt, không có thì bỏ dòng này
#     names:                                  # tên cũ, nếu đơn vị đã đổi tên
#       - {name: Tên cũ của đơn vị, until: 28/02/2025}
#     since: 01/3/2025                        # ngày đầu tiên, nếu mới thành lập
#     succeeds: [so-cu-thu-nhat, so-cu-thu-hai]  # các đơn vị cũ đã hợp nhất thành đơn vị này
units: {}
"""

_README = """\
# Trang công bố chỉ số cải cách hành chính

1. Sửa `content/site.yaml`: tên trang, cơ quan công bố, địa chỉ.
2. Khai báo các khối và đơn vị trong `data/units.yaml`.
   Đã có bảng tính kết quả thì chạy `parsite import TỆP.xlsx`: máy đọc bảng, ghi `data/NĂM.csv` và
   thêm những khối, đơn vị còn thiếu vào tệp này.
3. Chưa có thì chạy `parsite new NĂM`: máy tạo `data/NĂM.csv` có sẵn tên đơn vị, `data/NĂM.yaml` và
   `content/NĂM.md`; thêm `--xlsx` để lấy bảng tính có ô chọn sẵn, điền xong thì `import`.
4. Điền điểm vào `data/NĂM.csv` (mở bằng Excel, lưu lại vẫn là CSV UTF-8).
5. Chạy `parsite check` để xem còn thiếu, sai chỗ nào; chạy `parsite serve` để xem thử.
6. Chạy `parsite build`: trang hoàn chỉnh nằm trong `public/`.

Nếu chạy từ bộ mã nguồn parsite thì thay `parsite` bằng `python build.py` và thêm `--site` cùng tên
thư mục này.
"""


def site() -> dict[str, bytes]:
    """Give a new site's files by path: it builds at once, and says that it is being prepared."""
    texts = {
        "content/site.yaml": _SETTINGS,
        "data/units.yaml": _UNITS,
        "README.md": _README,
    }
    return {path: text.encode() for path, text in texts.items()}
