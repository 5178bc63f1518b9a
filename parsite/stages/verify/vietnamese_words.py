"""What Vietnamese words and phrases stand for, by the symbols of `grammar`."""

WORDS = {
    "=": (
        "là; thuộc về; gọi tên; là của; lên tới; lên đến; là tới; vẫn là; "
        "ghi danh; được trao cho; trao cho; được xướng tên; xướng tên; chỉ là; chỉ còn là; chỉ "
        "vỏn vẹn; đã là; nay là; chính là"
    ),
    "c": "gồm; gồm có; bao gồm; có tất cả; có tổng cộng",
    "i": "bằng",
    "&": "và; cùng với; cũng như; hoặc; hay",
    ",": (
        "thì; dù; mặc dù; tuy; rồi; nhưng vẫn; nhờ đó; kết quả là; bởi; để; trước đây, nay là; "
        "còn; trong khi; trong khi đó; đồng thời; nhờ; do; vì; nên; song; nhưng; tuy nhiên; khẳng "
        "định; thể hiện; cho thấy; sau khi; trong đó; còn lại; qua đó; từ đó; riêng; cụ thể; như "
        "sau; ngược lại; xếp theo thứ tự; đáng chú ý; ngay; ngay khi; ngay từ; nhằm; bất chấp; kể "
        "từ; theo sát; vì thế; do đó; do vậy; bên cạnh đó; ngoài ra; trái lại; ở chiều ngược lại; "
        "chiều ngược lại; mặt khác; cùng lúc; cùng thời điểm; nói cách khác; thay; thay cho; thay "
        "thế; đẩy; bất ngờ; mà; rồi tới; rồi đến"
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
        "cchc; giá trị; tổng; tổng số; ủy ban nhân dân; uỷ ban nhân dân; ubnd; giữ vững; giữ; "
        "chiếm; giành; nằm; đứng; duy nhất; nào; nữa; chung; chung cuộc; kỳ đánh giá này; đơn vị "
        "có; thêm một lần; chính thức; tương ứng; là đơn vị duy nhất; xuất sắc đứng; so sánh "
        "được; lên ngôi; góp mặt; lọt vào; lọt; vào; thang điểm 100; bảng; đơn vị có số; đối với; "
        "năm thứ hai liên tiếp; năm thứ ba liên tiếp; lần thứ hai liên tiếp; tổng cộng; được tổng "
        "cộng; khởi đầu; khởi đầu với; về đích; về đích với; thu về; sau thẩm định; qua thẩm "
        "định; sau khi thẩm định; sau phúc tra; qua phúc tra; sau khi phúc tra; hội đồng thẩm "
        "định; hội đồng đánh giá; được hội đồng thẩm định; hội đồng; công nhận; chấm; xác định; "
        "được xác định; tức; tức là; tương đương; tương đương với; ứng với; tương ứng với; đang; "
        "hiện đang; lần đầu tiên; bước lên; bước; trên bảng xếp hạng; trong bảng xếp hạng; trên "
        "bảng tổng sắp; trong hai năm liên tiếp; trong hai năm liền; hai năm liên tiếp; hai năm "
        "liền; trong ba năm liên tiếp; ba năm liên tiếp; ba năm liền; năm thứ hai liền; năm thứ "
        "ba liền; nhiều năm liền; nhóm giữa; nhóm trên; nhóm dưới; nhóm này; trong nhóm này; tốp "
        "giữa; tốp trên; tốp dưới; một số; tiến hành; tỉnh; toàn tỉnh; có đến; có tới; đến; đi; "
        "về xếp loại; về thứ hạng; về kết quả; về điểm số; về kết quả xếp hạng; xét về thứ hạng; "
        "về vị trí; cao; bằng chỉ số phần trăm; danh sách; có điểm; mới; đã có; tự hào; giành "
        "lấy; gặt hái; chạm mốc; cán mốc; cán đích; cán đích với; khép lại với; kết thúc với; "
        "dừng chân; dừng chân ở; dừng chân ở mức; ở mức điểm; được ghi nhận; ghi nhận mức; nắm; "
        "nắm giữ; sở hữu; thiết lập; lập; trụ vững; đóng vai; xuất hiện; xuất hiện ở; góp mặt ở; "
        "trong kỳ này; ở kỳ này; trong kỳ đánh giá này; bảng điểm; ở bảng; đều được; hiện tại; "
        "vỏn vẹn; chỉ với; khiêm tốn; bị; duy trì; bảo toàn; bảo vệ; bảo vệ thành công; bảo vệ "
        "được; vững chắc; ngoạn mục; mạnh mẽ; ấn tượng; đáng kể; vượt bậc; bất ngờ; thành công; "
        "xuất sắc giành; liên tục; đều đặn; nhẹ; mạnh; sâu; đáng tiếc; đáng khích lệ; đáng mừng; "
        "gây bất ngờ; gây ấn tượng; tạo bất ngờ; thuyết phục; sít sao; chỉ mới; quan trọng; trọn "
        "vẹn; với việc; nhờ việc; về cơ cấu xếp loại; về cơ cấu; về mức xếp loại; xét theo xếp "
        "loại; theo xếp loại; về phân loại; lần đầu lọt; lần đầu lọt vào; lần đầu đứng; lần đầu "
        "xếp; lần đầu vươn; trở thành; mang về; tỷ lệ phần trăm; theo tỷ lệ phần trăm; tỷ lệ %; thống nhất chấm; khép lại; hợp nhất; trụ; trụ lại; trụ hạng; kết thúc năm; khép lại năm; đáng lưu ý; bấy giờ; lúc này; chen chân; chen; lui; tổng hợp điểm thẩm định và điểm điều tra xã hội học; tổng hợp kết quả thẩm định và điều tra xã hội học; kể cả điểm điều tra xã hội học; phổ điểm; phổ điểm của; trong cuộc đua; cuộc đua; về phía; không riêng; không riêng gì; không chỉ riêng; không chỉ; không những; của huyện nhà; huyện nhà; tỉnh nhà; của tỉnh nhà"
    ),
    "_": (
        "chưa có tên trong bảng xếp hạng; không có tên trong bảng xếp hạng; chưa được xếp hạng; "
        "chưa thành lập; chưa xếp hạng"
    ),
    "p": (
        "điểm; điểm số; số điểm; tổng điểm; tổng số điểm; đ; điểm chỉ số; tổng điểm cuối cùng; "
        "điểm cuối cùng; điểm chung cuộc; tổng điểm chung cuộc; điểm số cuối cùng; điểm đánh giá; "
        "tổng điểm đánh giá; điểm đạt được; số điểm đạt được; tổng điểm đạt được; điểm cchc; điểm "
        "số chung cuộc; mức điểm; điểm tổng; điểm tổng kết; điểm tổng hợp"
    ),
    "%": "phần trăm; điểm phần trăm; điểm %",
    "o": "thứ; vị thứ",
    "r": (
        "hạng; vị trí; thứ hạng; thứ bậc; xếp hạng; vị thứ; ngôi; được xếp hạng; xếp thứ hạng; "
        "ngôi vị; các vị trí; các thứ hạng; các hạng; vị trí xếp hạng; thứ hạng chung cuộc; vị "
        "trí chung cuộc; vị trí số"
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
        "quân; vị trí thứ nhất; ngôi vị đầu bảng; ngôi nhất; xếp trên cùng; ngôi vị số 1; ngôi vị "
        "số một; lên ngôi vị số 1; vị trí nhất; lên ngôi đầu; đứng đầu danh sách; dẫn đầu danh "
        "sách; đầu danh sách; xếp đầu danh sách; đứng đầu bảng tổng sắp; mở đầu bảng xếp hạng; mở "
        "đầu danh sách; đứng đầu toàn khối; dẫn đầu toàn khối; dẫn đầu khối; số 1; số một; vị trí "
        "dẫn đầu bảng; ngôi vị dẫn đầu; ngôi vị cao nhất; vị trí thủ khoa; thủ khoa; ngôi dẫn "
        "đầu; vị trí đứng đầu; chễm chệ ngôi đầu; điểm cao nhất khối; ngôi vị quán quân; ngôi vị "
        "đầu; đứng vị trí đầu; đứng vị trí đầu tiên; đứng ở vị trí đầu"
    ),
    "z": (
        "xếp cuối; đứng cuối; cuối cùng; xếp cuối cùng; đứng cuối cùng; cuối bảng; đứng cuối "
        "bảng; xếp cuối bảng; cuối khối; xếp cuối khối; đứng cuối khối; thấp nhất; xếp thấp nhất; "
        "vị trí cuối; vị trí cuối cùng; vị trí cuối bảng; chót bảng; đứng chót; xếp chót; đội sổ; "
        "điểm thấp nhất; điểm số thấp nhất; giá trị thấp nhất; kết quả thấp nhất; chỉ số thấp "
        "nhất; hạng cuối; xếp hạng cuối; cuối bảng xếp hạng; đứng sau cùng; xếp sau cùng; hạng "
        "chót; vị trí thấp nhất; thứ hạng thấp nhất; số điểm thấp nhất; tổng điểm thấp nhất; hạng "
        "cuối cùng; ở cuối bảng; xếp cuối danh sách; đứng cuối danh sách; cuối danh sách; khép "
        "lại bảng xếp hạng; khép lại danh sách; khép lại bảng; khép bảng; khép lại bảng tổng sắp; "
        "đứng cuối bảng tổng sắp; chốt bảng; chốt danh sách; cuối bảng tổng sắp; xếp cuối bảng "
        "xếp hạng; đứng cuối bảng xếp hạng; đứng chót bảng; xếp chót bảng; đứng bét bảng; bét "
        "bảng; đứng cuối toàn khối; ngôi cuối bảng; vị trí bét bảng; vị trí chót; vị trí chót "
        "bảng; vị trí đội sổ; nằm cuối bảng; nằm ở cuối bảng; đứng dưới cùng; xếp dưới cùng; vị "
        "trí dưới cùng; chốt sổ; chốt hạ"
    ),
    "E": (
        "đồng; cả hai; cả hai đơn vị; cùng; đều; mỗi đơn vị; mỗi địa phương; cả ba; cả ba đơn vị; "
        "cả hai địa phương; có cùng; đều có cùng"
    ),
    "s": "sau",
    "e": (
        "ngay sau đó; tiếp sau đó; tiếp nối; xếp liền sau; liền sau; đứng liền sau; xếp tiếp "
        "sau; đứng tiếp sau; đứng kế tiếp; các vị trí sau đó; tiếp theo; tiếp đến; tiếp đó; kế "
        "tiếp; kế đến; xếp tiếp theo; đứng tiếp theo; xếp kế tiếp; tiếp sau; theo sau; các vị trí "
        "tiếp theo; vị trí tiếp theo; tiếp theo đó; sau đó; xếp sau; đứng sau; xếp ngay sau; đứng "
        "ngay sau; các vị trí kế tiếp; vị trí kế tiếp; bám sát; nối tiếp; ngay phía "
        "sau; đứng phía sau; phía sau; kế sau; xếp kế sau; đứng kế sau; những vị trí tiếp theo; "
        "nối gót; nối gót là; theo sát phía sau; theo sát; bám đuổi; theo chân; bám ngay sau; bám sát sau; bám sát phía sau; bám theo; đuổi theo; kế đó; kế đó là"
    ),
    "q": "lần lượt; theo thứ tự; lần lượt là; lần lượt thuộc về; theo thứ tự là; theo thứ tự gồm; lần lượt gồm; lần lượt gọi tên",
    "+": (
        "chỉ tăng; chỉ lên; tăng vọt; tăng trưởng; vọt; lên tới; đi lên; tăng; tăng thêm; vươn "
        "lên; vươn; nhảy; nhảy vọt; tăng lên; lên; tiến; tiến thêm; bứt phá; thăng; thêm; vượt; "
        "vượt lên; cải thiện; tăng tới; nhích; nhích lên; leo; leo lên; tăng được; có bước tiến; "
        "bước tiến; có bước nhảy; bước nhảy; mức tăng; có mức tăng; vươn lên tới; vươn tới; tăng "
        "lên tới; cải thiện được; cải thiện thêm; nâng lên; nâng; được nâng lên; leo tới; tăng "
        "đến; nhảy lên; bật lên; bật; vọt lên; thăng tiến; thăng lên; tiến lên; lên thêm; cộng "
        "thêm; nhích thêm; tăng liền; tăng một mạch; tăng những; tiến bộ; bứt lên; tăng vọt tới; "
        "tăng nhanh; lên mức; tăng lên mức; tăng vọt lên; nhảy vọt lên; bứt phá lên; vươn lên "
        "đứng; vươn lên xếp; được cải thiện; có bước tăng; bứt tốc; bứt tốc lên; trèo; trèo lên; chen lên"
    ),
    "-": (
        "chỉ giảm; lùi về; tụt về; về; rớt; rớt xuống; đi xuống; giảm còn; giảm; xuống; tụt; sụt; "
        "tụt xuống; giảm xuống; rơi; rơi xuống; lùi; lùi xuống; hạ; bớt; giảm đi; trượt; trượt "
        "xuống; giảm tới; sụt xuống; sụt giảm; thụt lùi; mức giảm; có mức giảm; tụt tới; giảm "
        "đến; tụt mất; mất; giảm mất; lùi tới; rớt tới; sụt mất; rơi tới; tụt đến; lùi lại; thụt; "
        "rớt hạng xuống; giảm liền; lao dốc; lùi sâu; giảm nhanh; hụt; đi lùi; tụt dốc; xuống "
        "còn; giảm xuống còn; xuống mức; rơi xuống còn; về mức; trượt dài; lui; lui về; lui xuống; bị tụt; bị tụt xuống; bị giảm; bị rơi; bị rơi xuống; tuột; tuột xuống"
    ),
    "0": (
        "giữ nguyên; giữ nguyên thứ hạng; giữ nguyên vị trí; giữ nguyên hạng; giữ nguyên thứ bậc; "
        "không thay đổi; không đổi; không thay đổi thứ hạng; không thay đổi vị trí; giữ hạng; thứ "
        "hạng không đổi; thứ hạng không thay đổi; không tăng không giảm; vị trí không đổi; vị trí "
        "không thay đổi; giữ nguyên bậc; giẫm chân tại chỗ; dậm chân tại chỗ; đứng yên; đứng yên tại chỗ; giữ nguyên vị thế; giữ vững thứ hạng; giữ vững vị trí cũ; bảo toàn thứ hạng; bảo toàn vị trí; không thay đổi hạng; không đổi hạng; không thay đổi bậc; bảo toàn được thứ hạng; giữ được thứ hạng; giữ được vị trí; giữ được hạng; giữ vững được thứ hạng; bảo toàn được vị trí"
    ),
    ">": (
        "xếp trên; đứng trên; đứng ngay trên; xếp ngay trên; xếp cao hơn; đứng cao hơn; vượt qua; "
        "cao hơn; nhiều hơn; vượt trội hơn; hơn hẳn; bỏ xa; vượt xa; dẫn trước; nhiều điểm hơn; "
        "xếp trước; đứng trước; chỉ cao hơn"
    ),
    "<": (
        "xếp dưới; đứng dưới; đứng ngay dưới; xếp ngay dưới; xếp thấp hơn; đứng thấp hơn; xếp sau "
        "đơn vị; thấp hơn; ít hơn; kém; kém hơn; thua; thua kém; chỉ kém; kém xa; thua xa; đứng "
        "sau đơn vị; thấp hơn hẳn; kém điểm; chỉ thua; chỉ thấp hơn; thua đúng; kém đúng"
    ),
    "h": "hơn; nhỉnh hơn; chỉ nhỉnh hơn; chỉ hơn; hơn đúng",
    "~": (
        "trên; khoảng; gần; xấp xỉ; chừng; ít nhất; tối thiểu; trên dưới; ngót; hơn một chút; "
        "suýt soát; không dưới; dưới; tròn trèm; cỡ; quá; xoay quanh; vượt ngưỡng; vượt mốc; qua ngưỡng; qua mốc; trên ngưỡng; trên mốc; dưới ngưỡng; dưới mốc"
    ),
    "v": (
        "như hồi; bằng với; ngang với; so với; so; so với kết quả; so với kết quả năm; so với mức"
    ),
    "f": (
        "từ; từ chỗ; từ chỗ đứng; từ chỗ xếp; rời; rời khỏi; rời bỏ; đi từ; từ mức; xuất phát từ; "
        "đang từ"
    ),
    "l": (
        "dao động; trải; trải dài; nằm trong khoảng; biến động trong khoảng; dao động trong "
        "khoảng; nằm từ; dao động trong"
    ),
    "y": "năm",
    "n": (
        "đơn vị; địa phương; cơ quan; các đơn vị; các địa phương; đơn vị nào; đơn vị được; cơ "
        "quan đơn vị; đơn vị hành chính; tên; cái tên; gương mặt; đại diện; đơn vị được đánh giá; số đơn vị; số các đơn vị; số "
        "cơ quan; số địa phương; số lượng đơn vị; số; số các"
    ),
    "k": (
        "sở; ban; ngành; huyện; thị xã; thành phố; thành; thị; xã; phường; thị trấn; quận; đặc "
        "khu; cơ quan chuyên môn; ngành dọc; cơ quan ngành dọc; đơn vị ngành dọc"
    ),
    "K": (
        "khối; các; cấp; khối các; nhóm các; những; ubnd cấp; ubnd các; khối ubnd; khối ubnd cấp; "
        "khối ubnd các; toàn khối; toàn cấp; thuộc khối; thuộc cấp; thuộc nhóm các"
    ),
    "m": (
        "tốp; top; nhóm; một trong; trong nhóm; nằm trong nhóm; thuộc nhóm; trong tốp; trong top; "
        "nhóm các"
    ),
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
        "đánh giá; đánh giá đối với; xếp hạng đối với; được đánh giá; tham gia đánh giá; được "
        "chấm điểm; tham gia xếp hạng; được đánh giá xếp hạng; tham gia; tham gia đánh giá, xếp "
        "hạng; được đánh giá, xếp hạng; được xem xét; việc đánh giá được tiến hành; đánh giá được "
        "tiến hành; tiến hành đánh giá; tiến hành đánh giá, xếp hạng; tổ chức đánh giá; tổ chức "
        "đánh giá, xếp hạng; đánh giá, xếp hạng; đánh giá, xếp hạng đối với; đánh giá và xếp "
        "hạng; được đưa vào đánh giá; được đưa vào xếp hạng; có mặt trong bảng xếp hạng; đánh giá "
        "được thực hiện; việc đánh giá được thực hiện; đánh giá, chấm điểm; chấm điểm đối với; "
        "tiến hành chấm điểm; được chấm điểm, xếp hạng"
    ),
    "w": "giữa; giữa khoảng",
    "/": "trên tổng số; trong tổng số; trên tổng",
    "d": "trong số; trong tổng số; cả; tất cả",
    "N": (
        "không có đơn vị; không có đơn vị nào; không đơn vị nào; không có địa phương nào; không "
        "có cơ quan nào; không còn đơn vị; không còn đơn vị nào; không đơn vị; không có sở nào; "
        "không có huyện nào; không đơn vị nào thuộc"
    ),
    "A": (
        "điểm trung bình; bình quân; điểm bình quân; giá trị trung bình; chỉ số trung bình; điểm "
        "số trung bình; kết quả trung bình; trung bình chung; điểm trung bình chung; mức trung "
        "bình; mức bình quân; chỉ số bình quân; giá trị bình quân; giá trị trung bình kết quả; "
        "tính bình quân; tính trung bình; giá trị trung bình của kết quả; điểm số bình quân; "
        "trung bình toàn khối; điểm trung bình toàn khối; mức điểm trung bình; mức điểm bình "
        "quân; trung bình mỗi đơn vị; bình quân mỗi đơn vị; điểm trung bình của toàn khối; trung "
        "bình khối; điểm trung bình khối; mặt bằng điểm; mức bình quân chung; điểm bình quân "
        "chung; điểm bình quân toàn khối; bình quân chung; trung bình cộng; tổng điểm bình quân; "
        "tổng điểm trung bình"
    ),
    "x": (
        "cán bộ; toàn bộ; nội bộ; đồng bộ; bộ phận; tiến bộ; bộ chỉ số; cả bộ; người đứng đầu; "
        "một cửa; lãnh đạo đứng đầu; mất ngôi đầu; mất ngôi; mất vị trí; mất vị trí dẫn đầu; mất "
        "vị trí đầu; mất vị trí số 1; đánh mất; để mất; tuột; nhường; nhường ngôi; nhường vị trí; phần lớn; đầu tư; riêng tư; thông tư; vật tư; tư vấn; tư nhân; tư tưởng; tư liệu; tư duy; nhất trí; nhất định; nhất quán; một số; một phần; một bước; một cách; một loạt; một phen; một chặng; một lần nữa; một lần; một thời; chín muồi"
    ),
    "t": (
        "người dân; doanh nghiệp; thủ tục; nhiệm vụ; nội dung; hồ sơ; văn thư; dịch vụ công; bộ "
        "máy; thể chế; giai đoạn; thời điểm; tài chính công; tỷ lệ; về tỷ lệ; lần đầu; trước đây; "
        "chỉ; trước khi; hoàn thành; giải ngân; thu ngân sách; tiến độ; dự toán; kế hoạch vốn; số "
        "hóa; thanh toán; bao phủ; trước hạn; đúng hạn; trễ hạn"
    ),
}
