"""What Vietnamese words and phrases state, by the symbols of `grammar`."""

WORDS = {
    "=": (
        "là; thuộc về; gọi tên; là của; lên tới; lên đến; là tới; vẫn là; ghi danh; được trao "
        "cho; trao cho; được xướng tên; xướng tên; chỉ là; chỉ còn là; chỉ vỏn vẹn; đã là; nay "
        "là; chính là; còn có; có cả; có thêm; dành cho; được dành cho"
    ),
    "c": "gồm; gồm có; bao gồm; có tất cả; có tổng cộng",
    "i": "bằng",
    "&": "và; cùng với; cũng như; hoặc; hay",
    "_": (
        "chưa có tên trong bảng xếp hạng; không có tên trong bảng xếp hạng; chưa được xếp "
        "hạng; chưa thành lập; chưa xếp hạng"
    ),
    "p": (
        "điểm; điểm số; số điểm; tổng điểm; tổng số điểm; đ; điểm chỉ số; tổng điểm cuối cùng; "
        "điểm cuối cùng; điểm chung cuộc; tổng điểm chung cuộc; điểm số cuối cùng; điểm đánh "
        "giá; tổng điểm đánh giá; điểm đạt được; số điểm đạt được; tổng điểm đạt được; điểm "
        "cchc; điểm số chung cuộc; mức điểm; điểm tổng; điểm tổng kết; điểm tổng hợp"
    ),
    "%": "phần trăm; điểm phần trăm",
    "o": "thứ; vị thứ",
    "r": (
        "hạng; vị trí; thứ hạng; thứ bậc; xếp hạng; ngôi; được xếp hạng; xếp thứ hạng; ngôi "
        "vị; các vị trí; các thứ hạng; các hạng; vị trí xếp hạng; thứ hạng chung cuộc; vị trí "
        "chung cuộc; vị trí số"
    ),
    "b": "bậc; bậc xếp hạng",
    "j": "chỉ xếp; được xếp; xếp",
    "g": (
        "xếp hạng loại; xếp vào mức; được đánh giá; được công nhận; được đánh giá loại; xếp "
        "loại; loại; xếp mức; đạt mức; ở mức; đạt loại; xếp vào loại; xếp vào nhóm; được xếp "
        "vào nhóm; được đánh giá thuộc nhóm; được đánh giá xếp loại; được xếp loại; mức; nằm "
        "trong nhóm; đạt nhóm; đánh giá loại"
    ),
    "1": (
        "đứng đầu; dẫn đầu; xếp đầu; xếp đầu bảng; xếp đầu tiên; đầu bảng; đứng nhất; về nhất; "
        "cao nhất; xếp hạng đầu; vị trí đầu; vị trí đầu tiên; vị trí dẫn đầu; vị trí đầu bảng; "
        "quán quân; ngôi đầu; ngôi đầu bảng; ngôi quán quân; vị trí số một; vị trí số 1; hạng "
        "nhất; điểm cao nhất; điểm số cao nhất; điểm số dẫn đầu; giá trị cao nhất; kết quả cao "
        "nhất; đầu khối; chỉ số cao nhất; đứng đầu bảng; dẫn đầu bảng; dẫn đầu bảng xếp hạng; "
        "đứng đầu bảng xếp hạng; xếp cao nhất; vị trí cao nhất; thứ hạng cao nhất; vị trí quán "
        "quân; vị trí thứ nhất; ngôi vị đầu bảng; ngôi nhất; xếp trên cùng; ngôi vị số 1; ngôi "
        "vị số một; lên ngôi vị số 1; vị trí nhất; lên ngôi đầu; đứng đầu danh sách; dẫn đầu "
        "danh sách; đầu danh sách; xếp đầu danh sách; đứng đầu bảng tổng sắp; mở đầu bảng xếp "
        "hạng; mở đầu danh sách; đứng đầu toàn khối; dẫn đầu toàn khối; dẫn đầu khối; số 1; số "
        "một; vị trí dẫn đầu bảng; ngôi vị dẫn đầu; ngôi vị cao nhất; vị trí thủ khoa; thủ "
        "khoa; ngôi dẫn đầu; vị trí đứng đầu; chễm chệ ngôi đầu; điểm cao nhất khối; ngôi vị "
        "quán quân; ngôi vị đầu; đứng vị trí đầu; đứng vị trí đầu tiên; đứng ở vị trí đầu; cao "
        "điểm nhất"
    ),
    "z": (
        "xếp cuối; đứng cuối; cuối cùng; xếp cuối cùng; đứng cuối cùng; cuối bảng; đứng cuối "
        "bảng; xếp cuối bảng; cuối khối; xếp cuối khối; đứng cuối khối; thấp nhất; xếp thấp "
        "nhất; vị trí cuối; vị trí cuối cùng; vị trí cuối bảng; chót bảng; đứng chót; xếp "
        "chót; đội sổ; điểm thấp nhất; điểm số thấp nhất; giá trị thấp nhất; kết quả thấp "
        "nhất; chỉ số thấp nhất; hạng cuối; xếp hạng cuối; cuối bảng xếp hạng; đứng sau cùng; "
        "xếp sau cùng; hạng chót; vị trí thấp nhất; thứ hạng thấp nhất; số điểm thấp nhất; "
        "tổng điểm thấp nhất; hạng cuối cùng; ở cuối bảng; xếp cuối danh sách; đứng cuối danh "
        "sách; cuối danh sách; khép lại bảng xếp hạng; khép lại danh sách; khép lại bảng; khép "
        "bảng; khép lại bảng tổng sắp; đứng cuối bảng tổng sắp; chốt bảng; chốt danh sách; "
        "cuối bảng tổng sắp; xếp cuối bảng xếp hạng; đứng cuối bảng xếp hạng; đứng chót bảng; "
        "xếp chót bảng; đứng bét bảng; bét bảng; đứng cuối toàn khối; ngôi cuối bảng; vị trí "
        "bét bảng; vị trí chót; vị trí chót bảng; vị trí đội sổ; nằm cuối bảng; nằm ở cuối "
        "bảng; đứng dưới cùng; xếp dưới cùng; vị trí dưới cùng; chốt sổ; chốt hạ; thấp điểm "
        "nhất"
    ),
    "E": (
        "đồng; cả hai; cả hai đơn vị; cùng; đều; mỗi đơn vị; mỗi địa phương; cả ba; cả ba đơn "
        "vị; cả hai địa phương; có cùng; đều có cùng"
    ),
    "s": "sau",
    "e": (
        "ngay sau đó; tiếp sau đó; tiếp nối; xếp liền sau; liền sau; đứng liền sau; xếp tiếp "
        "sau; đứng tiếp sau; đứng kế tiếp; các vị trí sau đó; tiếp theo; tiếp đến; tiếp đó; kế "
        "tiếp; kế đến; xếp tiếp theo; đứng tiếp theo; xếp kế tiếp; tiếp sau; theo sau; các vị "
        "trí tiếp theo; vị trí tiếp theo; tiếp theo đó; sau đó; xếp sau; đứng sau; xếp ngay "
        "sau; đứng ngay sau; các vị trí kế tiếp; vị trí kế tiếp; bám sát; nối tiếp; ngay phía "
        "sau; đứng phía sau; phía sau; kế sau; xếp kế sau; đứng kế sau; những vị trí tiếp "
        "theo; nối gót; nối gót là; theo sát phía sau; bám đuổi; theo chân; bám ngay sau; bám "
        "sát sau; bám sát phía sau; bám theo; đuổi theo; kế đó; kế đó là"
    ),
    "q": (
        "lần lượt; theo thứ tự; lần lượt là; lần lượt thuộc về; theo thứ tự là; theo thứ tự "
        "gồm; lần lượt gồm; lần lượt gọi tên"
    ),
    "+": (
        "chỉ tăng; chỉ lên; tăng vọt; tăng trưởng; vọt; đi lên; tăng; tăng thêm; vươn lên; "
        "vươn; nhảy; nhảy vọt; tăng lên; lên; tiến; tiến thêm; bứt phá; thăng; thêm; vượt; "
        "vượt lên; cải thiện; tăng tới; nhích; nhích lên; leo; leo lên; tăng được; có bước "
        "tiến; bước tiến; có bước nhảy; bước nhảy; mức tăng; có mức tăng; vươn lên tới; vươn "
        "tới; tăng lên tới; cải thiện được; cải thiện thêm; nâng lên; nâng; được nâng lên; leo "
        "tới; tăng đến; nhảy lên; bật lên; bật; vọt lên; thăng tiến; thăng lên; tiến lên; lên "
        "thêm; cộng thêm; nhích thêm; tăng liền; tăng một mạch; tăng những; tiến bộ; bứt lên; "
        "tăng vọt tới; tăng nhanh; lên mức; tăng lên mức; tăng vọt lên; nhảy vọt lên; bứt phá "
        "lên; vươn lên đứng; vươn lên xếp; được cải thiện; có bước tăng; bứt tốc; bứt tốc lên; "
        "trèo; trèo lên; chen lên; nới rộng; giãn rộng; nới ra; giãn ra; doãng ra; mở rộng; "
        "được nới rộng; tăng thêm từ"
    ),
    "-": (
        "chỉ giảm; lùi về; tụt về; về; rớt; rớt xuống; đi xuống; giảm còn; giảm; xuống; tụt; "
        "sụt; tụt xuống; giảm xuống; rơi; rơi xuống; lùi; lùi xuống; hạ; bớt; giảm đi; trượt; "
        "trượt xuống; giảm tới; sụt xuống; sụt giảm; thụt lùi; mức giảm; có mức giảm; tụt tới; "
        "giảm đến; tụt mất; mất; giảm mất; lùi tới; rớt tới; sụt mất; rơi tới; tụt đến; lùi "
        "lại; thụt; rớt hạng xuống; giảm liền; lao dốc; lùi sâu; giảm nhanh; hụt; đi lùi; tụt "
        "dốc; xuống còn; giảm xuống còn; xuống mức; rơi xuống còn; về mức; trượt dài; lui về; "
        "lui xuống; bị tụt; bị tụt xuống; bị giảm; bị rơi; bị rơi xuống; tuột xuống; thu hẹp; "
        "rút ngắn; được thu hẹp; được rút ngắn; thu hẹp lại; co lại; thu hẹp còn; rút ngắn còn"
    ),
    "0": (
        "giữ nguyên; giữ nguyên thứ hạng; giữ nguyên vị trí; giữ nguyên hạng; giữ nguyên thứ "
        "bậc; không thay đổi; không đổi; không thay đổi thứ hạng; không thay đổi vị trí; giữ "
        "hạng; thứ hạng không đổi; thứ hạng không thay đổi; không tăng không giảm; vị trí "
        "không đổi; vị trí không thay đổi; giữ nguyên bậc; giẫm chân tại chỗ; dậm chân tại "
        "chỗ; đứng yên; đứng yên tại chỗ; giữ nguyên vị thế; giữ vững thứ hạng; giữ vững vị "
        "trí cũ; bảo toàn thứ hạng; bảo toàn vị trí; không thay đổi hạng; không đổi hạng; "
        "không thay đổi bậc; bảo toàn được thứ hạng; giữ được thứ hạng; giữ được vị trí; giữ "
        "được hạng; giữ vững được thứ hạng; bảo toàn được vị trí; giậm chân tại chỗ"
    ),
    ">": (
        "xếp trên; đứng trên; đứng ngay trên; xếp ngay trên; xếp cao hơn; đứng cao hơn; vượt "
        "qua; cao hơn; nhiều hơn; vượt trội hơn; hơn hẳn; bỏ xa; vượt xa; dẫn trước; nhiều "
        "điểm hơn; xếp trước; đứng trước; chỉ cao hơn"
    ),
    "<": (
        "xếp dưới; đứng dưới; đứng ngay dưới; xếp ngay dưới; xếp thấp hơn; đứng thấp hơn; xếp "
        "sau đơn vị; thấp hơn; ít hơn; kém; kém hơn; thua; thua kém; chỉ kém; kém xa; thua xa; "
        "đứng sau đơn vị; thấp hơn hẳn; kém điểm; chỉ thua; chỉ thấp hơn; thua đúng; kém đúng"
    ),
    "h": "hơn; nhỉnh hơn; chỉ nhỉnh hơn; chỉ hơn; hơn đúng",
    "~": (
        "trên; khoảng; gần; xấp xỉ; chừng; ít nhất; tối thiểu; trên dưới; ngót; hơn một chút; "
        "suýt soát; không dưới; dưới; tròn trèm; cỡ; quá; xoay quanh; vượt ngưỡng; vượt mốc; "
        "qua ngưỡng; qua mốc; trên ngưỡng; trên mốc; dưới ngưỡng; dưới mốc"
    ),
    "v": (
        "như hồi; bằng với; ngang với; so với; so; so với kết quả; so với kết quả năm; so với "
        "mức; so sánh với; so sánh; khi so với"
    ),
    "f": (
        "từ; từ chỗ; từ chỗ đứng; từ chỗ xếp; thoát; thoát khỏi; thoát ra khỏi; rời; rời khỏi; "
        "rời bỏ; đi từ; từ mức; xuất phát từ; đang từ; tuột; để tuột; tuột mất; để tuột mất; "
        "để vuột"
    ),
    "l": (
        "dao động; trải; trải dài; nằm trong khoảng; biến động trong khoảng; dao động trong "
        "khoảng; nằm từ; dao động trong"
    ),
    "y": "năm",
    "n": (
        "đơn vị; địa phương; cơ quan; các đơn vị; các địa phương; đơn vị nào; đơn vị được; cơ "
        "quan đơn vị; đơn vị hành chính; tên; cái tên; gương mặt; đại diện; đơn vị được đánh "
        "giá; số đơn vị; số các đơn vị; số cơ quan; số địa phương; số lượng đơn vị; số; số "
        "các; nơi"
    ),
    "k": (
        "sở; ban; ngành; huyện; thị xã; thành phố; thành; thị; xã; phường; thị trấn; quận; đặc "
        "khu; cơ quan chuyên môn; ngành dọc; cơ quan ngành dọc; đơn vị ngành dọc"
    ),
    "K": (
        "khối; các; cấp; khối các; nhóm các; những; ubnd cấp; ubnd các; khối ubnd; khối ubnd "
        "cấp; khối ubnd các; toàn khối; toàn cấp; thuộc khối; thuộc cấp; thuộc nhóm các"
    ),
    "m": "tốp; top; nhóm; một trong; trong nhóm; thuộc nhóm; trong tốp; trong top",
    "M": "trung bình",
    "W": (
        "chênh lệch; khoảng cách; mức chênh lệch; độ chênh lệch; khoảng cách điểm; chênh lệch "
        "điểm; chênh nhau; khoảng cách giữa; chênh lệch giữa; mức chênh; cách nhau; cách biệt; "
        "khoảng chênh; khoảng cách từ; cách biệt giữa; độ chênh; biên độ; khoảng cách điểm số; "
        "khoảng cách điểm giữa; mức chênh lệch giữa; độ chênh lệch giữa; chênh lệch điểm giữa; "
        "chênh lệch điểm số; chênh lệch điểm số giữa; mức cách biệt; khoảng cách điểm số giữa; "
        "hơn kém nhau; chênh lệch nhau; kém nhau; hơn nhau; ngăn cách"
    ),
    "a": (
        "đánh giá; đánh giá đối với; xếp hạng đối với; tham gia đánh giá; được chấm điểm; tham "
        "gia xếp hạng; được đánh giá xếp hạng; tham gia; tham gia đánh giá, xếp hạng; được xem "
        "xét; việc đánh giá được tiến hành; đánh giá được tiến hành; tiến hành đánh giá; tiến "
        "hành đánh giá, xếp hạng; tổ chức đánh giá; tổ chức đánh giá, xếp hạng; đánh giá, xếp "
        "hạng; đánh giá, xếp hạng đối với; đánh giá và xếp hạng; được đưa vào đánh giá; được "
        "đưa vào xếp hạng; có mặt trong bảng xếp hạng; đánh giá được thực hiện; việc đánh giá "
        "được thực hiện; đánh giá, chấm điểm; chấm điểm đối với; tiến hành chấm điểm; được "
        "chấm điểm, xếp hạng; được đánh giá, phân loại; được thẩm định; được thẩm định, đánh "
        "giá; được chấm điểm, đánh giá"
    ),
    "w": "giữa; giữa khoảng",
    "/": (
        "trên tổng số; trong tổng số; trên tổng; tính trên thang điểm; trên thang điểm; thang "
        "điểm; theo thang điểm; trên thang"
    ),
    "d": "trong số; cả; tất cả",
    "N": (
        "không có đơn vị; không có đơn vị nào; không đơn vị nào; không có địa phương nào; "
        "không có cơ quan nào; không còn đơn vị; không còn đơn vị nào; không đơn vị; không có "
        "sở nào; không có huyện nào; không đơn vị nào thuộc"
    ),
    "A": (
        "điểm trung bình; bình quân; điểm bình quân; giá trị trung bình; chỉ số trung bình; "
        "điểm số trung bình; kết quả trung bình; trung bình chung; điểm trung bình chung; mức "
        "trung bình; mức bình quân; chỉ số bình quân; giá trị bình quân; giá trị trung bình "
        "kết quả; tính bình quân; tính trung bình; giá trị trung bình của kết quả; điểm số "
        "bình quân; trung bình toàn khối; điểm trung bình toàn khối; mức điểm trung bình; mức "
        "điểm bình quân; trung bình mỗi đơn vị; bình quân mỗi đơn vị; điểm trung bình của toàn "
        "khối; trung bình khối; điểm trung bình khối; mặt bằng điểm; mức bình quân chung; điểm "
        "bình quân chung; điểm bình quân toàn khối; bình quân chung; trung bình cộng; tổng "
        "điểm bình quân; tổng điểm trung bình"
    ),
}
