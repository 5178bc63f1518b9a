"""The words in which Vietnamese articles state rankings."""

from itertools import product

from parsite.stages.verify.grammar import Grammar, phrases
from parsite.stages.verify.spelled import vietnamese
from parsite.stages.verify.vietnamese_silent import SILENT
from parsite.stages.verify.vietnamese_words import WORDS


def _most(verbs: str, ways: str) -> str:
    """Write all that says who moved the most: `có mức tăng điểm cao nhất`, `tụt hạng sâu nhất`."""
    told = []
    for lead, verb, way in product(
        ("", "có mức ", "mức ", "có số "), phrases(verbs), phrases(ways)
    ):
        for what in (
            "",
            " điểm",
            " điểm số",
            " hạng",
            " bậc",
            " thứ hạng",
            " bậc xếp hạng",
            " chỉ số",
        ):
            told += [f"{lead}{verb}{what} {way} nhất", f"{lead}{verb} {way}{what} nhất"]
    return "; ".join(dict.fromkeys(told)) + "; "


VIETNAMESE = Grammar(
    words=WORDS | SILENT,
    moves={
        ("score", 1): (
            "tăng điểm; tăng về điểm số; tăng điểm số; tăng chỉ số; có điểm tăng; có chỉ số "
            "tăng; cải thiện điểm số; tăng tổng điểm; có điểm số tăng; nâng được điểm"
        ),
        ("score", -1): (
            "giảm điểm; sụt điểm; giảm điểm số; giảm chỉ số; có điểm giảm; có chỉ số giảm; mất "
            "điểm; giảm tổng điểm; có điểm số giảm; bị giảm điểm; tụt điểm"
        ),
        ("score", 0): "giữ nguyên điểm; giữ nguyên chỉ số; không đổi điểm; giữ nguyên điểm số",
        ("mean", 1): (
            "trên mức trung bình; cao hơn mức trung bình; điểm cao hơn mức trung bình; điểm cao "
            "hơn mức trung bình của khối; trên trung bình; cao hơn điểm trung bình; cao hơn mức "
            "trung bình của khối; trên điểm trung bình; trên mức trung bình của khối; cao hơn "
            "trung bình; cao hơn bình quân; trên mức bình quân; cao hơn mức bình quân"
        ),
        ("mean", -1): (
            "dưới mức trung bình; thấp hơn mức trung bình; điểm thấp hơn mức trung bình; điểm "
            "thấp hơn mức trung bình của khối; dưới trung bình; thấp hơn điểm trung bình; thấp "
            "hơn mức trung bình của khối; dưới điểm trung bình; dưới mức trung bình của khối; "
            "thấp hơn trung bình; thấp hơn bình quân; dưới mức bình quân"
        ),
        ("rank", 1): (
            "tăng hạng; tăng bậc; lên hạng; tăng thứ hạng; thăng hạng; tăng thứ bậc; cải thiện "
            "thứ hạng; tăng bậc xếp hạng; nâng hạng; cải thiện vị trí; cải thiện hạng; tăng về "
            "thứ hạng; tiến bậc; lên bậc; thăng bậc; có thứ hạng tăng"
        ),
        ("rank", -1): (
            "giảm hạng; sụt hạng; tụt hạng; xuống hạng; giảm bậc; giảm thứ hạng; rớt hạng; tụt "
            "bậc; xuống bậc; giảm về thứ hạng; có thứ hạng giảm; mất hạng; lùi hạng; rớt bậc; bị "
            "tụt hạng; thụt hạng"
        ),
    },
    most={
        1: _most("tăng; cải thiện; tăng trưởng", "lớn; cao; nhiều; mạnh; nhanh; ấn tượng")
        + (
            "tiến bộ nhất; bước nhảy dài nhất; bứt phá nhất; bứt phá mạnh nhất; tiến nhanh nhất; "
            "tiến xa nhất; thăng tiến nhiều nhất; thăng hạng nhiều nhất; thăng hạng mạnh nhất; "
            "leo hạng nhiều nhất; bứt phá ngoạn mục nhất; có bước nhảy dài nhất; có bước tiến "
            "dài nhất; có bước tiến xa nhất; tiến bộ nhiều nhất; tiến bộ vượt bậc nhất"
        ),
        -1: _most("giảm; tụt; sụt; sụt giảm; mất", "lớn; nhiều; mạnh; sâu; cao")
        + (
            "rơi sâu nhất; lùi sâu nhất; thụt lùi nhiều nhất; lùi nhiều nhất; rớt hạng nhiều nhất; "
            "rớt hạng sâu nhất; lùi nhiều bậc nhất; lùi xa nhất"
        ),
    },
    years={
        -1: (
            "năm trước; một năm trước; một năm trước đó; cách đây một năm; như năm trước; như "
            "năm ngoái; như một năm trước; năm ngoái; năm trước đó; năm liền trước; cùng kỳ; năm "
            "trước liền  kề; lần đánh giá trước; kỳ đánh giá trước; kỳ trước; lần trước; lần xếp "
            "hạng trước; năm liền kề trước đó; năm kế trước; cùng kỳ năm trước; lần đánh giá gần "
            "nhất; lần công bố trước; kỳ xếp hạng trước"
        ),
        0: ("năm nay; nay; năm qua; năm vừa qua; lần này; kỳ này"),
    },
    grades="xuất sắc; tốt; khá; trung bình; yếu; kém; trung bình khá; rất tốt",
    doubts=(
        "không; chưa; chẳng; sẽ; nếu; giả sử; phấn đấu; mục tiêu; dự kiến; dự báo; có thể; lẽ "
        "ra; suýt; chỉ tiêu; tin đồn; giả định; ước; ước tính; ước đạt; đính chính; sai; nhầm; "
        "tạm tính; sơ bộ; kiến nghị; đề xuất; đề nghị; kỳ vọng; mong muốn; quyết tâm; đặt ra; ví "
        "dụ; chẳng hạn; cần đạt; đáng lẽ; hứa hẹn; hướng tới; cam kết; đăng ký; từng đề ra; kế "
        "hoạch; nhầm lẫn; không phải; tỉnh bạn; tỉnh khác; tỉnh lân cận; địa phương khác; toàn "
        "ngành; mức cao nhất; mức lớn nhất; mức thấp nhất; xếp sau đơn vị; từng; tự đánh giá; tự "
        "chấm; láng giềng; tỉnh láng giềng; chuyện; xã của mình; phường của mình; xã trực thuộc; "
        "đơn vị trực thuộc; phòng trực thuộc; giúp; giúp cho; khiến; góp phần; đưa; tạm; tạm "
        "đứng; tạm xếp; tạm dẫn đầu; chỉ cần; cần thêm; còn thiếu; nếu thêm; đến nay; tới nay; "
        "cho đến nay; cho tới nay"
    ),
    topics=(
        "papi; sipas; pci; ddci; dti; ict; pgi; pii; par index cấp bộ; ipa; hài lòng; chuyển đổi "
        "số; năng lực cạnh tranh; quản trị; cả nước; toàn quốc; khu vực; các tỉnh; vùng; tỉnh "
        "thành; miền; bộ nội vụ; bộ; cục; tổng cục; an toàn thông tin; thi đua; công khai ngân "
        "sách; chính quyền điện tử; đồng bằng; cụm; bộ chỉ số phục vụ; chỉ số phục vụ; dịch vụ "
        "công quốc gia"
    ),
    asides=(
        "lĩnh vực; tiêu chí; thành phần; chỉ số thành phần; tiêu chí thành phần; thẩm định; điều "
        "tra; xã hội học; khảo sát; tự chấm; tự đánh giá; điểm thưởng; điểm cộng; điểm trừ; điểm "
        "tối đa; tối đa; phần; mảng; trụ cột; 6 tháng; nhóm tiêu chí; riêng phần; tính riêng; "
        "nghĩa là chỉ; chỉ tính; điểm thành phần; hội thi; cuộc thi; hội thao; phong trào; tiểu "
        "mục; nội dung thành phần; thanh tra công vụ; quý; quý i; quý ii; quý iii; quý iv; bán "
        "niên; kiểm tra; đợt kiểm tra; hội diễn; liên hoan; kỳ thi; giải thưởng; giải bóng đá; "
        "giải thể thao; giải cầu lông; giải chạy; hội khỏe; hội trại; cuộc vận động; chuyên đề; "
        "kiểm tra công vụ; sáng kiến; kỷ luật; phần thi; vòng thi; vòng chung khảo; vòng sơ "
        "khảo; giữa năm; giữa kỳ; giữa nhiệm kỳ; đầu năm; nửa đầu năm; nửa năm; chín tháng; 9 "
        "tháng; 3 tháng; sáu tháng"
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
        "cho biết; thông báo; cho hay; nhấn mạnh; công bố; phát biểu; thông tin; nêu rõ; báo "
        "cáo; chia sẻ"
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
