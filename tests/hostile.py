"""Texts that are out for trouble: more than 2,000, the same in every run."""

import html
import random
from urllib.parse import quote

MARKUP = """\
<script>alert(1)</script>|</script><script>alert(1)</script>|<img src=x onerror=alert(1)>
"><svg onload=alert(1)>|'><svg/onload=alert(1)>|" autofocus onfocus="alert(1)
' onmouseover='alert(1)|<a href="javascript:alert(1)">a</a>|<a href=//host.example>a</a>
javascript:alert(1)|data:text/html,<b>|</title><h1>a</h1>|</textarea><h1>
</style><style>*{display:none}</style>|<style>@import'//host.example'|<!--|-->|<!-- a --!>
<![CDATA[a]]>|]]>|<?xml version="1.0"?>|<?php echo 1 ?>|<!DOCTYPE html>|<!ENTITY a "b">
<base href=//host.example>|<meta http-equiv=refresh content=0;//host.example>
<link rel=stylesheet href=//a>|<iframe srcdoc="<script>alert(1)</script>">|<object data=a>
<embed src=a>|<form action=//a><input name=b>|<table><tr><td>a</table>|</td></tr></table>
</main></body></html>|<h1>a</h1>|<p>a|<div|<|>|</|</a|<a|<math><mtext></p>
<svg><foreignObject><b>|<svg><style><img src=x onerror=alert(1)>|<template><b>|<noscript>
<details open ontoggle=alert(1)>|<b style="color:red">a</b>|<i class=x id=main>a</i>|<plaintext>
<xmp>|\\u003cscript\\u003e|\\x3cscript\\x3e|%3Cscript%3E|&lt;script&gt;|&#60;script&#62;
&#x3C;b&#x3E;|&amp;lt;|&|&&|&;|&#;|&#x;|&#0;|&#xD800;|&nbsp;|&quot;|&apos;|&copy|&notit;
&amp;amp;quot;|&#38;#60;|{{ 7*7 }}|{{ site.__class__ }}|{% for a in b %}|{% raw %}|{# a #}
{{ '{{' }}|${7*7}|#{7*7}|<%= 7*7 %>|{7*7}|{name}|{0}|{0.__class__}|%s|%(name)s|%n|$name|{year|}}
{{|{}|{!r}|[[bảng xếp hạng]]|[[tóm tắt: so]]|=1+1|=HYPERLINK("//host.example","a")|@SUM(A1)|+1+1
-1+1|=cmd|' /C calc'!A0|;=1+1|,=1+1|"=1+1|\\t=1+1|"|""|'|''|`|“|”|‘|’|«|»|\\|\\\\|\\"|\\'|/|//
///host.example|../../etc/passwd|..\\..\\a|C:\\a|file:///etc/passwd|# a|## a|* a|- a|1. a|> a
    a|***a***|_a_|~~a~~|[a](javascript:alert(1))|![a](//host.example/b.png)|[^1]|---|:--|--:| a
 b |:::note|!!! note "a"|{: onclick=alert(1) }|<https://host.example>|[a]: //b|***
'; DROP TABLE a;--|1' OR '1'='1|$(reboot)|`reboot`|; rm -rf /| cat a|\\0|null|None|undefined|NaN
true|no|~
""".replace("\n", "|").split("|")
"""Markup, scripts, entities, template syntax, formulas, quotes, paths, Markdown, and the like."""

SIGNS = [
    *("\u202e", "\u202d", "\u2066", "\u2069", "\u200f", "\u061c", "\u200b", "\u200d", "\ufeff"),
    *("\u00ad", "\u2028", "\u2029", "\u0085", "\u00a0", "\u3000", "\ufffd", "\ufffe", "\uffff"),
    *("\x00", "\x01", "\x07", "\x08", "\x0b", "\x0c", "\x1b", "\x1f", "\x7f", "\x9f", "\ue000"),
    *("\n", "\t", "\r", "\r\n", "\u0300" * 30, "e\u0323\u0302", "ﷺ", "𒐫", "Ω", "ﬁ", "İ", "ẞ"),
    *(
        "👩‍👩‍👧‍👦",
        "🏳️‍🌈",
        "👍🏿",
        "🇻🇳",
        "\U000e0041",
        "\U0010ffff",
        "مرحبا",
        "עברית",
        "汉字",
        "﹤script﹥",
    ),
]
"""Control and bidirectional marks, spaces of all sorts, marks upon marks, other scripts."""


def texts(count: int = 2200, seed: int = 4) -> list[str]:
    """Hostile texts, no two alike: as listed, then twisted and joined at random."""
    chance = random.Random(seed)
    kernels = [kernel for kernel in MARKUP if kernel.strip()]
    made = dict.fromkeys([*kernels, *(f"a{sign}b" for sign in SIGNS), "a" * 5000, "<" * 3000])
    while len(made) < count:
        first, second = chance.choices(kernels, k=2)
        sign = chance.choice(SIGNS)
        made[chance.choice(twists(first, second, sign))] = None
    return list(made)[:count]


def twists(first: str, second: str, sign: str) -> list[str]:
    """What can be made of two texts and a sign."""
    return [
        first + second,
        f"{first} {second}",
        f"{first}{sign}{second}",
        sign + first,
        first + sign,
        sign.join(first[:12]),
        f'"{first}',
        f"'>{first}",
        f"]]>{first}",
        f"{{{{ {first} }}}}",
        html.escape(first),
        html.escape(html.escape(first)),
        quote(first),
        first.upper(),
        first * 3,
        f"={first}",
    ]
