import { escape } from "./escape.js";

const header = (site, results) => `<header>
<p>${escape(site.organisation)}</p>
<nav aria-label="Danh mục">
<ul>
<li><a href="/">Trang chủ</a></li>
${results.years.map((year) => `<li><a href="/${year}/">${year}</a></li>`).join("\n")}
</ul>
</nav>
</header>`;

export function render({ site, results, page, title, lead, description, content }) {
  const isHome = page.url === "/";
  const heading = escape(isHome ? site.title : title);
  const about = escape(description ?? lead ?? site.description);
  return `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${isHome ? heading : `${heading} – ${escape(site.title)}`}</title>
<meta name="description" content="${about}">
<link rel="canonical" href="${site.url}${page.url}">
<meta property="og:type" content="website">
<meta property="og:locale" content="vi_VN">
<meta property="og:site_name" content="${escape(site.title)}">
<meta property="og:title" content="${heading}">
<meta property="og:description" content="${about}">
<meta property="og:url" content="${site.url}${page.url}">
<link rel="stylesheet" href="/style.css">
</head>
<body>
${header(site, results)}
<main id="main">
${content}
</main>
<footer>
<p>Nguồn số liệu: ${escape(site.organisation)}.</p>
<p>${escape(site.notice)}</p>
</footer>
</body>
</html>
`;
}
