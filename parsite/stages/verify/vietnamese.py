"""The words in which Vietnamese articles state rankings."""

from parsite.stages.verify.grammar import Grammar
from parsite.stages.verify.spelled import vietnamese

_WORDS = {
    "=": "là; gồm; gồm có; bao gồm; thuộc về; gọi tên; là của",
    "&": "và; cùng với; cũng như; hoặc; hay",
    ",": (
        "thì; dù; mặc dù; tuy; rồi; nhưng vẫn; nhờ đó; kết quả là; bởi; để; trước đây, nay là; "
        "còn; trong khi; trong khi đó; đồng thời; nhờ; do; vì; nên; song; nhưng; tuy nhiên; khẳng "
        "định; thể hiện; cho thấy; sau khi; trong đó; còn lại; qua đó; từ đó; riêng; cụ thể; như "
        "sau; ngược lại; xếp theo thứ tự; đáng chú ý"
    ),
    ".": (
        "trên thang điểm 100; trên thang 100; trên tổng điểm 100; thang 100 điểm; trên tổng 100 "
        "điểm; được chấm; chấm được; ghi được; ghi; chỉ được; chỉ đạt; chỉ còn; chỉ đứng; dừng ở; "
        "dừng lại ở; dừng; nằm ở; có mặt; quy đổi thành; quy đổi; cũng; điểm cao; hiện; thu được; "
        "đã được; nhận; nhận được; giành được; vừa; như; vẫn giữ; ghi nhận; kết thúc; khi; có "
        "tổng; chỉ có; với; được; đạt; có; ở; tại; của; trong; đã; vẫn; tiếp tục; lại; này; đợt; "
        "đợt này; theo đó; kết quả; cải cách hành chính; cchc; chỉ số; chỉ số cải cách hành "
        "chính; par index; chỉ số cchc; về chỉ số cchc; về chỉ số cải cách hành chính; kết quả "
        "chỉ số cchc; kết quả chấm điểm; kết quả xếp hạng; bảng xếp hạng; bảng tổng sắp; công tác "
        "cchc; giá trị; cả; tổng; tổng số; ủy ban nhân dân; uỷ ban nhân dân; ubnd; giữ vững; giữ; "
        "chiếm; giành; nằm; đứng; duy nhất; nào; nữa; chung; chung cuộc; kỳ đánh giá này; đơn vị "
        "có; thêm một lần; chính thức; tương ứng; là đơn vị duy nhất; xuất sắc đứng; so sánh "
        "được; lên ngôi; góp mặt; lọt vào; lọt; vào; thang điểm 100; bảng; đơn vị có số; đối với; "
        "năm thứ hai liên tiếp; năm thứ ba liên tiếp; lần thứ hai liên tiếp; tổng cộng; được tổng "
        "cộng"
    ),
    "_": (
        "chưa có tên trong bảng xếp hạng; không có tên trong bảng xếp hạng; chưa được xếp hạng; "
        "chưa thành lập; chưa xếp hạng"
    ),
    "p": "điểm; điểm số; số điểm; tổng điểm; tổng số điểm; đ; điểm chỉ số",
    "%": "phần trăm; điểm phần trăm; điểm %",
    "o": "thứ; vị thứ",
    "r": (
        "hạng; vị trí; thứ hạng; thứ bậc; xếp hạng; vị thứ; ngôi; được xếp hạng; xếp thứ hạng; "
        "ngôi vị"
    ),
    "b": "bậc; thứ bậc; bậc xếp hạng",
    "j": "chỉ xếp; được xếp; xếp",
    "g": (
        "xếp hạng loại; xếp vào mức; được đánh giá; được công nhận; được đánh giá loại; xếp loại; "
        "loại; xếp mức; đạt mức; ở mức; đạt loại; xếp vào loại; xếp vào nhóm; được xếp vào nhóm; "
        "được đánh giá thuộc nhóm; được đánh giá xếp loại; được xếp loại; mức; nằm trong nhóm; "
        "đạt nhóm; đánh giá loại"
    ),
    "1": (
        "đứng đầu; dẫn đầu; xếp đầu; xếp đầu bảng; xếp đầu tiên; đầu bảng; đứng nhất; về nhất; "
        "cao nhất; xếp hạng đầu; vị trí đầu; vị trí đầu tiên; vị trí dẫn đầu; vị trí đầu bảng; "
        "quán quân; ngôi đầu; ngôi đầu bảng; ngôi quán quân; vị trí số một; vị trí số 1; hạng "
        "nhất; điểm cao nhất; điểm số cao nhất; điểm số dẫn đầu; giá trị cao nhất; kết quả cao "
        "nhất; đầu khối; chỉ số cao nhất; đứng đầu bảng; dẫn đầu bảng; dẫn đầu bảng xếp hạng; "
        "đứng đầu bảng xếp hạng; xếp cao nhất; vị trí cao nhất; thứ hạng cao nhất; vị trí quán "
        "quân; vị trí thứ nhất; ngôi vị đầu bảng; ngôi nhất; xếp trên cùng"
    ),
    "z": (
        "xếp cuối; đứng cuối; cuối cùng; xếp cuối cùng; đứng cuối cùng; cuối bảng; đứng cuối "
        "bảng; xếp cuối bảng; cuối khối; xếp cuối khối; đứng cuối khối; thấp nhất; xếp thấp nhất; "
        "vị trí cuối; vị trí cuối cùng; vị trí cuối bảng; chót bảng; đứng chót; xếp chót; đội sổ; "
        "điểm thấp nhất; điểm số thấp nhất; giá trị thấp nhất; kết quả thấp nhất; chỉ số thấp "
        "nhất; hạng cuối; xếp hạng cuối; cuối bảng xếp hạng; đứng sau cùng; xếp sau cùng; hạng "
        "chót; vị trí thấp nhất; thứ hạng thấp nhất; số điểm thấp nhất; tổng điểm thấp nhất; hạng "
        "cuối cùng; ở cuối bảng"
    ),
    "E": "đồng; cả hai; cả hai đơn vị; cùng; đều; mỗi đơn vị; mỗi địa phương",
    "e": (
        "sau; ngay sau đó; tiếp sau đó; tiếp nối; xếp liền sau; liền sau; đứng liền sau; xếp tiếp "
        "sau; đứng tiếp sau; đứng kế tiếp; các vị trí sau đó; tiếp theo; tiếp đến; tiếp đó; kế "
        "tiếp; kế đến; xếp tiếp theo; đứng tiếp theo; xếp kế tiếp; tiếp sau; theo sau; các vị trí "
        "tiếp theo; vị trí tiếp theo; tiếp theo đó; sau đó; xếp sau; đứng sau; xếp ngay sau; đứng "
        "ngay sau; các vị trí kế tiếp; vị trí kế tiếp; bám sát; nối tiếp; ngay sau"
    ),
    "q": "lần lượt; theo thứ tự; lần lượt là; lần lượt thuộc về",
    "+": (
        "chỉ tăng; chỉ lên; tăng vọt; tăng trưởng; vọt; lên tới; đi lên; tăng; tăng thêm; vươn "
        "lên; vươn; nhảy; nhảy vọt; tăng lên; lên; tiến; tiến thêm; bứt phá; thăng; thêm; vượt; "
        "vượt lên; cải thiện; tăng tới; nhích; nhích lên; leo; leo lên; tăng được; có bước tiến; "
        "bước tiến; có bước nhảy; bước nhảy; mức tăng; có mức tăng"
    ),
    "-": (
        "chỉ giảm; lùi về; tụt về; về; rớt; rớt xuống; đi xuống; giảm còn; giảm; xuống; tụt; sụt; "
        "tụt xuống; giảm xuống; rơi; rơi xuống; lùi; lùi xuống; hạ; bớt; giảm đi; trượt; trượt "
        "xuống; giảm tới; sụt xuống; sụt giảm; thụt lùi; mức giảm; có mức giảm"
    ),
    "0": (
        "giữ nguyên; giữ nguyên thứ hạng; giữ nguyên vị trí; giữ nguyên hạng; giữ nguyên thứ bậc; "
        "không thay đổi; không đổi; không thay đổi thứ hạng; không thay đổi vị trí; giữ hạng; thứ "
        "hạng không đổi; thứ hạng không thay đổi; không tăng không giảm; vị trí không đổi; vị trí "
        "không thay đổi; giữ nguyên bậc"
    ),
    ">": (
        "xếp trên; đứng trên; đứng ngay trên; xếp ngay trên; xếp cao hơn; đứng cao hơn; vượt qua; "
        "cao hơn; nhiều hơn; vượt trội hơn; hơn hẳn; bỏ xa"
    ),
    "<": (
        "xếp dưới; đứng dưới; đứng ngay dưới; xếp ngay dưới; xếp thấp hơn; đứng thấp hơn; xếp sau "
        "đơn vị; thấp hơn; ít hơn; kém; kém hơn; thua; thua kém; chỉ kém"
    ),
    "h": "hơn; nhỉnh hơn",
    "~": (
        "trên; khoảng; gần; xấp xỉ; chừng; ít nhất; tối thiểu; trên dưới; ngót; hơn một chút; "
        "suýt soát; không dưới; dưới; tròn trèm; cỡ; quá"
    ),
    "v": (
        "như; như năm; bằng với; ngang với; so với; so; so với kết quả; so với kết quả năm; so "
        "với mức"
    ),
    "f": "từ; từ chỗ; từ chỗ đứng; từ chỗ xếp",
    "y": "năm",
    "n": (
        "đơn vị; địa phương; cơ quan; các đơn vị; các địa phương; đơn vị nào; đơn vị được; đơn vị "
        "cấp huyện; đơn vị cấp xã; cơ quan đơn vị; đơn vị hành chính; đơn vị cấp xã được; tên"
    ),
    "k": (
        "sở; ban; ngành; huyện; thị xã; thành phố; thành; thị; xã; phường; thị trấn; quận; đặc "
        "khu; cơ quan chuyên môn"
    ),
    "K": (
        "khối; các; cấp; khối các; nhóm các; những; ubnd cấp; ubnd các; khối ubnd; khối ubnd cấp; "
        "khối ubnd các; toàn khối; toàn cấp"
    ),
    "m": (
        "tốp; top; nhóm; một trong; trong nhóm; nằm trong nhóm; thuộc nhóm; trong tốp; trong top; "
        "nhóm các"
    ),
    "M": "trung bình",
    "W": (
        "chênh lệch; khoảng cách; mức chênh lệch; độ chênh lệch; khoảng cách điểm; chênh lệch "
        "điểm; chênh nhau; khoảng cách giữa; chênh lệch giữa; mức chênh; cách nhau; cách biệt; "
        "khoảng chênh"
    ),
    "a": (
        "đánh giá; đánh giá đối với; xếp hạng đối với; được đánh giá; tham gia đánh giá; được "
        "chấm điểm; tham gia xếp hạng; được đánh giá xếp hạng; tham gia; tham gia đánh giá, xếp "
        "hạng; được đánh giá, xếp hạng; được xem xét"
    ),
    "w": "giữa",
    "/": "trên tổng số; trong tổng số; trên tổng",
    "d": "trong số; trong tổng số",
    "N": (
        "không có đơn vị; không có đơn vị nào; không đơn vị nào; không có địa phương nào; không "
        "có cơ quan nào; không còn đơn vị; không còn đơn vị nào; không đơn vị; không có sở nào; "
        "không có huyện nào"
    ),
    "A": (
        "điểm trung bình; bình quân; điểm bình quân; giá trị trung bình; chỉ số trung bình; điểm "
        "số trung bình; kết quả trung bình; trung bình chung; điểm trung bình chung; mức trung "
        "bình; mức bình quân; chỉ số bình quân; giá trị bình quân; giá trị trung bình kết quả; "
        "tính bình quân; tính trung bình; giá trị trung bình của kết quả; điểm số bình quân; "
        "trung bình toàn khối; điểm trung bình toàn khối; mức điểm trung bình; mức điểm bình "
        "quân; trung bình mỗi đơn vị; bình quân mỗi đơn vị; điểm trung bình của toàn khối"
    ),
    "x": (
        "cán bộ; toàn bộ; nội bộ; đồng bộ; bộ phận; tiến bộ; bộ chỉ số; cả bộ; người đứng đầu; "
        "một cửa; lãnh đạo đứng đầu"
    ),
    "t": (
        "người dân; doanh nghiệp; thủ tục; nhiệm vụ; nội dung; hồ sơ; văn thư; dịch vụ công; bộ "
        "máy; thể chế; giai đoạn; thời điểm; tài chính công; tỷ lệ; về tỷ lệ; lần đầu; trước đây; "
        "chỉ"
    ),
}


VIETNAMESE = Grammar(
    words=_WORDS,
    moves={
        ("score", 1): (
            "tăng điểm; tăng về điểm số; tăng điểm số; tăng chỉ số; có điểm tăng; có chỉ số tăng"
        ),
        ("score", -1): (
            "giảm điểm; sụt điểm; giảm điểm số; giảm chỉ số; có điểm giảm; có chỉ số giảm"
        ),
        ("score", 0): "giữ nguyên điểm; giữ nguyên chỉ số; không đổi điểm; giữ nguyên điểm số",
        ("rank", 1): (
            "tăng hạng; tăng bậc; lên hạng; tăng thứ hạng; thăng hạng; tăng thứ bậc; cải thiện "
            "thứ hạng"
        ),
        ("rank", -1): (
            "giảm hạng; sụt hạng; tụt hạng; xuống hạng; giảm bậc; giảm thứ hạng; rớt hạng; tụt bậc"
        ),
    },
    most={
        1: (
            "có mức tăng điểm lớn nhất; có mức tăng lớn nhất; tăng điểm cao nhất; tăng điểm nhiều "
            "nhất; tăng lớn nhất; tăng hạng cao nhất; tăng nhiều nhất; tăng mạnh nhất; tăng cao "
            "nhất; tăng bậc nhiều nhất; tăng hạng nhiều nhất; tiến bộ nhất; tăng điểm mạnh nhất; "
            "tăng hạng mạnh nhất; tăng nhiều bậc nhất; tăng nhiều hạng nhất; tăng nhiều điểm nhất"
        ),
        -1: (
            "có mức giảm điểm lớn nhất; có mức giảm lớn nhất; giảm lớn nhất; giảm nhiều nhất; "
            "giảm mạnh nhất; giảm sâu nhất; giảm điểm nhiều nhất; giảm bậc nhiều nhất; giảm hạng "
            "nhiều nhất; tụt nhiều nhất; tụt hạng nhiều nhất; tụt sâu nhất; giảm điểm sâu nhất; "
            "giảm nhiều bậc nhất; giảm nhiều hạng nhất; giảm nhiều điểm nhất"
        ),
    },
    years={
        -1: "năm trước; năm ngoái; năm trước đó; năm liền trước; cùng kỳ; năm trước liền kề",
        0: "năm nay; năm qua",
    },
    grades="xuất sắc; tốt; khá; trung bình; yếu; kém; trung bình khá; rất tốt",
    doubts=(
        "không; chưa; chẳng; nếu; giả sử; phấn đấu; mục tiêu; dự kiến; dự báo; có thể; lẽ ra; "
        "suýt; chỉ tiêu; tin đồn; giả định; ước; ước tính; ước đạt; đính chính; sai; nhầm; tạm "
        "tính; sơ bộ"
    ),
    topics=(
        "papi; sipas; pci; ddci; dti; ict; pgi; pii; par index cấp bộ; ipa; hài lòng; chuyển đổi "
        "số; năng lực cạnh tranh; quản trị; cả nước; toàn quốc; khu vực; các tỉnh; vùng; tỉnh "
        "thành; miền; bộ nội vụ; bộ; cục; tổng cục; an toàn thông tin; thi đua; công khai ngân "
        "sách; chính quyền điện tử; đồng bằng; cụm"
    ),
    asides=(
        "lĩnh vực; tiêu chí; thành phần; chỉ số thành phần; tiêu chí thành phần; thẩm định; điều "
        "tra; xã hội học; khảo sát; tự chấm; tự đánh giá; thang điểm; điểm thưởng; điểm cộng; "
        "điểm trừ; điểm tối đa; tối đa; phần; mảng; trụ cột; 6 tháng; nhóm tiêu chí; riêng phần; "
        "tính riêng; nghĩa là chỉ; chỉ tính"
    ),
    openers=(
        "theo đó; theo kết quả; theo quyết định; theo báo cáo; tại; sáng; chiều; ngày; cụ thể; "
        "kết quả; phát biểu; căn cứ; tổng kết; thay mặt; kết luận; thông tin; sáng nay; chiều "
        "nay; ban tổ chức; nhờ; do; vì; với sự; với nỗ lực; bằng; dù; mặc dù; tuy; hội nghị; "
        "trong đợt; sau khi; thống kê; trong năm; hưởng ứng; ubnd tỉnh; theo công bố; theo bảng "
        "xếp hạng; theo số liệu; theo thông báo; theo đánh giá; theo xếp hạng; theo kết luận; "
        "theo danh sách"
    ),
    tellers=(
        "cho biết; thông báo; cho hay; nhấn mạnh; công bố; phát biểu; thông tin; nêu rõ; báo cáo; "
        "chia sẻ"
    ),
    subjects=(
        "về; ở lĩnh vực; trong lĩnh vực; trong công tác; đối với công tác; đối với lĩnh vực; ở "
        "nội dung; ở tiêu chí; xét riêng; tính riêng; với tiêu chí; về tiêu chí"
    ),
    own="cchc; cải cách hành chính; par index",
    blocks={
        "departments": "sở; ban; ngành; cơ quan chuyên môn",
        "districts": "huyện; thị xã; thành phố; thành; thị; quận",
        "communes": "xã; phường; thị trấn; đặc khu",
        "vertical": (
            "ngành dọc; cơ quan ngành dọc; trung ương; cơ quan trung ương; đơn vị ngành dọc"
        ),
    },
    numbers=vietnamese(),
    ordinals={"nhất": 1, "nhì": 2, "tư": 4, "về nhì": 2, "á quân": 2, "vị trí á quân": 2},
)
